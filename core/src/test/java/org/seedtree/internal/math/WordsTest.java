package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final long[] EDGES = {
    0, 1, 2, -1, -2, Long.MAX_VALUE, Long.MIN_VALUE, 0xffffffffL
  };

  @Test
  void highWordOfTheProduct() {
    for (long a : EDGES) {
      for (long b : EDGES) {
        assertHighWord(a, b);
      }
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      assertHighWord(random.nextLong(), random.nextLong());
    }
  }

  private static void assertHighWord(long a, long b) {
    BigInteger product = unsigned(a).multiply(unsigned(b));
    assertThat(Words.unsignedMultiplyHigh(a, b))
        .as("%x * %x", a, b)
        .isEqualTo(product.shiftRight(64).longValue());
  }

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }
}
