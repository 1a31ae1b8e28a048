package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Points that the chord decides are decided as by the density. */
class WedgesTest {

  private static final long STEPS = 1L << 53;

  @Test
  void agreesAnywhereInTheWedges() {
    Random random = new Random(5);
    for (Ziggurat ziggurat : List.of(ZigguratNormal.ZIGGURAT, ZigguratExponential.ZIGGURAT)) {
      int under = 0;
      for (int i = 0; i < 1_000_000; i++) {
        int layer = 1 + random.nextInt(255);
        double x = point(ziggurat, layer, random.nextDouble());
        under += check(ziggurat, layer, random.nextDouble(), x);
      }
      assertThat(under).isBetween(400_000, 600_000);
    }
  }

  /** Checks points close to the density on both sides, in every layer from edge to edge. */
  @Test
  void agreesNextToTheDensity() {
    for (Ziggurat ziggurat : List.of(ZigguratNormal.ZIGGURAT, ZigguratExponential.ZIGGURAT)) {
      for (int layer = 1; layer < 256; layer++) {
        for (int step = 0; step <= 64; step++) {
          double x = point(ziggurat, layer, step / 64.0);
          long last = lastUnder(ziggurat, layer, x);
          for (long distance = -3; distance <= 3; distance++) {
            checkClamped(ziggurat, layer, last + distance, x);
          }
          for (long distance = 1; distance < STEPS; distance *= 4) {
            checkClamped(ziggurat, layer, last - distance, x);
            checkClamped(ziggurat, layer, last + distance, x);
          }
        }
      }
    }
  }

  private static void checkClamped(Ziggurat ziggurat, int layer, long u, double x) {
    check(ziggurat, layer, Math.max(0, Math.min(STEPS - 1, u)) * 0x1p-53, x);
  }

  private static int check(Ziggurat ziggurat, int layer, double u, double x) {
    boolean expected = ziggurat.wedges().isUnderExactly(layer, u, x);
    if (ziggurat.wedges().isUnder(layer, u, x) != expected
        || ziggurat.wedges().isUnder(layer, u, -x) != expected
            && ziggurat == ZigguratNormal.ZIGGURAT) {
      throw new AssertionError("layer %d, u %s, x %s".formatted(layer, u, x));
    }
    return expected ? 1 : 0;
  }

  /** Returns the largest multiple of 2<sup>-53</sup> under the density, or the nearest in range. */
  private static long lastUnder(Ziggurat ziggurat, int layer, double x) {
    long low = 0;
    long high = STEPS - 1;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (ziggurat.wedges().isUnderExactly(layer, middle * 0x1p-53, x)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Returns a point of the layer outside its inner part, from 0 for the first to 1 for the last.
   */
  private static double point(Ziggurat ziggurat, int layer, double fraction) {
    long units = ziggurat == ZigguratNormal.ZIGGURAT ? 1L << 52 : 1L << 53;
    long bound = ziggurat.layers().innerBounds()[layer];
    long magnitude = bound + (long) ((units - 1 - bound) * fraction);
    return magnitude * ziggurat.layers().widths()[layer];
  }
}
