package org.seedtree.distribution;

import static org.seedtree.distribution.IntegerType.INT64;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.variate.BoundedIntegerFill;
import org.seedtree.internal.variate.Lemire;
import org.seedtree.internal.variate.LemireFill;
import org.seedtree.internal.variate.SubWords;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The uniform distribution on the integers of a range, in one of NumPy's nine dtypes; NumPy's
 * {@code integers}. Its mass function is {@code P(k) = 1 / (high - low)} for {@code low <= k <
 * high}:
 *
 * {@snippet file="DistributionSnippetsTest.java" region="integers"}
 *
 * <p>Values are drawn without bias by the multiplication of D. Lemire, "Fast random integer
 * generation in an interval", ACM TOMACS 29 (2019), <a
 * href="https://doi.org/10.1145/3230636">doi:10.1145/3230636</a>.
 *
 * <p>Words consumed: none if the range has one integer. Types of 32 and 64 bits consume one 32-bit
 * word if the range has at most 2<sup>32</sup> integers, otherwise one 64-bit word. Narrow types
 * consume a sub-word of 16, 8 or 1 bits of a 32-bit word. Each rejection consumes as much again;
 * its probability is less than 1/2.
 *
 * <p>As in NumPy the values of one call share a word's sub-words, and the rest of a word is
 * discarded at the end of the call. So two calls of five values of a narrow type do not give the
 * ten values of one call.
 */
public sealed class Integers extends ParametricDistribution implements LongDistribution {

  private static final long UINT32_MAX = 0xffffffffL;

  private final IntegerType type;
  private final long low;
  private final long range;
  private final int drawWidth;

  /** Created by the first fill; if by two threads at once, both are equal. */
  private @Nullable BoundedIntegerFill bulkFill;

  private Integers(IntegerType type, long low, long range) {
    this(type, low, range, drawWidth(type, range));
  }

  private Integers(IntegerType type, long low, long range, int drawWidth) {
    this.type = type;
    this.low = low;
    this.range = range;
    this.drawWidth = drawWidth;
  }

  private static int drawWidth(IntegerType type, long range) {
    return type.bits() < 64 ? type.bits() : Long.compareUnsigned(range, UINT32_MAX) <= 0 ? 32 : 64;
  }

  /**
   * Returns the distribution of {@code int64} values in [low, high).
   *
   * @param low least value
   * @param high exclusive bound, more than {@code low}
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public static Integers of(long low, long high) {
    return low < high ? ofChecked(INT64, low, high - 1) : of(INT64, low, high);
  }

  /**
   * Returns the distribution of {@code int64} values in [low, high].
   *
   * @param low least value
   * @param high greatest value, at least {@code low}
   * @throws IllegalArgumentException if {@code low > high}
   */
  public static Integers closed(long low, long high) {
    return closed(INT64, low, high);
  }

  /**
   * Returns the distribution of values of a type in [low, high).
   *
   * @param type the dtype
   * @param low least value
   * @param high exclusive bound, more than {@code low}
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low >= high}
   */
  public static Integers of(IntegerType type, long low, long high) {
    return low < high && type.contains(low) && type.contains(high - 1)
        ? ofChecked(type, low, high - 1)
        : of(type, BigInteger.valueOf(low), BigInteger.valueOf(high), false);
  }

  /**
   * Returns the distribution of values of a type in [low, high].
   *
   * @param type the dtype
   * @param low least value
   * @param high greatest value, at least {@code low}
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low > high}
   */
  public static Integers closed(IntegerType type, long low, long high) {
    return low <= high && type.contains(low) && type.contains(high)
        ? ofChecked(type, low, high)
        : of(type, BigInteger.valueOf(low), BigInteger.valueOf(high), true);
  }

  /**
   * Returns the distribution of values of a type between bounds of any magnitude.
   *
   * @param type the dtype
   * @param low least value
   * @param high upper bound
   * @param endpoint whether {@code high} is itself a value
   * @throws IllegalArgumentException if a bound is out of the type's range or the range is empty
   */
  public static Integers of(IntegerType type, BigInteger low, BigInteger high, boolean endpoint) {
    BigInteger last = endpoint ? high : high.subtract(BigInteger.ONE);
    if (low.compareTo(type.min()) < 0) {
      throw new IllegalArgumentException(
          "low is out of bounds for " + type.dtype() + ": " + Json.abbreviate(low));
    }
    if (last.compareTo(type.max()) > 0) {
      throw new IllegalArgumentException(
          "high is out of bounds for " + type.dtype() + ": " + Json.abbreviate(high));
    }
    if (low.compareTo(last) > 0) {
      String relation = endpoint ? "<" : "<=";
      throw new IllegalArgumentException(
          low.signum() == 0
              ? "high " + relation + " 0: " + Json.abbreviate(high)
              : "low " + (endpoint ? ">" : ">=") + " high: " + low + ", " + high);
    }
    return new Integers(type, low.longValue(), last.subtract(low).longValue());
  }

