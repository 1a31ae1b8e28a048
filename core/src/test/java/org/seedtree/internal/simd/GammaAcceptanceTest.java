package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals of gammas that the bounds decide are decided as by NumPy's tests. */
class GammaAcceptanceTest {

  private static final long STEPS = 1L << 53;

  /** The unit of the normals, whose multiples are words of the kernel. */
  private static final double UNIT = 0x1p-48;

  private static GammaAcceptance ofShape(double shape) {
    double b = shape - 1.0 / 3.0;
    return new GammaAcceptance(b, 1 / Math.sqrt(9 * b));
  }

  private static double rounded(double x) {
    return Math.rint(x / UNIT) * UNIT;
  }

  private static boolean acceptsExactly(GammaAcceptance test, double x, double u) {
    double root = test.root(x);
    return u < 1 - 0.0331 * (x * x) * (x * x) || test.isUnderExactly(x, root * root * root, u);
  }

  /** Checks uniforms close to the last accepted one on both sides, and ever farther from it. */
  @ParameterizedTest
  @ValueSource(doubles = {1.0000001, 1.1, 1.5, 2, 3, 5.5, 10, 100, 900, 1000.3, 1001, 1e5, 1e9})
  void agreesNextToTheBound(double shape) {
    GammaAcceptance test = ofShape(shape);
    double least = Math.max(-9, -1 / test.c());
    Proposals proposals = new Proposals(test);
    for (int step = 1; step < 1000; step++) {
      double x = rounded(least + (9 - least) * step / 1000);
      long last = lastAccepted(test, x);
      for (long away = -3; away <= 3; away++) {
        proposals.add(x, last + away);
      }
      for (long away = 1; away < STEPS; away *= 4) {
        proposals.add(x, last - away);
        proposals.add(x, last + away);
      }
    }
    proposals.check();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0000001, 1.5, 2, 3, 100})
  void agreesAnywhere(double shape) {
    GammaAcceptance test = ofShape(shape);
    Proposals proposals = new Proposals(test);
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      double x = rounded(random.nextGaussian());
      if (test.root(x) > 0) {
        proposals.add(x, random.nextLong(STEPS));
      }
    }
    proposals.check();
    if (proposals.decided > 0) {
      assertThat(proposals.decided).isGreaterThan(10 * proposals.undecided);
    }
  }

  /** Checks the ratio of the mean of 1 / (1 + t) to its bound, which the bounds rest on. */
  @Test
  void theMeanIsBetweenItsBounds() {
    for (double y = GammaAcceptance.LOWEST; y < 40; y += 1e-3) {
      if (Math.abs(y) < 0.02) {
        continue; // the difference of logarithm and series is lost in rounding
      }
      double integral = y - y * y / 2 + y * y * y / 3 - Math.log1p(y);
      double ratio = integral * 4 * (1 + GammaAcceptance.MEAN * y) / (y * y * y * y);
      assertThat(ratio).as("%s", y).isBetween(1 - 1e-7, GammaAcceptance.WIDTH - 1e-3);
    }
  }

  /** Returns the largest multiple of 2<sup>-53</sup> that is accepted, or the nearest in range. */
  private static long lastAccepted(GammaAcceptance test, double x) {
    long low = 0;
    long high = STEPS - 1;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (acceptsExactly(test, x, middle * 0x1p-53)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Proposals that are judged singly and, where there is a kernel, in batches as well. */
  private static final class Proposals {

    private static final int LENGTH = 128;

    /** One layer for either sign, all of it inner part, of multiples of 2<sup>-48</sup>. */
    private static final ZigguratLayers LAYERS = layers();

    private static final DrawSchedule.Tables TABLES = new DrawSchedule.Tables(LAYERS, LAYERS);

    private static ZigguratLayers layers() {
      double[] widths = new double[512];
      long[] innerBounds = new long[512];
      Arrays.fill(widths, 0, 256, UNIT);
      Arrays.fill(widths, 256, 512, -UNIT);
      Arrays.fill(innerBounds, Long.MAX_VALUE);
      return new ZigguratLayers(0, 0x1ff, 9, (1L << 52) - 1, widths, innerBounds);
    }

    private final GammaAcceptance test;
    private final double[] normals = new double[LENGTH];
    private final double[] uniforms = new double[LENGTH];
    private int count;

    private int decided;
    private int undecided;

    Proposals(GammaAcceptance test) {
      this.test = test;
    }

    void add(double x, long steps) {
      double u = Math.max(0, Math.min(STEPS - 1, steps)) * 0x1p-53;
      double root = test.root(x);
      if (test.accepts(x, root * root * root, u) != acceptsExactly(test, x, u)) {
        throw new AssertionError("%s: x %s, u %s".formatted(test, x, u));
      }
      normals[count] = x;
      uniforms[count++] = u;
      if (count == LENGTH) {
        check();
        count = 0;
      }
    }

    /** Checks that the kernel decides nothing otherwise, and leaves few undecided. */
    void check() {
      InterleavedDrawsKernel kernel = Simd.PROVIDER.interleavedDraws(LENGTH);
      if (kernel == null || !test.hasBounds()) {
        return;
      }
      DrawSchedule.Draw draw = new DrawSchedule.Draw(0, LAYERS, test);
      check(kernel, new DrawSchedule(TABLES, List.of(draw)));
      check(kernel, new DrawSchedule(TABLES, List.of(draw, draw)));
    }

    private void check(InterleavedDrawsKernel kernel, DrawSchedule schedule) {
      DrawCursor cursor = new DrawCursor();
      cursor.words = new long[2 * LENGTH + InterleavedDrawsKernel.PADDING];
      cursor.doubles = new double[cursor.words.length];
      cursor.end = 2 * count;
      for (int i = 0; i < count; i++) {
        cursor.words[2 * i] =
            (long) Math.scalb(Math.abs(normals[i]), 48) << 9 | (normals[i] < 0 ? 1 << 8 : 0);
        cursor.doubles[2 * i + 1] = uniforms[i];
      }
      double[] out = new double[LENGTH];
      int draws = schedule.length();
      int next = 0; // proposal
      while (2 * next + InterleavedDrawsKernel.PADDING < cursor.end) {
        cursor.position = 2 * next;
        cursor.draw = next % draws;
        int n = kernel.draw(schedule, cursor, out, 0);
        int made = 0;
        for (; 2 * next < cursor.position; next++) {
          double x = normals[next];
          boolean isAccepted = acceptsExactly(test, x, uniforms[next]);
          if (isAccepted) {
            double root = test.root(x);
            assertThat(out[made++]).isEqualTo(test.b() * (root * root * root));
          } else {
            assertThat(draws).as("%s: x %s, u %s", test, x, uniforms[next]).isEqualTo(1);
          }
        }
        assertThat(n).isEqualTo(made);
        decided += made;
        next++; // is undecided or, in a round of more than one draw, rejected
        undecided++;
      }
    }
  }
}
