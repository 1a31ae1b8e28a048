package org.seedtree.internal.parallel;

import java.util.Arrays;

/**
 * Offsets in a segment at which parts start, in ascending order, each with the number of parts that
 * start before it. A parse from another first offset that reaches one of them is the same from
 * there on.
 */
public final class Checkpoints {

  private static final int INITIAL_CAPACITY = 64;

  private int[] offsets = new int[INITIAL_CAPACITY];
  private int[] counts = new int[INITIAL_CAPACITY];
  private int size;

  /** Creates an empty list. */
  public Checkpoints() {}

  /** Removes all checkpoints. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds a checkpoint after all others.
   *
   * @param offset of the part, in 32-bit words
   * @param count parts before it
   */
  public void add(int offset, int count) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    offsets[size] = offset;
    counts[size++] = count;
  }

  /** Removes the checkpoint that was added last. */
  public void removeLast() {
    size--;
  }

  /** Returns the offsets in a new array. */
  public int[] offsets() {
    return Arrays.copyOf(offsets, size);
  }

  /** Returns the numbers of parts before the checkpoints in a new array. */
  public int[] counts() {
    return Arrays.copyOf(counts, size);
  }

  int size() {
    return size;
  }

  int offset(int index) {
    return offsets[index];
  }

  int count(int index) {
    return counts[index];
  }

  /**
   * Returns the index of the first checkpoint from {@code index} on that is not before an offset.
   */
  int firstFrom(int index, int offset) {
    int i = index;
    while (i < size && offsets[i] < offset) {
      i++;
    }
    return i;
  }
}