  /** Returns the distribution of [low, last], whose bounds the caller has checked. */
  private static Integers ofChecked(IntegerType type, long low, long last) {
    return new Integers(type, low, last - low);
  }

  /**
   * Draws one {@code int64} in [0, last] as {@code closed(0, last)} does, for bounds that are used
   * once; allocates nothing.
   *
   * @param bits the source of words
   * @param last greatest value, not negative
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

  /** Returns the dtype. */
  public IntegerType type() {
    return type;
  }

  /** Returns the least value; for {@code uint64} an unsigned number. */
  public long low() {
    return low;
  }

  /** Returns the greatest value, inclusive; for {@code uint64} an unsigned number. */
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

  @Override
  List<Object> serialValues() {
    return List.of(name(), type.dtype(), exact(low), exact(last()));
  }

  private BigInteger exact(long value) {
    return new BigInteger(type.isSigned() ? Long.toString(value) : Long.toUnsignedString(value));
  }

  @Override
  public int valuesPerWord() {
    return drawWidth == Long.SIZE ? 1 : Long.SIZE / drawWidth;
  }

  @Override
  public CostClass costClass() {
    return CostClass.WORDS;
  }

  /** Draws one value, in a call of its own; for {@code uint64} an unsigned number. */
  @Override
  public long sample(RandomSource bits) {
    if (drawWidth == 32 && range != 0 && range != UINT32_MAX) {
      return low + Lemire.bounded32(bits, range);
    }
    return drawWidth == 64 ? next64(bits) : next(new SubWords(bits, drawWidth));
  }

  /**
   * Fills {@code out[from..to)} with the values of one call, of any type; for {@code uint64}
   * unsigned numbers.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    fill(bits, SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(RandomSource bits, SubWords subWords, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (drawWidth == 64) {
      bulkFill().fill(bits, low, out, from, to);
    } else {
      bulkFill().fill(subWords, low, out, from, to);
    }
  }

  /** Starts one call that fills a {@code long[]}, whose parts share the words of narrow types. */
  @Override
  public ArrayFill<long[]> fillInParts(RandomSource bits) {
    return new Parts<long[]>(
        new SubWords(bits, subWordBits()),
        (subWords, out, from, to) -> fill(bits, subWords, out, from, to));
  }

