package org.seedtree.internal.variate;

import org.seedtree.internal.math.Words;
import org.seedtree.internal.simd.BoundedIntegersKernel;
import org.seedtree.internal.simd.LemireRange;
import org.seedtree.internal.simd.Simd;

/** Bulk fills by {@link Lemire}'s method, for one range. */
public final class LemireFill extends BoundedIntegerFill {

  private static final long MASK_32 = 0xffffffffL;

  /** If fewer than one draw in this many is rejected, a group is checked for rejections first. */
  private static final int RARE = 1 << 12;

  /** The number of draws that are checked together. */
  private static final int GROUP = 512;

  private static final int MAX_VALUES_16 = 1 << 16;

  private final int width;

  /** The number of values, unsigned. */
  private final long values;

  /** Products whose lower part is below it are rejected; unsigned. */
  private final long threshold;

  /** The range for the vectorised loop, if {@code width} is at most 16. */
  private final LemireRange narrow;

  /**
   * Creates fills of integers in [0, range].
   *
   * @param width the bits of a draw, 8, 16, 32 or 64
   * @param range the greatest value, unsigned, in [1, 2<sup>width</sup> - 2]
   */
  public LemireFill(int width, long range) {
    this(width, range, threshold(width, range));
  }

  /** Creates fills that reject no draw, so that some integers are more likely than others. */
  public static LemireFill biased(int width, long range) {
    return new LemireFill(width, range, 0);
  }

  private static long threshold(int width, long range) {
    long mask = -1L >>> (Long.SIZE - width);
    return Long.remainderUnsigned(mask - range, range + 1);
  }

  private LemireFill(int width, long range, long threshold) {
    this.width = width;
    this.values = range + 1;
    this.threshold = threshold;
    this.narrow = new LemireRange((int) values, (int) threshold, width);
  }

  @Override
  protected int accept(int[] draws, int from, int to, int low) {
    if (width < Integer.SIZE) {
      return acceptNarrow(draws, from, to, low);
    }
    boolean areRejectionsRare = threshold < (1L << Integer.SIZE) / RARE;
    int at = from;
    for (int start = from, end; start < to; start = end) {
      end = threshold == 0 ? to : Math.min(to, start + GROUP);
      if (areRejectionsRare && (threshold == 0 || allAccepted(draws, start, end))) {
        scale(draws, start, end, low);
        if (at < start) {
          System.arraycopy(draws, start, draws, at, end - start);
        }
        at += end - start;
      } else {
        at = acceptEach(draws, start, end, at, low);
      }
    }
    return at;
  }

  private int acceptEach(int[] draws, int from, int to, int before, int low) {
    int at = before;
    for (int i = from; i < to; i++) {
      long product = (draws[i] & MASK_32) * values;
      draws[at] = low + (int) (product >>> Integer.SIZE);
      at += 1 - (int) (((product & MASK_32) - threshold) >>> (Long.SIZE - 1));
    }
    return at;
  }

  /** Replaces draws by {@code low} plus the upper parts of their products. */
  private void scale(int[] draws, int from, int to, int low) {
    if (values <= MAX_VALUES_16) { // in ints, which the JIT compiler vectorises everywhere
      int factor = (int) values;
      for (int i = from; i < to; i++) {
        int draw = draws[i];
        int upper = (draw >>> 16) * factor + (((draw & 0xffff) * factor) >>> 16);
        draws[i] = low + (upper >>> 16);
      }
      return;
    }
    long factor = values;
    for (int i = from; i < to; i++) {
      draws[i] = low + (int) (((draws[i] & MASK_32) * factor) >>> Integer.SIZE);
    }
  }

  private boolean allAccepted(int[] draws, int from, int to) {
    int factor = (int) values;
    int least = (int) threshold;
    int borrows = 0;
    for (int i = from; i < to; i++) {
      int lowPart = draws[i] * factor;
      borrows |= (~lowPart & least) | ((~lowPart | least) & (lowPart - least));
    }
    return borrows >= 0;
  }

  /** Accepts draws of at most 16 bits, whose products fit in an int. */
  private int acceptNarrow(int[] draws, int from, int to, int low) {
    int factor = narrow.values();
    int least = narrow.threshold();
    int mask = -1 >>> (Integer.SIZE - width);
    int shift = width;
    if (least == 0) {
      for (int i = from; i < to; i++) {
        draws[i] = low + ((draws[i] * factor) >>> shift);
      }
      return to;
    }
    int at = from;
    int start = from;
    BoundedIntegersKernel kernel = Simd.PROVIDER.boundedIntegers(to - from);
    if (kernel != null) {
      start = to - (to - from) % BoundedIntegersKernel.STEP;
      at = kernel.accept(narrow, low, draws, from, start);
    }
    for (int i = start; i < to; i++) {
      int product = draws[i] * factor;
      draws[at] = low + (product >>> shift);
      at += 1 - (((product & mask) - least) >>> (Integer.SIZE - 1));
    }
    return at;
  }

  @Override
  protected int accept(long[] draws, int from, int to, long low) {
    boolean areRejectionsRare = Long.compareUnsigned(threshold, -1L >>> 12) < 0;
    if (areRejectionsRare && (threshold == 0 || allAccepted(draws, from, to))) {
      scale(draws, from, to, low);
      return to;
    }
    long factor = values;
    long least = threshold;
    int at = from;
    for (int i = from; i < to; i++) {
      long word = draws[i];
      long lowPart = word * factor;
      draws[at] = low + Words.unsignedMultiplyHigh(word, factor);
      at += 1 - (int) (borrow(lowPart, least) >>> (Long.SIZE - 1));
    }
    return at;
  }

  private boolean allAccepted(long[] draws, int from, int to) {
    long factor = values;
    long least = threshold;
    long borrows = 0;
    for (int i = from; i < to; i++) {
      borrows |= borrow(draws[i] * factor, least);
    }
    return borrows >= 0;
  }

  /** Returns a negative number if {@code a} is less than {@code b}, both unsigned. */
  private static long borrow(long a, long b) {
    return (~a & b) | ((~a | b) & (a - b));
  }

  private void scale(long[] draws, int from, int to, long low) {
    long factor = values;
    if (Long.bitCount(factor) == 1) {
      int shift = Long.SIZE - Long.numberOfTrailingZeros(factor);
      for (int i = from; i < to; i++) {
        draws[i] = low + (draws[i] >>> shift);
      }
      return;
    }
    for (int i = from; i < to; i++) {
      draws[i] = low + Words.unsignedMultiplyHigh(draws[i], factor);
    }
  }
}
