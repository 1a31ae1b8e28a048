package org.seedtree.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/** Probabilities of a population's elements, and choices by inversion of their running sum. */
final class Probabilities {

  /** How far off 1 the sum may be: the root of the type's spacing at 1. */
  private static final double TOLERANCE = 0x1p-26;

  private static final float TOLERANCE_FLOAT = 0x1.6a09e6p-12f;

  /** Below this many choices no table of starts is made. */
  private static final int WORTHWHILE = 64;

  private static final int MOST_CELLS = 1 << 20;

  private final double[] p;
  private final double[] cumulative;

  /** Made when first wanted. */
  private int @Nullable [] starts;

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
    double sum = compensatedSum(p);
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

  /** W. Kahan, "Further remarks on reducing truncation errors", CACM 8 (1965). */
  private static double compensatedSum(double[] p) {
    double sum = p.length == 0 ? 0 : p[0];
    double lost = 0;
    for (int i = 1; i < p.length; i++) {
      double next = p[i] - lost; // order fixes the last bit
      double total = sum + next;
      lost = (total - sum) - next;
      sum = total;
    }
    return sum;
  }

  /** Running sums over their last, from 0 to 1. */
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

  /** How many there are. */
  int count() {
    return p.length;
  }

  /** Indices with repetition, a double each. */
  int[] choose(RandomSource bits, int size) {
    int[] out = new int[size];
    double[] doubles = Part.of(bits).doubles;
    boolean many = size >= WORTHWHILE && size >= p.length / 4;
    int[] bounds = many ? starts() : new int[] {0, p.length};
    double cells = bounds.length - 1;
    for (int i = 0, count; i < size; i += count) {
      count = Math.min(doubles.length, size - i);
      bits.fillDoubles(doubles, 0, count);
      for (int k = 0; k < count; k++) {
        int cell = (int) (doubles[k] * cells); // exact, for cells is a power of two
        out[i + k] = search(cumulative, doubles[k], bounds[cell], bounds[cell + 1]);
      }
    }
    return out;
  }

  /**
   * Indices without repetition, in rounds: as many doubles as indices are missing, of which the
   * duplicates are dropped; then what has been found loses its probability.
   */
  int[] chooseDistinct(RandomSource bits, int size) {
    if (Arrays.stream(p).filter(value -> value > 0).count() < size) {
      throw new IllegalArgumentException("Fewer non-zero entries in p than size: " + size);
    }
    int[] out = new int[size];
    double[] left = p.clone();
    double[] sums = cumulative;
    boolean[] taken = new boolean[p.length];
    int found = 0;
    while (found < size) {
      int kept = found;
      for (int i = found; i < size; i++) {
        int index = search(sums, bits.nextDouble());
        if (!taken[index]) {
          taken[index] = true;
          left[index] = 0;
          out[kept++] = index;
        }
      }
      found = kept;
      sums = found < size ? cumulative(left) : sums;
    }
    return out;
  }

  /**
   * How many sums are at most 0, 1/cells, 2/cells, ..., 1: between two of these lies the index that
   * a double between the two fractions chooses (Chen and Asau, "On generating random variates from
   * an empirical distribution", AIIE Transactions 6, 1974).
   */
  private int[] starts() {
    int[] made = starts;
    if (made == null) {
      int cells = Math.min(Integer.highestOneBit(p.length) * 2, MOST_CELLS);
      made = new int[cells + 1];
      int count = 0;
      for (int cell = 0; cell <= cells; cell++) {
        double bound = cell / (double) cells;
        while (count < p.length && cumulative[count] <= bound) {
          count++;
        }
        made[cell] = count;
      }
      starts = made;
    }
    return made;
  }

  /** Doubles on their way; an engine keeps them. */
  private static final class Part {

    private final double[] doubles = new double[512];

    static Part of(RandomSource bits) {
      Scratch scratch = bits.scratch();
      Part part = scratch.find(Part.class);
      return part == null ? scratch.attach(new Part()) : part;
    }
  }

  /** How many of the ascending {@code sums} are at most {@code u}. */
  private static int search(double[] sums, double u) {
    return search(sums, u, 0, sums.length);
  }

  /** The same, known to be one of {@code from} to {@code to}. */
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