  /**
   * Fills {@code out[from..to)} with the values of one call, of a type of at most 32 bits; {@code
   * uint32} as its 32 bits.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, int[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, int[] out, int from, int to) {
    check(32, "int[]", from, to, out.length);
    bulkFill().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Starts one call that fills a {@code int[]}; see {@link #fill(RandomSource, int[], int, int)}.
   */
  public ArrayFill<int[]> fillIntsInParts(RandomSource bits) {
    return new Parts<int[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with the values of one call, of a type of at most 16 bits; {@code
   * uint16} as its bits.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, short[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, short[] out, int from, int to) {
    check(16, "short[]", from, to, out.length);
    bulkFill().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Starts one call that fills a {@code short[]}; see {@link #fill(RandomSource, short[], int,
   * int)}.
   */
  public ArrayFill<short[]> fillShortsInParts(RandomSource bits) {
    return new Parts<short[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with the values of one call, of a type of at most 8 bits; {@code
   * uint8} as its bits.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IllegalArgumentException if the type is wider
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, byte[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, byte[] out, int from, int to) {
    check(8, "byte[]", from, to, out.length);
    bulkFill().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Starts one call that fills a {@code byte[]}; see {@link #fill(RandomSource, byte[], int, int)}.
   */
  public ArrayFill<byte[]> fillBytesInParts(RandomSource bits) {
    return new Parts<byte[]>(new SubWords(bits, subWordBits()), this::fill);
  }

  /**
   * Fills {@code out[from..to)} with the values of one call, of {@link IntegerType#BOOL}.
   *
   * @param bits the source of words
   * @param out receives the values
   * @param from index of the first value
   * @param to index after the last value
   * @throws IllegalArgumentException if the type is another
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fill(RandomSource bits, boolean[] out, int from, int to) {
    fill(SubWords.of(bits, subWordBits()), out, from, to);
  }

  private void fill(SubWords subWords, boolean[] out, int from, int to) {
    check(1, "boolean[]", from, to, out.length);
    bulkFill().fill(subWords, (int) low, out, from, to);
  }

  /**
   * Starts one call that fills a {@code boolean[]}; see {@link #fill(RandomSource, boolean[], int,
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

  private BoundedIntegerFill bulkFill() {
    BoundedIntegerFill created = bulkFill;
    if (created == null) {
      created = newBulkFill();
      bulkFill = created;
    }
    return created;
  }

  BoundedIntegerFill newBulkFill() {
    boolean all = range == -1L >>> (Long.SIZE - drawWidth);
    return range == 0
        ? BoundedIntegerFill.SINGLE
        : all ? BoundedIntegerFill.ALL : new LemireFill(drawWidth, range);
  }

  /**
   * Draws the next value of a call, of a range of at most 2<sup>32</sup> integers.
   *
   * @param subWords the sub-words of the call
   */
  long next(SubWords subWords) {
    if (range == 0) {
      return low;
    }
    return low + (range == subWords.mask() ? subWords.next() : Lemire.bounded(subWords, range));
  }

  private long next64(RandomSource bits) {
    return low + (range == -1L ? bits.nextLong() : Lemire.bounded64(bits, range));
  }

  /** One call; a part starts with the sub-words that the previous part has left. */
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
  public Integers withRelease(NumpyRelease release) {
    boolean isNarrow = type.bits() == Short.SIZE || type.bits() == Byte.SIZE;
    boolean isOf32Bits = type.bits() == Long.SIZE && range == UINT32_MAX;
    boolean differs =
        (isNarrow && !release.has(NumpyChange.SMALL_INTEGERS_REJECT))
            || (isOf32Bits && !release.has(NumpyChange.INTEGERS_ADD_32_BIT_WORD));
    return differs ? new Earlier(this, release) : asReference();
  }

  Integers asReference() {
    return this;
  }

  /** The integers of a range whose integers another release drew otherwise. */
  private static final class Earlier extends Integers {

    private final NumpyRelease release;

    Earlier(Integers original, NumpyRelease release) {
      super(original.type, original.low, original.range, earlierWidth(original, release));
      this.release = release;
    }

    @Override
    Integers asReference() {
      return new Integers(super.type, super.low, super.range);
    }

    @Override
    SerialForm serialForm() {
      return new ReleasedForm(asReference(), release);
    }

    /** Returns the width of a draw: 64 bits also for 2^32 integers, before they were 32. */
    private static int earlierWidth(Integers original, NumpyRelease release) {
      return original.type.bits() == Long.SIZE && !release.has(NumpyChange.INTEGERS_OF_32_BITS)
          ? Long.SIZE
          : drawWidth(original.type, original.range);
    }

    @Override
    BoundedIntegerFill newBulkFill() {
      if (isLowerBound()) {
        return BoundedIntegerFill.LOWER_BOUND;
      }
      return isBiased() ? LemireFill.biased(super.drawWidth, super.range) : super.newBulkFill();
    }

    @Override
    long next(SubWords subWords) {
      if (isLowerBound()) {
        long unused = subWords.next();
        return super.low;
      }
      return isBiased()
          ? super.low + (subWords.next() * (super.range + 1) >>> subWords.width())
          : super.next(subWords);
    }

    /** Returns whether 2^32 integers are multiplied by a number of integers that overflows to 0. */
    private boolean isLowerBound() {
      return super.type.bits() == Long.SIZE && super.drawWidth == Integer.SIZE;
    }

    /** Returns whether draws are multiplied without a rejection. */
    private boolean isBiased() {
      return super.drawWidth < Integer.SIZE
          && super.range != 0
          && super.range != -1L >>> (Long.SIZE - super.drawWidth);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Earlier that && super.equals(other) && release.equals(that.release);
    }

    @Override
    public int hashCode() {
      return Objects.hash(super.hashCode(), release);
    }

    @Override
    public String toString() {
      return super.toString() + " of " + release;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Integers that
        && getClass() == that.getClass()
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
    String first = type.isSigned() ? Long.toString(low) : Long.toUnsignedString(low);
    String last = type.isSigned() ? Long.toString(last()) : Long.toUnsignedString(last());
    return "Integers[" + type.dtype() + ", " + first + ".." + last + "]";
  }
}
