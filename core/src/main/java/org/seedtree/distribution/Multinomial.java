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
import org.seedtree.internal.variate.BinomialVariate;
import org.seedtree.internal.variate.UniformBlock;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.release.NumpyRelease;

/**
 * The multinomial distribution, the counts of each outcome in {@code n} independent trials; NumPy's
 * {@code multinomial}. Its mass function is {@code n!} times the product of {@code pvals_i^k_i /
 * k_i!}.
 *
 * <p>A vector is a chain of binomials, one among the remaining trials for each outcome but the
 * last.
 *
 * {@snippet file="DistributionSnippetsTest.java" region="multinomial"}
 *
 * <p>Words consumed: those of a {@link Binomial} for each outcome but the last, until no trial
 * remains.
 */
public final class Multinomial extends ParametricDistribution implements LongVectorDistribution {

  private static final double SUM_TOLERANCE = 1e-12;

  /** The most binomials that a fill caches. */
  private static final int MAX_CACHED = 1 << 14;

  /** The number of uses after which a cached binomial creates a table. */
  private static final int USES_BEFORE_TABLE = 200;

  private final long n;
  private final double[] pvals;

  /** The release whose binomials are drawn; not part of the value. */
  private final NumpyRelease release;

  /** For each outcome but the last, its probability given that none before it occurred. */
  private final double[] conditional;

  /**
   * Creates the distribution.
   *
   * @param n number of trials, 0 or more
   * @param pvals probabilities of the outcomes, each 0 to 1; the sum of all but the last is at most
   *     1, and the last outcome has what remains of 1
   * @throws IllegalArgumentException if {@code pvals} is empty or out of its range, or {@code n} is
   *     negative
   */
  public Multinomial(long n, double... pvals) {
    this.pvals = pvals.clone();
    release = NumpyRelease.DEFAULT;
    checkPvals("pvals[:-1]", this.pvals);
    Parameters.MULTINOMIAL.checkArray(1, n);
    this.n = n;
    conditional = conditional(this.pvals);
  }

  /** Creates the distribution of checked parameters, without copying them. */
  private Multinomial(NumpyRelease release, long n, double[] pvals) {
    this.n = n;
    this.pvals = pvals;
    this.release = release;
    conditional = conditional(pvals);
  }

  /**
   * Returns one distribution for each number of trials, all of the same probabilities.
   *
   * @param n numbers of trials, 0 or more
   * @param pvals probabilities of the outcomes, as for the constructor
   * @throws IllegalArgumentException if a value is out of its range
   */
  public static List<Multinomial> each(long[] n, double[] pvals) {
    double[] shared = pvals.clone();
    checkPvals("pvals[:-1]", shared);
    Parameters.MULTINOMIAL.checkArray(1, n);
    return Arrays.stream(n)
        .mapToObj(trials -> new Multinomial(NumpyRelease.DEFAULT, trials, shared))
        .toList();
  }

  /**
   * Returns one distribution for each number of trials and its row of probabilities. A single
   * number of trials applies to all rows, and a single row to all numbers of trials.
   *
   * @param n numbers of trials, 0 or more
   * @param pvals a row of probabilities for each, all rows of one length
   * @throws IllegalArgumentException if the numbers of trials and rows differ and neither is 1, or
   *     a value is out of its range
   */
  public static List<Multinomial> each(long[] n, double[][] pvals) {
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
            i ->
                new Multinomial(
                    NumpyRelease.DEFAULT, n[n.length == 1 ? 0 : i], rows[rows.length == 1 ? 0 : i]))
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

  /**
   * Returns the sum of all but the last by compensated summation: W. Kahan, "Further remarks on
   * reducing truncation errors", CACM 8 (1965), <a
   * href="https://doi.org/10.1145/363707.363723">doi:10.1145/363707.363723</a>.
   */
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
    BinomialVariate binomial = BinomialVariate.of(release);
    long remaining = n;
    for (int j = 0; j < last && remaining > 0; j++) {
      long count = binomial.sample(bits, remaining, conditional[j]);
      out[from + j] = count;
      remaining -= count;
    }
    out[from + last] = Math.max(remaining, 0);
  }

  @Override
  public void fill(RandomSource bits, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (n >= MAX_CACHED / pvals.length || to - from < UniformBlock.MIN_VALUES || !consumesWords()) {
      LongVectorDistribution.super.fill(bits, out, from, to);
      return;
    }
    BinomialKernel[][] cached = new BinomialKernel[conditional.length][(int) n + 1];
    int[][] uses = new int[conditional.length][(int) n + 1];
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.refillIfEmpty(to - i);
      sample(block, out[i], cached, uses);
    }
  }

  /** Returns whether every vector consumes at least one word. */
  private boolean consumesWords() {
    return n > 0 && Arrays.stream(conditional).anyMatch(p -> p != 0);
  }

  /** Draws one vector with binomials that are cached by outcome and remaining trials. */
  private void sample(RandomSource bits, long[] out, BinomialKernel[][] cached, int[][] uses) {
    Objects.checkFromIndexSize(0, pvals.length, out.length);
    int last = conditional.length;
    Arrays.fill(out, 0, last + 1, 0);
    int remaining = (int) n;
    for (int j = 0; j < last && remaining > 0; j++) {
      double p = conditional[j];
      if (p == 0) {
        continue;
      }
      BinomialKernel kernel = cached[j][remaining];
      if (kernel == null) {
        kernel = BinomialKernel.of(remaining, p <= 0.5 ? p : 1 - p, release);
        cached[j][remaining] = kernel;
      }
      boolean byTable = ++uses[j][remaining] > USES_BEFORE_TABLE;
      long rarer = byTable ? kernel.sampleByTable(bits) : kernel.sample(bits);
      long count = p <= 0.5 ? rarer : remaining - rarer;
      out[j] = count;
      remaining -= (int) count;
    }
    out[last] = Math.max(remaining, 0);
  }

  @Override
  public LongVectorDistribution withRelease(NumpyRelease other) {
    return BinomialKernel.drawsAsReference(other)
        ? this
        : ReleasedLongVectors.of(this, other, new Multinomial(other, n, pvals));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Multinomial that && n == that.n && Arrays.equals(pvals, that.pvals);
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, Arrays.hashCode(pvals));
  }

  @Override
  public String toString() {
    return "Multinomial[n=" + n + ", pvals=" + Arrays.toString(pvals) + "]";
  }
}
