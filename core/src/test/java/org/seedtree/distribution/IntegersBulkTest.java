package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.ListedWords;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.SubWords;
import org.seedtree.seed.SeedSequence;

/** Compares bulk fills of every type of array with single integers. */
class IntegersBulkTest {

  private static final int[] SIZES =
      IntStream.concat(IntStream.rangeClosed(0, 35), IntStream.of(2047, 2048, 2049, 9001))
          .toArray();

  /**
   * Returns ranges of one value, two, few and a power of two, those with the most rejections, and
   * the full one.
   */
  private static Stream<Integers> distributions(IntegerType type) {
    BigInteger min = type.min();
    BigInteger all = type.max().subtract(min).add(BigInteger.ONE);
    List<BigInteger> counts = new ArrayList<>();
    for (long count : new long[] {1, 2, 100, 128, 1_000_000, 3_000_000_000L, 1L << 32, 1L << 40}) {
      counts.add(BigInteger.valueOf(count));
    }
    counts.add(BigInteger.valueOf((1L << 31) + 1));
    counts.add(all.shiftRight(1).add(BigInteger.ONE));
    counts.add(all.subtract(BigInteger.ONE));
    counts.add(all);
    return counts.stream()
        .filter(count -> count.signum() > 0 && count.compareTo(all) <= 0)
        .flatMap(
            count ->
                Stream.of(min, all.subtract(count).shiftRight(1).add(min))
                    .map(low -> Integers.of(type, low, low.add(count), false)));
  }

  static Stream<Integers> distributions() {
    return Stream.of(IntegerType.values()).flatMap(IntegersBulkTest::distributions).distinct();
  }

  private static long[] oneByOne(Integers distribution, RandomSource bits, int size) {
    SubWords subWords = new SubWords(bits, Math.min(distribution.type().bits(), Integer.SIZE));
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] =
          distribution.type().bits() < 64 ? distribution.next(subWords) : distribution.sample(bits);
    }
    return values;
  }

  private static List<Object> arrays(IntegerType type, int size) {
    List<Object> arrays = new ArrayList<>(List.of(new long[size]));
    int bits = type.bits();
    if (bits <= 32) {
      arrays.add(new int[size]);
    }
    if (bits <= 16) {
      arrays.add(new short[size]);
    }
    if (bits <= 8) {
      arrays.add(new byte[size]);
    }
    if (bits == 1) {
      arrays.add(new boolean[size]);
    }
    return arrays;
  }

  private static void fill(
      Integers distribution, RandomSource bits, Object array, int from, int to) {
    if (array instanceof long[] out) {
      distribution.fill(bits, out, from, to);
    } else if (array instanceof int[] out) {
      distribution.fill(bits, out, from, to);
    } else if (array instanceof short[] out) {
      distribution.fill(bits, out, from, to);
    } else if (array instanceof byte[] out) {
      distribution.fill(bits, out, from, to);
    } else {
      distribution.fill(bits, (boolean[]) array, from, to);
    }
  }

  /** Asserts that an array has the low bits of the expected values. */
  private static void check(Integers distribution, Object array, long[] expected) {
    for (int i = 0; i < expected.length; i++) {
      Object value = Array.get(array, i + 1);
      long actual = value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
      long wanted =
          switch (array.getClass().componentType().getName()) {
            case "long", "boolean" -> expected[i];
            case "int" -> (int) expected[i];
            case "short" -> (short) expected[i];
            default -> (byte) expected[i];
          };
      if (actual != wanted) {
        assertThat(actual).as("value %d of %s in %s", i, distribution, array).isEqualTo(wanted);
      }
    }
    Object untouched = Array.get(Array.newInstance(array.getClass().componentType(), 1), 0);
    assertThat(Array.get(array, 0)).isEqualTo(untouched);
    assertThat(Array.get(array, expected.length + 1)).isEqualTo(untouched);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void fillsEqualSingleValues(Integers distribution) {
    Random random = new Random(5);
    for (int size : SIZES) {
      long[] words = random.longs(700).toArray();
      ListedWords single = new ListedWords(words);
      single.nextInt();
      long[] expected = oneByOne(distribution, single, size);
      for (Object array : arrays(distribution.type(), size + 2)) {
        ListedWords bulk = new ListedWords(words);
        bulk.nextInt();
        fill(distribution, bulk, array, 1, size + 1);
        check(distribution, array, expected);
        assertThat(bulk.position()).as("%d of %s", size, distribution).isEqualTo(single.position());
      }
    }
  }

  @SuppressWarnings("unchecked") // of the type of the array
  private static ArrayFill<Object> fillInParts(
      Integers distribution, RandomSource bits, Object array) {
    ArrayFill<?> call =
        array instanceof long[]
            ? distribution.fillInParts(bits)
            : array instanceof int[]
                ? distribution.fillIntsInParts(bits)
                : array instanceof short[]
                    ? distribution.fillShortsInParts(bits)
                    : array instanceof byte[]
                        ? distribution.fillBytesInParts(bits)
                        : distribution.fillBooleansInParts(bits);
    return (ArrayFill<Object>) call;
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void partsEqualOneCall(Integers distribution) {
    Random random = new Random(6);
    long[] words = random.longs(700).toArray();
    int size = 5000;
    ListedWords single = new ListedWords(words);
    long[] expected = oneByOne(distribution, single, size);
    for (Object array : arrays(distribution.type(), size + 2)) {
      ListedWords parts = new ListedWords(words);
      ArrayFill<Object> call = fillInParts(distribution, parts, array);
      for (int from = 0; from < size; ) {
        int to = Math.min(size, from + random.nextInt(from + 5));
        call.fill(array, from + 1, to + 1);
        from = to;
      }
      check(distribution, array, expected);
      assertThat(parts.position()).isEqualTo(single.position());
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void fillsEqualSingleValuesOnEveryEngine(Engine engine) {
    for (Integers distribution : (Iterable<Integers>) distributions()::iterator) {
      BitGenerator single = engine.create(new SeedSequence(3));
      BitGenerator bulk = engine.create(new SeedSequence(3));
      assertThat(bulk.nextInt()).isEqualTo(single.nextInt());
      long[] expected = oneByOne(distribution, single, 3001);
      for (Object array : arrays(distribution.type(), 3003)) {
        BitGenerator again = bulk.copy();
        fill(distribution, again, array, 1, 3002);
        check(distribution, array, expected);
        assertThat(again.state()).isEqualTo(single.state());
      }
    }
  }
}
