package org.seedtree.spark;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Catalog;
import org.seedtree.distribution.DType;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Philox;

/**
 * What functions of a distribution have in common: the engine of the last seed and the law of the
 * last parameters, which mostly are those of the next row, too.
 *
 * @param <R> of the values
 */
abstract class KeyedLaw<R> implements ScalarFunction<R> {

  private static final long serialVersionUID = 1;

  private final String catalog;
  private final String law;
  private final List<String> parameters;
  private final List<DataType> types;
  private transient @Nullable Held held;

  /**
   * @param law NumPy's name
   * @param parameters those that are given
   * @param types of the seed, the key and these
   */
  KeyedLaw(String catalog, String law, List<String> parameters, List<DataType> types) {
    this.catalog = catalog;
    this.law = law;
    this.parameters = List.copyOf(parameters);
    this.types = List.copyOf(types);
  }

  @Override
  public final String name() {
    return law;
  }

  @Override
  public final String canonicalName() {
    return "seedtree." + law + types;
  }

  @Override
  public final DataType[] inputTypes() {
    return types.toArray(new DataType[0]);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof KeyedLaw<?> that
        && that.getClass() == getClass()
        && that.law.equals(law)
        && that.types.equals(types);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(law, types);
  }

  @Override
  public final String toString() {
    return catalog + "." + law;
  }

  /**
   * An engine and a law of one thread. Spark gives each task functions of its own, but does not
   * promise it; a second thread that comes by makes another.
   */
  static final class Held {

    private final Thread owner;
    private final long seed;
    private final Philox bits;
    private final long[] arguments;
    private final Object distribution;

    Held(long seed, Philox bits, long[] arguments, Object distribution) {
      this.owner = Thread.currentThread();
      this.seed = seed;
      this.bits = bits;
      this.arguments = arguments;
      this.distribution = distribution;
    }

    /** The {@code DoubleDistribution} or {@code LongDistribution}. */
    Object distribution() {
      return distribution;
    }

    /** Whether it may be used by this thread, for this seed. */
    @SuppressWarnings("ReferenceEquality") // a thread is equal to itself alone
    boolean isFor(long seed) {
      return owner == Thread.currentThread() && this.seed == seed;
    }

    boolean isFor(long seed, long a) {
      return isFor(seed) && arguments[0] == a;
    }

    boolean isFor(long seed, long a, long b) {
      return isFor(seed, a) && arguments[1] == b;
    }

    boolean isFor(long seed, long a, long b, long c) {
      return isFor(seed, a, b) && arguments[2] == c;
    }

    /** The engine at the start of a key's stream. */
    BitGenerator at(long key) {
      if (key < 0) {
        throw new IllegalArgumentException("seedtree: key < 0: " + key);
      }
      bits.seek(0, 0, key, 0);
      return bits;
    }
  }

  /** What belongs to a seed and parameters, these as their bits. */
  final Held held(long seed) {
    Held last = held;
    return last != null && last.isFor(seed) ? last : made(seed);
  }

  final Held held(long seed, long a) {
    Held last = held;
    return last != null && last.isFor(seed, a) ? last : made(seed, a);
  }

  final Held held(long seed, long a, long b) {
    Held last = held;
    return last != null && last.isFor(seed, a, b) ? last : made(seed, a, b);
  }

  final Held held(long seed, long a, long b, long c) {
    Held last = held;
    return last != null && last.isFor(seed, a, b, c) ? last : made(seed, a, b, c);
  }

  private Held made(long seed, long... arguments) {
    if (seed < 0) {
      throw new IllegalArgumentException("seedtree: seed < 0: " + seed);
    }
    Held last = held;
    Philox bits = last != null && last.isFor(seed) ? last.bits : new Philox(seed);
    Held made = new Held(seed, bits, arguments, distribution(arguments));
    held = made;
    return made;
  }

  private Object distribution(long[] arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean real = types.get(i + 2).equals(DataTypes.DoubleType);
      Serializable value =
          real ? Double.longBitsToDouble(arguments[i]) : BigInteger.valueOf(arguments[i]);
      values.put(parameters.get(i), value);
    }
    Catalog.Entry entry = Catalog.find(law).orElseThrow();
    DType dtype = entry.dtypes().get(0);
    try {
      Sampler sampler = entry.sampler(values, dtype);
      return Objects.requireNonNull(sampler.law(), law);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + this + ": " + e.getMessage(), e);
    }
  }
}
