package org.seedtree.flink.function;

import java.util.List;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Parameter;
import org.seedtree.distribution.Distribution;
import org.seedtree.sql.KeyedSampler;

/**
 * The common part of the functions of seed, key and parameters.
 *
 * @param <D> the type of the distribution
 */
public abstract class KeyedFunction<D extends Distribution> extends ScalarFunction
    implements SpecializedFunction {

  private static final long serialVersionUID = 1;

  private final Class<D> kind;
  private final String label;
  private final String distribution;
  private final String release;
  private transient @Nullable KeyedSampler<D> sampler;

  /**
   * Makes a function.
   *
   * @param kind the type of the distribution
   * @param label the name of the function
   * @param distribution NumPy's name of the distribution
   * @param release the version of the NumPy release whose values are drawn
   */
  KeyedFunction(Class<D> kind, String label, String distribution, String release) {
    this.kind = kind;
    this.label = label;
    this.distribution = distribution;
    this.release = release;
  }

  /** Returns the type of the values. */
  abstract DataType resultType();

  /** Returns the distribution as a function of seed, key and that many parameters. */
  final KeyedSampler<D> sampler(int parameters) {
    KeyedSampler<D> last = sampler;
    return last != null && last.count() == parameters ? last : newSampler(parameters);
  }

  private KeyedSampler<D> newSampler(int parameters) {
    KeyedSampler<D> created = new KeyedSampler<>(kind, label, distribution, parameters, release);
    sampler = created;
    return created;
  }

  @Override
  public final TypeInference getTypeInference(DataTypeFactory factory) {
    return TypeInference.newBuilder()
        .inputTypeStrategy(arguments())
        .outputTypeStrategy(
            TypeStrategies.nullableIfArgs(TypeStrategies.explicit(resultType().notNull())))
        .build();
  }

  private FunctionArguments arguments() {
    List<Parameter> parameters = KeyedSampler.parameters(Catalog.find(distribution).orElseThrow());
    return new FunctionArguments(
        label, parameters, values -> sampler(values.length).create(values));
  }

  /** Checks constant parameters when the query is planned; the function stays the same. */
  @Override
  public final UserDefinedFunction specialize(SpecializedContext context) {
    arguments().checkConstants(context.getCallContext());
    return this;
  }

  @Override
  public final String toString() {
    return label;
  }

  /** Returns whether two functions are the same. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof KeyedFunction<?> that
        && that.label.equals(label)
        && that.release.equals(release);
  }

  @Override
  public final int hashCode() {
    return label.hashCode();
  }
}
