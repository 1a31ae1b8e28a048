package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * Streams of the JDK's interface: parallel ones have the elements and the end of sequential ones.
 */
class JdkStreamsTest {

  private static final long BOUND = (1L << 62) + 12345; // many words are rejected

  /** A method with streams: without a size, of a size, and what draws one element. */
  private record Kind(
      String name, Function<RandomGenerator, Object> unlimited, Sized sized, Single single) {

    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  private interface Sized {
    Object of(RandomGenerator rng, long size);
  }

  @FunctionalInterface
  private interface Single {
    long draw(RandomGenerator rng);
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("ints", RandomGenerator::ints, RandomGenerator::ints, RandomGenerator::nextInt),
          new Kind(
              "bounded ints",
              rng -> rng.ints(-5, 2_000_000_000),
              (rng, n) -> rng.ints(n, -5, 2_000_000_000),
              rng -> rng.nextInt(-5, 2_000_000_000)),
          new Kind(
              "longs", RandomGenerator::longs, RandomGenerator::longs, RandomGenerator::nextLong),
          new Kind(
              "bounded longs",
              rng -> rng.longs(-7, BOUND),
              (rng, n) -> rng.longs(n, -7, BOUND),
              rng -> rng.nextLong(-7, BOUND)),
          new Kind(
              "doubles",
              RandomGenerator::doubles,
              RandomGenerator::doubles,
              rng -> Double.doubleToLongBits(rng.nextDouble())),
          new Kind(
              "bounded doubles",
              rng -> rng.doubles(-3, 9),
              (rng, n) -> rng.doubles(n, -3, 9),
              rng -> Double.doubleToLongBits(rng.nextDouble(-3, 9))));

  static Stream<Arguments> cases() {
    return Arrays.stream(Engine.values())
        .flatMap(engine -> KINDS.stream().map(kind -> arguments(engine, kind)));
  }

  private static Generator generator(Engine engine, boolean isBuffered) {
    BitGenerator bits = engine.create(new SeedSequence(99));
    if (isBuffered) {
      bits.nextInt();
    }
    return new Generator(bits);
  }

  private static LongStream stream(Object elements, boolean isParallel) {
    if (elements instanceof IntStream ints) {
      return (isParallel ? ints.parallel() : ints).mapToLong(i -> i);
    }
    if (elements instanceof LongStream longs) {
      return isParallel ? longs.parallel() : longs;
    }
    DoubleStream doubles = (DoubleStream) elements;
    return (isParallel ? doubles.parallel() : doubles).mapToLong(Double::doubleToLongBits);
  }

  private static void drawsTheSame(long[] found, long[] expected, String what) {
    assertThat(Arrays.mismatch(found, expected)).as("first difference of " + what).isEqualTo(-1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parallelStreamsAreSequentialOnes(Engine engine, Kind kind) {
    for (boolean isBuffered : new boolean[] {false, true}) {
      for (long size : new long[] {0, 1, 2, 3, 4, 5, 8, 1_000, 100_001}) {
        Generator parallel = generator(engine, isBuffered);
        Generator sequential = generator(engine, isBuffered);
        Generator single = generator(engine, isBuffered);
        Object inParallel = kind.sized.of(parallel.asRandomGenerator(), size);
        Object inSequence = kind.sized.of(sequential.asRandomGenerator(), size);
        RandomGenerator view = single.asRandomGenerator();
        long[] drawn = LongStream.range(0, size).map(i -> kind.single.draw(view)).toArray();
        drawsTheSame(stream(inSequence, false).toArray(), drawn, size + " elements");
        drawsTheSame(stream(inParallel, true).toArray(), drawn, size + " in parallel");
        Object state = single.bitGenerator().state();
        assertThat(sequential.bitGenerator().state()).as("after %d", size).isEqualTo(state);
        assertThat(parallel.bitGenerator().state()).as("after %d", size).isEqualTo(state);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void streamsWithoutASizeDrawWhatIsWanted(Engine engine, Kind kind) {
    for (boolean isParallel : new boolean[] {false, true}) {
      Generator rng = generator(engine, true);
      Object elements = kind.unlimited.apply(rng.asRandomGenerator());
      long[] found = stream(elements, isParallel).limit(10_001).toArray();
      Generator single = generator(engine, true);
      RandomGenerator view = single.asRandomGenerator();
      long[] drawn = LongStream.range(0, 10_001).map(i -> kind.single.draw(view)).toArray();
      drawsTheSame(found, drawn, "10,001 elements");
      assertThat(rng.bitGenerator().state()).isEqualTo(single.bitGenerator().state());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void elementsThatPassAFilterAreInOrder(Engine engine, Kind kind) {
    Generator rng = generator(engine, false);
    Generator same = generator(engine, false);
    Object inParallel = kind.sized.of(rng.asRandomGenerator(), 50_000);
    Object inSequence = kind.sized.of(same.asRandomGenerator(), 50_000);
    long[] found = stream(inParallel, true).filter(i -> i % 3 != 0).toArray();
    long[] expected = stream(inSequence, false).filter(i -> i % 3 != 0).toArray();
    assertThat(found).hasSizeBetween(30_000, 37_000);
    drawsTheSame(found, expected, "filtered elements");
  }

  @Test
  void twoMillionLongsInParallelAreDistinct() {
    Generator rng = Generator.defaultRng(1);
    assertThat(rng.asRandomGenerator().longs(2_000_000).parallel().distinct().count())
        .isEqualTo(2_000_000);
    Generator one = Generator.defaultRng(1);
    one.random(2_000_000);
    assertThat(rng.bitGenerator().state()).isEqualTo(one.bitGenerator().state());
  }

  /** Each element is drawn when it is wanted, between the draws of the action itself. */
  @Test
  void sequentialStreamsInterleaveWithTheirActions() {
    Generator rng = Generator.defaultRng(4);
    double[] sums = rng.asRandomGenerator().doubles(3).map(x -> x + rng.random()).toArray();
    Generator same = Generator.defaultRng(4);
    for (double sum : sums) {
      assertThat(sum).isEqualTo(same.random() + same.random());
    }
  }

  @Test
  void argumentsAreCheckedAsByTheJdk() {
    RandomGenerator view = Generator.defaultRng(1).asRandomGenerator();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.longs(-1))
        .withMessage("size must be non-negative");
    List<Runnable> calls =
        List.of(
            () -> view.ints(3, 3),
            () -> view.ints(2, 3, 3),
            () -> view.longs(3, 3),
            () -> view.longs(2, 3, 3),
            () -> view.doubles(3, 3),
            () -> view.doubles(2, 3, Double.NaN),
            () -> view.nextDouble(3, 3));
    for (Runnable call : calls) {
      assertThatIllegalArgumentException()
          .isThrownBy(call::run)
          .withMessage("bound must be greater than origin");
    }
  }

  @Test
  void doublesNeverReachTheBound() {
    double bound = Math.nextUp(1.0);
    double[] values = Generator.defaultRng(1).asRandomGenerator().doubles(1000, 1, bound).toArray();
    assertThat(values).containsOnly(1.0);
    assertThat(Generator.defaultRng(1).asRandomGenerator().doubles(99, -1, 0).toArray())
        .containsExactly(Generator.defaultRng(1).uniform(-1, 0, 99));
  }

  @Test
  void aRangeMayBeWiderThanTheLargestDouble() {
    RandomGenerator random = Generator.defaultRng(1).asRandomGenerator();
    double most = Double.MAX_VALUE;
    double[] values = random.doubles(1000, -most, most).toArray();
    assertThat(Arrays.stream(values)).allMatch(x -> x >= -most && x < most);
    assertThat(Arrays.stream(values).min().orElseThrow()).isLessThan(-most / 2);
    assertThat(Arrays.stream(values).max().orElseThrow()).isGreaterThan(most / 2);
    assertThat(Generator.defaultRng(1).asRandomGenerator().nextDouble(-most, most))
        .isEqualTo(values[0]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> random.nextDouble(0, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> random.nextDouble(Double.NaN, 1));
  }

  /** A method of Java 22 and later, which is found by its name. */
  @Test
  void equidistantDoublesAreThoseOfOneThread() throws ReflectiveOperationException {
    assumeTrue(Runtime.version().feature() >= 22, "equiDoubles exists from Java 22 on");
    Class<?>[] types = {double.class, double.class, boolean.class, boolean.class};
    Method method = RandomGenerator.class.getMethod("equiDoubles", types);
    Generator rng = Generator.defaultRng(6);
    Generator same = Generator.defaultRng(6);
    DoubleStream inParallel =
        (DoubleStream) method.invoke(rng.asRandomGenerator(), -1.0, 1.0, true, false);
    DoubleStream inSequence =
        (DoubleStream) method.invoke(same.asRandomGenerator(), -1.0, 1.0, true, false);
    assertThat(inParallel.parallel().limit(10_001).toArray())
        .containsExactly(inSequence.limit(10_001).toArray());
    assertThat(rng.bitGenerator().state()).isEqualTo(same.bitGenerator().state());
  }

  // Spawning

  @Test
  void onlySplitSpawns() {
    Generator rng = Generator.defaultRng(6);
    rng.asRandomGenerator().longs(100_000).parallel().forEach(x -> {});
    SplittableGenerator child = rng.asRandomGenerator().split();
    assertThat(child.nextLong())
        .isEqualTo(Generator.defaultRng(6).spawn(1).get(0).bitGenerator().nextLong());
  }

  @Test
  void splitsAreTheNextChildren() {
    long[] expected =
        Generator.defaultRng(6).spawn(5_000).stream()
            .mapToLong(child -> child.bitGenerator().nextLong())
            .toArray();
    for (boolean isParallel : new boolean[] {false, true}) {
      Generator rng = Generator.defaultRng(6);
      Stream<SplittableGenerator> splits = rng.asRandomGenerator().splits(5_000);
      long[] found =
          (isParallel ? splits.parallel() : splits).mapToLong(RandomGenerator::nextLong).toArray();
      assertThat(found).containsExactly(expected);
      Generator next = Generator.defaultRng(6);
      next.spawn(5_000);
      assertThat(rng.spawn(1).get(0).random()).isEqualTo(next.spawn(1).get(0).random());

      Generator other = Generator.defaultRng(6);
      Stream<RandomGenerator> endless = other.asRandomGenerator().rngs();
      long[] three =
          (isParallel ? endless.parallel() : endless)
              .limit(3)
              .mapToLong(RandomGenerator::nextLong)
              .toArray();
      assertThat(three).containsExactly(expected[0], expected[1], expected[2]);
      assertThat(other.spawn(1).get(0).bitGenerator().nextLong()).isEqualTo(expected[3]);
    }
  }

  @Test
  void aSourceSeedsByItsWords() {
    SplittableGenerator source = view(7);
    long word = view(6).split(source).nextLong();
    long next = view(6).split(source).nextLong();
    assertThat(view(8).split(view(7)).nextLong()).isEqualTo(word);
    assertThat(view(8).splits(2, view(7)).mapToLong(RandomGenerator::nextLong))
        .containsExactly(word, next);
    assertThat(view(8).splits(view(7)).limit(2).mapToLong(RandomGenerator::nextLong))
        .containsExactly(word, next);
    assertThat(next).isNotEqualTo(word);
  }

  private static SplittableGenerator view(long seed) {
    return Generator.defaultRng(seed).asRandomGenerator();
  }
}
