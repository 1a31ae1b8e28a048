package org.seedtree.internal.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.M;
import static org.seedtree.internal.engine.MT19937Recurrence.MATRIX;
import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A power of x modulo the characteristic polynomial of {@code MT19937}'s recurrence, over the field
 * of two elements. Matsumoto and Nishimura (1998), appendix A: with {@code v = x^623 + x^396} and
 * the bits {@code a} of the recurrence's constant, the lowest first, it is
 *
 * <pre>{@code
 * x (v^32 + a[0] v^31 + a[1] v^30 + ... + a[30] v) + a[31]
 * }</pre>
 *
 * <p>It has 135 terms in powers of x but few in powers of v. A polynomial is therefore represented
 * as a sum of products {@code x^i v^j} with i from 1 to 623 and j from 0 to 31, and the constant.
 * Its square is reduced by {@code x^623 = v + x^396} to such i, and by the characteristic
 * polynomial to such j.
 *
 * <p>Most programs call this once: loops are short and in methods that are called often, so that
 * they are compiled early.
 */
final class MT19937Power {

  /** The exponent of the Mersenne prime that is the period; the degree of the polynomial. */
  static final int DEGREE = 19937;

  private static final int ROWS = 32;

  /** Words in a row, whose bit i is the coefficient of x^i. */
  private static final int WIDTH = 10;

  /** The word of x^624, the first power to be reduced, and its bit. */
  private static final int HIGH_WORD = N / Long.SIZE;

  private static final int HIGH_BIT = N % Long.SIZE;

  /** 32 less the exponents of the powers of v whose sum, times x, is x v^32. */
  private static final int[] LOWER_BY = lowerBy();

  /** The rows: row j is the factor of v^j, a polynomial in x. */
  private final long[] rows = new long[ROWS * WIDTH];

  private boolean constant;

  private final long[] squares = new long[2 * ROWS * WIDTH];
  private final long[] square = new long[2 * WIDTH];
  private final long[] high = new long[WIDTH];

  private MT19937Power() {}

  /** Computes one entry for each bit of the constant but the highest, without streams for speed. */
  private static int[] lowerBy() {
    int[] lowerBy = new int[ROWS];
    int count = 0;
    for (int i = 0; i < ROWS - 1; i++) {
      if ((MATRIX >>> i & 1) != 0) {
        lowerBy[count++] = i + 1;
      }
    }
    return Arrays.copyOf(lowerBy, count);
  }

  /**
   * Returns x to a power.
   *
   * @param exponent the power, of either sign
   * @return bit {@code i % 64} of word {@code i / 64} is the coefficient of x^i
   */
  static long[] of(BigInteger exponent) {
    MT19937Power power = new MT19937Power();
    power.constant = true;
    BigInteger steps = exponent.abs();
    for (int bit = steps.bitLength() - 1; bit >= 0; bit--) {
      power.square();
      if (steps.testBit(bit)) {
        if (exponent.signum() > 0) {
          power.timesX();
        } else {
          power.divideByX();
        }
      }
    }
    return power.coefficients();
  }

  /** Squares the polynomial: the square of a sum is the sum of the squares. */
  private void square() {
    Arrays.fill(squares, 0);
    for (int row = 0; row < ROWS; row++) {
      squareRow(row);
    }
    for (int row = 2 * ROWS - 1; row >= ROWS; row--) {
      reduceRow(row);
    }
    System.arraycopy(squares, 0, rows, 0, rows.length);
  }

  private void squareRow(int row) {
    for (int i = 0; i < WIDTH; i++) {
      long word = rows[row * WIDTH + i];
      square[2 * i] = spread(word & 0xffff_ffffL);
      square[2 * i + 1] = spread(word >>> 32);
    }
    reduceSquare((2 * row + 1) * WIDTH);
    System.arraycopy(square, 0, squares, 2 * row * WIDTH, WIDTH);
  }

  /**
   * Reduces {@link #square} to powers up to x^623, by {@code x^(624 + i) = x^(1 + i) v + x^(397 +
   * i)}.
   *
   * @param next the index of the row of the next power of v
   */
  private void reduceSquare(int next) {
    while (takeHigh()) {
      addHigh(squares, next, 1);
      addHigh(square, 0, M);
    }
  }

  /**
   * Moves the powers from x^624 on from {@link #square} to {@link #high}; returns whether there
   * were any.
   */
  private boolean takeHigh() {
    long any = 0;
    for (int i = 0; i < WIDTH; i++) {
      long low = square[HIGH_WORD + i] >>> HIGH_BIT;
      high[i] = low | square[HIGH_WORD + i + 1] << (Long.SIZE - HIGH_BIT);
      any |= high[i];
    }
    square[HIGH_WORD] &= (1L << HIGH_BIT) - 1;
    Arrays.fill(square, HIGH_WORD + 1, square.length, 0);
    return any != 0;
  }

