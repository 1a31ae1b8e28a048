package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;
import org.seedtree.sampling.internal.PairwiseSum;

/**
 * {@code sklearn.inspection.permutation_importance}: how much worse a model scores when the values
 * of one feature are permuted. The orders are scikit-learn's, which are the same for every feature:
 * each repetition shuffles on from the order before, and permutes the column as the repetition
 * before left it.
 *
 * <p>Words consumed: one {@code randint(2**31)}, from which a stream of its own is made; from that
 * the rows, if not all are scored, and a shuffle per repetition.
 */
public final class PermutationImportance extends SeededSettings<PermutationImportance> {

  private static final long SEEDS = 1L << 31;

  private final int n;
  private int nRepeats = 5;
  private int maxSamples;

  private PermutationImportance(int n) {
    this.n = atLeast(1, "n_samples", n);
    maxSamples = n;
  }

  /**
   * The rows that are scored and the orders of a feature's values.
   *
   * @param rows row numbers, in the order in which they are scored
   * @param orders for each repetition and position the position in {@code rows} whose value stands
   *     there
   */
  public record Orders(int[] rows, int[][] orders) {}

  /**
   * The score of the model and what each permutation takes from it.
   *
   * @param baseline score of the table as it is
   * @param importances {@code importances[feature][repetition]}, baseline less score
   */
  public record Importances(double baseline, double[][] importances) {

    /** Returns the mean of each feature's importances. */
    public double[] mean() {
      return Arrays.stream(importances).mapToDouble(Importances::mean).toArray();
    }

    /** Returns the standard deviation of each feature's importances, over n. */
    public double[] std() {
      return Arrays.stream(importances)
          .mapToDouble(
              x -> {
                double mean = mean(x);
                double[] squares = Arrays.stream(x).map(v -> v - mean).map(v -> v * v).toArray();
                return Math.sqrt(PairwiseSum.of(squares) / x.length);
              })
          .toArray();
    }

    private static double mean(double[] x) {
      return PairwiseSum.of(x) / x.length;
    }
  }

  /**
   * Returns the permutations of a number of rows.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static PermutationImportance of(int nSamples) {
    return new PermutationImportance(nSamples);
  }

  /**
   * Sets the number of permutations of each feature, 5 unless set.
   *
   * @param repetitions number of permutations, 1 or more
   * @throws IllegalArgumentException if {@code repetitions} is less than 1
   */
  public PermutationImportance nRepeats(int repetitions) {
    PermutationImportance copy = copy();
    copy.nRepeats = atLeast(1, "n_repeats", repetitions);
    return copy;
  }

  /**
   * Sets the part of the rows that are scored, rounded down; all are unless set.
   *
   * @param fraction fraction, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public PermutationImportance maxSamples(double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("max_samples must be in (0, 1]: " + fraction);
    }
    PermutationImportance copy = copy();
    copy.maxSamples = (int) (fraction * n);
    return copy;
  }

  /**
   * Sets the number of rows that are scored.
   *
   * @param rows number of rows, 1 to all
   * @throws IllegalArgumentException if {@code rows} is out of range
   */
  public PermutationImportance maxSamples(int rows) {
    if (rows > n) {
      throw new IllegalArgumentException("max_samples must be <= n_samples: " + rows);
    }
    PermutationImportance copy = copy();
    copy.maxSamples = atLeast(1, "max_samples", rows);
    return copy;
  }

  /** Draws the rows and the orders, which serve all features. */
  public Orders orders() {
    long seed = source.draw(outer -> outer.randint(SEEDS));
    RandomState rs = new RandomState(seed);
    int[] rows =
        maxSamples < n
            ? SampleWithoutReplacement.indices(n, maxSamples, rs)
            : IntStream.range(0, n).toArray();
    int[] index = IntStream.range(0, maxSamples).toArray();
    int[] order = index.clone();
    int[][] orders = new int[nRepeats][];
    for (int r = 0; r < nRepeats; r++) {
      rs.shuffle(index);
      order = Rows.take(order, index);
      orders[r] = order;
    }
    return new Orders(rows, orders);
  }

  /**
   * Scores a model with each feature permuted. The baseline is scored first, on all rows; then, for
   * feature after feature, one table per repetition.
   *
   * @param x table, row by row; stays as it is
   * @param scorer scores the model on a table, whose rows are the rows of {@code x} with the
   *     numbers given, as far as the other features are concerned; a greater score is better
   * @throws IllegalArgumentException if {@code x} has another number of rows
   */
  public Importances importances(double[][] x, ToDoubleBiFunction<double[][], int[]> scorer) {
    if (x.length != n) {
      throw new IllegalArgumentException("rows: " + x.length + ", expected " + n);
    }
    Orders drawn = orders();
    double baseline = scorer.applyAsDouble(x, IntStream.range(0, n).toArray());
    double[][] table = new double[drawn.rows.length][];
    Arrays.setAll(table, i -> x[drawn.rows[i]].clone());
    int features = x[0].length;
    double[][] importances = new double[features][nRepeats];
    for (int feature = 0; feature < features; feature++) {
      for (int r = 0; r < nRepeats; r++) {
        for (int i = 0; i < table.length; i++) {
          table[i][feature] = x[drawn.rows[drawn.orders[r][i]]][feature];
        }
        importances[feature][r] = baseline - scorer.applyAsDouble(table, drawn.rows.clone());
      }
      for (int i = 0; i < table.length; i++) {
        table[i][feature] = x[drawn.rows[i]][feature];
      }
    }
    return new Importances(baseline, importances);
  }
}
