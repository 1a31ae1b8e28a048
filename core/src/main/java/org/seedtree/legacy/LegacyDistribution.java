package org.seedtree.legacy;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.serial.SerialForm;

/**
 * A distribution as {@link RandomState} draws it: an immutable value, validated when created.
 * {@link LegacyContinuous} and {@link LegacyDiscrete} have those of scalars, {@link LegacyCatalog}
 * has all by NumPy's names.
 */
public abstract sealed class LegacyDistribution implements Distribution, LegacySampler
    permits LegacyDoubleDistribution, LegacyLongDistribution, LegacyVectorDistribution {

  private final String name;
  private final Supplier<Map<String, Object>> parameters; // built on demand: scalar draws are hot

  LegacyDistribution(String name, Supplier<Map<String, Object>> parameters) {
    this.name = name;
    this.parameters = parameters;
  }

  /** Returns an ordered and unmodifiable map of names, each followed by its value. */
  static Map<String, Object> parametersOf(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Map<String, Object> parameters() {
    return parameters.get();
  }

  /** Starts one call on a stream. */
  abstract ArrayFill<Object> on(LegacyStream s);

  /**
   * Starts one call, of any size, on a RandomState.
   *
   * @return fills arrays of the type of the values; see {@link Sampler#on}
   */
  public final ArrayFill<Object> on(RandomState rs) {
    return on(rs.stream());
  }

  /** Starts one call, of any size, with empty caches: that of a new RandomState over the words. */
  @Override
  public final ArrayFill<Object> on(RandomSource bits) {
    return on(new LegacyStream(bits));
  }

  @Override
  public final Sampler from(RandomState rs) {
    LegacyDistribution distribution = this;
    return new Sampler() {
      @Override
      @SuppressWarnings("ReferenceEquality") // another engine has no cached Gaussian of rs
      public ArrayFill<Object> on(RandomSource bits) {
        return bits == rs.bitGenerator() ? distribution.on(rs) : distribution.on(bits);
      }

      @Override
      public OptionalInt vectorLength() {
        return distribution.vectorLength();
      }

      @Override
      public boolean isSplittable() {
        return distribution.isSplittable();
      }
    };
  }

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.empty();
  }

  /** Returns nothing: the number of words depends on the caches of the RandomState. */
  @Override
  public final OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /** Returns false: a RandomState caches a Gaussian, and the constants of its last binomial. */
  @Override
  public final boolean isSplittable() {
    return false;
  }

  /** Returns whether the other is this distribution: of this name, dtype and these parameters. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof LegacyDistribution that
        && name.equals(that.name)
        && dtype().equals(that.dtype())
        && parameters().equals(that.parameters());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(name, dtype(), parameters());
  }

  /** Returns NumPy's call, such as {@code gamma(2.0, 1.5)}. */
  @Override
  public final String toString() {
    return parameters().values().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  /** Returns NumPy's name of the type of the values. */
  abstract String dtype();

  final Object writeReplace() {
    return new LegacyForm(this, dtype());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
