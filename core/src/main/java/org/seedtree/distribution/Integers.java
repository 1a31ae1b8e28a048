package org.seedtree.distribution;

import static org.seedtree.distribution.IntegerType.INT64;

import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BoundedIntegerFill;
import org.seedtree.internal.variate.Lemire;
import org.seedtree.internal.variate.LemireFill;
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
    return Lemire.bounded32(bits, last);
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

  @Override
  public String name() {
    return "integers";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap()
        .with("low", exact(low))
        .with("high", exact(last()).add(BigInteger.ONE))
        .build();
  }

  private BigInteger exact(long value) {
    return new BigInteger(type.signed() ? Long.toString(value) : Long.toUnsignedString(value));
  }

  @Override
  public int valuesPerWord() {
    return range >>> Integer.SIZE == 0 ? Long.SIZE / Math.min(Integer.SIZE, type.bits()) : 1;
  }

  @Override
  public CostClass costClass() {
    return CostClass.WORDS;
  }

  /** One value; for {@code uint64} an unsigned number. */
  @Override
  public long sample(RandomSource bits) {
    if (drawWidth == 32 && range != 0 && range != UINT32_MAX) {
      return low + Lemire.bounded32(bits, range);
    }
    return drawWidth == 64 ? next64(bits) : next(new SubWords(bits, drawWidth));
  }

  /** Fills {@code out[from..to)} with values of any type; {@code uint64} as unsigned numbers. */
  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    fill(bits, SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(RandomSource bits, SubWords subWords, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (drawWidth == 64) {
      rule().fill(bits, low, out, from, to);
    } else {
      rule().fill(subWords, low, out, from, to);
    }
  }

  /** Begins one call that fills a {@code long[]}; its parts share the words of narrow types. */
  @Override
  public ArrayFill<long[]> fillInParts(RandomSource bits) {
    return new Parts<long[]>(
        new SubWords(bits, subWordBits()),
        (subWords, out, from, to) -> fill(bits, subWords, out, from, to));
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 32 bits; {@code uint32} as its
   * bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, int[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, int[] out, int from, int to) {
    check(32, "int[]", from, to, out.length);
    rule().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Begins one call that fills a {@code int[]}; see {@link #fill(RandomSource, int[], int, int)}.
   */
  public ArrayFill<int[]> fillIntsInParts(RandomSource bits) {
    return new Parts<int[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 16 bits; {@code uint16} as its
   * bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, short[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, short[] out, int from, int to) {
    check(16, "short[]", from, to, out.length);
    rule().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Begins one call that fills a {@code short[]}; see {@link #fill(RandomSource, short[], int,
   * int)}.
   */
  public ArrayFill<short[]> fillShortsInParts(RandomSource bits) {
    return new Parts<short[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 8 bits; {@code uint8} as its bits.
   *
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, byte[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, byte[] out, int from, int to) {
    check(8, "byte[]", from, to, out.length);
    rule().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Begins one call that fills a {@code byte[]}; see {@link #fill(RandomSource, byte[], int, int)}.
   */
  public ArrayFill<byte[]> fillBytesInParts(RandomSource bits) {
    return new Parts<byte[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with values of {@link IntegerType#BOOL}.
   *
   * @throws IllegalArgumentException if the type is another
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, boolean[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, boolean[] out, int from, int to) {
    check(1, "boolean[]", from, to, out.length);
    rule().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Begins one call that fills a {@code boolean[]}; see {@link #fill(RandomSource, boolean[], int,
   * int)}.
   */
  public ArrayFill<boolean[]> fillBooleansInParts(RandomSource bits) {
    return new Parts<boolean[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  private void check(int widest, String array, int from, int to, int length) {
    Objects.checkFromToIndex(from, to, length);
    if (type.bits() > widest) {
      throw new IllegalArgumentException(array + " is too narrow for " + type.dtype());
    }
  }

  private int subWordBits() {
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

  /** One call; the bits that a part leaves of a 32-bit word are the next part's first. */
  private static final class Parts<A> implements ArrayFill<A> {

    /** The loop over one type of array. */
    @FunctionalInterface
    interface Loop<A> {
      void fill(SubWords subWords, A out, int from, int to);
    }

    private final SubWords subWords;
    private final Loop<A> loop;

    Parts(SubWords subWords, Loop<A> loop) {
      this.subWords = subWords;
      this.loop = loop;
    }

    @Override
    public void fill(A out, int from, int to) {
      loop.fill(subWords, out, from, to);
    }

    @Override
    public boolean isComplete() {
      return !subWords.hasBuffered();
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
