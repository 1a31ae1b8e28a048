package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.HardWords;
import org.seedtree.ListedWords;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * Compares bulk fills of distributions that consist of gammas with single draws, where normals of
 * more than one word, negative cubes and rejections are frequent.
 */
class GammaBulkTest {

  private static final int[] SIZES =
      IntStream.concat(
              IntStream.of(0, 1, 15, 16, 17, 31, 63, 64, 65, 66, 127, 128, 129),
              IntStream.of(255, 256, 257, 511, 512, 513, 1024, 3001))
          .toArray();

  private static final List<DoubleDistribution> DISTRIBUTIONS =
      List.of(
          new StandardGamma(0.4),
          new StandardGamma(1),
          new StandardGamma(1.0001),
          new StandardGamma(2),
          new StandardGamma(700),
          new StandardGamma(5000),
          new Gamma(1.2, 0.3),
          new Chisquare(3),
          new Beta(2, 3),
          new Beta(1, 3),
          new Beta(1.01, 5000),
          new Beta(4, 0.5),
          new F(2.1, 2.01),
          new F(3, 5),
          new F(3, 1),
          new F(2, 6),
          new NoncentralChisquare(3, 2),
          new NoncentralChisquare(7, 1.5),
          new NoncentralChisquare(1.5, 2),
          new NoncentralChisquare(3, 0),
          new StandardT(2.1),
          new StandardT(5));

  /**
   * Returns words of which many lead to wedges or tails, to the lowest normals, or to a uniform
   * close to 0 or 1.
   */
  private static long[] words(Random random, double unchanged) {
    return HardWords.of(
        random,
        unchanged,
        word ->
            switch (random.nextInt(7)) {
              case 0 -> HardWords.inTail(word);
              case 1 -> HardWords.inWedge(word);
              case 2, 3 -> (word & ~0x1fL) | 0x1L << 8 | 0xfL << 57; // far below 0
              case 4 -> word | -1L << 20; // close to 1
              case 5 -> HardWords.inExponentialWedge(word);
              default -> word >>> 30; // close to 0
            });
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 0.97})
  void valuesEqualSingleDraws(double unchanged) {
    Random random = new Random(11);
    for (DoubleDistribution distribution : DISTRIBUTIONS) {
      for (int size : SIZES) {
        long[] words = words(random, unchanged);
        ListedWords single = new ListedWords(words);
        SingleDraws.assertFillsAs(single, distribution, size, new ListedWords(words));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void valuesEqualSingleDrawsOnEveryEngine(Engine engine) {
    for (DoubleDistribution distribution : DISTRIBUTIONS) {
      BitGenerator bulk = engine.create(new SeedSequence(5));
      BitGenerator single = bulk.copy();
      for (int size : new int[] {20_000, 777}) {
        double[] values = new double[size];
        distribution.fill(bulk, values, 0, size);
        for (double value : values) {
          assertThat(value).as("%s", distribution).isEqualTo(distribution.sample(single));
        }
        assertThat(bulk.state()).isEqualTo(single.state());
      }
    }
  }

  /** Weights with a vectorised loop and without, of few words and of more than a block. */
  private static double[][] weights() {
    double[] many = new double[64];
    double[] tooMany = new double[1100];
    Arrays.setAll(many, i -> 1 + i % 3);
    Arrays.setAll(tooMany, i -> 1 + i % 7);
    return new double[][] {
      {1, 2, 3, 4},
      {2, 2},
      {1, 1, 1},
      {1, 2, 1, 5, 1, 1.5, 1, 40, 1},
      {3, 1200},
      {0.5, 1.5},
      {7},
      {1.01, 0, 0.2, 1},
      {0.01, 0.02},
      {0, 0},
      {},
      many,
      tooMany
    };
  }

  @Test
  void rowsEqualSingleDraws() {
    Random random = new Random(12);
    for (double[] alpha : weights()) {
      Dirichlet distribution = new Dirichlet(alpha);
      for (int size : SIZES) {
        long[] words = words(random, 0.9);
        ListedWords single = new ListedWords(words);
        ListedWords bulk = new ListedWords(words);
        double[][] rows = new double[size][alpha.length];
        distribution.fill(bulk, rows, 0, size);
        double[] expected = new double[alpha.length];
        for (double[] row : rows) {
          distribution.sample(single, expected, 0);
          assertThat(Arrays.equals(row, expected)).as("%s", distribution).isTrue();
        }
        assertThat(bulk.position()).isEqualTo(single.position());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void newRowsEqualSingleDrawsOnEveryEngine(Engine engine) {
    for (double[] alpha : weights()) {
      Dirichlet distribution = new Dirichlet(alpha);
      BitGenerator bulk = engine.create(new SeedSequence(6));
      BitGenerator single = bulk.copy();
      double[] expected = new double[alpha.length];
      int n = alpha.length > 50 ? 40 : 9000;
      double[][] rows = distribution.sample(bulk, n);
      assertThat(rows).hasNumberOfRows(n);
      for (double[] row : rows) {
        distribution.sample(single, expected, 0);
        assertThat(Arrays.equals(row, expected)).as("%s", distribution).isTrue();
      }
      assertThat(bulk.state()).isEqualTo(single.state());
    }
  }
}
