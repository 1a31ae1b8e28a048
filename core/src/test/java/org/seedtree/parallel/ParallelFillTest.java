package org.seedtree.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.ChosenWords;
import org.seedtree.Generator;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DistributionContractTest;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateHypergeometric.Method;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.FillStrategy;
import org.seedtree.internal.parallel.OutputRange;
import org.seedtree.internal.parallel.SpeculativeFill;
import org.seedtree.release.ReleasedDistributions;
import org.seedtree.seed.SeedSequence;

/** Fills by several threads against the sequential fill: the same array, the same state. */
public class ParallelFillTest {

  private static final ExecutorService POOL = Executors.newCachedThreadPool();
  private static final int[] SIZES = {1, 2, 17, 1000, 3001};
  private static final int[] SEGMENT_WORDS = {1, 2, 5, 33, 256, 1024};

  private static final double[] MEAN = {1, 2, 3};
  private static final double[][] COVARIANCE = {{2, 1, 0}, {1, 3, 0}, {0, 0, 4}};

  @AfterAll
  static void close() {
    POOL.shutdownNow();
  }

  static Stream<Arguments> distributions() {
    Stream<ArraySampler<?>> draws =
        Stream.of(
                DistributionContractTest.doubles().stream().map(ArraySampler::of),
                DistributionContractTest.floats().stream().map(ArraySampler::of),
                DistributionContractTest.longs().stream().map(ArraySampler::of),
                ReleasedDistributions.doubles().stream().map(ArraySampler::of),
                ReleasedDistributions.floats().stream().map(ArraySampler::of),
                ReleasedDistributions.longs().stream().map(ArraySampler::of),
                ReleasedDistributions.vectors().stream().map(ArraySampler::of),
                ReleasedDistributions.longVectors().stream().map(ArraySampler::of),
                Stream.of(
                    ArraySampler.ofInts(Integers.of(IntegerType.INT32, -7, 7)),
                    ArraySampler.ofInts(
                        Integers.closed(IntegerType.INT32, -(1L << 31), (1L << 31) - 1)),
                    ArraySampler.ofInts(Integers.of(IntegerType.INT8, -7, 7)),
                    ArraySampler.ofShorts(Integers.of(IntegerType.UINT16, 0, 50_000)),
                    ArraySampler.ofBytes(Integers.of(IntegerType.INT8, -7, 7)),
                    ArraySampler.ofBooleans(Integers.of(IntegerType.BOOL, 0, 2)),
                    ArraySampler.of(Integers.of(IntegerType.UINT16, 0, 50_000)),
                    ArraySampler.of(Integers.of(IntegerType.UINT8, 0, 129)),
                    ArraySampler.of(Integers.of(IntegerType.BOOL, 0, 2)),
                    ArraySampler.of(new StandardCauchy()),
                    ArraySampler.of(new MultivariateNormal(MEAN, COVARIANCE)),
                    ArraySampler.of(new Dirichlet(new double[] {0.5, 2, 3})),
                    ArraySampler.of(new Dirichlet(new double[] {0.01, 0.02})),
                    ArraySampler.of(new Multinomial(100, new double[] {0.2, 0.5, 0.3})),
                    ArraySampler.of(new MultivariateHypergeometric(new long[] {5, 6, 7}, 8)),
                    ArraySampler.of(
                        new MultivariateHypergeometric(new long[] {5, 6, 7}, 8, Method.COUNT))))
            .flatMap(s -> s);
    return draws.flatMap(sampler -> Stream.of(Engine.values()).map(e -> Arguments.of(sampler, e)));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  <A> void anyNumberOfThreadsGivesArrayAndStateOfTheSequentialFill(
      ArraySampler<A> sampler, Engine engine) {
    for (int threads = 1; threads <= 9; threads++) {
      BitGenerator start = started(engine, threads % 2 == 0);
      int size = SIZES[threads % SIZES.length];
      checkSequentialFill(
          sampler, start, threads, size, SEGMENT_WORDS[threads % SEGMENT_WORDS.length]);
    }
    checkSequentialFill(sampler, started(engine, true), 3, 3001, 1);
    checkSequentialFill(sampler, started(engine, true), 2, 1, 1);
  }

  private static ParallelFiller filler(int threads, int segmentWords) {
    return new ParallelFiller(new FillStrategy(POOL, threads, 0, segmentWords));
  }

  private static <A> void checkSequentialFill(
      ArraySampler<A> sampler, BitGenerator start, int threads, int size, int segmentWords) {
    BitGenerator plain = start.copy();
    A expected = sampler.newArray(size + 3);
    sampler.fill(plain, expected, 1, size + 1);
    BitGenerator bits = start.copy();
    A out = sampler.newArray(size + 3);

    filler(threads, segmentWords).fill(bits, sampler, out, 1, size + 1);

    assertThat(Arrays.deepEquals(new Object[] {out}, new Object[] {expected}))
        .as("%d threads, segments of %d, %d values", threads, segmentWords, size)
        .isTrue();
    assertThat(bits.state()).isEqualTo(plain.state());
  }

  private static BitGenerator started(Engine engine, boolean isBuffered) {
    BitGenerator bits = engine.create(new SeedSequence(20_26));
    bits.nextDouble();
    bits.nextInt();
    if (!isBuffered) {
      bits.nextInt();
    }
    return bits;
  }

  /** A word of all ones is rejected by the normal's tail and its wedges, over and over. */
  @Test
  void valuesMayBeLongerThanSegments() {
    for (int before = 0; before < 40; before++) {
      long[] words = new long[300];
      RandomGenerator filler = Generator.defaultRng(1).asRandomGenerator();
      Arrays.setAll(words, i -> filler.nextLong());
      // layer 0 with the greatest magnitude: the tail, which rejects uniforms near 0 and 1
      words[before] = 0xffff_ffff_ffff_fe00L;
      for (int i = 0; i < 90; i++) {
        words[before + 1 + 2 * i] = -1;
        words[before + 2 + 2 * i] = 1L << 20;
      }
      for (int segmentWords : new int[] {1, 2, 3, 7, 16, 64}) {
        BitGenerator start = ChosenWords.ofLongs(words);
        checkSequentialFill(
            ArraySampler.of((DoubleDistribution) new StandardNormal()),
            start,
            3,
            100,
            segmentWords);
        checkSequentialFill(ArraySampler.of(new StandardCauchy()), start, 3, 60, segmentWords);
        checkSequentialFill(ArraySampler.of(new Gamma(0.3, 1)), start, 3, 60, segmentWords);
      }
    }
  }

  @Test
  void theCraftedValueConsumesManyWords() {
    long[] words = new long[300];
    Arrays.fill(words, 12345L << 20);
    words[0] = 0xffff_ffff_ffff_fe00L;
    for (int i = 0; i < 90; i++) {
      words[1 + 2 * i] = -1;
      words[2 + 2 * i] = 1L << 20;
    }
    BitGenerator bits = ChosenWords.ofLongs(words);
    new StandardNormal().sample(bits);
    assertThat(ChosenWords.taken(bits)).isGreaterThan(2 * 180);
  }

  /** Segments with far more values than those before do not fit between reserved regions. */
  @ParameterizedTest
  @EnumSource
  void segmentsMayHaveMoreValuesThanTheirRegions(Engine engine) {
    DoubleDistribution sometimesLong =
        bits -> {
          double x = bits.nextDouble();
          for (int i = 0; x < 0.02 && i < 200; i++) {
            bits.nextDouble();
          }
          return x;
        };
    ArraySampler<double[]> sampler = ArraySampler.of(sometimesLong);
    int crowded = 0;
    for (int seed = 0; seed < 20; seed++) {
      BitGenerator start = engine.create(new SeedSequence(seed));
      int threads = 1 + seed % 5;
      double[] out = new double[20_000];
      SpeculativeFill<?, double[]> fill =
          new SpeculativeFill<>(
              start,
              new OutputRange<>(sampler, out, 0, out.length),
              sampler.decomposition(),
              1000,
              threads,
              true);
      fill.run(POOL, threads - 1);
      crowded += fill.isCrowded() ? 1 : 0;
      checkSequentialFill(sampler, start, threads, out.length, 1000);
    }
    assertThat(crowded).isGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource
  void parallelAndOtherCallsShareOneStream(Engine engine) {
    long seed = System.nanoTime() & Long.MAX_VALUE;
    RandomGenerator choice = Generator.defaultRng(seed).asRandomGenerator();
    BitGenerator plainBits = engine.create(new SeedSequence(seed));
    BitGenerator bits = plainBits.copy();
    for (int step = 0; step < 300; step++) {
      Generator plain = new Generator(plainBits);
      Generator rng = new Generator(bits);
      int size = choice.nextInt(2000);
      ParallelFiller filler = filler(1 + choice.nextInt(5), 1 + choice.nextInt(300));
      Object expected;
      Object actual;
      switch (choice.nextInt(13)) {
        case 0 -> {
          expected = plain.random();
          actual = rng.random();
        }
        case 1 -> {
          expected = plainBits.nextInt();
          actual = bits.nextInt();
        }
        case 2 -> {
          DoubleDistribution distribution = new Normal(1, 2);
          expected = plain.fill(distribution, new double[size]);
          actual = filler.fill(rng, distribution, new double[size]);
        }
        case 3 -> {
          FloatDistribution distribution = new StandardExponential();
          expected = plain.fill(distribution, new float[size]);
          actual = filler.fill(rng, distribution, new float[size]);
        }
        case 4 -> {
          LongDistribution distribution = Integers.of(0, 3_000_000_000L);
          expected = plain.fill(distribution, new long[size]);
          actual = filler.fill(rng, distribution, new long[size]);
        }
        case 5 -> {
          DoubleDistribution distribution = new StandardUniform();
          expected = plain.fill(distribution, new double[size], size / 3, size);
          actual = filler.fill(rng, distribution, new double[size], size / 3, size);
        }
        case 6 -> {
          LongDistribution distribution = new Poisson(4);
          expected = plain.fill(distribution, new long[size]);
          actual = filler.fill(rng, distribution, new long[size]);
        }
        case 7 -> {
          Integers distribution = Integers.of(IntegerType.INT32, -5, 1_000_000);
          expected = plain.fill(distribution, new int[size]);
          actual = filler.fill(rng, distribution, new int[size]);
        }
        case 8 -> {
          LongDistribution distribution = Integers.of(IntegerType.UINT8, 0, 200);
          expected = plain.fill(distribution, new long[size]);
          actual = filler.fill(rng, distribution, new long[size]);
        }
        case 9 -> {
          DoubleDistribution distribution = new StandardCauchy();
          expected = plain.fill(distribution, new double[size]);
          actual = filler.fill(rng, distribution, new double[size]);
        }
        case 10 -> {
          MultivariateNormal distribution = new MultivariateNormal(MEAN, COVARIANCE);
          double[][] rows = new double[size][3];
          distribution.fill(plainBits, rows, 0, size);
          expected = rows;
          actual = filler.fill(rng, distribution, new double[size][3]);
        }
        case 11 -> {
          BigInteger distance = BigInteger.valueOf(choice.nextLong(1L << 40));
          if (step % 5 == 0 && plainBits instanceof Advanceable advanceable) {
            advanceable.advance(distance);
            ((Advanceable) bits).advance(distance);
          }
          expected = plain.fill((FloatDistribution) new StandardNormal(), new float[size]);
          actual = filler.fill(rng, (FloatDistribution) new StandardNormal(), new float[size]);
        }
        default -> {
          if (step % 10 == 0 && plainBits instanceof Jumpable jumpable) {
            plainBits = jumpable.jumped();
            bits = ((Jumpable) bits).jumped();
          }
          expected = new Generator(plainBits).fill(new Beta(2, 3), new double[size]);
          actual = filler.fill(new Generator(bits), new Beta(2, 3), new double[size]);
        }
      }
      assertThat(actual).as("seed %d, step %d", seed, step).isEqualTo(expected);
      assertThat(bits.state()).as("seed %d, step %d", seed, step).isEqualTo(plainBits.state());
    }
  }

  @ParameterizedTest
  @EnumSource
  void narrowArraysAreThoseOfTheGenerator(Engine engine) {
    Generator plain = new Generator(started(engine, true));
    Generator rng = plain.copy();
    ParallelFiller filler = filler(3, 100);
    Integers of16 = Integers.of(IntegerType.UINT16, 0, 50_000);
    Integers of8 = Integers.of(IntegerType.INT8, -7, 7);
    Integers of1 = Integers.of(IntegerType.BOOL, 0, 2);
    assertThat(filler.fill(rng, of16, new short[2001]))
        .isEqualTo(plain.fill(of16, new short[2001]));
    assertThat(filler.fill(rng, of8, new short[99], 5, 90))
        .isEqualTo(plain.fill(of8, new short[99], 5, 90));
    assertThat(filler.fill(rng, of8, new byte[2001])).isEqualTo(plain.fill(of8, new byte[2001]));
    assertThat(filler.fill(rng, of8, new byte[99], 5, 90))
        .isEqualTo(plain.fill(of8, new byte[99], 5, 90));
    assertThat(filler.fill(rng, of1, new boolean[2001]))
        .isEqualTo(plain.fill(of1, new boolean[2001]));
    assertThat(filler.fill(rng, of1, new boolean[99], 5, 90))
        .isEqualTo(plain.fill(of1, new boolean[99], 5, 90));
    assertThat(Parallel.fill(rng, of16, new short[99])).isEqualTo(plain.fill(of16, new short[99]));
    assertThat(Parallel.fill(rng, of8, new byte[99])).isEqualTo(plain.fill(of8, new byte[99]));
    assertThat(Parallel.fill(rng, of1, new boolean[9])).isEqualTo(plain.fill(of1, new boolean[9]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filler.fill(rng, of16, new byte[2001]))
        .withMessage("byte[] is too narrow for uint16");
    assertThat(rng.bitGenerator().state()).isEqualTo(plain.bitGenerator().state());
  }

  /** Returns a sampler of the catalog with the parameters of its example. */
  public static Sampler example(String distribution, DType dtype) {
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    Map<String, Object> arguments = new HashMap<>();
    for (Parameter parameter : entry.parameters()) {
      parameter.exampleOrDefault().ifPresent(value -> arguments.put(parameter.name(), value));
    }
    return entry.sampler(arguments, dtype);
  }

  @ParameterizedTest
  @MethodSource("org.seedtree.catalog.CatalogTest#all")
  void aCallMayBeFilledInParts(Catalog.Entry entry, DType dtype) {
    Sampler sampler = example(entry.name(), dtype);
    for (Engine engine : Engine.values()) {
      BitGenerator plain = started(engine, true);
      BitGenerator bits = plain.copy();
      Object expected = dtype.newArray(3000);
      Object out = dtype.newArray(3000);
      sampler.on(plain).fill(expected, 0, 3000);
      ArrayFill<Object> call = filler(3, 100).call(bits, sampler, dtype);
      call.fill(out, 0, 1001);
      call.fill(out, 1001, 1003);
      call.fill(out, 1003, 3000);
      assertThat(Arrays.deepEquals(new Object[] {out}, new Object[] {expected})).isTrue();
      assertThat(bits.state()).isEqualTo(plain.state());
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeArraysAreFilledByDefaultSizes(Engine engine) {
    int size = 1_100_003;
    BitGenerator plain = started(engine, true);
    BitGenerator bits = plain.copy();
    double[] expected = new double[size];
    double[] out = new double[size];
    for (DoubleDistribution distribution :
        List.of(new StandardUniform(), new Normal(1, 2), new Beta(0.5, 0.5))) {
      new Generator(plain).fill(distribution, expected);
      assertThat(Parallel.fill(new Generator(bits), distribution, out))
          .isSameAs(out)
          .isEqualTo(expected);
      assertThat(Parallel.over(3).fill(new Generator(bits), distribution, out, 7, size - 1))
          .isSameAs(out);
      new Generator(plain).fill(distribution, expected, 7, size - 1);
      assertThat(out).isEqualTo(expected);
    }
    assertThat(bits.state()).isEqualTo(plain.state());
  }
}
