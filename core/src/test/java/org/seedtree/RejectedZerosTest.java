package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.engine.BitGenerator;

/**
 * A uniform of exactly 0, which never comes by itself, is passed over by the distributions with a
 * log.
 */
class RejectedZerosTest {

  @Test
  void laplace() {
    zerosArePassedOver(new Laplace(0, 1));
  }

  @Test
  void gumbel() {
    zerosArePassedOver(new Gumbel(0, 1));
  }

  @Test
  void logistic() {
    zerosArePassedOver(new Logistic(0, 1));
  }

  /** Over words of which some are zero, at the beginning, the end and in rows. */
  private static void zerosArePassedOver(DoubleDistribution distribution) {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      long[] words = random.longs(300).map(w -> (w & 3) == 0 ? 0 : w | 1L << 63).toArray();
      BitGenerator single = CraftedWords.ofLongs(words);
      int n = round * 3;
      double[] expected = new double[n];
      for (int i = 0; i < n; i++) {
        expected[i] = distribution.sample(single);
        assertThat(expected[i]).isFinite();
      }
      BitGenerator bulk = CraftedWords.ofLongs(words);
      double[] all = new double[n + 2];
      distribution.fill(bulk, all, 1, n + 1);
      assertThat(java.util.Arrays.copyOfRange(all, 1, n + 1)).containsExactly(expected);
      assertThat(all[0]).isZero();
      assertThat(all[n + 1]).isZero();
      assertThat(bulk.state()).isEqualTo(single.state());
      assertThat(CraftedWords.taken(bulk)).isGreaterThanOrEqualTo(2 * n);
    }
  }
}
