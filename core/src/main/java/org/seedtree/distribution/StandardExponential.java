package org.seedtree.distribution;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.FloatZigguratExponential;
import org.seedtree.internal.variate.ZigguratExponential;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The exponential distribution with mean 1; NumPy's {@code standard_exponential}. Its density is
 * {@code exp(-x)} for x >= 0.
 *
 * <p>Words consumed: by the ziggurat method at least one, 1.03 on average; by inversion exactly one
 * double. {@code float32} values consume 32-bit words instead.
 *
 * @param method the algorithm; the two give different values
 */
public record StandardExponential(Method method) implements FloatDistribution {

  /** The algorithms, NumPy's parameter {@code method}. */
  public enum Method {
    /**
     * The ziggurat method of G. Marsaglia and W. W. Tsang, "The ziggurat method for generating
     * random variables", Journal of Statistical Software 5 (2000), <a
     * href="https://doi.org/10.18637/jss.v005.i08">doi:10.18637/jss.v005.i08</a>; NumPy's default.
     */
    ZIG,
    /** Inversion: {@code -log(1 - u)} of a uniform {@code u}. */
    INV
  }

  /**
   * Creates the distribution.
   *
   * @throws NullPointerException if {@code method} is null
   */
  public StandardExponential {
    Objects.requireNonNull(method, "method");
  }

  /** Creates the distribution with the ziggurat method, NumPy's default. */
  public StandardExponential() {
    this(Method.ZIG);
  }

  @Override
  public String name() {
    return "standard_exponential";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap().with("method", method.name().toLowerCase(Locale.ROOT)).build();
  }

  @Override
  public CostClass costClass() {
    return method == Method.ZIG ? CostClass.TABLE_LOOKUP : CostClass.COMPUTATION;
  }

  @Override
  public double sample(RandomSource bits) {
    return method == Method.ZIG
        ? ZigguratExponential.sample(bits)
        : -Libm.log1p(-bits.nextDouble());
  }

  @Override
  public OptionalInt wordsPerValue() {
    return method == Method.INV ? OptionalInt.of(1) : OptionalInt.empty();
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (method == Method.ZIG) {
      ZigguratExponential.fill(bits, out, from, to);
      return;
    }
    bits.fillDoubles(out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = -Libm.log1p(-out[i]);
    }
  }

  @Override
  public void fill(RandomSource bits, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (method == Method.ZIG) {
      FloatZigguratExponential.fill(bits, out, from, to);
      return;
    }
    bits.fillFloats(out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = (float) -Libm.log1p(-out[i]);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>As in NumPy, {@link Method#INV} computes the logarithm in double precision and rounds it.
   */
  @Override
  public float sampleFloat(RandomSource bits) {
    return method == Method.ZIG
        ? FloatZigguratExponential.sample(bits)
        : (float) -Libm.log1p(-bits.nextFloat());
  }

  @Override
  public FloatDistribution withRelease(NumpyRelease release) {
    return method == Method.ZIG || release.has(NumpyChange.EXPONENTIAL_INVERSION_LOG1P)
        ? FloatDistribution.super.withRelease(release)
        : ReleasedFloats.of(this, release, new EarlierExponential(release));
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}
