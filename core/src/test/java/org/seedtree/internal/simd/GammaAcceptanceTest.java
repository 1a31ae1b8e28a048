package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That attempts at gammas which the bounds decide are decided as by NumPy's tests. */
class GammaAcceptanceTest {

  private static final long STEPS = 1L << 53;

  /** Normals are multiples of it, which are words in lanes. */
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

  /** Close to the bound on both sides, and ever further from it. */
  @ParameterizedTest
  @ValueSource(doubles = {1.0000001, 1.1, 1.5, 2, 3, 5.5, 10, 100, 900, 1000.3, 1001, 1e5, 1e9})
  void besideTheBound(double shape) {
    GammaAcceptance test = ofShape(shape);
    double least = Math.max(-9, -1 / test.c());
    Attempts attempts = new Attempts(test);
    for (int step = 1; step < 1000; step++) {
      double x = rounded(least + (9 - least) * step / 1000);
      long last = lastAccepted(test, x);
      for (long away = -3; away <= 3; away++) {
        attempts.add(x, last + away);
      }
      for (long away = 1; away < STEPS; away *= 4) {
        attempts.add(x, last - away);
        attempts.add(x, last + away);
      }
    }
    attempts.check();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0000001, 1.5, 2, 3, 100})
  void anywhere(double shape) {
    GammaAcceptance test = ofShape(shape);
    Attempts attempts = new Attempts(test);
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      double x = rounded(random.nextGaussian());
      if (test.root(x) > 0) {
        attempts.add(x, random.nextLong(STEPS));
      }
    }
    attempts.check();
    if (attempts.decided > 0) {
      assertThat(attempts.decided).isGreaterThan(10 * attempts.left);
    }
  }

  /** The share that the mean of 1 / (1 + t) has of its bound, as the comment says. */
  @Test
  void theMeanLiesBetweenItsBounds() {
    for (double y = GammaAcceptance.LOWEST; y < 40; y += 1e-3) {
      if (Math.abs(y) < 0.02) {
        continue; // the difference of logarithm and series is lost in rounding
      }
      double integral = y - y * y / 2 + y * y * y / 3 - Math.log1p(y);
      double share = integral * 4 * (1 + GammaAcceptance.MEAN * y) / (y * y * y * y);
      assertThat(share).as("%s", y).isBetween(1 - 1e-7, GammaAcceptance.WIDTH - 1e-3);
    }
  }

  /** The largest multiple of 2<sup>-53</sup> that is accepted, or the nearest to it in reach. */
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

  /** Attempts that are judged singly at once and, where there are lanes, together at times. */
  private static final class Attempts {

    private static final int LENGTH = 128;

    /** One layer for either sign, all of it accepted at once, of multiples of 2<sup>-48</sup>. */
    private static final ZigguratLayers LAYERS = layers();

    private static final DrawSchedule.Tables TABLES = new DrawSchedule.Tables(LAYERS, LAYERS);

    private static ZigguratLayers layers() {
      double[] widths = new double[512];
      long[] limits = new long[512];
      Arrays.fill(widths, 0, 256, UNIT);
      Arrays.fill(widths, 256, 512, -UNIT);
      Arrays.fill(limits, Long.MAX_VALUE);
      return new ZigguratLayers(0, 0x1ff, 9, (1L << 52) - 1, widths, limits);
    }

    private final GammaAcceptance test;
    private final double[] normals = new double[LENGTH];
    private final double[] uniforms = new double[LENGTH];
    private int count;

    /** Attempts that lanes accepted, and those that they left. */
    private int decided;

    private int left;

    Attempts(GammaAcceptance test) {
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

    /** Lanes decide nothing otherwise, and leave little open. */
    void check() {
      if (!Lanes.FOUND.pays(Lanes.Loop.DRAWS, LENGTH) || !test.hasBounds()) {
        return;
      }
      check(new DrawSchedule(TABLES, List.of(new DrawSchedule.Draw(0, LAYERS, test))), 1);
      check(
          new DrawSchedule(
              TABLES,
              List.of(
                  new DrawSchedule.Draw(0, LAYERS, test), new DrawSchedule.Draw(0, LAYERS, test))),
          2);
    }

    private void check(DrawSchedule cycle, int draws) {
      long[] words = new long[2 * LENGTH + Lanes.SLACK];
      double[] doubles = new double[words.length];
      for (int i = 0; i < count; i++) {
        words[2 * i] =
            (long) Math.scalb(Math.abs(normals[i]), 48) << 9 | (normals[i] < 0 ? 1 << 8 : 0);
        doubles[2 * i + 1] = uniforms[i];
      }
      double[] out = new double[LENGTH];
      int[] room = new int[Lanes.ROOM];
      int next = 0; // attempt
      while (2 * next + Lanes.SLACK < 2 * count) {
        int n =
            Lanes.FOUND.draws(
                cycle, words, doubles, 2 * next, 2 * count, next % draws, out, 0, room);
        int made = 0;
        for (; 2 * next < room[0]; next++) {
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
        next++; // is open or, in a round of more than one draw, rejected
        left++;
      }
    }
  }
}
