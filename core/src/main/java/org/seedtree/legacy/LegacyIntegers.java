package org.seedtree.legacy;

import java.util.Objects;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BoundedIntegerFill;
import org.seedtree.internal.variate.SubWords;
import org.seedtree.release.NumpyChange;

/**
 * The integers of an interval, all equally likely, as {@code randint} draws them: by masked
 * rejection, with the smallest mask of ones that covers the range.
 *
 * <p>Words consumed per proposal, of which there are at most two per value on average: a 32-bit
 * word; a 64-bit word for more than 2<sup>32</sup> values; and for the narrow types a sub-word of
 * 16, 8 or 1 bits of a 32-bit word. Sub-words are shared within one call, and those left at its end
 * are discarded. An interval of one value consumes nothing.
 */
public final class LegacyIntegers extends LegacyLongDistribution {

  private static final long MAX_UINT32 = 0xffffffffL;

  private final Integers distribution;
  private final Masked masked;

  LegacyIntegers(Integers distribution) {
    this(distribution, new Masked(distribution));
  }

  private LegacyIntegers(Integers distribution, Masked masked) {
    super("randint", distribution::parameters, masked);
    this.distribution = distribution;
    this.masked = masked;
  }

  /** Returns the dtype. */
  public IntegerType type() {
    return distribution.type();
  }

  /** Returns the least value; for {@code uint64} as an unsigned integer. */
  public long low() {
    return distribution.low();
  }

  /** Returns the greatest value, inclusive; for {@code uint64} as an unsigned integer. */
  public long last() {
    return distribution.last();
  }

  /** Fills a range of a {@code long[]}, or of a narrower array that holds the dtype. */
  private void fill(RandomSource bits, SubWords subWords, Object array, int from, int to) {
    int low = (int) masked.low;
    if (array instanceof long[] out) {
      Objects.checkFromToIndex(from, to, out.length);
      masked.fill(bits, subWords, out, from, to);
    } else if (array instanceof int[] out) {
      check(32, "int[]", from, to, out.length);
      masked.method.fill(subWords, low, out, from, to);
    } else if (array instanceof short[] out) {
      check(16, "short[]", from, to, out.length);
      masked.method.fill(subWords, low, out, from, to);
    } else if (array instanceof byte[] out) {
      check(8, "byte[]", from, to, out.length);
      masked.method.fill(subWords, low, out, from, to);
    } else {
      boolean[] out = (boolean[]) array;
      check(1, "boolean[]", from, to, out.length);
      masked.method.fill(subWords, low, out, from, to);
    }
  }

  private void check(int widest, String array, int from, int to, int length) {
    Objects.checkFromToIndex(from, to, length);
    if (distribution.type().bits() > widest) {
      throw new IllegalArgumentException(
          array + " is too narrow for " + distribution.type().dtype());
    }
  }

  /** Starts a call whose parts share the sub-words. */
  @Override
  ArrayFill<Object> on(LegacyStream s) {
    SubWords subWords = new SubWords(s.bits(), masked.subWordBits());
    boolean drawsLowHalves = masked.drawsLowHalves(s);
    return (out, from, to) -> {
      if (drawsLowHalves && out instanceof long[] longs) {
        Objects.checkFromToIndex(from, to, longs.length);
        masked.fill(s, longs, from, to);
      } else {
        fill(s.bits(), subWords, out, from, to);
      }
    };
  }

  /** Draws the values of a broadcast; all elements share the sub-words. */
  static long[] sample(LegacyStream s, IntegersBroadcast bounds) {
    boolean wide = bounds.type().bits() == Long.SIZE;
    SubWords subWords = new SubWords(s.bits(), wide ? Integer.SIZE : bounds.type().bits());
    long by64From = s.has(NumpyChange.INTEGERS_OF_32_BITS) ? MAX_UINT32 + 1 : MAX_UINT32;
    return bounds.sample(
        (low, last) -> {
          long range = last - low;
          if (range == 0) {
            return low;
          }
          long mask = -1L >>> Long.numberOfLeadingZeros(range);
          boolean by64 = wide && (range >>> Integer.SIZE != 0 || by64From <= range);
          long value;
          do {
            value = (by64 ? s.bits().nextLong() : subWords.next()) & mask;
          } while (Long.compareUnsigned(value, range) > 0);
          return low + value;
        });
  }

  @Override
  String dtype() {
    return type().dtype();
  }

  private static final class Masked implements Algorithm {

    private final long low;
    private final long range;
    private final long mask;
    private final boolean wide;
    private final int width;
    private final BoundedIntegerFill method;

    Masked(Integers distribution) {
      low = distribution.low();
      range = distribution.last() - distribution.low();
      mask = range == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(range);
      wide = distribution.type().bits() == Long.SIZE;
      width = wide ? range >>> 32 == 0 ? 32 : 64 : distribution.type().bits();
      method = range == 0 ? BoundedIntegerFill.SINGLE : new LegacyMaskedRejection(range);
    }

    /** Returns whether 2^32 values are drawn from 64-bit words, as before NumPy 1.17.3. */
    boolean drawsLowHalves(LegacyStream s) {
      return range == MAX_UINT32 && wide && !s.has(NumpyChange.INTEGERS_OF_32_BITS);
    }

    @Override
    public long sample(LegacyStream s) {
      if (drawsLowHalves(s)) {
        return low + (s.bits().nextLong() & MAX_UINT32);
      }
      return width == 64 ? next64(s.bits()) : next(new SubWords(s.bits(), width));
    }

    @Override
    public void fill(LegacyStream s, long[] out, int from, int to) {
      if (drawsLowHalves(s)) {
        Algorithm.super.fill(s, out, from, to);
        return;
      }
      fill(s.bits(), SubWords.of(s.bits(), subWordBits()), out, from, to);
    }

    void fill(RandomSource bits, SubWords subWords, long[] out, int from, int to) {
      if (width == 64) {
        method.fill(bits, low, out, from, to);
      } else {
        method.fill(subWords, low, out, from, to);
      }
    }

    int subWordBits() {
      return Math.min(width, Integer.SIZE);
    }

    private long next64(RandomSource bits) {
      long value;
      do {
        value = bits.nextLong() & mask;
      } while (Long.compareUnsigned(value, range) > 0);
      return low + value;
    }

    private long next(SubWords subWords) {
      if (range == 0) {
        return low;
      }
      long value;
      do {
        value = subWords.next() & mask;
      } while (value > range);
      return low + value;
    }
  }
}
