package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The beta distribution as NumPy draws it. With both parameters at most 1 the method of Johnk
 * (1964): two uniforms to the powers {@code 1/a} and {@code 1/b}, until their sum is at most 1;
 * otherwise the share of one of two gammas. Takes any parameters without a check: {@code Dirichlet}
 * comes with zeros.
 */
public final class BetaKernel {

  /** Below this, for both, the powers of the uniforms would all be 0. */
  private static final double TINY = 3e-103;

  public final double a;
  public final double b;
  private final boolean small;
  private final boolean tiny;
  private final double inverseA;
  private final double inverseB;
  private final GammaKernel gammaA;
  private final GammaKernel gammaB;
  private final InterleavedDraws turns;

  public BetaKernel(double a, double b) {
    this.a = a;
    this.b = b;
    this.small = a <= 1 && b <= 1;
    this.tiny = a < TINY && b < TINY;
    this.inverseA = 1 / a;
    this.inverseB = 1 / b;
    this.gammaA = new GammaKernel(a);
    this.gammaB = new GammaKernel(b);
    this.turns = new InterleavedDraws(gammaA, gammaB);
  }

  public double sample(RandomSource bits) {
    if (small) {
      return tiny ? allOrNothing(bits) : johnk(bits);
    }
    double x = gammaA.sample(bits);
    double y = gammaB.sample(bits);
    return x / (x + y);
  }

  /** As many calls of {@link #sample}. */
  public void fill(RandomSource bits, double[] out, int from, int to) {
    if (small && !tiny && to - from >= UniformBlock.MIN_VALUES) {
      fillByJohnk(bits, out, from, to);
    } else if (!small && to - from >= WordBlock.MIN_VALUES) {
      fillOfGammas(bits, out, from, to);
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
    BatchBuffers columns = BatchBuffers.of(bits);
    double[] xs = columns.a;
    double[] ys = columns.b;
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
          out[i] = byLogarithms(uniforms[2 * j], uniforms[2 * j + 1]);
        }
        boolean notBothZero = uniforms[2 * j] + uniforms[2 * j + 1] > 0;
        i += (sum <= 1 ? 1 : 0) & (notBothZero ? 1 : 0);
      }
    }
  }

  private void fillOfGammas(RandomSource bits, double[] out, int from, int to) {
    int words = gammaA.minWords() + gammaB.minWords();
    WordBlock block = WordBlock.of(bits, to - from, words);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      i = turns.isProfitable(block) ? drainInLanes(block, bits, out, i) : drain(block, out, i);
    }
  }

  private int drainInLanes(WordBlock block, RandomSource bits, double[] out, int from) {
    double[] pairs = InterleavedDraws.buffer(bits);
    int n = turns.drawBlock(block, pairs, 0) / 2;
    for (int k = 0; k < n; k++) {
      out[from + k] = pairs[2 * k] / (pairs[2 * k] + pairs[2 * k + 1]);
    }
    return from + n;
  }

  /** Makes values until the block is empty; returns the index after the last one. */
  private int drain(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    boolean ofFour = gammaA.hasFirstPairValue() && gammaB.hasFirstPairValue();
    int end = block.end;
    int i = from;
    for (int p = 0; p < end; i++) {
      double value = Double.NaN;
      if (ofFour && p + 3 < end) {
        double x = gammaA.firstPairValue(words[p], doubles[p + 1]);
        double y = gammaB.firstPairValue(words[p + 2], doubles[p + 3]);
        value = x / (x + y);
      }
      if (Double.isNaN(value)) {
        block.position = p;
        value = sample(block);
        p = block.position;
      } else {
        p += 4;
      }
      out[i] = value;
    }
    return i;
  }

  /** The limit as both parameters go to 0: 1 with probability {@code a / (a + b)}, or 0. */
  private double allOrNothing(RandomSource bits) {
    return (a + b) * bits.nextDouble() < a ? 1 : 0;
  }

  private double johnk(RandomSource bits) {
    while (true) {
      double u = bits.nextDouble();
      double v = bits.nextDouble();
      double x = Libm.pow(u, inverseA);
      double y = Libm.pow(v, inverseB);
      double sum = x + y;
      if (sum <= 1 && u + v > 0) {
        return x > 0 && y > 0 ? x / sum : byLogarithms(u, v);
      }
    }
  }

  /** {@code x / (x + y)} where a power has underflowed to 0. */
  private double byLogarithms(double u, double v) {
    double difference = Libm.log(u) / a - Libm.log(v) / b;
    return difference > 0
        ? Libm.exp(-Libm.log1p(Libm.exp(-difference)))
        : Libm.exp(difference - Libm.log1p(Libm.exp(difference)));
  }
}
