package org.seedtree.engine;

import static org.seedtree.engine.MT19937Recurrence.M;
import static org.seedtree.engine.MT19937Recurrence.N;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Moves {@link MT19937} along its stream by any number of regenerations: x to the power of the
 * distance, modulo the characteristic polynomial of the recurrence, applied to the words. Haramoto,
 * Matsumoto, Nishimura, Panneton and L'Ecuyer, "Efficient Jump Ahead for F2-Linear Random Number
 * Generators" (2008).
 *
 * <p>Polynomials over the field of two elements are bits in {@code long[]}, the coefficient of
 * x<sup>i</sup> in bit {@code i % 64} of word {@code i / 64}.
 */
final class MT19937Advance {

  /** The exponent of the Mersenne prime, which is the period and more than the state has. */
  private static final int DEGREE = 19937;

  private static final BigInteger PERIOD =
      BigInteger.ONE.shiftLeft(DEGREE).subtract(BigInteger.ONE);

  private static final int WORDS = (DEGREE + Long.SIZE - 1) / Long.SIZE;

  /** So many high words are reduced at a time; the two highest powers lie farther apart. */
  private static final int STRIDE = 9;

  /** The exponents of the characteristic polynomial but the highest, in descending order. */
  private static final int[] LOWER_TERMS = lowerTerms();

  private MT19937Advance() {}

  /** Regenerates {@code key} that many times, before the present words if negative. */
  static void regenerate(int[] key, BigInteger times) {
    // From the second word on: of the first, the recurrence knows only the upper bit.
    BigInteger distance = times.multiply(BigInteger.valueOf(N)).subtract(BigInteger.ONE);
    long[] power = powerOfX(distance.remainder(PERIOD));
    int[] words = new int[1 + DEGREE + N];
    System.arraycopy(key, 0, words, 0, N);
    for (int i = 0; i < words.length - N; i++) {
      words[i + N] = MT19937Recurrence.next(words[i], words[i + 1], words[i + M]);
    }
    int[] fromSecond = Arrays.copyOfRange(words, 1, words.length);
    int[] sum = new WindowSum(BitSet.valueOf(power)).of(fromSecond);
    System.arraycopy(sum, 0, key, 0, N);
  }

  /** x to {@code exponent}, which may be negative, reduced. */
  private static long[] powerOfX(BigInteger exponent) {
    BigInteger steps = exponent.abs();
    long[] power = new long[WORDS];
    long[] square = new long[2 * WORDS];
    power[0] = 1;
    for (int bit = steps.bitLength() - 1; bit >= 0; bit--) {
      square(power, square);
      if (steps.testBit(bit) && exponent.signum() > 0) {
        timesX(square);
      }
      reduce(square);
      System.arraycopy(square, 0, power, 0, WORDS);
      if (steps.testBit(bit) && exponent.signum() < 0) {
        divideByX(power);
      }
    }
    return power;
  }

  /** The square of a sum is the sum of the squares. */
  private static void square(long[] polynomial, long[] square) {
    for (int i = 0; i < WORDS; i++) {
      square[2 * i] = spread(polynomial[i] & 0xffff_ffffL);
      square[2 * i + 1] = spread(polynomial[i] >>> 32);
    }
  }

  /** Moves bit i to bit 2i. */
  private static long spread(long half) {
    long x = half;
    x = (x | x << 16) & 0x0000_ffff_0000_ffffL;
    x = (x | x << 8) & 0x00ff_00ff_00ff_00ffL;
    x = (x | x << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    x = (x | x << 2) & 0x3333_3333_3333_3333L;
    return (x | x << 1) & 0x5555_5555_5555_5555L;
  }

  private static void timesX(long[] polynomial) {
    for (int i = polynomial.length - 1; i > 0; i--) {
      polynomial[i] = polynomial[i] << 1 | polynomial[i - 1] >>> 63;
    }
    polynomial[0] <<= 1;
  }

  /** The polynomial is taken together with the characteristic one where x does not divide it. */
  private static void divideByX(long[] polynomial) {
    if ((polynomial[0] & 1) != 0) {
      flip(polynomial, DEGREE);
      for (int term : LOWER_TERMS) {
        flip(polynomial, term);
      }
    }
    for (int i = 0; i < WORDS - 1; i++) {
      polynomial[i] = polynomial[i] >>> 1 | polynomial[i + 1] << 63;
    }
    polynomial[WORDS - 1] >>>= 1;
  }

  private static void flip(long[] polynomial, int term) {
    polynomial[term / Long.SIZE] ^= 1L << term;
  }

  /** Takes away multiples of the characteristic polynomial until the degree is below its own. */
  private static void reduce(long[] polynomial) {
    long[] high = new long[STRIDE + 1];
    int highest = polynomial.length;
    while (highest > 0 && polynomial[highest - 1] == 0) {
      highest--;
    }
    for (int end = highest; end > WORDS; end -= STRIDE) {
      int start = Math.max(WORDS, end - STRIDE);
      reduce(polynomial, start * Long.SIZE, end - start, high);
    }
    // the bits of the last word from the degree on
    reduce(polynomial, DEGREE, 1, high);
  }

  /** Clears {@code count} words' worth of coefficients from {@code from} on. */
  private static void reduce(long[] polynomial, int from, int count, long[] high) {
    int word = from / Long.SIZE;
    int shift = from % Long.SIZE;
    if (shift == 0) {
      System.arraycopy(polynomial, word, high, 0, count);
      Arrays.fill(polynomial, word, word + count, 0);
    } else {
      high[0] = polynomial[word] >>> shift;
      polynomial[word] &= (1L << shift) - 1;
    }
    for (int term : LOWER_TERMS) {
      add(high, count, polynomial, from - DEGREE + term);
    }
  }

  /** Adds {@code words[0..count)} times x to the power of {@code exponent}. */
  private static void add(long[] words, int count, long[] sum, int exponent) {
    int word = exponent / Long.SIZE;
    int shift = exponent % Long.SIZE;
    if (shift == 0) {
      for (int i = 0; i < count; i++) {
        sum[word + i] ^= words[i];
      }
      return;
    }
    long below = 0;
    for (int i = 0; i < count; i++) {
      long here = words[i];
      sum[word + i] ^= (here << shift) | below;
      below = here >>> (Long.SIZE - shift);
    }
    sum[word + count] ^= below;
  }

  /**
   * Matsumoto and Nishimura (1998), appendix A, for the parameters of MT19937: with {@code v =
   * x^623 + x^396} and the bits {@code a} of the recurrence's constant, the lowest first,
   *
   * <pre>{@code
   * x (v^32 + a[0] v^31 + a[1] v^30 + ... + a[30] v) + a[31]
   * }</pre>
   */
  private static int[] lowerTerms() {
    BigInteger sum = BigInteger.ONE;
    for (int i = 0; i < Integer.SIZE - 1; i++) {
      sum = timesV(sum).xor(coefficient(i));
    }
    BigInteger terms = timesV(sum).shiftLeft(1).xor(coefficient(Integer.SIZE - 1));
    return IntStream.rangeClosed(1, DEGREE).map(i -> DEGREE - i).filter(terms::testBit).toArray();
  }

  private static BigInteger coefficient(int bit) {
    return BigInteger.valueOf(MT19937Recurrence.MATRIX >>> bit & 1);
  }

  private static BigInteger timesV(BigInteger polynomial) {
    return polynomial.shiftLeft(N - 1).xor(polynomial.shiftLeft(M - 1));
  }
}
