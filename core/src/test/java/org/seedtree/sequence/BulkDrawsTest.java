package org.seedtree.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.ListedWords;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.Lemire;

/** Shuffles and choices in blocks, compared to the same algorithms draw by draw. */
class BulkDrawsTest {

  private static final Random RANDOM = new Random(20);

  private static ListedWords words() {
    ListedWords words = new ListedWords(new Random(3).longs(2000).toArray());
    words.nextInt();
    return words;
  }

  /** Fisher and Yates, a masked draw at a time. */
  private static int[] permuted(RandomSource bits, int n) {
    int[] x = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int mask = -1 >>> Integer.numberOfLeadingZeros(i);
      int j;
      do {
        j = bits.nextInt() & mask;
      } while (j > i);
      swap(x, i, j);
    }
    return x;
  }

  private static void swap(int[] x, int i, int j) {
    int swapped = x[i];
    x[i] = x[j];
    x[j] = swapped;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 17, 129, 1023, 1024, 1025, 1026, 2049, 8191, 8192, 8193, 8320})
  void shuffles(int n) {
    ListedWords single = words();
    ListedWords bulk = words();
    assertThat(Permutation.permutation(bulk, n)).isEqualTo(permuted(single, n));
    assertThat(bulk.position()).isEqualTo(single.position());
  }

  /** At a power of two the mask changes, and just above it half of the proposals are rejected. */
  @ParameterizedTest
  @ValueSource(ints = {16_383, 16_384, 16_385, 16_600, 65_537, 100_000})
  void longShuffles(int n) {
    BitGenerator single = Generator.defaultRng(n).bitGenerator();
    BitGenerator bulk = Generator.defaultRng(n).bitGenerator();
    single.nextInt();
    bulk.nextInt();
    assertThat(Permutation.permutation(bulk, n)).isEqualTo(permuted(single, n));
    assertThat(bulk.state()).isEqualTo(single.state());
  }

  /** Proposals between the bounds of a group's first and last index, which depend on the order. */
  @ParameterizedTest
  @ValueSource(ints = {4_000, 7_000, 40_000})
  void shufflesNearTheBound(int n) {
    int[] ints = RANDOM.ints(4000).map(w -> (w & 1) == 0 ? w : n - 1 - (w >>> 1) % 200).toArray();
    ListedWords single = ListedWords.ofInts(ints);
    ListedWords bulk = ListedWords.ofInts(ints);
    SwapPartners partners = SwapPartners.unshared(bulk, n);
    int i = n - 1;
    while (partners.next()) {
      assertThat(partners.top).isEqualTo(i);
      for (int k = 0; k < partners.count; k++, i--) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(i);
        int proposal;
        do {
          proposal = single.nextInt() & mask;
        } while (proposal > i);
        assertThat(partners.of[k]).isEqualTo(proposal);
      }
    }
    assertThat(i).isZero();
    assertThat(bulk.position()).isEqualTo(single.position());
  }

  /** A list may draw from the engine that shuffles it. */
  @Test
  void aListThatDrawsWhileItIsShuffled() {
    Generator rng = Generator.defaultRng(1);
    Integer[] elements = IntStream.range(0, 300).boxed().toArray(Integer[]::new);
    class Meddler extends AbstractList<Integer> implements RandomAccess {
      @Override
      public Integer get(int i) {
        return elements[i];
      }

      @Override
      public Integer set(int i, Integer element) {
        rng.shuffle(new int[50]);
        Integer before = elements[i];
        elements[i] = element;
        return before;
      }

      @Override
      public int size() {
        return elements.length;
      }
    }
    rng.shuffle(new Meddler());
    assertThat(elements).containsExactlyInAnyOrderElementsOf(List.of(range(300)));
  }

  private static Integer[] range(int n) {
    return IntStream.range(0, n).boxed().toArray(Integer[]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 1 << 20, Integer.MAX_VALUE - 5000})
  void indicesOfMovingBounds(int last) {
    for (int step : new int[] {1, -1}) {
      int count = step < 0 ? Math.min(last, 4000) : 4000;
      ListedWords single = new ListedWords(rejected());
      ListedWords bulk = new ListedWords(rejected());
      int[] out = new int[count + 1];
      Lemire.fillChanging(bulk, last, step, out, count);
      for (int k = 0; k < count; k++) {
        assertThat(out[k]).isEqualTo((int) Integers.upTo(single, last + step * k));
      }
      assertThat(out[count]).isZero();
      assertThat(bulk.position()).isEqualTo(single.position());
    }
  }

  /** Many small words: the lower 32 bits of their products are rejected. */
  private static long[] rejected() {
    Random random = new Random(4);
    return random.longs(3000).map(w -> (w & 3) == 0 ? 0 : (w & 12) == 0 ? w & 0xff : w).toArray();
  }

  private static int[] tail(RandomSource bits, int n, int size) {
    int[] x = IntStream.range(0, n).toArray();
    for (int i = n - 1; i >= Math.max(n - size, 1); i--) {
      swap(x, i, (int) Integers.upTo(bits, i));
    }
    return Arrays.copyOfRange(x, n - size, n);
  }

  private static int[] floyd(RandomSource bits, int n, int size, boolean shuffle) {
    Set<Integer> chosen = new LinkedHashSet<>();
    for (int greatest = n - size; greatest < n; greatest++) {
      int index = (int) Integers.upTo(bits, greatest);
      chosen.add(chosen.contains(index) ? greatest : index);
    }
    int[] x = chosen.stream().mapToInt(Integer::intValue).toArray();
    for (int i = shuffle ? size - 1 : 0; i > 0; i--) {
      swap(x, i, (int) Integers.upTo(bits, i));
    }
    return x;
  }

  @Test
  void choicesWithoutReplacement() {
    int[][] cases = {
      {1, 0},
      {1, 1},
      {2, 1},
      {2, 2},
      {10, 10},
      {100, 3},
      {5000, 5000},
      {9999, 2100},
      {10_000, 1},
      {10_001, 201},
      {10_001, 10_001},
      {10_001, 10_000},
      {20_000, 3000},
      {1_000_000, 200}
    };
    for (int[] c : cases) {
      for (boolean shuffle : new boolean[] {true, false}) {
        int n = c[0];
        int size = c[1];
        boolean tail = n > 10_000 && size > n / (shuffle ? 50 : 20);
        ListedWords single = words();
        ListedWords bulk = words();
        ListedWords wide = words();
        Choice choice = Choice.withoutReplacement().shuffle(shuffle);
        int[] expected = tail ? tail(single, n, size) : floyd(single, n, size, shuffle);
        assertThat(choice.indices(bulk, n, size)).isEqualTo(expected);
        assertThat(bulk.position()).isEqualTo(single.position());
        assertThat(choice.indices(wide, (long) n, size))
            .isEqualTo(IntStream.of(expected).asLongStream().toArray());
      }
    }
  }

  /**
   * Populations longer than an array, with 64-bit words, and of as many elements as an int counts.
   */
  @Test
  void choicesFromManyWithoutReplacement() {
    for (long n : new long[] {Integer.MAX_VALUE - 8, Integer.MAX_VALUE, 1L << 31, 1L << 40}) {
      ListedWords single = words();
      ListedWords bulk = words();
      long[] expected =
          LongStream.range(n - 20, n).map(last -> Integers.upTo(single, last)).toArray();
      assertThat(Choice.withoutReplacement().shuffle(false).indices(bulk, n, 20))
          .containsExactly(expected);
      assertThat(bulk.position()).isEqualTo(single.position());
    }
  }

  /** Words that are rejected: single ones, several in succession, and at the ends of blocks. */
  @Test
  void choicesWithReplacement() {
    int[] ints = RANDOM.ints(12_000).toArray();
    for (int i : new int[] {0, 511, 512, 900, 2046, 2047, 2048, 2049, 4500, 4501, 4503, 9000}) {
      ints[i] = 0;
    }
    for (int n : new int[] {1, 2, 1000, 99_999}) {
      for (int size : new int[] {0, 1, 15, 511, 2048, 2049, 5000}) {
        ListedWords single = ListedWords.ofInts(ints);
        int[] expected =
            IntStream.range(0, size)
                .map(i -> n == 1 ? 0 : (int) Integers.upTo(single, n - 1))
                .toArray();
        for (Class<?> type : List.of(int.class, long.class, double.class, short.class)) {
          Object elements = Array.newInstance(type, n);
          checkChoice(n, elements, expected, ints, single.position());
        }
        checkChoice(n, new String[n], expected, ints, single.position());
      }
    }
  }

  private static void checkChoice(int n, Object a, int[] expected, int[] ints, String position) {
    for (int i = 0; i < n; i++) {
      if (a instanceof String[] strings) {
        strings[i] = "element " + i;
      } else if (a instanceof short[] shorts) {
        shorts[i] = (short) i;
      } else if (a instanceof double[] doubles) {
        doubles[i] = i;
      } else if (a instanceof long[] longs) {
        longs[i] = i;
      } else {
        ((int[]) a)[i] = i;
      }
    }
    ListedWords bulk = ListedWords.ofInts(ints);
    Object chosen = Choice.withReplacement().elements(bulk, a, expected.length);
    assertThat(chosen.getClass()).isEqualTo(a.getClass());
    assertThat(Array.getLength(chosen)).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Array.get(chosen, i)).isEqualTo(Array.get(a, expected[i]));
    }
    assertThat(bulk.position()).isEqualTo(position);
  }

  /** Also doubles equal to a cumulative sum, and many cumulative sums close together. */
  @Test
  void choicesByProbability() {
    double[][] weights = {
      {1},
      {0.25, 0.25, 0.5},
      {0, 0.5, 0, 0, 0.5, 0},
      RANDOM.doubles(1000).map(w -> w * w * w * w).toArray(),
      RANDOM.doubles(777).map(w -> w < 0.9 ? w * 1e-12 : w).toArray()
    };
    for (double[] w : weights) {
      double sum = Arrays.stream(w).sum();
      double[] p = Arrays.stream(w).map(x -> x / sum).toArray();
      double[] sums = new double[p.length];
      double running = 0;
      for (int i = 0; i < p.length; i++) {
        running += p[i];
        sums[i] = running;
      }
      double total = running;
      long[] words =
          IntStream.range(0, 1500)
              .mapToLong(
                  k ->
                      k % 3 > 0
                          ? RANDOM.nextLong()
                          : (long) (sums[RANDOM.nextInt(p.length)] / total * 0x1p53) << 11)
              .toArray();
      for (int size : new int[] {0, 1, 63, 64, 511, 513, 2000}) {
        ListedWords single = new ListedWords(words);
        int[] expected = new int[size];
        for (int i = 0; i < size; i++) {
          double u = single.nextDouble();
          expected[i] = (int) Arrays.stream(sums).filter(s -> s / total <= u).count();
        }
        ListedWords bulk = new ListedWords(words);
        Choice choice = Choice.withReplacement().p(p);
        assertThat(choice.indices(bulk, p.length, size)).isEqualTo(expected);
        assertThat(bulk.position()).isEqualTo(single.position());
      }
    }
  }
}
