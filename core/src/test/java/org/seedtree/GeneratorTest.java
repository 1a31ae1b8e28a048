package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.SFC64;

class GeneratorTest {

  @Test
  void threeShapesAreOneStream() {
    double[] flat = Generator.defaultRng(5).normal(1, 2, 12);
    double[][] rows = Generator.defaultRng(5).normal(1, 2, 3, 4);
    Generator single = Generator.defaultRng(5);
    double[] into = Generator.defaultRng(5).fill(new Normal(1, 2), new double[20], 4, 16);
    for (int i = 0; i < 12; i++) {
      assertThat(rows[i / 4][i % 4]).isEqualTo(flat[i]);
      assertThat(single.normal(1, 2)).isEqualTo(flat[i]);
      assertThat(into[i + 4]).isEqualTo(flat[i]);
    }
  }

  @Test
  void allIntegerMethodsAreOneStream() {
    long[] flat = Generator.defaultRng(5).integers(-3, 1000, 12);
    long[][] rows = Generator.defaultRng(5).integers(-3, 1000, 3, 4);
    int[] ints = Generator.defaultRng(5).integers(-3, 1000, new int[12]);
    for (int i = 0; i < 12; i++) {
      assertThat(rows[i / 4][i % 4]).isEqualTo(flat[i]);
      assertThat(ints[i]).isEqualTo((int) flat[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bool, 0, 2, 1, 0, 1",
    "int8, 0, 100, 61, 75, 99",
    "uint8, 0, 200, 122, 150, 199",
    "int16, 0, 1000, 756, 699, 693",
    "uint16, 0, 50000, 34677, 11366, 38450",
    "int32, 0, 1000000, 699215, 227336, 788646",
    "uint32, 0, 4000000000, 2796860125, 909344089, 3154587952",
    "int64, 0, 1000000000000000, 227336022467169, 316758339709752, 797365457332734",
    "uint64, 0, 9223372036854775813, 2096804712593481935, 2921580012919480944, 6205079283989499673",
  })
  void integersOfEveryType(
      String dtype, BigInteger low, BigInteger high, long first, long second, long third) {
    Integers integers = Integers.of(IntegerType.named(dtype), low, high, false);
    assertThat(Generator.defaultRng(12345).sample(integers, 3))
        .containsExactly(first, second, third);
  }

  @Test
  void bytesConsume32BitWordsAndZeroBytesConsumeOne() {
    Generator rng = Generator.defaultRng(3);
    Generator words = Generator.defaultRng(3);
    assertThat(rng.bytes(0)).isEmpty();
    words.bitGenerator().nextInt();
    byte[] five = rng.bytes(5);
    int first = words.bitGenerator().nextInt();
    int second = words.bitGenerator().nextInt();
    assertThat(five).containsExactly(first, first >>> 8, first >>> 16, first >>> 24, second);
    assertThat(rng.bitGenerator().state()).isEqualTo(words.bitGenerator().state());
  }

  @Test
  void shufflesMoveTheSamePositionsInAllContainers() {
    int n = 1000;
    int[] expected = Generator.defaultRng(7).permutation(n);
    int[] ints = IntStream.range(0, n).toArray();
    double[] doubles = IntStream.range(0, n).asDoubleStream().toArray();
    Integer[] boxed = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    List<Integer> list = new ArrayList<>(List.of(boxed));
    List<Integer> linked = new LinkedList<>(list);
    Generator.defaultRng(7).shuffle(ints);
    Generator.defaultRng(7).shuffle(doubles);
    Generator.defaultRng(7).shuffle(boxed);
    Generator.defaultRng(7).shuffle(list);
    Generator.defaultRng(7).shuffle(linked);
    assertThat(ints).containsExactly(expected);
    assertThat(doubles).containsExactly(IntStream.of(expected).asDoubleStream().toArray());
    assertThat(boxed).containsExactly(IntStream.of(expected).boxed().toArray(Integer[]::new));
    assertThat(list).containsExactly(boxed);
    assertThat(linked).containsExactly(boxed);
    assertThat(expected).doesNotHaveDuplicates();
  }

  @Test
  void permutationDoesNotChangeItsArgument() {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = Generator.defaultRng(1).permutation(x);
    assertThat(x).containsExactly(1, 2, 3, 4, 5);
    assertThat(y).containsExactlyInAnyOrder(1, 2, 3, 4, 5).isNotEqualTo(x);
    assertThat(Generator.defaultRng(1).permutation(0)).isEmpty();
    assertThat(Generator.defaultRng(1).permutation(-4)).isEmpty();
  }

  @Test
  void theJdkViewGivesTheSameDistributions() {
    Generator rng = Generator.defaultRng(9);
    RandomGenerator view = Generator.defaultRng(9).asRandomGenerator();
    assertThat(view.nextGaussian()).isEqualTo(rng.standardNormal());
    assertThat(view.nextExponential()).isEqualTo(rng.standardExponential());
    assertThat(view.nextInt(3, 17)).isEqualTo((int) rng.integers(3, 17));
    assertThat(view.nextLong(1L << 40)).isEqualTo(rng.integers(1L << 40));
    assertThat(view.nextDouble()).isEqualTo(rng.random());
    assertThat(view.nextFloat()).isEqualTo(rng.randomFloat());
    byte[] bytes = new byte[7];
    view.nextBytes(bytes);
    assertThat(bytes).containsExactly(rng.bytes(7));
    assertThatThrownBy(() -> view.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void childrenAreGeneratorsOverEnginesOfTheSameKind() {
    List<Generator> children = new Generator(new SFC64(12345)).spawn(1);
    assertThat(children.get(0)).hasToString("Generator(SFC64)");
    assertThat(children.get(0).bitGenerator().nextLong())
        .isEqualTo(Long.parseUnsignedLong("9760729221029761754"));
  }

  /** Trap 12. */
  @Test
  void boundsOfNoIntegersAreNotChecked() {
    Generator rng = Generator.defaultRng(1);
    assertThat(rng.integers(5, 3, 0)).isEmpty();
    assertThat(rng.integers(5, 3, 0, 4)).isEmpty();
    assertThat(rng.integers(5, 3, 2, 0)).isDeepEqualTo(new long[2][0]);
  }

  @Test
  void nanIsNotNegativeWhateverItsSign() {
    double negativeNan = Double.longBitsToDouble(0xfff8000000000000L);
    assertThat(Generator.defaultRng(1).normal(0, negativeNan)).isNaN();
  }

  @Test
  void rejectedCallsNameTheValueAndLeaveTheStream() {
    rejects(rng -> rng.normal(0, -1), "scale < 0: -1.0");
    rejects(rng -> rng.normal(0, -0.0), "scale < 0: -0.0");
    rejects(rng -> rng.exponential(-2), "scale < 0: -2.0");
    rejects(rng -> rng.uniform(1, 0), "high - low < 0: -1.0");
    rejects(
        rng -> rng.uniform(-Double.MAX_VALUE, Double.MAX_VALUE),
        "high - low range exceeds valid bounds: -1.7976931348623157E308, 1.7976931348623157E308");
    rejects(rng -> rng.integers(0), "high <= 0: 0");
    rejects(rng -> rng.integers(5, 3), "low >= high: 5, 3");
    rejects(rng -> rng.sample(Integers.closed(0, -1)), "high < 0: -1");
    rejects(rng -> rng.sample(Integers.closed(2, 1)), "low > high: 2, 1");
    rejects(rng -> rng.integers(0, 300, new byte[3]), "high is out of bounds for int8: 300");
    rejects(rng -> rng.integers(-200, 3, new byte[3]), "low is out of bounds for int8: -200");
    rejects(rng -> rng.fill(Integers.of(0, 9), new int[1]), "int[] is too narrow for int64");
    rejects(rng -> rng.random(-1), "negative dimensions are not allowed: -1");
    rejects(rng -> rng.random(2, -3), "negative dimensions are not allowed: -3");
    rejects(rng -> rng.bytes(-1), "negative dimensions are not allowed: -1");
  }

  private static void rejects(Consumer<Generator> call, String message) {
    Generator rng = Generator.defaultRng(11);
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }
}
