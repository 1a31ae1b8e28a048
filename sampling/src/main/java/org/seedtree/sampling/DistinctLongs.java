package org.seedtree.sampling;

import java.util.Arrays;

/** The distinct values of a sequence of longs: an open-addressing table without boxing. */
final class DistinctLongs {

  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private long[] values = new long[16]; // in the order of appearance
  private int[] table = filled(64); // index into values, or -1
  private int count;

  /** Returns the number of {@code value} in the order of appearance. */
  int codeOf(long value) {
    int slot = slotOf(value);
    int code = table[slot];
    if (code >= 0) {
      return code;
    }
    if (count == values.length) {
      grow();
      slot = slotOf(value);
    }
    values[count] = value;
    table[slot] = count;
    return count++;
  }

  /** Returns the slot of a value, or the empty one where it belongs. */
  private int slotOf(long value) {
    int mask = table.length - 1;
    int slot = (int) (value * MULTIPLIER >>> Integer.SIZE) & mask;
    while (table[slot] >= 0 && values[table[slot]] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    values = Arrays.copyOf(values, 2 * count);
    table = filled(4 * values.length);
    for (int i = 0; i < count; i++) {
      table[slotOf(values[i])] = i;
    }
  }

  private static int[] filled(int length) {
    int[] table = new int[length];
    Arrays.fill(table, -1);
    return table;
  }

  /** Returns the distinct values, ascending. */
  long[] ascending() {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Replaces numbers in the order of appearance by ranks, in place. */
  int[] ranked(int[] codes) {
    long[] sorted = ascending();
    int[] rank = new int[count];
    for (int i = 0; i < count; i++) {
      rank[i] = Arrays.binarySearch(sorted, values[i]);
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = rank[codes[i]];
    }
    return codes;
  }
}
