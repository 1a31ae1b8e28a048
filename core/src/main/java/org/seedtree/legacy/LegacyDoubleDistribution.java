package org.seedtree.legacy;

import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.release.NumpyChange;

/**
 * A distribution of doubles as {@link RandomState} draws it; {@link LegacyContinuous} has them all.
 */
public final class LegacyDoubleDistribution extends LegacyDistribution {

  /** The algorithm of a distribution. */
  @FunctionalInterface
  interface Algorithm {

    /** Draws one value. */
    double sample(LegacyStream s);

    /** Fills a valid range with the values of as many calls of {@link #sample}. */
    default void fill(LegacyStream s, double[] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[i] = sample(s);
      }
    }

    /** Returns this algorithm, with another one for releases before a change. */
    default Algorithm before(NumpyChange change, Algorithm earlier) {
      Algorithm later = this;
      return new Algorithm() {
        @Override
        public double sample(LegacyStream s) {
          return s.has(change) ? later.sample(s) : earlier.sample(s);
        }

        @Override
        public void fill(LegacyStream s, double[] out, int from, int to) {
          (s.has(change) ? later : earlier).fill(s, out, from, to);
        }
      };
    }
  }

  private final Algorithm algorithm;

  LegacyDoubleDistribution(
      String name, Supplier<Map<String, Object>> parameters, Algorithm algorithm) {
    super(name, parameters);
    this.algorithm = algorithm;
  }

  /** Creates a distribution that differs from Generator's in nothing but its algorithm. */
  LegacyDoubleDistribution(Distribution modern, Algorithm algorithm) {
    this(modern.name(), modern::parameters, algorithm);
  }

  /** Returns a distribution that is Generator's. */
  static LegacyDoubleDistribution unchanged(DoubleDistribution modern) {
    return unchanged(modern.name(), modern);
  }

  /** Returns a distribution that is Generator's but for the name. */
  static LegacyDoubleDistribution unchanged(String name, DoubleDistribution modern) {
    Algorithm algorithm =
        new Algorithm() {
          @Override
          public double sample(LegacyStream s) {
            return modern.sample(s.bits());
          }

          @Override
          public void fill(LegacyStream s, double[] out, int from, int to) {
            modern.fill(s.bits(), out, from, to);
          }
        };
    return new LegacyDoubleDistribution(name, modern::parameters, algorithm);
  }

  /** Returns the algorithm of a function of one double in [0, 1). */
  static Algorithm ofUniform(DoubleUnaryOperator value) {
    return new Algorithm() {
      @Override
      public double sample(LegacyStream s) {
        return value.applyAsDouble(s.uniform());
      }

      @Override
      public void fill(LegacyStream s, double[] out, int from, int to) {
        s.bits().fillDoubles(out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = value.applyAsDouble(out[i]);
        }
      }
    };
  }

  /** Returns the algorithm of a function of one normal. */
  static Algorithm ofNormal(DoubleUnaryOperator value) {
    return new Algorithm() {
      @Override
      public double sample(LegacyStream s) {
        return value.applyAsDouble(s.normal());
      }

      @Override
      public void fill(LegacyStream s, double[] out, int from, int to) {
        s.gauss.fill(s.bits(), out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = value.applyAsDouble(out[i]);
        }
      }
    };
  }

  double sample(LegacyStream s) {
    return algorithm.sample(s);
  }

  /** Fills a range, which is in the array. */
  void fill(LegacyStream s, double[] out, int from, int to) {
    algorithm.fill(s, out, from, to);
  }

  @Override
  ArrayFill<Object> on(LegacyStream s) {
    return (array, from, to) -> {
      double[] out = (double[]) array;
      Objects.checkFromToIndex(from, to, out.length);
      fill(s, out, from, to);
    };
  }

  @Override
  String dtype() {
    return "float64";
  }
}
