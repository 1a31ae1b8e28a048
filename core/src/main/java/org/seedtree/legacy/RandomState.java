package org.seedtree.legacy;

import java.util.Arrays;
import java.util.Objects;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.internal.variate.ArraySizes;

/**
 * {@code numpy.random.RandomState} for the JVM: the same seed and the same calls give NumPy's
 * values, bit for bit.
 *
 * <pre>{@code
 * RandomState rs = new RandomState(42);                // np.random.RandomState(42)
 * double[] u = rs.rand(3);                             // rs.rand(3)
 * double x = rs.normal(10, 2);                         // rs.normal(10, 2)
 * double[] xs = rs.gamma(2, 1.5, 1_000);               // rs.gamma(2, 1.5, 1000)
 * double[][] m = rs.sample(LegacyDistributions.beta(2, 3), 5, 4); // rs.beta(2, 3, (5, 4))
 * rs.fill(LegacyDistributions.standardNormal(), xs, 0, 500);    // into part of an array
 * LegacyState state = rs.getState();                   // rs.get_state()
 * }</pre>
 *
 * <p>Its streams are frozen, which is what it is for: old programs and published figures. New ones
 * are better served by {@link org.seedtree.Generator}.
 *
 * <p>Beside the engine it holds a normal that the last draw has left over, which is part of its
 * state, and the constants of its last binomial, which are not; both reach from one call into
 * others, as in NumPy. Parameters are checked before the first word is drawn. Not thread-safe.
 */
