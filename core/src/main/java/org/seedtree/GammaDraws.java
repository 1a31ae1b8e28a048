package org.seedtree;

import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.F;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardT;

/** The methods of {@link Generator} that draw from the gamma distribution and its family. */
public sealed interface GammaDraws extends DistributionDraws permits Generator {

  /**
   * Gamma of {@code shape} and scale 1; see {@link StandardGamma}.
   *
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  default double standardGamma(double shape) {
    return sample(new StandardGamma(shape));
  }

  /** {@code n} values of {@link #standardGamma(double)}. */
  default double[] standardGamma(double shape, int n) {
    return sample(new StandardGamma(shape), n);
  }

  /** Rows by columns of {@link #standardGamma(double)}. */
  default double[][] standardGamma(double shape, int rows, int columns) {
    return sample(new StandardGamma(shape), rows, columns);
  }

  /** Fills {@code out} with {@link #standardGamma(double)} and returns it. */
  default double[] standardGamma(double shape, double[] out) {
    return fill(new StandardGamma(shape), out);
  }

  /** Fills {@code out} with {@link #standardGammaFloat} and returns it. */
  default float[] standardGamma(double shape, float[] out) {
    return fill(new StandardGamma(shape), out);
  }

  /** A float32 gamma of scale 1; NumPy's {@code dtype=float32}. */
  default float standardGammaFloat(double shape) {
    return sampleFloat(new StandardGamma(shape));
  }

  /**
   * Gamma of {@code shape} and {@code scale}; see {@link Gamma}.
   *
   * @throws IllegalArgumentException if a parameter is negative
   */
  default double gamma(double shape, double scale) {
    return sample(new Gamma(shape, scale));
  }

  /** {@code n} values of {@link #gamma(double, double)}. */
  default double[] gamma(double shape, double scale, int n) {
    return sample(new Gamma(shape, scale), n);
  }

  /** Rows by columns of {@link #gamma(double, double)}. */
  default double[][] gamma(double shape, double scale, int rows, int columns) {
    return sample(new Gamma(shape, scale), rows, columns);
  }

  /**
   * Chi-square of {@code df} degrees of freedom; see {@link Chisquare}.
   *
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  default double chisquare(double df) {
    return sample(new Chisquare(df));
  }

  /** {@code n} values of {@link #chisquare(double)}. */
  default double[] chisquare(double df, int n) {
    return sample(new Chisquare(df), n);
  }

  /** Rows by columns of {@link #chisquare(double)}. */
  default double[][] chisquare(double df, int rows, int columns) {
    return sample(new Chisquare(df), rows, columns);
  }

  /**
   * Fisher's F of {@code dfnum} and {@code dfden} degrees of freedom; see {@link F}.
   *
   * @throws IllegalArgumentException if a parameter is not positive
   */
  default double f(double dfnum, double dfden) {
    return sample(new F(dfnum, dfden));
  }

  /** {@code n} values of {@link #f(double, double)}. */
  default double[] f(double dfnum, double dfden, int n) {
    return sample(new F(dfnum, dfden), n);
  }

  /** Rows by columns of {@link #f(double, double)}. */
  default double[][] f(double dfnum, double dfden, int rows, int columns) {
    return sample(new F(dfnum, dfden), rows, columns);
  }

  /**
   * Student's t of {@code df} degrees of freedom; see {@link StandardT}.
   *
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  default double standardT(double df) {
    return sample(new StandardT(df));
  }

  /** {@code n} values of {@link #standardT(double)}. */
  default double[] standardT(double df, int n) {
    return sample(new StandardT(df), n);
  }

  /** Rows by columns of {@link #standardT(double)}. */
  default double[][] standardT(double df, int rows, int columns) {
    return sample(new StandardT(df), rows, columns);
  }

  /**
   * Chi-square of {@code df} degrees of freedom with noncentrality {@code nonc}; see {@link
   * NoncentralChisquare}.
   *
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} negative
   */
  default double noncentralChisquare(double df, double nonc) {
    return sample(new NoncentralChisquare(df, nonc));
  }

  /** {@code n} values of {@link #noncentralChisquare(double, double)}. */
  default double[] noncentralChisquare(double df, double nonc, int n) {
    return sample(new NoncentralChisquare(df, nonc), n);
  }

  /** Rows by columns of {@link #noncentralChisquare(double, double)}. */
  default double[][] noncentralChisquare(double df, double nonc, int rows, int columns) {
    return sample(new NoncentralChisquare(df, nonc), rows, columns);
  }

  /**
   * F with a noncentral numerator; see {@link NoncentralF}.
   *
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} negative
   */
  default double noncentralF(double dfnum, double dfden, double nonc) {
    return sample(new NoncentralF(dfnum, dfden, nonc));
  }

  /** {@code n} values of {@link #noncentralF(double, double, double)}. */
  default double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return sample(new NoncentralF(dfnum, dfden, nonc), n);
  }

  /** Rows by columns of {@link #noncentralF(double, double, double)}. */
  default double[][] noncentralF(double dfnum, double dfden, double nonc, int rows, int columns) {
    return sample(new NoncentralF(dfnum, dfden, nonc), rows, columns);
  }

  /**
   * Beta on [0, 1]; see {@link Beta}.
   *
   * @throws IllegalArgumentException if a parameter is not positive
   */
  default double beta(double a, double b) {
    return sample(new Beta(a, b));
  }

  /** {@code n} values of {@link #beta(double, double)}. */
  default double[] beta(double a, double b, int n) {
    return sample(new Beta(a, b), n);
  }

  /** Rows by columns of {@link #beta(double, double)}. */
  default double[][] beta(double a, double b, int rows, int columns) {
    return sample(new Beta(a, b), rows, columns);
  }
}
