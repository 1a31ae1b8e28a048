package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words at breakpoints and at the ends of the guide's intervals, against a linear search. */
class TableInversionTest {

  private static final double STEP = 0x1p-53;
  private static final long LAST = (1L << 53) - 1;
  private static final int FIRST = 3;

  static Stream<double[]> breakpoints() {
    SplittableRandom random = new SplittableRandom(1);
    return Stream.concat(
        Stream.of(
            new double[] {0},
            new double[] {0.5},
            new double[] {0.3, 0.3, 0.3, 0.999},
            new double[] {1 - 2 * STEP},
            new double[] {1 - STEP},
            new double[] {1},
            new double[] {0.1, 0.7, 1.5},
            new double[] {1e-300, STEP / 3, STEP, 1.5 * STEP, 0x1p-9, 0x1p-9 + STEP, 0.5, 1},
            new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9999},
            new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.995, 0.9999},
            new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9999}),
        Stream.of(2, 7, 9, 20, 100, 400)
            .map(
                n ->
                    DoubleStream.generate(() -> 0.9 + 0.1 * random.nextDouble())
                        .limit(n)
                        .map(u -> random.nextBoolean() ? u : random.nextDouble())
                        .sorted()
                        .toArray()));
  }

  @ParameterizedTest
  @MethodSource("breakpoints")
  void countsTheBreakpointsBelow(double[] breakpoints) {
    TableInversion counts =
        new TableInversion(
            new GuideTable(breakpoints, breakpoints.length),
            FIRST,
            u -> 1000 + magnitude(u) % 1000);
    long[] words = words(breakpoints);
    for (int n : new int[] {1, 7, 8, 9, 127, 128, 129, words.length}) {
      for (int from = 0; from + n <= words.length; from += n) {
        long[] some = Arrays.copyOfRange(words, from, from + n);
        long[] expected =
            LongStream.of(some).map(word -> valueOrAbove(breakpoints, word, 1000)).toArray();
        assertThat(put(counts, some)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("breakpoints")
  void omitsRejectedUniforms(double[] breakpoints) {
    TableInversion counts =
        new TableInversion(
            new GuideTable(breakpoints, breakpoints.length),
            FIRST,
            u ->
                magnitude(u) % 2 == 0 ? TableInversion.Above.REJECTED : 1000 + magnitude(u) % 1000);
    long[] words = words(breakpoints);
    long[] expected =
        LongStream.of(words)
            .filter(word -> below(breakpoints, word) < breakpoints.length || (word >>> 11) % 2 != 0)
            .map(word -> valueOrAbove(breakpoints, word, 1000))
            .toArray();
    assertThat(put(counts, words)).isEqualTo(expected);
  }

  private static long[] put(TableInversion counts, long[] words) {
    long[] out = new long[words.length + 5];
    int end = counts.put(words, words.length, out, 5, new int[words.length]);
    assertThat(out).startsWith(0, 0, 0, 0, 0);
    return Arrays.copyOfRange(out, 5, end);
  }

  /** Returns words with all bits below the magnitude 0, and with all 1. */
  private static long[] words(double[] breakpoints) {
    SplittableRandom random = new SplittableRandom(2);
    LongStream atBreakpoints =
        DoubleStream.of(breakpoints)
            .mapToLong(breakpoint -> (long) (Math.min(breakpoint, 1) * 0x1p53))
            .flatMap(breakpoint -> LongStream.rangeClosed(breakpoint - 2, breakpoint + 2));
    LongStream atIntervals =
        LongStream.range(0, 512)
            .map(interval -> interval << 44)
            .flatMap(m -> LongStream.of(m - 1, m));
    LongStream any = LongStream.generate(() -> random.nextLong() >>> 11).limit(300);
    LongStream ends = LongStream.of(0, 1, LAST - 1, LAST);
    return LongStream.concat(
            LongStream.concat(atBreakpoints, atIntervals), LongStream.concat(any, ends))
        .filter(magnitude -> magnitude >= 0 && magnitude <= LAST)
        .flatMap(magnitude -> LongStream.of(magnitude << 11, magnitude << 11 | 0x7ff))
        .toArray();
  }

  private static long valueOrAbove(double[] breakpoints, long word, long above) {
    int below = below(breakpoints, word);
    return below < breakpoints.length ? FIRST + below : above + (word >>> 11) % 1000;
  }

  private static int below(double[] breakpoints, long word) {
    double u = (word >>> 11) * STEP;
    int count = 0;
    while (count < breakpoints.length && u > breakpoints[count]) {
      count++;
    }
    return count;
  }

  private static long magnitude(double u) {
    return (long) (u * 0x1p53);
  }
}
