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

  @Test
  void carryOfTheSum() {
    for (long word : EDGES) {
      for (long addend : EDGES) {
        BigInteger sum = unsigned(word).add(unsigned(addend));
        assertThat(Words.carry(word, addend, word + addend))
            .as("%x + %x", word, addend)
            .isEqualTo(sum.shiftRight(64).longValue());
      }
    }
  }

  @Test
  void highWordOfTheProductOfTwoWordsByOne() {
    SplittableRandom random = new SplittableRandom(2);
    for (long low : EDGES) {
      for (long factor : EDGES) {
        long high = random.nextLong();
        long addend = random.nextLong();
        BigInteger product =
            unsigned(high).shiftLeft(64).add(unsigned(low)).multiply(unsigned(factor));
        assertThat(Words.multiplyAddHigh(high, low, factor, addend))
            .as("%x %x * %x + %x", high, low, factor, addend)
            .isEqualTo(product.shiftRight(64).longValue() + addend);
      }
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
