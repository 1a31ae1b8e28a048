package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.seedtree.ListedWords;

/** What a fill is held to: the values, and the words, of as many single draws. */
final class SingleDraws {

  private SingleDraws() {}

  /** Draws from {@code single} one by one, and fills a range by each of the others. */
  static void assertFillsAs(
      ListedWords single, DoubleDistribution distribution, int size, ListedWords... others) {
    double[] expected = new double[size];
    for (int i = 0; i < size; i++) {
      expected[i] = distribution.sample(single);
    }
    for (ListedWords bulk : others) {
      double[] whole = new double[size + 2];
      distribution.fill(bulk, whole, 1, size + 1);
      assertThat(Arrays.copyOfRange(whole, 1, size + 1))
          .as("%s, %d values", distribution, size)
          .containsExactly(expected);
      assertThat(whole[0]).isZero();
      assertThat(whole[size + 1]).isZero();
      assertThat(bulk.position()).isEqualTo(single.position());
    }
  }
}
