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
 * Distributions that take a logarithm reject a uniform of exactly 0, which practically never
 * occurs.
 */
class RejectedZerosTest {

  @Test
  void laplace() {
    zerosAreRejected(new Laplace(0, 1));
  }

  @Test
  void gumbel() {
    zerosAreRejected(new Gumbel(0, 1));
  }

  @Test
  void logistic() {
    zerosAreRejected(new Logistic(0, 1));
  }

  /** Draws from words some of which are 0: at the start, at the end, and several in succession. */
  private static void zerosAreRejected(DoubleDistribution distribution) {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      long[] words = random.longs(300).map(w -> (w & 3) == 0 ? 0 : w | 1L << 63).toArray();
      BitGenerator single = ChosenWords.ofLongs(words);
      int n = round * 3;
      double[] expected = new double[n];
      for (int i = 0; i < n; i++) {
        expected[i] = distribution.sample(single);
        assertThat(expected[i]).isFinite();
      }
      BitGenerator bulk = ChosenWords.ofLongs(words);
      double[] all = new double[n + 2];
      distribution.fill(bulk, all, 1, n + 1);
      assertThat(java.util.Arrays.copyOfRange(all, 1, n + 1)).containsExactly(expected);
      assertThat(all[0]).isZero();
      assertThat(all[n + 1]).isZero();
      assertThat(bulk.state()).isEqualTo(single.state());
      assertThat(ChosenWords.taken(bulk)).isGreaterThanOrEqualTo(2 * n);
    }
  }
}
