package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Zipf's law, {@code P(k) = k^-a / zeta(a)} for k = 1, 2, ...; NumPy's {@code zipf}, by the
 * rejection of L. Devroye, "Non-Uniform Random Variate Generation" (Springer, 1986), X.6.1, from
 * uniforms cut so that values stay below 2<sup>63</sup>.
 *
 * <p>Draws: two doubles per attempt; none from an {@code a} of 1025 on, which gives ones.
 */
public final class Zipf implements LongDistribution {

  /** From here on {@code 2^(a-1)} overflows; the chance of more than 1 is below 2^-1024. */
  private static final double ONES_FROM = 1025;

  private static final double MAX = 0x1p63;

  private final double a;
  private final double exponent;
  private final double inverseExponent;

  /** {@code 2^(a-1)}. */
  private final double b;

  /** {@code 2^(-63 (a-1))}: the uniform that would give {@link #MAX}. */
  private final double least;

  /**
   * Makes the law.
   *
   * @param a exponent, above 1
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN
   */
  public Zipf(double a) {
    this.a = Constraints.aboveOne("a", a);
    exponent = a - 1;
    inverseExponent = -1 / exponent;
    b = Libm.pow(2, exponent);
    least = Libm.pow(MAX, -exponent);
  }

  /** The exponent. */
  public double a() {
    return a;
  }

  @Override
  public long sample(BitGenerator bits) {
    if (a >= ONES_FROM) {
      return 1;
    }
    while (true) {
      double uniform = bits.nextDouble();
      double u = uniform * least + (1 - uniform);
      double v = bits.nextDouble();
      double x = Math.floor(Libm.pow(u, inverseExponent));
      if (x > MAX || x < 1) {
        continue;
      }
      double t = Libm.pow(1 + 1 / x, exponent);
      if (v * x * (t - 1) / (b - 1) <= t / b) { // order fixes the last bit
        return Casts.toInt64(x);
      }
    }
  }

  @Override
  public void fill(BitGenerator bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (a >= ONES_FROM) {
      Arrays.fill(out, from, to, 1);
      return;
    }
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] = sample(block);
    }
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
