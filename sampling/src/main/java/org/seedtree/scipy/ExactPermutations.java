package org.seedtree.scipy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All permutations that SciPy's {@code permutation_test} takes in turn, in its order. */
final class ExactPermutations {

  private ExactPermutations() {}

  /**
   * Returns all ways to deal observations to samples: for each combination of observations of the
   * first sample, in lexicographic order, those of the others. SciPy holds the observations in
   * Python's sets, whose order is that of the combinations and of each sample.
   *
   * @param sizes number of observations of each sample
   */
  static Stream<int[][]> partitions(int[] sizes) {
    int[] all = IntStream.range(0, Arrays.stream(sizes).sum()).toArray();
    return partitions(PythonIntSet.of(all), sizes, new int[0][]);
  }

  private static Stream<int[][]> partitions(PythonIntSet rest, int[] sizes, int[][] dealt) {
    if (dealt.length == sizes.length) {
      return Stream.of(new int[][][] {dealt});
    }
    int[] pool = rest.toArray();
    int[] first = IntStream.range(0, sizes[dealt.length]).toArray();
    return Stream.iterate(first, indices -> indices.length > 0, i -> next(i, pool.length))
        .flatMap(
            indices -> {
              int[] chosen = Arrays.stream(indices).map(i -> pool[i]).toArray();
              PythonIntSet sample = PythonIntSet.of(chosen);
              int[][] more = Arrays.copyOf(dealt, dealt.length + 1);
              more[dealt.length] = sample.toArray();
              return partitions(rest.minus(sample), sizes, more);
            });
  }

  /** Returns the combination of indices below n that comes next; empty after the last one. */
  private static int[] next(int[] indices, int n) {
    int k = indices.length;
    int at = k - 1;
    while (at >= 0 && indices[at] == n - k + at) {
      at--;
    }
    if (at < 0) {
      return new int[0];
    }
    int[] next = indices.clone();
    next[at]++;
    for (int i = at + 1; i < k; i++) {
      next[i] = next[i - 1] + 1;
    }
    return next;
  }

  /**
   * Returns all combinations of a number of orders, each in lexicographic order, the last one
   * fastest.
   *
   * @param orders number of orders of a combination
   * @param length length of an order
   * @param count number of combinations
   */
  static Stream<int[][]> products(int orders, int length, int count) {
    int each = IntStream.rangeClosed(1, length).reduce(1, (a, b) -> a * b);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              int[][] product = new int[orders][];
              int rest = number;
              for (int i = orders - 1; i >= 0; i--, rest /= each) {
                product[i] = order(rest % each, length, each);
              }
              return product;
            });
  }

  /** Returns an order by its number among all {@code count} orders of its length. */
  private static int[] order(int number, int length, int count) {
    List<Integer> left = new ArrayList<>();
    IntStream.range(0, length).forEach(left::add);
    int[] order = new int[length];
    int rest = number;
    int block = count;
    for (int i = 0; i < length; i++) {
      block /= length - i;
      order[i] = left.remove(rest / block);
      rest %= block;
    }
    return order;
  }
}
