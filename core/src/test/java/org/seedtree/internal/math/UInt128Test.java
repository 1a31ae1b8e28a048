package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation against {@link BigInteger}, on words around every carry. */
class UInt128Test {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  private static final List<BigInteger> VALUES =
      Stream.of(0, 1, 31, 32, 63, 64, 65, 95, 126, 127)
          .flatMap(
              bit -> {
                BigInteger power = BigInteger.ONE.shiftLeft(bit);
                return Stream.of(
                    power, power.subtract(BigInteger.ONE), MODULUS.subtract(power).subtract(power));
              })
          .map(value -> value.mod(MODULUS))
          .distinct()
          .toList();

  @Test
  void arithmeticIsModulo2To128() {
    for (BigInteger a : VALUES) {
      UInt128 x = UInt128.of(a);
      assertThat(x.toBigInteger()).isEqualTo(a);
      assertThat(x.half().toBigInteger()).isEqualTo(a.shiftRight(1));
      assertThat(UInt128.of(a.subtract(MODULUS))).isEqualTo(x);
      assertThat(UInt128.of(a.add(MODULUS))).isEqualTo(x);
      for (BigInteger b : VALUES) {
        UInt128 y = UInt128.of(b);
        assertThat(x.plus(y).toBigInteger()).isEqualTo(a.add(b).mod(MODULUS));
        assertThat(x.times(y).toBigInteger()).isEqualTo(a.multiply(b).mod(MODULUS));
      }
    }
  }

  @Test
  void aCarryIsAnUnsignedOverflow() {
    long[] words = {0, 1, 2, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdefL};
    for (long a : words) {
      for (long b : words) {
        long expected = Long.compareUnsigned(a + b, a) < 0 ? 1 : 0;
        assertThat(Words.carry(a, b, a + b)).isEqualTo(expected);
      }
    }
  }
}
