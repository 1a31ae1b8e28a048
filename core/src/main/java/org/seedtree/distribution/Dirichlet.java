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
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Dirichlet distribution of proportions that add up to 1; NumPy's {@code dirichlet}. Its
 * density is {@code Gamma(sum alpha_i)} times the product of {@code x_i^(alpha_i-1) /
 * Gamma(alpha_i)}.
 *
 * <p>A vector consists of one gamma of shape {@code alpha_i} for each component, divided by their
 * sum. If all of {@code alpha} are below 0.1, all gammas could be 0, and NumPy breaks a stick
 * instead: each component is a {@link Beta} proportion of what remains. If all of {@code alpha} are
 * 0, so are the components.
 *
 * {@snippet file="DistributionSnippetsTest.java" region="dirichlet"}
 *
 * <p>Words consumed: those of a {@link StandardGamma} for each component in their order, or of a
 * {@link Beta} for each but the last if a stick is broken; none if all of {@code alpha} are 0.
 */
public final class Dirichlet extends ParametricDistribution implements DoubleVectorDistribution {

  private static final double STICK_BELOW = 0.1;
  private static final int BATCH_COMPONENTS = 1 << 14;

  private final double[] alpha;
  private final boolean breaksStick;
  private final GammaKernel[] gammas;
  private final InterleavedDraws interleaved;

  /** For each component but the last, its proportion of what remains of the stick. */
  private final BetaKernel[] proportions;

  /** The sum of {@code alpha} from each index to the end. */
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
    this.breaksStick = alpha.length > 0 && max(alpha) < STICK_BELOW;
    this.tails = tails(this.alpha);
    this.gammas = new GammaKernel[breaksStick ? 0 : alpha.length];
    for (int i = 0; i < gammas.length; i++) {
      gammas[i] = new GammaKernel(this.alpha[i]);
    }
    this.interleaved = new InterleavedDraws(gammas);
    this.proportions = new BetaKernel[breaksStick ? alpha.length - 1 : 0];
    for (int i = 0; i < proportions.length; i++) {
      proportions[i] = new BetaKernel(this.alpha[i], tails[i + 1]);
    }
  }

  /** Returns a copy with 0.0 for -0.0, for which NumPy's stick would never end. */
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

  /** Returns the greatest value, or NaN if a value is NaN. */
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
    if (breaksStick) {
      breakStick(bits, out, from);
    } else {
      normalizeGammas(bits, out, from);
    }
  }

  @Override
  public void fill(RandomSource bits, double[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (breaksStick || alpha.length == 0 || max(alpha) == 0) {
      DoubleVectorDistribution.super.fill(bits, out, from, to);
      return;
    }
    int words = Arrays.stream(gammas).mapToInt(GammaKernel::minWords).sum();
    WordBlock block = WordBlock.of(bits, to - from, words);
    for (int i = from; i < to; ) {
      block.refillWithDoubles((long) words * (to - i));
      i =
          interleaved.isProfitable(block)
              ? drainInterleaved(block, bits, out, i)
              : drain(block, out, i);
    }
  }

  private int drain(WordBlock block, double[][] out, int from) {
    int i = from;
    while (block.position < block.end) {
      Objects.checkFromIndexSize(0, alpha.length, out[i].length);
      normalizeGammasOfBlock(block, out[i++]);
    }
    return i;
  }

  private int drainInterleaved(WordBlock block, RandomSource bits, double[][] out, int from) {
    double[] gammaBuffer = InterleavedDraws.buffer(bits);
    int n = interleaved.drawBlock(block, gammaBuffer, 0) / alpha.length;
    for (int k = 0; k < n; k++) {
      normalize(gammaBuffer, k * alpha.length, out[from + k]);
    }
    return from + n;
  }

  private void normalize(double[] values, int first, double[] out) {
    Objects.checkFromIndexSize(0, alpha.length, out.length);
    double sum = 0;
    for (int i = 0; i < alpha.length; i++) {
      sum += values[first + i];
    }
    double factor = 1 / sum;
    for (int i = 0; i < alpha.length; i++) {
      out[i] = values[first + i] * factor;
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Rows are allocated in batches, so that they are still in the cache when they are filled.
   */
  @Override
  public double[][] sample(RandomSource bits, int n) {
    double[][] out = new double[ArraySizes.length(n)][];
    int batchSize = Math.max(1, BATCH_COMPONENTS / Math.max(1, alpha.length));
    for (int from = 0; from < n; from += batchSize) {
      int rows = Math.min(n - from, batchSize);
      double[][] batch = ArraySizes.doubles(rows, alpha.length);
      fill(bits, batch, 0, rows);
      System.arraycopy(batch, 0, out, from, rows);
    }
    return out;
  }

  private void normalizeGammasOfBlock(WordBlock block, double[] out) {
    double sum = 0;
    for (int i = 0; i < gammas.length; i++) {
      double gamma = gammas[i].sampleFromBlock(block);
      out[i] = gamma;
      sum += gamma;
    }
    multiply(out, 0, 1 / sum);
  }

  /** Multiplies by the reciprocal of the sum, where a quotient would differ in the last bit. */
  private void normalizeGammas(RandomSource bits, double[] out, int from) {
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
    int last = proportions.length;
    Arrays.fill(out, from, from + last + 1, 0);
    if (tails[0] == 0) {
      return;
    }
    double left = 1;
    for (int i = 0; i < last; i++) {
      double proportion = proportions[i].sample(bits);
      out[from + i] = left * proportion;
      left *= 1 - proportion;
      if (tails[i + 1] == 0) {
        break;
      }
    }
    out[from + last] = left;
  }

  @Override
  public DoubleVectorDistribution withRelease(NumpyRelease release) {
    return breaksStick && !release.has(NumpyChange.BETA_LOGARITHM_OF_RATIO)
        ? ReleasedDoubleVectors.of(this, release, new EarlierDirichlet(alpha, tails, release))
        : DoubleVectorDistribution.super.withRelease(release);
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
