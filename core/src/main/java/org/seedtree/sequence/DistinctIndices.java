package org.seedtree.sequence;

import java.util.Arrays;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Words;

/** Distinct indices, all equally likely, by the two algorithms of NumPy's {@code choice}. */
final class DistinctIndices {

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The upper {@code size} elements of a shuffle that goes down no further than they reach. */
  static long[] tail(BitGenerator bits, long n, int size) {
    if (n > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "population too large for an array: " + n + "; choose fewer at a time: " + size);
    }
    int[] indices = Permutation.range((int) n);
    int lowest = Math.max((int) n - size, 1);
    for (int i = (int) n - 1; i >= lowest; i--) {
      int j = (int) Integers.upTo(bits, i);
      int held = indices[i];
      indices[i] = indices[j];
      indices[j] = held;
    }
    long[] out = new long[size];
    for (int i = 0; i < size; i++) {
      out[i] = indices[(int) n - size + i];
    }
    return out;
  }

  /** R. W. Floyd's sample: an index drawn before gives way to the greatest one possible. */
  static long[] floyd(BitGenerator bits, long n, int size, boolean shuffle) {
    long[] out = new long[size];
    IndexSet chosen = new IndexSet(size);
    for (int i = 0; i < size; i++) {
      long greatest = n - size + i;
      long index = Integers.upTo(bits, greatest);
      if (!chosen.add(index)) {
        chosen.add(greatest);
        index = greatest;
      }
      out[i] = index;
    }
    for (int i = shuffle ? size - 1 : 0; i > 0; i--) {
      int j = (int) Integers.upTo(bits, i); // unlike shuffle(), by multiplication
      long held = out[i];
      out[i] = out[j];
      out[j] = held;
    }
    return out;
  }

  /** Numbers from 0 up, in an open-addressed table. */
  private static final class IndexSet {

    private static final long EMPTY = -1;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long[] table;

    IndexSet(int capacity) {
      table = new long[(int) Math.min(2L * capacity + 1, LONGEST_ARRAY)];
      Arrays.fill(table, EMPTY);
    }

    /** Whether it was not there. */
    boolean add(long index) {
      int place = (int) Words.unsignedMultiplyHigh(index * GOLDEN, table.length);
      while (table[place] != EMPTY) {
        if (table[place] == index) {
          return false;
        }
        place = place + 1 == table.length ? 0 : place + 1;
      }
      table[place] = index;
      return true;
    }
  }

  private DistinctIndices() {}
}
