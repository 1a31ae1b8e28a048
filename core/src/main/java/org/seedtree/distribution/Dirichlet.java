package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.BetaKernel;
import org.seedtree.internal.variate.GammaKernel;
import org.seedtree.internal.variate.InterleavedDraws;
import org.seedtree.internal.variate.WordBlock;

/**
 * The Dirichlet distribution of proportions that add up to 1; NumPy's {@code dirichlet}. Its
 * density is proportional to the product of {@code x_i^(alpha_i - 1)}.
 *
 * <p>A vector consists of one gamma of shape {@code alpha_i} for each component, divided by their
 * sum. If all of {@code alpha} are below 0.1, so that all gammas could be 0, a stick is broken
 * instead: each component is a {@link Beta} part of the rest. If all are 0, so are the components.
 *
 * <p>Words consumed: those of a {@link StandardGamma} for each component in their order, or of a
 * {@link Beta} for each but the last; none if all of {@code alpha} are 0.
 */
public final class Dirichlet implements DoubleVectorDistribution {

  private static final double STICK_BELOW = 0.1;
  private static final int NUMBERS_IN_CACHE = 1 << 14;

  private final double[] alpha;
  private final boolean stick;
  private final GammaKernel[] gammas;
  private final InterleavedDraws turns;

  /** For each share but the last, its part of what is left. */
  private final BetaKernel[] parts;

  /** The sums of {@code alpha} from each index to the end. */
  private final double[] tails;

  /**
   * Creates the distribution.
   *
   * @param alpha concentration of each component; 0 or more, -0.0 is 0
   * @throws IllegalArgumentException if a concentration is negative
   */
  public Dirichlet(double... alpha) {
    Objects.requireNonNull(alpha, "alpha");
    this.alpha = checked(alpha);
    this.stick = alpha.length > 0 && max(alpha) < STICK_BELOW;
    this.tails = tails(this.alpha);
    this.gammas = new GammaKernel[stick ? 0 : alpha.length];
    for (int i = 0; i < gammas.length; i++) {
      gammas[i] = new GammaKernel(this.alpha[i]);
    }
    this.turns = new InterleavedDraws(gammas);
    this.parts = new BetaKernel[stick ? alpha.length - 1 : 0];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new BetaKernel(this.alpha[i], tails[i + 1]);
    }
  }

  /** A copy, with 0.0 for -0.0: on the stick NumPy would try for ever to draw with that. */
  private static double[] checked(double[] alpha) {
    double[] weights = new double[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      if (alpha[i] < 0) {
        throw new IllegalArgumentException("alpha < 0: " + alpha[i]);
      }
      weights[i] = alpha[i] + 0.0;
    }
    return weights;
  }

  /** NaN if one of them is. */
  private static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  private static double[] tails(double[] alpha) {
    double[] tails = new double[alpha.length];
    double sum = 0;
    for (int i = alpha.length - 1; i >= 0; i--) {
      sum = alpha[i] + sum; // order fixes the last bit
      tails[i] = sum;
    }
    return tails;
  }

  /** Returns a copy of the concentrations. */
  public double[] alpha() {
    return alpha.clone();
  }

  @Override
  public String name() {
    return "dirichlet";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap().with("alpha", alpha).build();
  }

  @Override
  public int dimension() {
    return alpha.length;
  }

  @Override
  public void sample(RandomSource bits, double[] out, int from) {
    Objects.checkFromIndexSize(from, alpha.length, out.length);
    if (stick) {
      breakStick(bits, out, from);
    } else {
      shareGammas(bits, out, from);
    }
  }

  @Override
  public void fill(RandomSource bits, double[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (stick || alpha.length == 0 || max(alpha) == 0) {
      DoubleVectorDistribution.super.fill(bits, out, from, to);
      return;
    }
    int words = Arrays.stream(gammas).mapToInt(GammaKernel::minWords).sum();
    WordBlock block = WordBlock.of(bits, to - from, words);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      i = turns.isProfitable(block) ? drainInLanes(block, bits, out, i) : drain(block, out, i);
    }
  }

  private int drain(WordBlock block, double[][] out, int from) {
    int i = from;
    while (block.position < block.end) {
      Objects.checkFromIndexSize(0, alpha.length, out[i].length);
      shareGammasOfBlock(block, out[i++]);
    }
    return i;
  }

  private int drainInLanes(WordBlock block, RandomSource bits, double[][] out, int from) {
    double[] rows = InterleavedDraws.buffer(bits);
    int n = turns.drawBlock(block, rows, 0) / alpha.length;
    for (int k = 0; k < n; k++) {
      share(rows, k * alpha.length, out[from + k]);
    }
    return from + n;
  }

  private void share(double[] rows, int row, double[] out) {
    Objects.checkFromIndexSize(0, alpha.length, out.length);
    double sum = 0;
    for (int i = 0; i < alpha.length; i++) {
      sum += rows[row + i];
    }
    double factor = 1 / sum;
    for (int i = 0; i < alpha.length; i++) {
      out[i] = rows[row + i] * factor;
    }
  }

  /** {@inheritDoc} Rows are allocated in batches, so that they are in the cache when filled. */
  @Override
  public double[][] sample(RandomSource bits, int n) {
    double[][] out = new double[ArraySizes.length(n)][];
    int most = Math.max(1, NUMBERS_IN_CACHE / Math.max(1, alpha.length));
    for (int from = 0; from < n; from += most) {
      int rows = Math.min(n - from, most);
      double[][] batch = ArraySizes.doubles(rows, alpha.length);
      fill(bits, batch, 0, rows);
      System.arraycopy(batch, 0, out, from, rows);
    }
    return out;
  }

  private void shareGammasOfBlock(WordBlock block, double[] out) {
    double sum = 0;
    for (int i = 0; i < gammas.length; i++) {
      double gamma = gammas[i].sampleFromBlock(block);
      out[i] = gamma;
      sum += gamma;
    }
    multiply(out, 0, 1 / sum);
  }

  /** Multiplies by the reciprocal of the sum, where a quotient would differ in the last bit. */
  private void shareGammas(RandomSource bits, double[] out, int from) {
    double sum = 0;
    for (int i = 0; i < gammas.length; i++) {
      double gamma = gammas[i].sample(bits);
      out[from + i] = gamma;
      sum += gamma;
    }
    multiply(out, from, 1 / sum);
  }

  private void multiply(double[] out, int from, double factor) {
    for (int i = from; i < from + gammas.length; i++) {
      out[i] *= factor;
    }
  }

  private void breakStick(RandomSource bits, double[] out, int from) {
    int last = parts.length;
    Arrays.fill(out, from, from + last + 1, 0);
    if (tails[0] == 0) {
      return;
    }
    double left = 1;
    for (int i = 0; i < last; i++) {
      double part = parts[i].sample(bits);
      out[from + i] = left * part;
      left *= 1 - part;
      if (tails[i + 1] == 0) {
        break;
      }
    }
    out[from + last] = left;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dirichlet that && Arrays.equals(alpha, that.alpha);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(alpha);
  }

  @Override
  public String toString() {
    return "Dirichlet[alpha=" + Arrays.toString(alpha) + "]";
  }
}
