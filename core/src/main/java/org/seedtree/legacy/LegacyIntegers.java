package org.seedtree.legacy;

import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.kernel.BitPieces;

/**
 * Integers, each equally likely, as {@code randint} draws them: by rejection under the least mask
 * of ones that covers the range.
 *
 * <p>Draws per value: none if there is only one value to give; else at least one 32-bit word, for
 * more than 2<sup>32</sup> values one 64-bit word, for the narrow types a piece of 16, 8 or 1 bits
 * of a 32-bit word; each at most twice on average. Pieces are shared within one call and dropped at
 * its end.
 */
public final class LegacyIntegers extends LegacyLongLaw {

  private final Integers law;

  LegacyIntegers(Integers law) {
    super("randint", new Masked(law), law.type(), law.low(), law.last());
    this.law = law;
  }

  /** The dtype. */
  public IntegerType type() {
    return law.type();
  }

  /** The least value; for {@code uint64} an unsigned number. */
  public long low() {
    return law.low();
  }

  /** The greatest value, itself drawn; for {@code uint64} an unsigned number. */
  public long last() {
    return law.last();
  }

  private static final class Masked implements Draws {

    private final long low;
    private final long range;
    private final long mask;
    private final int width;

    Masked(Integers law) {
      low = law.low();
      range = law.last() - law.low();
      mask = range == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(range);
      boolean wide = law.type().bits() == Long.SIZE;
      width = wide ? range >>> 32 == 0 ? 32 : 64 : law.type().bits();
    }

    @Override
    public long one(LegacyStream s) {
      return width == 64 ? next64(s.bits()) : next(new BitPieces(s.bits(), width));
    }

    @Override
    public void fill(LegacyStream s, long[] out, int from, int to) {
      if (width == 64) {
        for (int i = from; i < to; i++) {
          out[i] = next64(s.bits());
        }
        return;
      }
      BitPieces pieces = new BitPieces(s.bits(), width);
      for (int i = from; i < to; i++) {
        out[i] = next(pieces);
      }
    }

    private long next64(BitGenerator bits) {
      long value;
      do {
        value = bits.nextLong() & mask;
      } while (Long.compareUnsigned(value, range) > 0);
      return low + value;
    }

    private long next(BitPieces pieces) {
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