public final class RandomState
    implements LegacyContinuousDraws, LegacyDiscreteDraws, LegacySequenceDraws {

  private final LegacyStream stream;

  /** Seeded by the operating system. */
  public RandomState() {
    this(new MT19937());
  }

  /**
   * From a number.
   *
   * @param seed 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of its range
   */
  public RandomState(long seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * From a list of numbers. A list of one number is not that number: {@code new RandomState(new
   * long[] {5})} is NumPy's {@code RandomState([5])}, while NumPy takes {@code np.array([5])} for
   * 5.
   *
   * @param seed at least one number, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number out of its range
   */
  public RandomState(long[] seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * From a list of numbers, as {@link #RandomState(long[])}.
   *
   * @throws IllegalArgumentException if {@code seed} is empty or a number negative
   */
  public RandomState(int[] seed) {
    this(Arrays.stream(seed).asLongStream().toArray());
  }

  /** On an engine of any kind, which is not copied. */
  public RandomState(BitGenerator bitGenerator) {
    stream = new LegacyStream(Objects.requireNonNull(bitGenerator, "bitGenerator"));
  }

  /** One that continues from a state, on an engine of its own. */
  public static RandomState of(LegacyState state) {
    RandomState rs = new RandomState(BitGenerator.of(state.bitGenerator()));
    rs.keep(state);
    return rs;
  }

  /** The engine that all draws come from; what it draws by itself, this one does not draw again. */
  @Override
  public BitGenerator bitGenerator() {
    return stream.bits();
  }

  void setBitGenerator(BitGenerator bitGenerator) {
    stream.exchange(Objects.requireNonNull(bitGenerator, "bitGenerator"));
  }

  /**
   * Begins anew, seeded by the operating system.
   *
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed() {
    twister().legacySeeding();
    stream.gauss.clear();
  }

  /**
   * Begins anew as {@link #RandomState(long)}.
   *
   * @throws IllegalArgumentException if {@code seed} is out of its range
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(long seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  /**
   * Begins anew as {@link #RandomState(long[])}.
   *
   * @throws IllegalArgumentException if {@code seed} is empty or a number out of its range
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(long[] seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  private MT19937 twister() {
    if (stream.bits() instanceof MT19937 twister) {
      return twister;
    }
    throw new UnsupportedOperationException("can only re-seed a MT19937 BitGenerator");
  }

  /** The state: of the engine, and the normal that is kept for the next draw. */
  public LegacyState getState() {
    return new LegacyState(stream.bits().state(), stream.gauss.hasKept, stream.gauss.kept);
  }

  /**
   * Continues from {@code state}.
   *
   * @throws IllegalArgumentException if the state is another engine's; this one is then unchanged
   */
  public void setState(LegacyState state) {
    stream.bits().setState(state.bitGenerator());
    keep(state);
  }

  private void keep(LegacyState state) {
    stream.gauss.hasKept = state.hasGauss();
    stream.gauss.kept = state.gauss();
  }

  @Override
  public double sample(LegacyDoubleDistribution distribution) {
    return distribution.draw(stream);
  }

  @Override
  public double[] fill(LegacyDoubleDistribution distribution, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    distribution.fill(stream, out, from, to);
    return out;
  }

  @Override
  public long sample(LegacyLongDistribution distribution) {
    return distribution.draw(stream);
  }

  @Override
  public long[] fill(LegacyLongDistribution distribution, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    distribution.fill(stream, out, from, to);
    return out;
  }

  @Override
  public int[] fill(LegacyIntegers distribution, int[] out) {
    distribution.fill(stream.bits(), distribution.pieces(stream.bits()), out, 0, out.length);
    return out;
  }

  @Override
  public short[] fill(LegacyIntegers distribution, short[] out) {
    distribution.fill(stream.bits(), distribution.pieces(stream.bits()), out, 0, out.length);
    return out;
  }

  @Override
  public byte[] fill(LegacyIntegers distribution, byte[] out) {
    distribution.fill(stream.bits(), distribution.pieces(stream.bits()), out, 0, out.length);
    return out;
  }

  @Override
  public boolean[] fill(LegacyIntegers distribution, boolean[] out) {
    distribution.fill(stream.bits(), distribution.pieces(stream.bits()), out, 0, out.length);
    return out;
  }

  @Override
  public long[] randint(IntegersBroadcast bounds) {
    return LegacyIntegers.sample(stream, bounds);
  }

  @Override
  public double[] doubles(Broadcast<LegacyDoubleDistribution> distributions) {
    double[] out = new double[distributions.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = distributions.distribution(i).draw(stream);
    }
    return out;
  }

  @Override
  public long[] longs(Broadcast<? extends LegacyLongDistribution> distributions) {
    long[] out = new long[distributions.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = distributions.distribution(i).draw(stream);
    }
    return out;
  }

  /**
   * Shares that add up to 1; see {@link org.seedtree.distribution.Dirichlet}. Draws: a {@link
   * #standardGamma(double)} for each, whatever the weights.
   *
   * @param alpha weight of each share, more than 0
   * @throws IllegalArgumentException if a weight is 0 or less
   */
  public double[] dirichlet(double[] alpha) {
    return dirichlet(alpha, 1)[0];
  }

  /** {@code n} rows of {@link #dirichlet(double[])}. */
  public double[][] dirichlet(double[] alpha, int n) {
    return rows(new LegacyDirichlet(alpha), n);
  }

  double[][] rows(LegacyDirichlet distribution, int n) {
    return distribution.rows(stream, ArraySizes.length(n));
  }

  long[][] rows(LegacyMultinomial distribution, int n) {
    return distribution.rows(stream, ArraySizes.length(n));
  }

  /**
   * How often each outcome comes up in {@code n} trials; see {@link
   * org.seedtree.distribution.Multinomial}. Draws: as its binomials; with the constants of the last
   * {@link LegacyDiscrete#binomial} where they have the same parameters.
   *
   * @param n trials, not negative
   * @param pvals chances of the outcomes, each 0 to 1, all but the last at most 1 in sum; may be
   *     empty
   * @throws IllegalArgumentException if {@code pvals} is not so or {@code n} is negative
   */
  public long[] multinomial(long n, double[] pvals) {
    return multinomial(n, pvals, 1)[0];
  }

  /** {@code size} rows of {@link #multinomial(long, double[])}. */
  public long[][] multinomial(long n, double[] pvals, int size) {
    return rows(new LegacyMultinomial(n, pvals), size);
  }

  /**
   * A vector of the multivariate normal, by singular values; see {@link MultivariateNormal}, also
   * for why values may differ from NumPy's in the signs that LAPACK leaves open. Draws: a normal
   * for each dimension, before {@code cov} is factored.
   *
   * @param mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite; if not, a warning is logged
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} holds NaN
   */
  public double[] multivariateNormal(double[] mean, double[][] cov) {
    return multivariateNormal(mean, cov, 1)[0];
  }

  /** {@code n} rows of {@link #multivariateNormal(double[], double[][])}. */
  public double[][] multivariateNormal(double[] mean, double[][] cov, int n) {
    return multivariateNormal(mean, cov, n, CheckValid.WARN, MultivariateNormal.DEFAULT_TOL);
  }

  /**
   * {@code n} rows of {@link #multivariateNormal(double[], double[][])}.
   *
   * @param checkValid what to do about a {@code cov} that is none
   * @param tol how far, in itself and relative to it, an element of {@code cov} may be from what
   *     its singular values and vectors give
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} holds NaN or
   *     is refused
   */
  public double[][] multivariateNormal(
      double[] mean, double[][] cov, int n, CheckValid checkValid, double tol) {
    return MultivariateNormal.draw(
        row -> stream.gauss.fill(stream.bits(), row, 0, row.length),
        mean,
        transposed(cov), // right singular vectors, where Generator takes the left ones
        MultivariateNormal.Method.SVD,
        checkValid,
        tol,
        n);
  }

  private static double[][] transposed(double[][] cov) {
    double[][] out = new double[cov.length][cov.length];
    for (int i = 0; i < cov.length; i++) {
      if (cov[i].length != cov.length) {
        return cov; // which is refused for it
      }
      for (int j = 0; j < cov.length; j++) {
        out[j][i] = cov[i][j];
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return "RandomState(" + stream.bits().name() + ")";
  }
}
