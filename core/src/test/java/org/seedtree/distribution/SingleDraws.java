package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.seedtree.ListedWords;

/** Asserts that a fill has the values, and consumes the words, of as many single draws. */
final class SingleDraws {

  private SingleDraws() {}

  /** Asserts that a fill from each of the others equals single draws from {@code single}. */
  static void assertFillsAs(
      ListedWords single, DoubleDistribution distribution, int size, ListedWords... others) {
    double[] expected = new double[size];
    for (int i = 0; i < size; i++) {
      expected[i] = distribution.sample(single);
    }
    for (ListedWords bulk : others) {
      double[] out = new double[size + 2];
      distribution.fill(bulk, out, 1, size + 1);
      assertThat(Arrays.copyOfRange(out, 1, size + 1))
          .as("%s, %d values", distribution, size)
          .containsExactly(expected);
      assertThat(out[0]).isZero();
      assertThat(out[size + 1]).isZero();
      assertThat(bulk.position()).isEqualTo(single.position());
    }
  }
}
