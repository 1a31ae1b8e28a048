package org.seedtree.internal.linalg;

/** Permutations that sort values which consist of two ascending runs: LAPACK's dlamrg. */
final class Runs {

  private Runs() {}

  /**
   * Merges two lists of indices whose values ascend, the first list's before equal ones.
   *
   * @param values the values that the indices name
   */
  static int[] merge(double[] values, int[] first, int[] second) {
    int[] merged = new int[first.length + second.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean isFirst =
          j == second.length || i < first.length && values[first[i]] <= values[second[j]];
      merged[k] = isFirst ? first[i++] : second[j++];
    }
    return merged;
  }

  /**
   * Returns the order of values of which the first {@code roots} ascend and the others descend, as
   * a merge leaves them.
   */
  static int[] orderAfterMerge(double[] values, int roots) {
    int[] ascending = range(roots, 0);
    int[] others = new int[values.length - roots];
    for (int i = 0; i < others.length; i++) {
      others[i] = values.length - 1 - i;
    }
    return merge(values, ascending, others);
  }

  /** Returns {@code first}, {@code first + 1}, ... */
  static int[] range(int count, int first) {
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = first + i;
    }
    return indices;
  }

  /** Returns indices, each larger by an offset. */
  static int[] shifted(int[] indices, int offset) {
    int[] shifted = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      shifted[i] = indices[i] + offset;
    }
    return shifted;
  }
}
