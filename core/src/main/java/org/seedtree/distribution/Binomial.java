package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BinomialKernel;
import org.seedtree.release.NumpyRelease;

/**
 * The binomial distribution, the number of successes in {@code n} independent trials; NumPy's
 * {@code binomial}. Its mass function is {@code P(k) = (n choose k) p^k (1-p)^(n-k)}.
 *
 * <p>The rarer of success and failure is counted: by inversion up to an expected count of 30, above
 * by algorithm BTPE of V. Kachitvichyanukul and B. W. Schmeiser, "Binomial random variate
 * generation", CACM 31 (1988), <a
 * href="https://doi.org/10.1145/42372.42381">doi:10.1145/42372.42381</a>.
 *
 * <p>Words consumed: none if {@code n} or {@code p} is 0; by inversion one double, rarely more; by
 * BTPE two doubles for each proposal, of which a value needs about 1.2.
 */
public final class Binomial extends ParametricDistribution implements LongDistribution {

  private final long n;
  private final double p;
  private final boolean successesRarer;

  /** Counts the rarer outcome. */
  private final BinomialKernel kernel;

  /**
   * Creates the distribution.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @throws IllegalArgumentException if {@code p} is not in [0, 1] or {@code n} is negative
   */
  public Binomial(long n, double p) {
    this(n, p, NumpyRelease.DEFAULT);
  }

  private Binomial(long n, double p, NumpyRelease release) {
    Parameters.BINOMIAL.check(p, n);
    this.p = p;
    this.n = n;
    successesRarer = p <= 0.5;
    kernel = BinomialKernel.of(n, successesRarer ? p : 1 - p, release);
  }

  /** Returns the number of trials. */
  public long n() {
    return n;
  }

  /** Returns the probability of success. */
  public double p() {
    return p;
  }

  @Override
  public String name() {
    return "binomial";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap().with("n", n).with("p", p).build();
  }

  @Override
  public long sample(RandomSource bits) {
    if (alwaysNone()) {
      return 0;
    }
    long rarer = kernel.sample(bits);
    return successesRarer ? rarer : n - rarer;
  }

  private boolean alwaysNone() {
    return n == 0 || p == 0;
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (alwaysNone()) {
      Arrays.fill(out, from, to, 0);
      return;
    }
    kernel.fill(bits, out, from, to);
    if (!successesRarer) {
      for (int i = from; i < to; i++) {
        out[i] = n - out[i];
      }
    }
  }

  @Override
  public LongDistribution withRelease(NumpyRelease release) {
    return BinomialKernel.drawsAsReference(release)
        ? this
        : ReleasedLongs.of(this, release, new Binomial(n, p, release));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Binomial that && n == that.n && Double.compare(p, that.p) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, p);
  }

  @Override
  public String toString() {
    return "Binomial[n=" + n + ", p=" + p + "]";
  }
}
