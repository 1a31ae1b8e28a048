package org.seedtree.python;

import java.util.Arrays;
import org.seedtree.engine.MT19937;
import org.seedtree.math.ReferenceMath;

/**
 * Samples without replacement: {@code Random.sample} of a range. A small range is a pool whose
 * selected elements are replaced by its last ones; of a large range, an element that was selected
 * before is drawn again.
 */
final class PythonSample {

  private static final double LOG_4 = ReferenceMath.log(4.0);

  /** The size of a small set in CPython, less that of an empty list. */
  private static final long SMALL_SET = 21;

  private PythonSample() {}

  static void check(long n, int k) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException(
          "Sample larger than population or is negative: k = " + k + ", population of " + n);
    }
  }

  /** Returns {@code k} distinct numbers of 0 to {@code n - 1} in the order of selection. */
  static long[] of(MT19937 engine, long n, int k) {
    check(n, k);
    return n <= setSize(k) ? byPool(engine, n, k) : bySet(engine, n, k);
  }

  /**
   * Returns the indices of {@code k} elements of {@code n} of which each is present several times.
   */
  static int[] ofCounts(MT19937 engine, int n, long[] counts, int k) {
    if (counts.length != n) {
      throw new IllegalArgumentException(
          "The number of counts does not match the population: "
              + counts.length
              + " counts, "
              + n
              + " elements");
    }
    long[] cumulative = counts.clone();
    for (int i = 1; i < n; i++) {
      cumulative[i] = sum(cumulative[i - 1], cumulative[i]);
    }
    if (n == 0 || cumulative[n - 1] <= 0) {
      throw new IllegalArgumentException(
          "Total of counts must be greater than zero: " + (n == 0 ? 0 : cumulative[n - 1]));
    }
    return Arrays.stream(of(engine, cumulative[n - 1], k))
        .mapToInt(selected -> indexOf(cumulative, selected))
        .toArray();
  }

  private static long sum(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new IllegalArgumentException("sum of counts beyond 2**63 - 1: " + a + " + " + b);
    }
    return sum;
  }

  /** Returns the first index, but the last if no other, whose sum is above {@code x}. */
  private static int indexOf(long[] cumulative, long x) {
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x < cumulative[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the size of CPython's table for a set of {@code k} elements, by its own estimate. */
  private static long setSize(int k) {
    if (k <= 5) {
      return SMALL_SET;
    }
    double power = Math.ceil(ReferenceMath.log(3.0 * k) / LOG_4);
    return SMALL_SET + (1L << (2 * (int) power));
  }

  private static long[] byPool(MT19937 engine, long population, int k) {
    int n = (int) population;
    if (n != population) {
      throw new IllegalArgumentException("pool of more than 2**31 - 1 elements: " + population);
    }
    int[] pool = new int[n];
    Arrays.setAll(pool, i -> i);
    long[] selected = new long[k];
    for (int i = 0; i < k; i++) {
      int j = (int) PythonIntegers.below(engine, n - i);
      selected[i] = pool[j];
      pool[j] = pool[n - i - 1];
    }
    return selected;
  }

  private static long[] bySet(MT19937 engine, long n, int k) {
    if (k > LongSet.MAX_SIZE) {
      throw new IllegalArgumentException("set of more than 2**28 elements: " + k);
    }
    LongSet set = new LongSet(k);
    long[] selected = new long[k];
    for (int i = 0; i < k; i++) {
      long j = PythonIntegers.below(engine, n);
      while (!set.add(j)) {
        j = PythonIntegers.below(engine, n);
      }
      selected[i] = j;
    }
    return selected;
  }

  /** A set of longs that are not negative: an open-addressing table, at most half full. */
  private static final class LongSet {

    static final int MAX_SIZE = 1 << 28;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final long[] table; // the elements plus one; 0 is an empty slot

    LongSet(int capacity) {
      table = new long[Math.max(2, Integer.highestOneBit(Math.max(1, capacity)) * 4)];
    }

    /** Adds an element; returns false if it was there. */
    boolean add(long element) {
      int mask = table.length - 1;
      int slot = (int) ((element * MULTIPLIER) >>> Integer.SIZE) & mask;
      while (table[slot] != 0) {
        if (table[slot] == element + 1) {
          return false;
        }
        slot = (slot + 1) & mask;
      }
      table[slot] = element + 1;
      return true;
    }
  }
}
