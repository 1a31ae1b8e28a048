package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The beta distribution as NumPy draws it. With both parameters at most 1 by the method of M. D.
 * Jöhnk (1964): two uniforms to the powers {@code 1/a} and {@code 1/b}, until their sum is at most
 * 1; otherwise the proportion of the first of two gammas. Accepts any parameters without a check:
 * {@code Dirichlet} has zeros.
 */
public final class BetaKernel {

  /** If both parameters are below this, all powers of uniforms are 0. */
  private static final double TINY = 3e-103;

  /** The first shape parameter. */
  public final double a;

  /** The second shape parameter. */
  public final double b;

  private final boolean small;
  private final boolean tiny;
  private final double inverseA;
  private final double inverseB;
  private final GammaKernel gammaA;
  private final GammaKernel gammaB;
  private final GammaPair gammas;

  /** Creates the distribution of shapes a and b. */
  public BetaKernel(double a, double b) {
    this.a = a;
    this.b = b;
    this.small = a <= 1 && b <= 1;
    this.tiny = a < TINY && b < TINY;
    this.inverseA = 1 / a;
    this.inverseB = 1 / b;
    this.gammaA = new GammaKernel(a);
    this.gammaB = new GammaKernel(b);
    this.gammas = new GammaPair(gammaA, gammaB);
  }

  /** Returns one value for shapes that are used once; allocates nothing. */
  public static double sample(RandomSource bits, double a, double b) {
    if (a <= 1 && b <= 1) {
      return a < TINY && b < TINY ? limit(bits, a, b) : johnk(bits, a, b, 1 / a, 1 / b);
    }
    double x = GammaVariate.sample(bits, a);
    double y = GammaVariate.sample(bits, b);
    return x / (x + y);
  }

  /** Returns one value. */
  public double sample(RandomSource bits) {
    if (small) {
      return tiny ? limit(bits, a, b) : johnk(bits, a, b, inverseA, inverseB);
    }
    double x = gammaA.sample(bits);
    double y = gammaB.sample(bits);
    return x / (x + y);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, double[] out, int from, int to) {
    if (small && !tiny && to - from >= UniformBlock.MIN_VALUES) {
      fillByJohnk(bits, out, from, to);
    } else if (!small && to - from >= WordBlock.MIN_VALUES) {
      fillByGammas(bits, out, from, to);
    } else {
      WordBlock block = WordBlock.of(bits, to - from);
      for (int i = from; i < to; i++) {
        block.refillIfEmpty(to - i);
        out[i] = sample(block);
      }
    }
  }

  private void fillByJohnk(RandomSource bits, double[] out, int from, int to) {
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    BatchBuffers buffers = BatchBuffers.of(bits);
    double[] xs = buffers.a;
    double[] ys = buffers.b;
    for (int i = from; i < to; ) {
      int n = block.take(2L * (to - i)) / 2;
      for (int j = 0; j < n; j++) {
        xs[j] = uniforms[2 * j];
        ys[j] = uniforms[2 * j + 1];
      }
      Libm.pow(xs, 0, n, inverseA);
      Libm.pow(ys, 0, n, inverseB);
      for (int j = 0; j < n; j++) {
        double x = xs[j];
        double y = ys[j];
        double sum = x + y;
        out[i] = x / sum;
        if (!(x > 0 && y > 0)) {
          out[i] = byLogarithms(uniforms[2 * j], uniforms[2 * j + 1], a, b);
        }
        boolean notBothZero = uniforms[2 * j] + uniforms[2 * j + 1] > 0;
        i += (sum <= 1 ? 1 : 0) & (notBothZero ? 1 : 0);
      }
    }
  }

  private void fillByGammas(RandomSource bits, double[] out, int from, int to) {
    int words = gammas.minWords();
    WordBlock block = WordBlock.of(bits, to - from, words);
    double[] pairs = GammaPair.buffer(bits);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      int n = gammas.drawBlock(block, pairs);
      for (int k = 0; k < n; k++) {
        out[i + k] = pairs[2 * k] / (pairs[2 * k] + pairs[2 * k + 1]);
      }
      i += n;
    }
  }

  /** Returns the limit as both parameters go to 0: 1 with probability {@code a / (a + b)}, or 0. */
  private static double limit(RandomSource bits, double a, double b) {
    return (a + b) * bits.nextDouble() < a ? 1 : 0;
  }

  private static double johnk(
      RandomSource bits, double a, double b, double inverseA, double inverseB) {
    while (true) {
      double u = bits.nextDouble();
      double v = bits.nextDouble();
      double x = Libm.pow(u, inverseA);
      double y = Libm.pow(v, inverseB);
      double sum = x + y;
      if (sum <= 1 && u + v > 0) {
        return x > 0 && y > 0 ? x / sum : byLogarithms(u, v, a, b);
      }
    }
  }

  /** Returns {@code x / (x + y)} where a power has underflowed to 0. */
  private static double byLogarithms(double u, double v, double a, double b) {
    double difference = Libm.log(u) / a - Libm.log(v) / b;
    return difference > 0
        ? Libm.exp(-Libm.log1p(Libm.exp(-difference)))
        : Libm.exp(difference - Libm.log1p(Libm.exp(difference)));
  }
}
