package org.seedtree.flink.function;

import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Distribution;
import org.seedtree.sql.KeyedSampler;

/**
 * The common part of the univariate distributions as functions of seed, key and parameters.
 *
 * @param <D> the type of the distribution
 */
public abstract class KeyedFunction<D extends Distribution> extends RandomFunction {

  private static final long serialVersionUID = 1;

  private final Class<D> kind;
  private transient @Nullable KeyedSampler<D> sampler;

  KeyedFunction(Class<D> kind, Call call) {
    super(call);
    this.kind = kind;
  }

  /** Returns the distribution as a function of seed, key and that many parameters. */
  final KeyedSampler<D> sampler(int parameters) {
    KeyedSampler<D> last = sampler;
    return last != null && last.count() == parameters ? last : newSampler(parameters);
  }

  private KeyedSampler<D> newSampler(int parameters) {
    KeyedSampler<D> created =
        new KeyedSampler<>(kind, call.label(), call.function(), parameters, call.release());
    sampler = created;
    return created;
  }

  @Override
  final void checkConstants(long[] values) {
    sampler(values.length).create(values);
  }
}
