package org.seedtree.distribution;

import static org.seedtree.distribution.IntegerType.INT64;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BoundedIntegerFill;
import org.seedtree.internal.variate.Lemire;
import org.seedtree.internal.variate.LemireFill;
import org.seedtree.internal.variate.LemireIndices;
import org.seedtree.internal.variate.SubWords;

/**
 * Integers, each equally likely, of one of NumPy's nine dtypes; NumPy's {@code integers}.
 *
 * <p>Draws per value: none if there is only one value to give; else, by the number of values {@code
 * v}, one 32-bit word for the 32- and 64-bit types if {@code v <= 2^32}, one 64-bit word above; for
 * the narrow types a piece of 16, 8 or 1 bits of a 32-bit word. Rejections ({@link Lemire}) draw
 * again.
 *
 * <p>Pieces of a word are shared within one call and dropped at its end, as in NumPy: of the narrow
 * types, five values and five values are not the first ten.
 */
public final class Integers implements LongDistribution {

  private static final long UINT32_MAX = 0xffffffffL;

  private final IntegerType type;
  private final long low;
  private final long range;
  private final int drawWidth;

  /** Made when first wanted. */
  private @Nullable BoundedIntegerFill rule;

  private Integers(IntegerType type, long low, long range) {
    this.type = type;
    this.low = low;
    this.range = range;
    this.drawWidth =
        type.bits() < 64 ? type.bits() : Long.compareUnsigned(range, UINT32_MAX) <= 0 ? 32 : 64;
  }

  /**
   * {@code int64} in [low, high).
   *
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public static Integers of(long low, long high) {
    return low < high ? checked(INT64, low, high - 1) : of(INT64, low, high);
  }

  /**
   * {@code int64} in [low, high].
   *
   * @throws IllegalArgumentException if {@code low > high}
   */
  public static Integers closed(long low, long high) {
    return closed(INT64, low, high);
  }

  /**
   * Of a type, in [low, high).
   *
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low >= high}
   */
  public static Integers of(IntegerType type, long low, long high) {
    return low < high && type.holds(low) && type.holds(high - 1)
        ? checked(type, low, high - 1)
        : of(type, BigInteger.valueOf(low), BigInteger.valueOf(high), false);
  }

  /**
   * Of a type, in [low, high].
   *
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low > high}
   */
  public static Integers closed(IntegerType type, long low, long high) {
    return low <= high && type.holds(low) && type.holds(high)
        ? checked(type, low, high)
        : of(type, BigInteger.valueOf(low), BigInteger.valueOf(high), true);
  }

  /**
   * Of a type, with bounds of any size.
   *
   * @param low least value
   * @param high the bound above, itself a value if {@code endpoint}
   * @throws IllegalArgumentException if a bound is out of the type's range or no value is left
   */
  public static Integers of(IntegerType type, BigInteger low, BigInteger high, boolean endpoint) {
    BigInteger last = endpoint ? high : high.subtract(BigInteger.ONE);
    if (low.compareTo(type.min()) < 0) {
      throw new IllegalArgumentException("low is out of bounds for " + type.dtype() + ": " + low);
    }
    if (last.compareTo(type.max()) > 0) {
      throw new IllegalArgumentException("high is out of bounds for " + type.dtype() + ": " + high);
    }
    if (low.compareTo(last) > 0) {
      String relation = endpoint ? "<" : "<=";
      throw new IllegalArgumentException(
          low.signum() == 0
              ? "high " + relation + " 0: " + high
              : "low " + (endpoint ? ">" : ">=") + " high: " + low + ", " + high);
    }
    return new Integers(type, low.longValue(), last.subtract(low).longValue());
  }

  /** Of a type, in [low, last], bounds that are known to be legal. */
  public static Integers checked(IntegerType type, long low, long last) {
    return new Integers(type, low, last - low);
  }

  /**
   * One {@code int64} in [0, last], as {@code closed(0, last)} draws it, for callers whose bound
   * changes from value to value.
   *
   * @param last the greatest value, not negative
   */
  public static long upTo(RandomSource bits, long last) {
    if (last == 0) {
      return 0;
    } else if (last > UINT32_MAX) {
      return Lemire.bounded64(bits, last);
    } else if (last == UINT32_MAX) {
      return bits.nextInt() & UINT32_MAX;
    }
    return LemireIndices.upTo(bits, last);
  }

  /** The dtype. */
  public IntegerType type() {
    return type;
  }

  /** The least value; for {@code uint64} an unsigned number. */
  public long low() {
    return low;
  }

  /** The greatest value, itself drawn; for {@code uint64} an unsigned number. */
  public long last() {
    return low + range;
  }

  /** One value; for {@code uint64} an unsigned number. */
  @Override
  public long sample(RandomSource bits) {
    if (drawWidth == 32 && range != 0 && range != UINT32_MAX) {
      return low + LemireIndices.upTo(bits, range);
    }
    return drawWidth == 64 ? next64(bits) : next(new SubWords(bits, drawWidth));
  }

