package org.seedtree.legacy;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution of integers as {@link RandomState} draws it; {@link LegacyDiscrete} has them all.
 */
public sealed class LegacyLongDistribution extends LegacyDistribution permits LegacyIntegers {

  /** The algorithm of a distribution. */
  @FunctionalInterface
  interface Algorithm {

    /** Draws one value. */
    long sample(LegacyStream s);

    /** Fills a valid range with the values of as many calls of {@link #sample}. */
    default void fill(LegacyStream s, long[] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[i] = sample(s);
      }
    }
  }

  private final Algorithm algorithm;

  LegacyLongDistribution(
      String name, Supplier<Map<String, Object>> parameters, Algorithm algorithm) {
    super(name, parameters);
    this.algorithm = algorithm;
  }

  /** Creates a distribution that differs from Generator's in nothing but its algorithm. */
  LegacyLongDistribution(Distribution modern, Algorithm algorithm) {
    this(modern.name(), modern::parameters, algorithm);
  }

  /** Returns a distribution that is Generator's. */
  static LegacyLongDistribution unchanged(LongDistribution modern) {
    Algorithm algorithm =
        new Algorithm() {
          @Override
          public long sample(LegacyStream s) {
            return modern.sample(s.bits());
          }

          @Override
          public void fill(LegacyStream s, long[] out, int from, int to) {
            modern.fill(s.bits(), out, from, to);
          }
        };
    return new LegacyLongDistribution(modern, algorithm);
  }

  /** Returns a distribution that is Generator's, of whichever release the stream has. */
  static LegacyLongDistribution released(LongDistribution modern) {
    Algorithm algorithm =
        new Algorithm() {
          @Override
          public long sample(LegacyStream s) {
            return of(s).sample(s.bits());
          }

          @Override
          public void fill(LegacyStream s, long[] out, int from, int to) {
            of(s).fill(s.bits(), out, from, to);
          }

          private LongDistribution of(LegacyStream s) {
            return s.release().equals(NumpyRelease.DEFAULT)
                ? modern
                : modern.withRelease(s.release());
          }
        };
    return new LegacyLongDistribution(modern, algorithm);
  }

  final long sample(LegacyStream s) {
    return algorithm.sample(s);
  }

  /** Fills a range, which is in the array. */
  final void fill(LegacyStream s, long[] out, int from, int to) {
    algorithm.fill(s, out, from, to);
  }

  @Override
  ArrayFill<Object> on(LegacyStream s) {
    return (array, from, to) -> {
      long[] out = (long[]) array;
      Objects.checkFromToIndex(from, to, out.length);
      fill(s, out, from, to);
    };
  }

  @Override
  String dtype() {
    return "int64";
  }
}
