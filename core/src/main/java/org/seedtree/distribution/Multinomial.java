package org.seedtree.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BinomialKernel;
import org.seedtree.internal.variate.UniformBlock;
import org.seedtree.internal.variate.WordBlock;

/**
 * The multinomial distribution, the counts of each outcome in {@code n} independent trials; NumPy's
 * {@code multinomial}. It is a chain of binomials, one for each outcome but the last among the
 * remaining trials.
 *
 * <p>Words consumed: those of a {@link Binomial} for each outcome but the last, until no trial
 * remains.
 */
public final class Multinomial implements LongVectorDistribution {

  private static final double SUM_TOLERANCE = 1e-12;

  /** Up to so many the binomials of a fill are kept. */
  private static final int MAX_KEPT = 1 << 14;

  /** A binomial that has been used so often is given a table. */
  private static final int USES_BEFORE_TABLE = 200;

  private final long n;
  private final double[] pvals;
  private final NumpyRelease release;

  /** For each outcome but the last, its probability given that none before it occurred. */
  private final double[] conditional;

  /**
   * Creates the distribution as the reference release draws it.
   *
   * @param n number of trials, 0 or more
   * @param pvals probabilities of the outcomes, each 0 to 1, all but the last at most 1 in sum; the
   *     last one itself is not looked at further
   * @throws IllegalArgumentException if {@code pvals} is empty or not so, or {@code n} is negative
   */
  public Multinomial(long n, double... pvals) {
    this(n, pvals, NumpyRelease.DEFAULT);
  }

  /**
   * Creates the distribution.
   *
   * @param n number of trials, 0 or more
   * @param pvals probabilities of the outcomes, each 0 to 1, all but the last at most 1 in sum; the
   *     last one itself is not looked at further
   * @param release whose values are drawn
   * @throws IllegalArgumentException if {@code pvals} is empty or not so, or {@code n} is negative
   */
  public Multinomial(long n, double[] pvals, NumpyRelease release) {
    this.pvals = pvals.clone();
    this.release = Objects.requireNonNull(release, "release");
    checkPvals("pvals[:-1]", this.pvals);
    Parameters.MULTINOMIAL.checkArray(1, n);
    this.n = n;
    conditional = conditional(this.pvals);
  }

  /** Of checked parameters, which become its own. */
  private Multinomial(NumpyRelease release, long n, double[] pvals) {
    this.n = n;
    this.pvals = pvals;
    this.release = release;
    conditional = conditional(pvals);
  }

  /**
   * Creates a distribution for each number of trials, all of the same probabilities.
   *
   * @param n numbers of trials, 0 or more
   * @param pvals probabilities of the outcomes
   * @param release whose values are drawn
   * @throws IllegalArgumentException if a value is out of its range
   */
  public static List<Multinomial> each(long[] n, double[] pvals, NumpyRelease release) {
    Objects.requireNonNull(release, "release");
    double[] shared = pvals.clone();
    checkPvals("pvals[:-1]", shared);
    Parameters.MULTINOMIAL.checkArray(1, n);
    return Arrays.stream(n).mapToObj(trials -> new Multinomial(release, trials, shared)).toList();
  }

