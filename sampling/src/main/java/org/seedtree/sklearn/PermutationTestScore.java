package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.OrderedDraws;

/**
 * {@code sklearn.model_selection.permutation_test_score}: how often a model scores as well with
 * permuted labels as with the true ones.
 *
 * <p>As in scikit-learn the seed is 0 unless it is set.
 *
 * <p>Words consumed: per permutation those of {@code permutation(n)}; with groups, per group in
 * ascending order those of a permutation of its rows.
 */
public final class PermutationTestScore extends SeededSettings<PermutationTestScore> {

  private final int n;
  private int nPermutations = 100;
  private @Nullable Labels groups;

  private PermutationTestScore(int n) {
    this.n = atLeast(1, "n_samples", n);
    source = DrawSource.seeded(0);
  }

  /**
   * The result of a test.
   *
   * @param score score with the true labels
   * @param permutationScores score with each permutation of the labels
   * @param pvalue the number of scores at least as great, plus 1, over the number of permutations
   *     plus 1
   */
  public record Result(double score, double[] permutationScores, double pvalue) {}

  /**
   * Returns the test on a number of rows.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static PermutationTestScore of(int nSamples) {
    return new PermutationTestScore(nSamples);
  }

  /**
   * Sets the number of permutations, 100 unless set.
   *
   * @param permutations number of permutations, 1 or more
   * @throws IllegalArgumentException if {@code permutations} is less than 1
   */
  public PermutationTestScore nPermutations(int permutations) {
    PermutationTestScore copy = copy();
    copy.nPermutations = atLeast(1, "n_permutations", permutations);
    return copy;
  }

  /**
   * Sets groups, within which labels are permuted.
   *
   * @param labels group of each row
   * @throws IllegalArgumentException if their number is not that of the rows
   */
  public PermutationTestScore groups(Labels labels) {
    if (labels.size() != n) {
      throw new IllegalArgumentException(
          "Found input variables with inconsistent numbers of samples: ["
              + n
              + ", "
              + labels.size()
              + "]");
    }
    PermutationTestScore copy = copy();
    copy.groups = labels;
    return copy;
  }

  /**
   * Returns the permutations, each drawn when it is asked for: for each row the row whose label
   * stands there.
   */
  public Stream<int[]> orders() {
    DrawSource started = source.started();
    Labels g = groups;
    return OrderedDraws.of(
        nPermutations,
        i -> g == null ? started.draw(rs -> rs.permutation(n)) : withinGroups(g, started));
  }

  private static int[] withinGroups(Labels groups, DrawSource source) {
    int[] counts = groups.counts();
    int[] rows = groups.rowsByClass();
    int[] order = new int[rows.length];
    return source.draw(
        rs -> {
          for (int g = 0, start = 0; g < counts.length; start += counts[g], g++) {
            int[] permuted = Arrays.copyOfRange(rows, start, start + counts[g]);
            rs.shuffle(permuted);
            for (int i = 0; i < permuted.length; i++) {
              order[rows[start + i]] = permuted[i];
            }
          }
          return order;
        });
  }

  /**
   * Scores the true labels and each permutation.
   *
   * @param scorer scores the model when the label of row i is that of row {@code order[i]}; a
   *     greater score is better
   */
  public Result test(ToDoubleFunction<int[]> scorer) {
    double score = scorer.applyAsDouble(IntStream.range(0, n).toArray());
    double[] scores = orders().mapToDouble(scorer).toArray();
    long asGreat = Arrays.stream(scores).filter(s -> s >= score).count();
    return new Result(score, scores, (asGreat + 1.0) / (nPermutations + 1));
  }
}
