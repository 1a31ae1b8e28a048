package org.seedtree.legacy;

import java.util.List;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.IntegersBroadcast;
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
  private final Masked masked;

  LegacyIntegers(Integers law) {
    this(law, new Masked(law));
  }

  private LegacyIntegers(Integers law, Masked masked) {
    super("randint", masked, law);
    this.law = law;
    this.masked = masked;
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

  void fill(LegacyStream s, int[] out) {
    BitPieces pieces = pieces(s, 32, "int[]");
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) masked.next(pieces);
    }
  }

  void fill(LegacyStream s, short[] out) {
    BitPieces pieces = pieces(s, 16, "short[]");
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) masked.next(pieces);
    }
  }

  void fill(LegacyStream s, byte[] out) {
    BitPieces pieces = pieces(s, 8, "byte[]");
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) masked.next(pieces);
    }
  }

  void fill(LegacyStream s, boolean[] out) {
    BitPieces pieces = pieces(s, 1, "boolean[]");
    for (int i = 0; i < out.length; i++) {
      out[i] = masked.next(pieces) != 0;
    }
  }

  private BitPieces pieces(LegacyStream s, int widest, String array) {
    if (law.type().bits() > widest) {
      throw new IllegalArgumentException(array + " is too narrow for " + law.type().dtype());
    }
    return new BitPieces(s.bits(), masked.width);
  }

  /** Pieces of a word are shared by all elements. */
  static long[] sample(LegacyStream s, IntegersBroadcast bounds) {
    List<Integers> laws = bounds.laws();
    boolean wide = bounds.type().bits() == Long.SIZE;
    BitPieces pieces = new BitPieces(s.bits(), wide ? 32 : bounds.type().bits());
    long[] out = new long[laws.size()];
    for (int i = 0; i < out.length; i++) {
      Masked masked = new Masked(laws.get(i));
      out[i] = masked.width == 64 ? masked.next64(s.bits()) : masked.next(pieces);
    }
    return out;
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
