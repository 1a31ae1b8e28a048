package org.seedtree.legacy;

import java.util.List;
import java.util.Objects;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BoundedIntegerFill;
import org.seedtree.internal.variate.SubWords;

/**
 * Integers, each equally likely, as {@code randint} draws them: by rejection under the least mask
 * of ones that covers the range.
 *
 * <p>Draws per value: none if there is only one value to give; else at least one 32-bit word, for
 * more than 2<sup>32</sup> values one 64-bit word, for the narrow types a piece of 16, 8 or 1 bits
 * of a 32-bit word; each at most twice on average. Pieces are shared within one call and dropped at
 * its end.
 */
public final class LegacyIntegers extends LegacyLongDistribution {

  private final Integers distribution;
  private final Masked masked;

  LegacyIntegers(Integers distribution) {
    this(distribution, new Masked(distribution));
  }

  private LegacyIntegers(Integers distribution, Masked masked) {
    super("randint", masked, distribution);
    this.distribution = distribution;
    this.masked = masked;
  }

  /** The dtype. */
  public IntegerType type() {
    return distribution.type();
  }

  /** The least value; for {@code uint64} an unsigned number. */
  public long low() {
    return distribution.low();
  }

  /** The greatest value, itself drawn; for {@code uint64} an unsigned number. */
  public long last() {
    return distribution.last();
  }

  /** The pieces of words of one call. */
  SubWords pieces(BitGenerator bits) {
    return new SubWords(bits, masked.pieceWidth());
  }

  /** Into a {@code long[]}, or a narrower array that holds the type. */
  void fill(RandomSource bits, SubWords pieces, Object array, int from, int to) {
    int low = (int) masked.low;
    if (array instanceof long[] out) {
      Objects.checkFromToIndex(from, to, out.length);
      masked.fill(bits, pieces, out, from, to);
    } else if (array instanceof int[] out) {
      check(32, "int[]", from, to, out.length);
      masked.rule.fill(pieces, low, out, from, to);
    } else if (array instanceof short[] out) {
      check(16, "short[]", from, to, out.length);
      masked.rule.fill(pieces, low, out, from, to);
    } else if (array instanceof byte[] out) {
      check(8, "byte[]", from, to, out.length);
      masked.rule.fill(pieces, low, out, from, to);
    } else {
      boolean[] out = (boolean[]) array;
      check(1, "boolean[]", from, to, out.length);
      masked.rule.fill(pieces, low, out, from, to);
    }
  }

  private void check(int widest, String array, int from, int to, int length) {
    Objects.checkFromToIndex(from, to, length);
    if (distribution.type().bits() > widest) {
      throw new IllegalArgumentException(
          array + " is too narrow for " + distribution.type().dtype());
    }
  }

  /** Pieces of a word are shared by all elements. */
  static long[] sample(LegacyStream s, IntegersBroadcast bounds) {
    List<Integers> distributions = bounds.distributions();
    boolean wide = bounds.type().bits() == Long.SIZE;
    SubWords pieces = new SubWords(s.bits(), wide ? 32 : bounds.type().bits());
    long[] out = new long[distributions.size()];
    for (int i = 0; i < out.length; i++) {
      Masked masked = new Masked(distributions.get(i));
      out[i] = masked.width == 64 ? masked.next64(s.bits()) : masked.next(pieces);
    }
    return out;
  }

  private static final class Masked implements Draws {

    private final long low;
    private final long range;
    private final long mask;
    private final int width;
    private final BoundedIntegerFill rule;

    Masked(Integers distribution) {
      low = distribution.low();
      range = distribution.last() - distribution.low();
      mask = range == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(range);
      boolean wide = distribution.type().bits() == Long.SIZE;
      width = wide ? range >>> 32 == 0 ? 32 : 64 : distribution.type().bits();
      rule = range == 0 ? BoundedIntegerFill.SINGLE : new LegacyMaskedRejection(range);
    }

    @Override
    public long one(LegacyStream s) {
      return width == 64 ? next64(s.bits()) : next(new SubWords(s.bits(), width));
    }

    @Override
    public void fill(LegacyStream s, long[] out, int from, int to) {
      fill(s.bits(), SubWords.of(s.bits(), pieceWidth()), out, from, to);
    }

    void fill(RandomSource bits, SubWords pieces, long[] out, int from, int to) {
      if (width == 64) {
        rule.fill(bits, low, out, from, to);
      } else {
        rule.fill(pieces, low, out, from, to);
      }
    }

    int pieceWidth() {
      return Math.min(width, Integer.SIZE);
    }

    private long next64(BitGenerator bits) {
      long value;
      do {
        value = bits.nextLong() & mask;
      } while (Long.compareUnsigned(value, range) > 0);
      return low + value;
    }

    private long next(SubWords pieces) {
      if (range == 0) {
        return low;
      }
      long value;
      do {
        value = pieces.next() & mask;
      } while (value > range);
      return low + value;
    }
  }
}
