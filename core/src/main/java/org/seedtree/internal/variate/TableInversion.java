package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.BreakpointsKernel;
import org.seedtree.internal.simd.CdfBreakpoints;
import org.seedtree.internal.simd.Simd;

/**
 * Inversion of a discrete CDF in bulk by a {@link GuideTable}, without a branch that would be
 * mispredicted. An interval of the guide with at most one breakpoint takes one comparison, whose
 * sign is added; the few other intervals are searched. If a few breakpoints decide nearly all
 * uniforms, a vectorised loop compares with all of them. Immutable (docs/decisions/0007).
 */
public final class TableInversion {

  /** The values of uniforms above all breakpoints. */
  @FunctionalInterface
  public interface Above {

    /** The result for a uniform that gives no value; the next one is used instead. */
    long REJECTED = -1;

    /** Returns the value of {@code u}, or {@link #REJECTED}. */
    long value(double u);
  }

  private static final int INTERVAL_SHIFT = Long.SIZE - GuideTable.INTERVAL_BITS;

  /** Stands in place of a value for an interval that is searched. */
  private static final short SEARCHED = 1 << 14;

  /** With a greater proportion of uniforms above its breakpoints, the vectorised loop is slower. */
  private static final double MAX_ABOVE = 1 / 128.0;

  private final GuideTable table;
  private final int first;
  private final Above above;

  /** The last word of each interval that is not above the breakpoint in it. */
  private final long[] lastWords = new long[GuideTable.INTERVALS];

  /** The value of such a word, or {@link #SEARCHED}. */
  private final short[] values = new short[GuideTable.INTERVALS];

  /** The breakpoints that the vectorised loop compares with. */
  private final CdfBreakpoints breakpoints;

  private final boolean isVectorised;

  /**
   * Creates the inversion.
   *
   * @param first the value of a uniform that no breakpoint is below, at least 0; each breakpoint
   *     adds 1
   */
  public TableInversion(GuideTable table, int first, Above above) {
    this.table = table;
    this.first = first;
    this.above = above;
    for (int interval = 0; interval < GuideTable.INTERVALS; interval++) {
      setInterval(interval);
    }
    long[] magnitudes = table.breakpoints(BreakpointsKernel.BREAKPOINTS);
    breakpoints = new CdfBreakpoints(magnitudes, first);
    isVectorised = magnitudes[magnitudes.length - 1] > GuideTable.ONE * (1 - MAX_ABOVE);
  }

  private void setInterval(int interval) {
    long last = GuideTable.last(interval);
    int low = table.countBelow(GuideTable.first(interval));
    int high = table.countBelow(last);
    if (high > low + 1 || high == table.size()) {
      values[interval] = SEARCHED;
      return;
    }
    values[interval] = (short) (first + low);
    long breakpoint = high == low ? last : table.breakpoint(low);
    lastWords[interval] = (breakpoint + 1 << GuideTable.UNUSED_BITS) - 1;
  }

  /**
   * Fills {@code out[from..to)} with the values of the next doubles, except those that have none.
   */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    UniformWordBlock block = UniformWordBlock.of(bits);
    for (int i = from; i < to; ) {
      int n = block.take(to - i);
      i = put(block.words, n, out, i, block.positions);
    }
  }

  /**
   * Stores the values of the first {@code n} words in {@code out} from index {@code at} on.
   *
   * @param positions overwritten; at least {@code n} long
   * @return the index after the last value
   */
  int put(long[] words, int n, long[] out, int at, int[] positions) {
    int done = 0;
    int count = 0;
    BreakpointsKernel kernel = isVectorised ? Simd.PROVIDER.breakpoints(n) : null;
    if (kernel != null) {
      done = n & -Simd.MAX_LANES;
      count = kernel.count(breakpoints, words, done, out, at, positions);
    }
    count = compare(words, done, n, out, at, positions, count);
    return at + n - search(words, n, out, at, positions, count);
  }

  /** Appends the positions of words to be searched to those listed; returns their number. */
  private int compare(
      long[] words, int from, int to, long[] out, int at, int[] positions, int listed) {
    long[] lastWords = this.lastWords;
    short[] values = this.values;
    int count = listed;
    for (int i = from; i < to; i++) {
      long word = words[i];
      int interval = (int) (word >>> INTERVAL_SHIFT);
      // both are in the interval, so that the difference has the right sign, signed or not
      long value = values[interval] + ((lastWords[interval] - word) >>> 63);
      out[at + i] = value;
      if (value >= SEARCHED) {
        positions[count++] = i;
      }
    }
    return count;
  }

  /** Searches for the values at the positions; returns the number of uniforms that give none. */
  private int search(long[] words, int n, long[] out, int at, int[] positions, int count) {
    int rejected = 0;
    for (int k = 0; k < count; k++) {
      long magnitude = words[positions[k]] >>> GuideTable.UNUSED_BITS;
      int below = table.countBelow(magnitude);
      long value = below < table.size() ? first + below : above.value(magnitude / GuideTable.ONE);
      out[at + positions[k]] = value;
      rejected += value == Above.REJECTED ? 1 : 0;
    }
    if (rejected > 0) {
      compress(out, at, at + n);
    }
    return rejected;
  }

  private static void compress(long[] out, int from, int to) {
    int i = from;
    for (int j = from; j < to; j++) {
      if (out[j] != Above.REJECTED) {
        out[i++] = out[j];
      }
    }
  }
}
