package org.seedtree.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers of x against repeated multiplication by x modulo the polynomial, written out. */
class MT19937PowerTest {

  private static final int DEGREE = 19937;
  private static final BigInteger CHARACTERISTIC = characteristic();

  /** Terms of v = x^623 + x^396, by Horner's rule; x is bit 1. */
  private static BigInteger characteristic() {
    BigInteger sum = BigInteger.ONE;
    for (int i = 0; i < 31; i++) {
      sum = timesV(sum).xor(bit(i));
    }
    return timesV(sum).shiftLeft(1).xor(bit(31));
  }

  private static BigInteger timesV(BigInteger polynomial) {
    return polynomial.shiftLeft(623).xor(polynomial.shiftLeft(396));
  }

  private static BigInteger bit(int i) {
    return BigInteger.valueOf(0x9908b0dfL >>> i & 1);
  }

  private static BigInteger timesX(BigInteger polynomial) {
    BigInteger product = polynomial.shiftLeft(1);
    return product.testBit(DEGREE) ? product.xor(CHARACTERISTIC) : product;
  }

  private static BigInteger power(BigInteger exponent) {
    BigInteger power = BigInteger.ZERO;
    BitSet terms = BitSet.valueOf(MT19937Power.of(exponent));
    for (int i = terms.nextSetBit(0); i >= 0; i = terms.nextSetBit(i + 1)) {
      power = power.setBit(i);
    }
    return power;
  }

  private static BigInteger power(long exponent) {
    return power(BigInteger.valueOf(exponent));
  }

  @Test
  void thePolynomialHas135Terms() {
    assertThat(CHARACTERISTIC.bitLength()).isEqualTo(DEGREE + 1);
    assertThat(CHARACTERISTIC.bitCount()).isEqualTo(135);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 396, 397, 622, 623, 624, 1246, 1247, 9999, 19935, 19936})
  void lowPowersAreThemselves(int exponent) {
    assertThat(power(exponent)).isEqualTo(BigInteger.ONE.shiftLeft(exponent));
  }

  @Test
  void highPowersAreProducts() {
    BigInteger expected = BigInteger.ONE.shiftLeft(DEGREE - 1);
    for (int exponent = DEGREE; exponent < 41_000; exponent++) {
      expected = timesX(expected);
      if (exponent % 611 == 0 || exponent <= DEGREE + 1) {
        assertThat(power(exponent)).as("x^%s", exponent).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 31, 396, 397, 623, 624, 4321})
  void negativePowersAreInverses(int exponent) {
    BigInteger product = power(-exponent);
    assertThat(product.bitLength()).isLessThanOrEqualTo(DEGREE);
    for (int i = 0; i < exponent; i++) {
      product = timesX(product);
    }
    assertThat(product).isEqualTo(BigInteger.ONE);
  }
}
