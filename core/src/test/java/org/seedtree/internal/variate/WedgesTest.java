package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That points decided by the chord are decided as by the density. */
class WedgesTest {

  private static final long STEPS = 1L << 53;

  @Test
  void anywhereInTheWedges() {
    Random random = new Random(5);
    for (Ziggurat distribution : List.of(ZigguratNormal.ZIGGURAT, ZigguratExponential.ZIGGURAT)) {
      int under = 0;
      for (int i = 0; i < 1_000_000; i++) {
        int layer = 1 + random.nextInt(255);
        double x = point(distribution, layer, random.nextDouble());
        under += check(distribution, layer, random.nextDouble(), x);
      }
      assertThat(under).isBetween(400_000, 600_000);
    }
  }

  /**
   * Close to the density on both sides, where the chord must not decide wrongly: in every layer,
   * from edge to edge.
   */
  @Test
  void besideTheDensity() {
    for (Ziggurat distribution : List.of(ZigguratNormal.ZIGGURAT, ZigguratExponential.ZIGGURAT)) {
      for (int layer = 1; layer < 256; layer++) {
        for (int step = 0; step <= 64; step++) {
          double x = point(distribution, layer, step / 64.0);
          long last = lastUnder(distribution, layer, x);
          for (long away = -3; away <= 3; away++) {
            checkClamped(distribution, layer, last + away, x);
          }
          for (long away = 1; away < STEPS; away *= 4) {
            checkClamped(distribution, layer, last - away, x);
            checkClamped(distribution, layer, last + away, x);
          }
        }
      }
    }
  }

  private static void checkClamped(Ziggurat distribution, int layer, long u, double x) {
    check(distribution, layer, Math.max(0, Math.min(STEPS - 1, u)) * 0x1p-53, x);
  }

  private static int check(Ziggurat distribution, int layer, double u, double x) {
    boolean expected = distribution.wedges().isUnderExactly(layer, u, x);
    if (distribution.wedges().isUnder(layer, u, x) != expected
        || distribution.wedges().isUnder(layer, u, -x) != expected
            && distribution == ZigguratNormal.ZIGGURAT) {
      throw new AssertionError("layer %d, u %s, x %s".formatted(layer, u, x));
    }
    return expected ? 1 : 0;
  }

  /** The largest multiple of 2<sup>-53</sup> under the density, or the nearest to it in reach. */
  private static long lastUnder(Ziggurat distribution, int layer, double x) {
    long low = 0;
    long high = STEPS - 1;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (distribution.wedges().isUnderExactly(layer, middle * 0x1p-53, x)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** A point of the layer beyond its inner part: 0 is the first of them, 1 the last. */
  private static double point(Ziggurat distribution, int layer, double share) {
    long units = distribution == ZigguratNormal.ZIGGURAT ? 1L << 52 : 1L << 53;
    long limit = distribution.layers().limits()[layer];
    long magnitude = limit + (long) ((units - 1 - limit) * share);
    return magnitude * distribution.layers().widths()[layer];
  }
}
