package org.seedtree.sampling.internal;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.legacy.RandomState;
import org.seedtree.sequence.Choice;

/** The draws of indices that a RandomState and a Generator make in different ways. */
public sealed interface IndexDraws {

  /** Fills an array with integers in [0, n). */
  int[] integers(int n, int[] out);

  /** Returns 0, ..., n - 1 in random order. */
  int[] permutation(int n);

  /** Returns {@code choice(n, size, replace, p)}. */
  int[] choice(int n, int size, boolean replace, double @Nullable [] p);

  /**
   * Draws orders of 0, ..., n - 1 that are independent of each other.
   *
   * @param wanted number of orders
   * @param batch number of orders that are drawn if the stream draws whole batches
   */
  int[][] orders(int n, int wanted, int batch);

  /** A RandomState. */
  record Legacy(RandomState rs) implements IndexDraws {

    @Override
    public int[] integers(int n, int[] out) {
      return rs.randint(0, n, out);
    }

    @Override
    public int[] permutation(int n) {
      return rs.permutation(n);
    }

    @Override
    public int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
      return rs.choice(n, size, replace, p);
    }

    /** Sorts positions by a random number at each. */
    @Override
    public int[][] orders(int n, int wanted, int batch) {
      int[][] orders = new int[wanted][];
      for (int r = 0; r < wanted; r++) {
        double[] keys = rs.randomSample(n);
        Integer[] positions = new Integer[n];
        Arrays.setAll(positions, i -> i);
        Arrays.sort(positions, Comparator.comparingDouble(i -> keys[i]));
        orders[r] = Arrays.stream(positions).mapToInt(i -> i).toArray();
      }
      return orders;
    }
  }

  /** A Generator. */
  record Modern(Generator rng) implements IndexDraws {

    @Override
    public int[] integers(int n, int[] out) {
      return rng.integers(0, n, out);
    }

    @Override
    public int[] permutation(int n) {
      return rng.permutation(n);
    }

    @Override
    public int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
      Choice how = replace ? Choice.withReplacement() : Choice.withoutReplacement();
      return rng.choice(n, size, p == null ? how : how.p(p));
    }

    /** Permutes the rows of a whole batch, however many are wanted. */
    @Override
    public int[][] orders(int n, int wanted, int batch) {
      int[][] rows = new int[batch][n];
      for (int[] row : rows) {
        Arrays.setAll(row, i -> i);
      }
      return Arrays.copyOf(rng.permuted(rows, 1), wanted);
    }
  }
}
