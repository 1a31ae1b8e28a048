package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.distribution.DistributionContractTest;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/** Streams of distributions: those in parallel have the elements and the end of an array's fill. */
class DistributionStreamsTest {

  private static final long[] SIZES = {0, 1, 2, 3, 1000, 4097};

  private static Generator generator(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(99));
    bits.nextInt(); // half a word is buffered
    return new Generator(bits);
  }

  private static List<LongDistribution> longs() {
    List<LongDistribution> narrow =
        List.of(
            Integers.of(IntegerType.UINT16, 0, 50_000),
            Integers.of(IntegerType.INT8, -7, 7),
            Integers.of(IntegerType.BOOL, 0, 2),
            Integers.of(IntegerType.INT32, -7, 7),
            LongDistribution.of(bits -> bits.nextInt() & 7));
    return Stream.of(DistributionContractTest.longs(), narrow).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @EnumSource
  void elementsAndStateAreThoseOfAnArray(Engine engine) {
    for (DoubleDistribution distribution : DistributionContractTest.doubles()) {
      for (long n : SIZES) {
        Generator array = generator(engine);
        double[] expected = array.sample(distribution, (int) n);
        for (boolean isParallel : new boolean[] {false, true}) {
          Generator rng = generator(engine);
          DoubleStream stream = rng.stream(distribution, n);
          assertThat((isParallel ? stream.parallel() : stream).toArray())
              .as("%s, %d values", distribution, n)
              .isEqualTo(expected);
          assertThat(rng.bitGenerator().state()).isEqualTo(array.bitGenerator().state());
        }
      }
    }
    for (LongDistribution distribution : longs()) {
      for (long n : SIZES) {
        Generator array = generator(engine);
        long[] expected = array.sample(distribution, (int) n);
        for (boolean isParallel : new boolean[] {false, true}) {
          Generator rng = generator(engine);
          LongStream stream = rng.stream(distribution, n);
          assertThat((isParallel ? stream.parallel() : stream).toArray())
              .as("%s, %d values", distribution, n)
              .isEqualTo(expected);
          assertThat(rng.bitGenerator().state()).isEqualTo(array.bitGenerator().state());
        }
      }
    }
  }

  @Test
  void streamsWithoutAnEndDrawWhatIsWanted() {
    Generator rng = Generator.defaultRng(5);
    Generator array = Generator.defaultRng(5);
    assertThat(rng.stream(new Normal()).limit(50).toArray())
        .isEqualTo(array.sample(new Normal(), 50));
    assertThat(rng.stream(new Poisson(50)).parallel().limit(50).toArray())
        .isEqualTo(array.sample(new Poisson(50), 50));
    assertThat(rng.bitGenerator().state()).isEqualTo(array.bitGenerator().state());
    Integers narrow = Integers.of(IntegerType.INT8, 0, 100);
    assertThat(rng.stream(narrow).limit(11).toArray()).isEqualTo(array.sample(narrow, 11));
  }

  @Test
  void sequentialStreamsDrawEachValueWhenItIsWanted() {
    Generator rng = Generator.defaultRng(5);
    Generator plain = Generator.defaultRng(5);
    double[] sums = rng.stream(new Normal(), 3).map(x -> x + rng.random()).toArray();
    assertThat(sums)
        .isEqualTo(
            IntStream.range(0, 3).mapToDouble(i -> plain.normal() + plain.random()).toArray());
    assertThat(rng.stream(new Normal(), 1000).anyMatch(x -> true)).isTrue();
    assertThat(rng.random()).isNotEqualTo(plain.normal());
    assertThat(rng.random()).isNotNaN();
  }

  @Test
  void valuesOfOneWordAreDrawnByAllThreads() {
    AtomicInteger drawn = new AtomicInteger();
    DoubleDistribution counted =
        new DoubleDistribution() {
          @Override
          public double sample(org.seedtree.engine.RandomSource bits) {
            drawn.incrementAndGet();
            return bits.nextDouble();
          }

          @Override
          public java.util.OptionalInt wordsPerValue() {
            return java.util.OptionalInt.of(1);
          }
        };
    Generator rng = Generator.defaultRng(1);
    assertThat(rng.stream(counted, 1L << 40).parallel().skip((1L << 40) - 5).toArray()).hasSize(5);
    assertThat(drawn.get()).isLessThan(1000);
  }

  @Test
  void integersOfAnOwnDistributionAreThoseOfTheArray() {
    LongDistribution own =
        new LongDistribution() {
          @Override
          public long sample(org.seedtree.engine.RandomSource bits) {
            return bits.nextLong() >>> 1;
          }

          @Override
          public java.util.OptionalInt wordsPerValue() {
            return java.util.OptionalInt.of(1);
          }
        };
    assertThat(Generator.defaultRng(1).stream(own, 100_000).parallel().toArray())
        .isEqualTo(Generator.defaultRng(1).sample(own, 100_000));
  }

  @Test
  void theReleaseIsFollowed() {
    NumpyRelease release = NumpyRelease.of("1.19.5");
    Generator rng = Generator.defaultRng(3).withRelease(release);
    Generator array = Generator.defaultRng(3).withRelease(release);
    for (DoubleDistribution distribution :
        List.of(new Normal(), new Triangular(0, 1, 2), new StandardUniform())) {
      assertThat(rng.stream(distribution, 3000).parallel().toArray())
          .isEqualTo(array.sample(distribution, 3000));
    }
    Integers narrow = Integers.of(IntegerType.UINT8, 0, 200);
    assertThat(rng.stream(narrow, 3000).parallel().toArray()).isEqualTo(array.sample(narrow, 3000));
    assertThat(rng.bitGenerator().state()).isEqualTo(array.bitGenerator().state());
  }

  @Test
  void argumentsAreChecked() {
    Generator rng = Generator.defaultRng(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rng.stream(new Normal(), -1))
        .withMessage("negative dimensions are not allowed: -1");
    assertThatNullPointerException()
        .isThrownBy(() -> rng.stream((LongDistribution) null))
        .withMessage("distribution");
  }

  // Distributions by a function

  @Test
  void distributionsOfLambdaExpressions() {
    DoubleDistribution squared = DoubleDistribution.of(bits -> Math.pow(bits.nextDouble(), 2));
    double[] expected = Arrays.stream(Generator.defaultRng(2).random(9)).map(u -> u * u).toArray();
    assertThat(Generator.defaultRng(2).sample(squared, 9)).isEqualTo(expected);
    assertThat(Generator.defaultRng(2).sample(squared)).isEqualTo(expected[0]);
    LongDistribution coin = LongDistribution.of(bits -> bits.nextDouble() < 0.5 ? 1 : 0);
    assertThat(Generator.defaultRng(2).sample(coin, 9))
        .isEqualTo(
            Arrays.stream(Generator.defaultRng(2).random(9))
                .mapToLong(u -> u < 0.5 ? 1 : 0)
                .toArray());
    assertThatNullPointerException().isThrownBy(() -> DoubleDistribution.of(null));
    assertThatNullPointerException().isThrownBy(() -> LongDistribution.of(null));
  }

  // Copies

  @ParameterizedTest
  @EnumSource
  void copiesContinueAlike(Engine engine) {
    NumpyRelease release = NumpyRelease.of("1.19.5");
    Generator rng = generator(engine).withRelease(release);
    Generator copy = rng.copy();
    assertThat(copy.release()).isEqualTo(release);
    assertThat(copy.bitGenerator()).isNotSameAs(rng.bitGenerator());
    double[] drawn = rng.normal(0, 1, 100);
    assertThat(copy.normal(0, 1, 100)).isEqualTo(drawn);
    assertThat(copy.bitGenerator().state()).isEqualTo(rng.bitGenerator().state());
    double child = generator(engine).withRelease(release).spawn(2).get(1).random();
    rng.spawn(1);
    assertThat(copy.spawn(1).get(0).random()).as("of one seed").isEqualTo(child);
    assertThat(Generator.defaultRng(4).synchronizedView().copy().random())
        .isEqualTo(Generator.defaultRng(4).random());
  }
}
