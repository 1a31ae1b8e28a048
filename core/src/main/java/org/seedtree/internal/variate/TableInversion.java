package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.Lanes;

/**
 * Fills with the values of a {@link GuideTable}, without a branch that mispredicts. A part of [0,
 * 1) with at most one limit takes one comparison, whose sign is counted; the few others are
 * searched. In vector lanes uniforms are compared with all limits, if a few decide nearly all
 * uniforms. Immutable.
 */
public final class TableInversion {

  /** What a uniform is worth that all limits lie below. */
  public interface Beyond {

    /** For a uniform that gives no value; the next one is taken instead. */
    long AGAIN = -1;

    /** The value, or {@link #AGAIN}. */
    long value(double u);
  }

  private static final int PART_SHIFT = Long.SIZE - GuideTable.PART_BITS;

  /** Where a value would stand, it says that the part is searched. */
  private static final short SEARCHED = 1 << 14;

  /** At this share of uniforms beyond them, lanes pay no more. */
  private static final double SELDOM = 1 / 128.0;

  private final GuideTable table;
  private final int first;
  private final Beyond beyond;

  /** The last word of each part that lies not beyond the limit in it. */
  private final long[] limits = new long[GuideTable.PARTS];

  /** The value of such a word, or {@link #SEARCHED}. */
  private final short[] values = new short[GuideTable.PARTS];

  /** The limits that lanes compare with. */
  private final long[] few;

  private final boolean fewDecide;

  /**
   * @param first what a uniform is worth that no limit lies below, at least 0; each limit adds 1
   */
  public TableInversion(GuideTable table, int first, Beyond beyond) {
    this.table = table;
    this.first = first;
    this.beyond = beyond;
    for (int part = 0; part < GuideTable.PARTS; part++) {
      note(part);
    }
    few = table.limits(Lanes.FEW_LIMITS);
    fewDecide = few[Lanes.FEW_LIMITS - 1] > GuideTable.ONE * (1 - SELDOM);
  }

  private void note(int part) {
    long last = GuideTable.last(part);
    int low = table.below(GuideTable.first(part));
    int high = table.below(last);
    if (high > low + 1 || high == table.size()) {
      values[part] = SEARCHED;
      return;
    }
    values[part] = (short) (first + low);
    long limit = high == low ? last : table.limit(low);
    limits[part] = (limit + 1 << GuideTable.UNUSED_BITS) - 1;
  }

  /** A value for each of the engine's next doubles, but for those that give none. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    UniformWordBlock block = UniformWordBlock.of(bits);
    for (int i = from; i < to; ) {
      int n = block.take(to - i);
      i = put(block.words, n, out, i, block.places);
    }
  }

  /**
   * Puts the values of the first {@code n} words into {@code out}, from {@code at} on; returns the
   * index after the last.
   */
  int put(long[] words, int n, long[] out, int at, int[] open) {
    int done = 0;
    int count = 0;
    if (fewDecide && Lanes.FOUND.pays(Lanes.Loop.LIMITS, n)) {
      done = n & -Lanes.LIMITS_STEP;
      count = Lanes.FOUND.limits(few, first, words, done, out, at, open);
    }
    count = compare(words, done, n, out, at, open, count);
    return at + n - settle(words, n, out, at, open, count);
  }

  /** Adds the places of those to be searched to a list; returns how many there are in it. */
  private int compare(long[] words, int from, int to, long[] out, int at, int[] open, int listed) {
    long[] limits = this.limits;
    short[] values = this.values;
    int count = listed;
    for (int i = from; i < to; i++) {
      long word = words[i];
      int part = (int) (word >>> PART_SHIFT);
      // both lie in the part, so that the difference's sign is right, signed or not
      long value = values[part] + ((limits[part] - word) >>> 63);
      out[at + i] = value;
      if (value >= SEARCHED) {
        open[count++] = i;
      }
    }
    return count;
  }

  /** Searches for the values at those places; returns how many uniforms give none. */
  private int settle(long[] words, int n, long[] out, int at, int[] open, int count) {
    int without = 0;
    for (int k = 0; k < count; k++) {
      long magnitude = words[open[k]] >>> GuideTable.UNUSED_BITS;
      int below = table.below(magnitude);
      long value = below < table.size() ? first + below : beyond.value(magnitude / GuideTable.ONE);
      out[at + open[k]] = value;
      without += value == Beyond.AGAIN ? 1 : 0;
    }
    if (without > 0) {
      leaveOut(out, at, at + n);
    }
    return without;
  }

  private static void leaveOut(long[] out, int from, int to) {
    int i = from;
    for (int j = from; j < to; j++) {
      if (out[j] != Beyond.AGAIN) {
        out[i++] = out[j];
      }
    }
  }
}
