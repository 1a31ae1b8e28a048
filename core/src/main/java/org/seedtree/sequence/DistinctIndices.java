package org.seedtree.sequence;

import java.util.Arrays;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Words;
import org.seedtree.internal.variate.Lemire;
import org.seedtree.internal.variate.Word32Block;

/** Distinct indices, all equally likely, by the two algorithms of NumPy's {@code choice}. */
final class DistinctIndices {

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Returns the upper {@code size} elements of a shuffle, which ends when they are determined. */
  static int[] tail(RandomSource bits, int n, int size) {
    int lowest = Math.max(n - size, 1);
    int[] offsets = new int[n]; // index XOR position: 0 for the identity
    int[] partners = Word32Block.of(bits, n - lowest).words;
    for (int i = n - 1, count; i >= lowest; i -= count) {
      count = Math.min(partners.length, i - lowest + 1);
      Lemire.fillChanging(bits, i, -1, partners, count);
      for (int k = 0, position = i; k < count; k++, position--) {
        int partner = partners[k];
        int swapped = offsets[position] ^ position;
        offsets[position] = offsets[partner] ^ partner ^ position;
        offsets[partner] = swapped ^ partner;
      }
    }
    int[] out = new int[size];
    for (int i = 0, position = n - size; i < size; i++, position++) {
      out[i] = offsets[position] ^ position;
    }
    return out;
  }

  /**
   * R. W. Floyd's sample: an index that was drawn before is replaced by the greatest possible one.
   */
  static int[] floyd(RandomSource bits, int n, int size, boolean shuffle) {
    int[] out = new int[size];
    IntSet chosen = new IntSet(size);
    int[] indices = Word32Block.of(bits, size).words;
    int drawn = 0;
    int done = 0;
    if (n == size && size > 0) { // the first index is 0 and consumes no word
      chosen.add(0);
      done = 1;
    }
    for (; done < size; done += drawn) {
      drawn = Math.min(indices.length, size - done);
      Lemire.fillChanging(bits, n - size + done, 1, indices, drawn);
      for (int k = 0; k < drawn; k++) {
        int index = indices[k];
        if (!chosen.add(index)) {
          index = n - size + done + k;
          chosen.add(index);
        }
        out[done + k] = index;
      }
    }
    int last = shuffle ? size - 1 : 0;
    for (int i = last, count; i > 0; i -= count) {
      count = Math.min(indices.length, i);
      Lemire.fillChanging(bits, i, -1, indices, count); // unlike shuffle(), by multiplication
      for (int k = 0, position = i; k < count; k++, position--) {
        int partner = indices[k];
        int swapped = out[position];
        out[position] = out[partner];
        out[partner] = swapped;
      }
    }
    return out;
  }

  /** R. W. Floyd's sample of a population of any size. */
  static long[] floyd(RandomSource bits, long n, int size, boolean shuffle) {
    long[] out = new long[size];
    choose(bits, n, out);
    for (int i = shuffle ? size - 1 : 0; i > 0; i--) {
      int j = (int) Integers.upTo(bits, i);
      long swapped = out[i];
      out[i] = out[j];
      out[j] = swapped;
    }
    return out;
  }

  private static void choose(RandomSource bits, long n, long[] out) {
    int size = out.length;
    LongSet chosen = new LongSet(size);
    for (int i = 0; i < size; i++) {
      long greatest = n - size + i;
      long index = Integers.upTo(bits, greatest);
      if (!chosen.add(index)) {
        chosen.add(greatest);
        index = greatest;
      }
      out[i] = index;
    }
  }

  /** A set of integers from 0 up: an open-addressed table of the integers plus 1, 0 if empty. */
  private static final class IntSet {

    private static final int GOLDEN = 0x9e3779b9;

    private final int[] table;
    private final int shift;

    IntSet(int capacity) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(capacity, 1 << 29)) + 1;
      table = new int[1 << bits];
      shift = Integer.SIZE - bits;
    }

    /** Adds an integer; returns whether it was absent. */
    boolean add(int number) {
      int entry = number + 1;
      int slot = (entry * GOLDEN) >>> shift;
      while (table[slot] != 0) {
        if (table[slot] == entry) {
          return false;
        }
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = entry;
      return true;
    }
  }

  /** A set of {@code long} integers from 0 up: an open-addressed table, -1 if empty. */
  private static final class LongSet {

    private static final long EMPTY = -1;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long[] table;

    LongSet(int capacity) {
      table = new long[(int) Math.min(2L * capacity + 1, LONGEST_ARRAY)];
      Arrays.fill(table, EMPTY);
    }

    /** Adds an integer; returns whether it was absent. */
    boolean add(long number) {
      int slot = (int) Words.unsignedMultiplyHigh(number * GOLDEN, table.length);
      while (table[slot] != EMPTY) {
        if (table[slot] == number) {
          return false;
        }
        slot = slot + 1 == table.length ? 0 : slot + 1;
      }
      table[slot] = number;
      return true;
    }
  }

  private DistinctIndices() {}
}
