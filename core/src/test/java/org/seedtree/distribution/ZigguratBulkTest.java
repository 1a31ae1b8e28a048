package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.HardWords;
import org.seedtree.ListedWords;
import org.seedtree.engine.WordsBeside;

/**
 * Compares the bulk loops of the ziggurats with single draws where rejections are frequent: in
 * succession, across the boundaries of blocks, and at the end of a fill. A vectorised source may
 * prefetch the next block when such words end a block.
 */
class ZigguratBulkTest {

  /** From 0 through the minimum size of a block to several blocks of either kind. */
  private static final int[] SIZES =
      IntStream.concat(
              IntStream.rangeClosed(0, 40),
              IntStream.of(1022, 1023, 1024, 1025, 2047, 2048, 2050, 5003, 9000))
          .toArray();

  private static final List<DoubleDistribution> DOUBLES =
      List.of(
          new StandardNormal(),
          new Normal(3, 2),
          new Lognormal(0, 1),
          new StandardExponential(),
          new Exponential(3));

  private static final List<FloatDistribution> FLOATS =
      List.of(new StandardNormal(), new StandardExponential());

  /**
   * Words that are left as they come with the given probability, and else lie in a wedge or a tail.
   */
  private static long[] words(Random random, double unchanged) {
    return HardWords.of(
        random,
        unchanged,
        word ->
            switch (random.nextInt(8)) {
              case 0 -> HardWords.inTail(word);
              case 1, 2, 3 -> HardWords.inWedge(word);
              default -> HardWords.inExponentialWedge(word);
            });
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9, 0.99})
  void doublesEqualSingleDraws(double unchanged) {
    Random random = new Random(11);
    for (DoubleDistribution distribution : DOUBLES) {
      for (int size : SIZES) {
        long[] words = words(random, unchanged);
        ListedWords single = new ListedWords(words);
        SingleDraws.assertFillsAs(
            single, distribution, size, new ListedWords(words), new WordsBeside(words));
        if (unchanged <= 0.5 && size > 100) {
          assertThat(single.taken()).isGreaterThan(size + size / 5);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9, 0.99})
  void floatsEqualSingleDraws(double unchanged) {
    Random random = new Random(12);
    for (FloatDistribution distribution : FLOATS) {
      for (int size : SIZES) {
        int[] ints =
            random
                .ints(3000)
                .map(
                    word -> {
                      if (random.nextDouble() < unchanged) {
                        return word;
                      }
                      return switch (random.nextInt(8)) {
                        case 0 -> (word & ~0x1ff) | ~(-1 >>> 6);
                        case 1, 2, 3 -> (word & ~0xff) | 1;
                        default -> (word & ~0x1fe) | (1 << 1);
                      };
                    })
                .toArray();
        ListedWords single = ListedWords.ofInts(ints);
        ListedWords bulk = ListedWords.ofInts(ints);
        if (size % 2 == 1) {
          assertThat(single.nextInt()).isEqualTo(bulk.nextInt());
        }
        float[] expected = new float[size];
        for (int i = 0; i < size; i++) {
          expected[i] = distribution.sampleFloat(single);
        }
        float[] out = new float[size + 2];
        distribution.fill(bulk, out, 1, size + 1);
        assertThat(Arrays.copyOfRange(out, 1, size + 1))
            .as("%s, %d values", distribution, size)
            .containsExactly(expected);
        assertThat(out[0]).isZero();
        assertThat(out[size + 1]).isZero();
        assertThat(bulk.position()).isEqualTo(single.position());
        if (unchanged <= 0.5 && size > 100) {
          assertThat(single.taken()).isGreaterThan((size + size / 5) / 2);
        }
      }
    }
  }
}
