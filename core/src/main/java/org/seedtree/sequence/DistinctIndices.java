package org.seedtree.sequence;

import java.util.Arrays;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Words;
import org.seedtree.internal.variate.LemireIndices;
import org.seedtree.internal.variate.Word32Block;

/** Distinct indices, all equally likely, by the two algorithms of NumPy's {@code choice}. */
final class DistinctIndices {

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The upper {@code size} elements of a shuffle that goes down no further than they reach. */
  static int[] tail(RandomSource bits, int n, int size) {
    int lowest = Math.max(n - size, 1);
    int[] offsets = new int[n]; // of each place's index from the place, by XOR: all 0 at first
    int[] partners = Word32Block.of(bits, n - lowest).words;
    for (int i = n - 1, count; i >= lowest; i -= count) {
      count = Math.min(partners.length, i - lowest + 1);
      LemireIndices.fill(bits, i, -1, partners, count);
      for (int k = 0, place = i; k < count; k++, place--) {
        int partner = partners[k];
        int held = offsets[place] ^ place;
        offsets[place] = offsets[partner] ^ partner ^ place;
        offsets[partner] = held ^ partner;
      }
    }
    int[] out = new int[size];
    for (int i = 0, place = n - size; i < size; i++, place++) {
      out[i] = offsets[place] ^ place;
    }
    return out;
  }

  /** R. W. Floyd's sample: an index drawn before gives way to the greatest one possible. */
  static int[] floyd(RandomSource bits, int n, int size, boolean shuffle) {
    int[] out = new int[size];
    IntSet chosen = new IntSet(size);
    int[] indices = Word32Block.of(bits, size).words;
    int drawn = 0;
    int done = 0;
    if (n == size && size > 0) { // the first is 0, and no word is drawn for it
      chosen.add(0);
      done = 1;
    }
    for (; done < size; done += drawn) {
      drawn = Math.min(indices.length, size - done);
      LemireIndices.fill(bits, n - size + done, 1, indices, drawn);
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
      LemireIndices.fill(bits, i, -1, indices, count); // unlike shuffle(), by multiplication
      for (int k = 0, place = i; k < count; k++, place--) {
        int partner = indices[k];
        int held = out[place];
        out[place] = out[partner];
        out[partner] = held;
      }
    }
    return out;
  }

  /** The same from any population. */
  static long[] floyd(RandomSource bits, long n, int size, boolean shuffle) {
    long[] out = new long[size];
    choose(bits, n, out);
    for (int i = shuffle ? size - 1 : 0; i > 0; i--) {
      int j = (int) Integers.upTo(bits, i);
      long held = out[i];
      out[i] = out[j];
      out[j] = held;
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

  /** Numbers from 0 up, in an open-addressed table, each as the next greater one; 0 is no entry. */
  private static final class IntSet {

    private static final int GOLDEN = 0x9e3779b9;

    private final int[] table;
    private final int shift;

    IntSet(int capacity) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(capacity, 1 << 29)) + 1;
      table = new int[1 << bits];
      shift = Integer.SIZE - bits;
    }

    /** Whether it was not there. */
    boolean add(int number) {
      int entry = number + 1;
      int place = (entry * GOLDEN) >>> shift;
      while (table[place] != 0) {
        if (table[place] == entry) {
          return false;
        }
        place = (place + 1) & (table.length - 1);
      }
      table[place] = entry;
      return true;
    }
  }

  /** The same for numbers of any size. */
  private static final class LongSet {

    private static final long EMPTY = -1;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long[] table;

    LongSet(int capacity) {
      table = new long[(int) Math.min(2L * capacity + 1, LONGEST_ARRAY)];
      Arrays.fill(table, EMPTY);
    }

    /** Whether it was not there. */
    boolean add(long number) {
      int place = (int) Words.unsignedMultiplyHigh(number * GOLDEN, table.length);
      while (table[place] != EMPTY) {
        if (table[place] == number) {
          return false;
        }
        place = place + 1 == table.length ? 0 : place + 1;
      }
      table[place] = number;
      return true;
    }
  }

  private DistinctIndices() {}
}