  /** Begins one call on a stream, whose values may be taken in parts. */
  public Call call(RandomSource bits) {
    return new Call(bits);
  }

  /** Values of any type, each in a {@code long}. */
  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    fill(bits, SubWords.of(bits, pieceWidth()), out, from, to);
  }

  /**
   * Values of a type of at most 32 bits, each in an {@code int}; {@code uint32} as its bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, int[] out, int from, int to) {
    check(32, "int[]", from, to, out.length);
    rule().fill(SubWords.of(bits, pieceWidth()), (int) low, out, from, to);
  }

  /**
   * Values of a type of at most 16 bits, each in a {@code short}; {@code uint16} as its bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, short[] out, int from, int to) {
    check(16, "short[]", from, to, out.length);
    rule().fill(SubWords.of(bits, pieceWidth()), (int) low, out, from, to);
  }

  /**
   * Values of a type of at most 8 bits, each in a {@code byte}; {@code uint8} as its bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, byte[] out, int from, int to) {
    check(8, "byte[]", from, to, out.length);
    rule().fill(SubWords.of(bits, pieceWidth()), (int) low, out, from, to);
  }

  /**
   * Values of {@link IntegerType#BOOL}.
   *
   * @throws IllegalArgumentException if the type is another
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, boolean[] out, int from, int to) {
    check(1, "boolean[]", from, to, out.length);
    rule().fill(SubWords.of(bits, pieceWidth()), (int) low, out, from, to);
  }

  private void fill(RandomSource bits, SubWords pieces, long[] out, int from, int to) {
    if (drawWidth == 64) {
      rule().fill(bits, low, out, from, to);
    } else {
      rule().fill(pieces, low, out, from, to);
    }
  }

  private void check(int widest, String array, int from, int to, int length) {
    Objects.checkFromToIndex(from, to, length);
    if (type.bits() > widest) {
      throw new IllegalArgumentException(array + " is too narrow for " + type.dtype());
    }
  }

  private int pieceWidth() {
    return Math.min(drawWidth, Integer.SIZE);
  }

  private BoundedIntegerFill rule() {
    BoundedIntegerFill made = rule;
    if (made == null) {
      boolean all = range == -1L >>> (Long.SIZE - drawWidth);
      made =
          range == 0
              ? BoundedIntegerFill.SINGLE
              : all ? BoundedIntegerFill.ALL : new LemireFill(drawWidth, range);
      rule = made;
    }
    return made;
  }

  /** A value of a type of at most 32 bits. */
  public long next(SubWords pieces) {
    if (range == 0) {
      return low;
    }
    return low + (range == pieces.mask() ? pieces.next() : Lemire.bounded(pieces, range));
  }

  private long next64(RandomSource bits) {
    return low + (range == -1L ? bits.nextLong() : Lemire.bounded64(bits, range));
  }

  /**
   * One call of NumPy's {@code integers} with a size, done in parts. What a part leaves of a 32-bit
   * word, the next part goes on with; so that cutting the array changes no value.
   */
  public final class Call implements Sampler.Call {

    private final RandomSource bits;
    private final SubWords pieces;

    private Call(RandomSource bits) {
      this.bits = bits;
      this.pieces = new SubWords(bits, pieceWidth());
    }

    /**
     * Into a {@code long[]}, {@code int[]}, {@code short[]}, {@code byte[]} or {@code boolean[]}.
     */
    @Override
    public void fill(Object array, int from, int to) {
      if (array instanceof long[] out) {
        Objects.checkFromToIndex(from, to, out.length);
        Integers.this.fill(bits, pieces, out, from, to);
      } else if (array instanceof int[] out) {
        check(32, "int[]", from, to, out.length);
        rule().fill(pieces, (int) low, out, from, to);
      } else if (array instanceof short[] out) {
        check(16, "short[]", from, to, out.length);
        rule().fill(pieces, (int) low, out, from, to);
      } else if (array instanceof byte[] out) {
        check(8, "byte[]", from, to, out.length);
        rule().fill(pieces, (int) low, out, from, to);
      } else {
        boolean[] out = (boolean[]) array;
        check(1, "boolean[]", from, to, out.length);
        rule().fill(pieces, (int) low, out, from, to);
      }
    }

    /** Whether bits of a 32-bit word are kept for the next value. */
    public boolean keepsBits() {
      return pieces.hasBuffered();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Integers that
        && type == that.type
        && low == that.low
        && range == that.range;
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, low, range);
  }

  @Override
  public String toString() {
    String first = type.signed() ? Long.toString(low) : Long.toUnsignedString(low);
    String last = type.signed() ? Long.toString(last()) : Long.toUnsignedString(last());
    return "Integers[" + type.dtype() + ", " + first + ".." + last + "]";
  }
}
