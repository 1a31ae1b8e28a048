package org.seedtree.distribution;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.ZigguratExponential;

/**
 * Exponential with mean 1; NumPy's {@code standard_exponential}.
 *
 * @param method how a value is made from words
 */
public record StandardExponential(Method method) implements DoubleDistribution, FloatDistribution {

  /** NumPy's {@code method}. */
  public enum Method {
    /** The ziggurat of Marsaglia and Tsang (2000); at least one word, 1.03 on average. */
    ZIG,
    /** The inverse of the distribution function; exactly one double (float) per value. */
    INV
  }

  /** Checks that the method is there. */
  public StandardExponential {
    Objects.requireNonNull(method, "method");
  }

  /** By the ziggurat, NumPy's default. */
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
      ZigguratExponential.fill(bits, out, from, to);
      return;
    }
    bits.fillFloats(out, from, to);
    for (int i = from; i < to; i++) {
      out[i] = (float) -Libm.log1p(-out[i]);
    }
  }

  /** {@code INV} takes the double logarithm of the float and rounds it, as NumPy does. */
  @Override
  public float sampleFloat(RandomSource bits) {
    return method == Method.ZIG
        ? ZigguratExponential.sampleFloat(bits)
        : (float) -Libm.log1p(-bits.nextFloat());
  }
}
