package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.TabulatedFunction;
import org.seedtree.internal.variate.UniformBlock;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Zipf distribution; NumPy's {@code zipf}. Its mass function is {@code P(k) = k^-a / zeta(a)}
 * for k = 1, 2, ...
 *
 * <p>Values are drawn by the rejection of L. Devroye, "Non-Uniform Random Variate Generation"
 * (Springer, 1986), <a
 * href="https://doi.org/10.1007/978-1-4613-8643-8">doi:10.1007/978-1-4613-8643-8</a>, X.6.1. As in
 * NumPy the uniforms are bounded below, so that values stay below 2<sup>63</sup>; before NumPy 2.1
 * they were not, and a call with {@code a} close to 1 may draw without end, until its thread is
 * interrupted, which throws a {@link java.util.concurrent.CancellationException}.
 *
 * <p>Words consumed: two doubles for each proposal; none if {@code a} is 1025 or more, which gives
 * ones.
 */
public final class Zipf extends ParametricDistribution implements LongDistribution {

  /** From here on {@code 2^(a-1)} overflows; the probability of more than 1 is below 2^-1024. */
  private static final double ONES_FROM = 1025;

  private static final double MAX = 0x1p63;

  /** The minimum size of a fill that uses a table of {@link #t}. */
  private static final int MIN_TABLE_FILL = 256;

  /** The table has the proposals below this one. */
  private static final int TABLE_END = 128;

  private final double a;
  private final double exponent;
  private final double inverseExponent;

  /** {@code 2^(a-1)}. */
  private final double b;

  /** {@code 2^(-63 (a-1))}, the least uniform, which gives {@link #MAX}. */
  private final double least;

  /** The {@link #t} of small proposals; created by the first large fill. */
  private @Nullable TabulatedFunction table;

  /**
   * Creates the distribution.
   *
   * @param a exponent, above 1
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN
   */
  public Zipf(double a) {
    Parameters.ZIPF.check(a);
    this.a = a;
    exponent = a - 1;
    inverseExponent = -1 / exponent;
    b = Libm.pow(2, exponent);
    least = Libm.pow(MAX, -exponent);
  }

  /** Returns the exponent. */
  public double a() {
    return a;
  }

  @Override
  public String name() {
    return "zipf";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("a", a);
  }

  @Override
  public long sample(RandomSource bits) {
    if (a >= ONES_FROM) {
      return 1;
    }
    while (true) {
      double u = bounded(bits.nextDouble());
      double v = bits.nextDouble();
      double x = Math.floor(Libm.pow(u, inverseExponent));
      if (isAccepted(x, v)) {
        return Casts.toInt64(x);
      }
    }
  }

  /** Maps a uniform to one from {@link #least} to 1. */
  private double bounded(double uniform) {
    return uniform * least + (1 - uniform); // order fixes the last bit
  }

  /** Returns whether the proposal {@code x} is accepted for the uniform {@code v}. */
  private boolean isAccepted(double x, double v) {
    if (x > MAX || x < 1) {
      return false;
    }
    TabulatedFunction tabulated = table;
    double t = tabulated != null && x < TABLE_END ? tabulated.get((long) x) : t(x);
    return v * x * (t - 1) / (b - 1) <= t / b; // order fixes the last bit
  }

  /** Returns the quantity that Devroye calls T. */
  private double t(double x) {
    return Libm.pow(1 + 1 / x, exponent);
  }

  private void createTable() {
    if (table == null) {
      table = new TabulatedFunction(1, TABLE_END, k -> t(k));
    }
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (a >= ONES_FROM) {
      Arrays.fill(out, from, to, 1);
      return;
    }
    if (to - from < MIN_TABLE_FILL) {
      LongDistribution.super.fill(bits, out, from, to);
      return;
    }
    createTable();
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    double[] proposals = BatchBuffers.of(bits).a;
    for (int i = from; i < to; ) {
      int count = block.take(2L * (to - i)) / 2;
      for (int j = 0; j < count; j++) {
        proposals[j] = bounded(uniforms[2 * j]);
      }
      Libm.pow(proposals, 0, count, inverseExponent);
      for (int j = 0; j < count; j++) {
        double x = Math.floor(proposals[j]);
        out[i] = Casts.toInt64(x);
        i += isAccepted(x, uniforms[2 * j + 1]) ? 1 : 0;
      }
    }
  }

  @Override
  public LongDistribution withRelease(NumpyRelease release) {
    if (a >= ONES_FROM && !release.has(NumpyChange.ZIPF_ONE_FOR_LARGE_EXPONENT)) {
      throw new IllegalArgumentException("zipf of a = " + a + " never returns in " + release);
    }
    return release.has(NumpyChange.ZIPF_TRUNCATED)
        ? this
        : ReleasedLongs.of(this, release, bits -> EarlierVariates.zipf(bits, exponent, b));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Zipf that && Double.compare(a, that.a) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(a);
  }

  @Override
  public String toString() {
    return "Zipf[a=" + a + "]";
  }
}