  private void addHigh(long[] sum, int at, int shift) {
    int word = at + shift / Long.SIZE;
    int bits = shift % Long.SIZE;
    long below = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum[word + i] ^= high[i] << bits | below;
      below = high[i] >>> (Long.SIZE - bits);
    }
    // the remaining bits are above all powers
  }

  /** Replaces a row of v^32 or a higher power by rows of lower powers. */
  private void reduceRow(int row) {
    int from = row * WIDTH;
    for (int i = from; i < from + WIDTH; i++) {
      long word = squares[i];
      if (word != 0) {
        addBelow(word, i);
      }
    }
    boolean first = (squares[from] & 2) != 0;
    squares[from] &= -4;
    int to = from - ROWS * WIDTH;
    for (int i = 0; i < WIDTH - 1; i++) {
      squares[to + i] ^= squares[from + i] >>> 1 | squares[from + i + 1] << 63;
    }
    squares[to + WIDTH - 1] ^= squares[from + WIDTH - 1] >>> 1;
    if (first && row == ROWS) {
      constant = !constant;
    } else if (first) {
      addV(squares, row - ROWS);
    }
  }

  private void addBelow(long word, int at) {
    for (int lower : LOWER_BY) {
      squares[at - lower * WIDTH] ^= word;
    }
  }

  /** Adds v to a power of at least 1. */
  private static void addV(long[] sum, int power) {
    flip(sum, power - 1, N - 1);
    flip(sum, power - 1, M - 1);
  }

  private static void flip(long[] sum, int row, int exponent) {
    sum[row * WIDTH + exponent / Long.SIZE] ^= 1L << exponent;
  }

  private void timesX() {
    boolean constantBefore = constant;
    boolean overflow = false;
    for (int row = ROWS - 1; row >= 0; row--) {
      int at = row * WIDTH;
      for (int i = WIDTH - 1; i > 0; i--) {
        rows[at + i] = rows[at + i] << 1 | rows[at + i - 1] >>> 63;
      }
      rows[at] <<= 1;
      if ((rows[at + HIGH_WORD] >>> HIGH_BIT & 1) != 0) {
        flip(rows, row, N);
        flip(rows, row, M);
        if (row == ROWS - 1) {
          overflow = true;
        } else {
          flip(rows, row + 1, 1);
        }
      }
    }
    constant = overflow;
    if (overflow) {
      for (int lower : LOWER_BY) {
        flip(rows, ROWS - lower, 1);
      }
    }
    if (constantBefore) {
      flip(rows, 0, 1);
    }
  }

  private void divideByX() {
    boolean constantBefore = constant;
    constant = (rows[0] & 2) != 0;
    for (int row = 0; row < ROWS; row++) {
      int at = row * WIDTH;
      boolean first = (rows[at] & 2) != 0;
      rows[at] &= -4;
      for (int i = 0; i < WIDTH - 1; i++) {
        rows[at + i] = rows[at + i] >>> 1 | rows[at + i + 1] << 63;
      }
      rows[at + WIDTH - 1] >>>= 1;
      if (first && row > 0) {
        addV(rows, row);
      }
    }
    if (constantBefore) {
      addV(rows, ROWS);
      for (int lower : LOWER_BY) {
        addV(rows, ROWS - lower);
      }
    }
  }

  /** Returns the coefficients in powers of x, by Horner's rule from the highest power of v on. */
  private long[] coefficients() {
    long[] sum = new long[(DEGREE + Long.SIZE - 1) / Long.SIZE];
    int length = 0;
    for (int row = ROWS - 1; row >= 0; row--) {
      long[] next = new long[sum.length];
      for (int i = 0; i < length; i++) {
        add(sum[i], next, i * Long.SIZE + N - 1);
        add(sum[i], next, i * Long.SIZE + M - 1);
      }
      for (int i = 0; i < WIDTH; i++) {
        next[i] ^= rows[row * WIDTH + i];
      }
      sum = next;
      length = Math.min(length + WIDTH, sum.length - WIDTH);
    }
    if (constant) {
      sum[0] ^= 1;
    }
    return sum;
  }

  /** Adds a word times a power of x whose exponent is no multiple of 64. */
  private static void add(long word, long[] sum, int power) {
    int at = power / Long.SIZE;
    sum[at] ^= word << power;
    sum[at + 1] ^= word >>> -power;
  }

  /** Returns the 32 bits, each followed by a zero. */
  private static long spread(long bits) {
    long x = bits;
    x = (x | x << 16) & 0x0000_ffff_0000_ffffL;
    x = (x | x << 8) & 0x00ff_00ff_00ff_00ffL;
    x = (x | x << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    x = (x | x << 2) & 0x3333_3333_3333_3333L;
    return (x | x << 1) & 0x5555_5555_5555_5555L;
  }
}
