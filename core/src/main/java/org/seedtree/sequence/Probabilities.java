package org.seedtree.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/** The probabilities of a population's elements, and choices by inversion of the CDF. */
final class Probabilities {

  /** The greatest difference of the sum from 1: the square root of the type's spacing at 1. */
  private static final double TOLERANCE = 0x1p-26;

  private static final float TOLERANCE_FLOAT = 0x1.6a09e6p-12f;

  /** The least number of choices for which a guide table is made. */
  private static final int GUIDE_TABLE_MIN_SIZE = 64;

  private static final int GUIDE_TABLE_MAX_CELLS = 1 << 20;

  private final double[] p;
  private final double[] cumulative;

  private volatile int @Nullable [] guideTable; // made on first use, also by several threads

  private Probabilities(double[] p) {
    this.p = p;
    this.cumulative = cumulative(p);
  }

  static Probabilities of(double[] values) {
    double[] p = values.clone();
    double sum = validSum(p);
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw notOne(sum);
    }
    return new Probabilities(p);
  }

  static Probabilities of(float[] values) {
    double[] p = new double[values.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = values[i];
    }
    double sum = validSum(p);
    if ((float) Math.abs(sum - 1) > TOLERANCE_FLOAT) { // compared in float, as NumPy does
      throw notOne(sum);
    }
    return new Probabilities(p);
  }

  private static double validSum(double[] p) {
    double sum = kahanSum(p);
    if (Double.isNaN(sum)) {
      throw new IllegalArgumentException("Probabilities contain NaN");
    }
    for (double value : p) {
      if (value < 0) {
        throw new IllegalArgumentException("Probabilities are not non-negative: " + value);
      }
    }
    return sum;
  }

  private static IllegalArgumentException notOne(double sum) {
    return new IllegalArgumentException(
        "Probabilities do not sum to 1. See Notes section of docstring for more information.: "
            + sum);
  }

  /** Sums as W. Kahan, "Further remarks on reducing truncation errors", CACM 8 (1965). */
  private static double kahanSum(double[] p) {
    double sum = p.length == 0 ? 0 : p[0];
    double compensation = 0;
    for (int i = 1; i < p.length; i++) {
      double next = p[i] - compensation; // order fixes the last bit
      double total = sum + next;
      compensation = (total - sum) - next;
      sum = total;
    }
    return sum;
  }

  /** Returns the cumulative sums, divided by the last one. */
  private static double[] cumulative(double[] p) {
    double[] sums = new double[p.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i];
      sums[i] = sum;
    }
    for (int i = 0; i < p.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /** Returns the population size. */
  int count() {
    return cumulative.length;
  }

  /** Draws indices with replacement, each with one double. */
  int[] choose(RandomSource bits, int size) {
    int[] out = new int[size];
    double[] doubles = Block.of(bits).doubles;
    boolean guided = size >= GUIDE_TABLE_MIN_SIZE && size >= cumulative.length / 4;
    int[] bounds = guided ? guideTable() : new int[] {0, cumulative.length};
    double cells = bounds.length - 1;
    for (int i = 0, count; i < size; i += count) {
      count = Math.min(doubles.length, size - i);
      bits.fillDoubles(doubles, 0, count);
      for (int k = 0; k < count; k++) {
        int cell = (int) (doubles[k] * cells); // exact: cells is a power of two
        out[i + k] = search(cumulative, doubles[k], bounds[cell], bounds[cell + 1]);
      }
    }
    return out;
  }

  /**
   * Draws indices without replacement, in rounds: as many doubles as indices are missing,
   * duplicates discarded; then the chosen indices get a probability of 0.
   */
  int[] chooseDistinct(RandomSource bits, int size) {
    double[] remaining = p.clone();
    if (Arrays.stream(remaining).filter(value -> value > 0).count() < size) {
      throw new IllegalArgumentException("Fewer non-zero entries in p than size: " + size);
    }
    int[] out = new int[size];
    double[] sums = cumulative;
    boolean[] chosen = new boolean[remaining.length];
    int found = 0;
    while (found < size) {
      int next = found;
      for (int i = found; i < size; i++) {
        int index = search(sums, bits.nextDouble());
        if (!chosen[index]) {
          chosen[index] = true;
          remaining[index] = 0;
          out[next++] = index;
        }
      }
      found = next;
      sums = found < size ? cumulative(remaining) : sums;
    }
    return out;
  }

  /**
   * Returns the guide table: the number of cumulative sums that are at most 0, 1/cells, 2/cells,
   * ..., 1. A double between two of these fractions chooses an index between the two entries (Chen
   * and Asau, "On generating random variates from an empirical distribution", AIIE Transactions 6,
   * 1974).
   */
  private int[] guideTable() {
    int[] made = guideTable;
    if (made == null) {
      int cells = 2 * Math.min(Integer.highestOneBit(cumulative.length), GUIDE_TABLE_MAX_CELLS / 2);
      made = new int[cells + 1];
      int count = 0;
      for (int cell = 0; cell <= cells; cell++) {
        double bound = cell / (double) cells;
        while (count < cumulative.length && cumulative[count] <= bound) {
          count++;
        }
        made[cell] = count;
      }
      guideTable = made;
    }
    return made;
  }

  /** A block of doubles, part of the working memory of a source. */
  private static final class Block {

    private final double[] doubles = new double[512];

    static Block of(RandomSource bits) {
      Scratch scratch = bits.scratch();
      Block block = scratch.find(Block.class);
      return block == null ? scratch.attach(new Block()) : block;
    }
  }

  /** Returns the number of ascending {@code sums} that are at most {@code u}. */
  private static int search(double[] sums, double u) {
    return search(sums, u, 0, sums.length);
  }

  /**
   * Returns the number of ascending {@code sums} at most {@code u}, from {@code from} to {@code
   * to}.
   */
  private static int search(double[] sums, double u, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] <= u) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Probabilities that && Arrays.equals(p, that.p);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(p);
  }

  @Override
  public String toString() {
    return Arrays.toString(p);
  }
}
