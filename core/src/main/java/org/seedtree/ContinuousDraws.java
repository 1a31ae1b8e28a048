package org.seedtree;

import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;

/** The methods of {@link Generator} that draw continuous values. */
public sealed interface ContinuousDraws extends DistributionDraws permits Generator {

  /** Uniform on [0, 1); see {@link StandardUniform}. */
  default double random() {
    return bitGenerator().nextDouble();
  }

  /** {@code n} values uniform on [0, 1). */
  default double[] random(int n) {
    return sample(new StandardUniform(), n);
  }

  /** Rows by columns of values uniform on [0, 1). */
  default double[][] random(int rows, int columns) {
    return sample(new StandardUniform(), rows, columns);
  }

  /** Fills {@code out} with values uniform on [0, 1) and returns it. */
  default double[] random(double[] out) {
    return fill(new StandardUniform(), out);
  }

  /** Fills {@code out} with float32 values uniform on [0, 1) and returns it. */
  default float[] random(float[] out) {
    return fill(new StandardUniform(), out);
  }

  /** A float32 value uniform on [0, 1); NumPy's {@code dtype=float32}. */
  default float randomFloat() {
    return bitGenerator().nextFloat();
  }

  /**
   * Uniform on [low, high); see {@link Uniform}.
   *
   * @throws IllegalArgumentException if {@code high - low} is negative or not finite
   */
  default double uniform(double low, double high) {
    return sample(new Uniform(low, high));
  }

  /** {@code n} values of {@link #uniform(double, double)}. */
  default double[] uniform(double low, double high, int n) {
    return sample(new Uniform(low, high), n);
  }

  /** Rows by columns of {@link #uniform(double, double)}. */
  default double[][] uniform(double low, double high, int rows, int columns) {
    return sample(new Uniform(low, high), rows, columns);
  }

  /** Normal with mean 0 and deviation 1; see {@link StandardNormal}. */
  default double standardNormal() {
    return sample(new StandardNormal());
  }

  /** {@code n} values of {@link #standardNormal()}. */
  default double[] standardNormal(int n) {
    return sample(new StandardNormal(), n);
  }

  /** Rows by columns of {@link #standardNormal()}. */
  default double[][] standardNormal(int rows, int columns) {
    return sample(new StandardNormal(), rows, columns);
  }

  /** Fills {@code out} with standard normals and returns it. */
  default double[] standardNormal(double[] out) {
    return fill(new StandardNormal(), out);
  }

  /** Fills {@code out} with float32 standard normals and returns it. */
  default float[] standardNormal(float[] out) {
    return fill(new StandardNormal(), out);
  }

  /** A float32 standard normal; NumPy's {@code dtype=float32}. */
  default float standardNormalFloat() {
    return sampleFloat(new StandardNormal());
  }

  /**
   * Normal with mean {@code loc} and deviation {@code scale}; see {@link Normal}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double normal(double loc, double scale) {
    return sample(new Normal(loc, scale));
  }

  /** {@code n} values of {@link #normal(double, double)}. */
  default double[] normal(double loc, double scale, int n) {
    return sample(new Normal(loc, scale), n);
  }

  /** Rows by columns of {@link #normal(double, double)}. */
  default double[][] normal(double loc, double scale, int rows, int columns) {
    return sample(new Normal(loc, scale), rows, columns);
  }

  /**
   * Exponential with mean 1, by the ziggurat; see {@link StandardExponential}, also for the inverse
   * method: {@code rng.sample(new StandardExponential(INV), n)}.
   */
  default double standardExponential() {
    return sample(new StandardExponential());
  }

  /** {@code n} values of {@link #standardExponential()}. */
  default double[] standardExponential(int n) {
    return sample(new StandardExponential(), n);
  }

  /** Rows by columns of {@link #standardExponential()}. */
  default double[][] standardExponential(int rows, int columns) {
    return sample(new StandardExponential(), rows, columns);
  }

  /** Fills {@code out} with standard exponentials and returns it. */
  default double[] standardExponential(double[] out) {
    return fill(new StandardExponential(), out);
  }

  /** Fills {@code out} with float32 standard exponentials and returns it. */
  default float[] standardExponential(float[] out) {
    return fill(new StandardExponential(), out);
  }

  /** A float32 standard exponential; NumPy's {@code dtype=float32}. */
  default float standardExponentialFloat() {
    return sampleFloat(new StandardExponential());
  }

  /**
   * Exponential with mean {@code scale}; see {@link Exponential}.
   *
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  default double exponential(double scale) {
    return sample(new Exponential(scale));
  }

  /** {@code n} values of {@link #exponential(double)}. */
  default double[] exponential(double scale, int n) {
    return sample(new Exponential(scale), n);
  }

  /** Rows by columns of {@link #exponential(double)}. */
  default double[][] exponential(double scale, int rows, int columns) {
    return sample(new Exponential(scale), rows, columns);
  }
}