  /**
   * Returns a distribution for each number of trials with its row of probabilities. A single number
   * of trials, or a single row, is used with all of the other.
   *
   * @param n trials
   * @param pvals a row of probabilities for each, all rows of one length
   * @param release whose values are drawn
   * @throws IllegalArgumentException if there are neither equally many nor one of them, or a value
   *     is out of its range
   */
  public static List<Multinomial> each(long[] n, double[][] pvals, NumpyRelease release) {
    Objects.requireNonNull(release, "release");
    double[][] rows = Arrays.stream(pvals).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : rows) {
      if (row.length != rows[0].length) {
        throw new IllegalArgumentException(
            "pvals has rows of different lengths: " + rows[0].length + ", " + row.length);
      }
    }
    checkPvals("pvals[...,:-1]", rows);
    Parameters.MULTINOMIAL.checkArray(1, n);
    if (n.length != rows.length && n.length != 1 && rows.length != 1) {
      throw new IllegalArgumentException(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0"
              + " with shape ("
              + n.length
              + ",) and arg 1 with shape ("
              + rows.length
              + ",).");
    }
    int count = n.length == 1 ? rows.length : n.length;
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Multinomial(release, n[n.length == 1 ? 0 : i], rows[rows.length == 1 ? 0 : i]))
        .toList();
  }

  private static void checkPvals(String summed, double[]... rows) {
    for (double[] row : rows) {
      if (row.length == 0) {
        throw new IllegalArgumentException(
            "pvals must have at least 1 dimension and the last dimension of pvals must be greater"
                + " than 0.");
      }
    }
    for (double[] row : rows) {
      Parameters.MULTINOMIAL.checkArray(0, row);
    }
    for (double[] row : rows) {
      double sum = sumButLast(row);
      if (sum > 1 + SUM_TOLERANCE) {
        throw new IllegalArgumentException("sum(" + summed + ") > 1.0: " + sum);
      }
    }
  }

  /** Of all but the last, with Kahan's compensation (1965). */
  private static double sumButLast(double[] row) {
    double sum = row[0];
    double lost = 0;
    for (int i = 1; i < row.length - 1; i++) {
      double x = row[i] - lost;
      double next = sum + x;
      lost = next - sum - x;
      sum = next;
    }
    return sum;
  }

  private static double[] conditional(double[] pvals) {
    double[] conditional = new double[pvals.length - 1];
    double remaining = 1;
    for (int j = 0; j < conditional.length; j++) {
      conditional[j] = pvals[j] / remaining;
      remaining -= pvals[j];
    }
    return conditional;
  }

  /** Returns the number of trials. */
  public long n() {
    return n;
  }

  /** Returns a copy of the probabilities of the outcomes. */
  public double[] pvals() {
    return pvals.clone();
  }

  /** Returns the release whose values are drawn. */
  public NumpyRelease release() {
    return release;
  }

  @Override
  public String name() {
    return "multinomial";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap().with("n", n).with("pvals", pvals).build();
  }

  @Override
  public int dimension() {
    return pvals.length;
  }

  @Override
  public void sample(RandomSource bits, long[] out, int from) {
    Objects.checkFromIndexSize(from, pvals.length, out.length);
    int last = conditional.length;
    Arrays.fill(out, from, from + last + 1, 0);
    long left = n;
    for (int j = 0; j < last && left > 0; j++) {
      long count = BinomialKernel.sample(bits, left, conditional[j], release.correctsStirling());
      out[from + j] = count;
      left -= count;
    }
    out[from + last] = Math.max(left, 0);
  }

  @Override
  public void fill(RandomSource bits, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (n >= MAX_KEPT / pvals.length || to - from < UniformBlock.MIN_VALUES || !consumesWords()) {
      LongVectorDistribution.super.fill(bits, out, from, to);
      return;
    }
    BinomialKernel[][] kept = new BinomialKernel[conditional.length][(int) n + 1];
    int[][] uses = new int[conditional.length][(int) n + 1];
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      sample(block, out[i], kept, uses);
    }
  }

  /** Whether every vector takes at least one word: the first binomial that can draw does. */
  private boolean consumesWords() {
    return n > 0 && Arrays.stream(conditional).anyMatch(p -> p != 0);
  }

  /** As {@link #sample}, with the binomials kept by outcome and trials left. */
  private void sample(RandomSource bits, long[] out, BinomialKernel[][] kept, int[][] uses) {
    Objects.checkFromIndexSize(0, pvals.length, out.length);
    int last = conditional.length;
    Arrays.fill(out, 0, last + 1, 0);
    int left = (int) n;
    for (int j = 0; j < last && left > 0; j++) {
      double p = conditional[j];
      if (p == 0) {
        continue;
      }
      BinomialKernel kernel = kept[j][left];
      if (kernel == null) {
        kernel = BinomialKernel.of(left, p <= 0.5 ? p : 1 - p, release.correctsStirling());
        kept[j][left] = kernel;
      }
      boolean byTable = ++uses[j][left] > USES_BEFORE_TABLE;
      long rarer = byTable ? kernel.sampleByTable(bits) : kernel.sample(bits);
      long count = p <= 0.5 ? rarer : left - rarer;
      out[j] = count;
      left -= (int) count;
    }
    out[last] = Math.max(left, 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Multinomial that
        && n == that.n
        && Arrays.equals(pvals, that.pvals)
        && release == that.release;
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, Arrays.hashCode(pvals), release);
  }

  @Override
  public String toString() {
    String suffix = release == NumpyRelease.DEFAULT ? "" : ", " + release;
    return "Multinomial[n=" + n + ", pvals=" + Arrays.toString(pvals) + suffix + "]";
  }
}
