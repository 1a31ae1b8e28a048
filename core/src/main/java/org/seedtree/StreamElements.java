package org.seedtree;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.BitGenerator;

/**
 * The elements of a stream: how one is drawn, a batch of them, and how some are skipped. A value is
 * for one stream.
 */
abstract class StreamElements {

  /** Draws the next element. */
  abstract long next(BitGenerator bits);

  /** Fills an array with elements, as many calls of {@link #next} would. */
  abstract void fill(BitGenerator bits, long[] out);

  /** Returns whether {@link #skip} is possible in constant time. */
  boolean canSkip(BitGenerator bits) {
    return bits.canDiscardInConstantTime() && bits.wordBits() == Long.SIZE;
  }

  /** Leaves the engine as the drawing of {@code n} elements would. */
  abstract void skip(BitGenerator bits, long n);

  /** Words of 64 bits; doubles are computed from them. */
  static final class Longs extends StreamElements {

    @Override
    long next(BitGenerator bits) {
      return bits.nextLong();
    }

    @Override
    void fill(BitGenerator bits, long[] out) {
      bits.fillLongs(out, 0, out.length);
    }

    @Override
    void skip(BitGenerator bits, long n) {
      bits.discardRaw(n);
    }
  }

  /** Words of 32 bits, of which two are made from one of 64. */
  static final class Ints extends StreamElements {

    @Override
    long next(BitGenerator bits) {
      return bits.nextInt();
    }

    @Override
    void fill(BitGenerator bits, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = bits.nextInt();
      }
    }

    @Override
    void skip(BitGenerator bits, long n) {
      long left = n;
      if (left > 0 && bits.bufferedUint32().isPresent()) {
        bits.nextInt();
        left--;
      }
      if (left > 2) { // the last word is drawn, so that the buffer holds its upper half
        long words = (left - 1) / 2;
        bits.discardRaw(words);
        left -= 2 * words;
      }
      for (; left > 0; left--) {
        bits.nextInt();
      }
    }
  }

  /** Values of a distribution, which are skipped if each consumes the same number of words. */
  private abstract static class Values extends StreamElements {

    private final OptionalInt wordsPerValue;

    Values(Distribution distribution) {
      this.wordsPerValue = distribution.wordsPerValue();
    }

    @Override
    final boolean canSkip(BitGenerator bits) {
      return wordsPerValue.isPresent() && super.canSkip(bits);
    }

    @Override
    final void skip(BitGenerator bits, long n) {
      for (int word = 0; word < wordsPerValue.getAsInt(); word++) {
        bits.discardRaw(n);
      }
    }
  }

  /** Doubles, by their bits. */
  static final class OfDoubles extends Values {

    private static final int BATCH = 1 << 11;

    private final DoubleDistribution distribution;

    OfDoubles(DoubleDistribution distribution) {
      super(Objects.requireNonNull(distribution, "distribution"));
      this.distribution = distribution;
    }

    @Override
    long next(BitGenerator bits) {
      return Double.doubleToRawLongBits(distribution.sample(bits));
    }

    @Override
    void fill(BitGenerator bits, long[] out) {
      double[] values = new double[Math.min(BATCH, out.length)];
      for (int i = 0; i < out.length; ) {
        int end = i + Math.min(values.length, out.length - i);
        distribution.fill(bits, values, 0, end - i);
        for (int first = i; i < end; i++) {
          out[i] = Double.doubleToRawLongBits(values[i - first]);
        }
      }
    }
  }

  /** Integers, which are those of one call where several share a word. */
  static final class OfLongs extends Values {

    /** Two values that share a 64-bit word leave the second half to the engine. */
    static final int SHARED_BY_ENGINE = 2;

    private final LongDistribution distribution;
    private final boolean isOneCall;
    private final long[] one = new long[1];
    private @Nullable ArrayFill<long[]> call;

    OfLongs(LongDistribution distribution) {
      super(Objects.requireNonNull(distribution, "distribution"));
      this.distribution = distribution;
      this.isOneCall = distribution.valuesPerWord() > SHARED_BY_ENGINE;
    }

    @Override
    long next(BitGenerator bits) {
      if (!isOneCall) {
        return distribution.sample(bits);
      }
      call(bits).fill(one, 0, 1);
      return one[0];
    }

    @Override
    void fill(BitGenerator bits, long[] out) {
      if (isOneCall) {
        call(bits).fill(out, 0, out.length);
      } else {
        distribution.fill(bits, out, 0, out.length); // by segments, each with an engine of its own
      }
    }

    /** Returns the one call of the stream, whose elements are drawn in order from one engine. */
    private ArrayFill<long[]> call(BitGenerator bits) {
      ArrayFill<long[]> started = call;
      if (started == null) {
        started = distribution.fillInParts(bits);
        call = started;
      }
      return started;
    }
  }
}
