package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.EarlierBeta;
import org.seedtree.internal.variate.GammaVariate;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Dirichlet distribution of small concentrations as an earlier release draws it: by gammas, or
 * by breaking a stick with the betas of that release.
 */
final class EarlierDirichlet extends ParametricDistribution implements DoubleVectorDistribution {

  private final double[] alpha;

  /** The sum of {@code alpha} from each index to the end. */
  private final double[] tails;

  private final boolean breaksStick;
  private final boolean stopsAtZeros;
  private final EarlierBeta.Draw beta;

  /**
   * Creates the distribution.
   *
   * @param alpha concentrations, all of them below 0.1; not copied
   * @param tails the sum of {@code alpha} from each index to the end; not copied
   * @throws IllegalArgumentException if the release would never return
   */
  EarlierDirichlet(double[] alpha, double[] tails, NumpyRelease release) {
    this.alpha = alpha;
    this.tails = tails;
    breaksStick = release.has(NumpyChange.DIRICHLET_BY_BETAS);
    stopsAtZeros = release.has(NumpyChange.DIRICHLET_ZERO_ALPHA);
    beta = EarlierBeta.of(release);
    for (int i = 0; breaksStick && i < alpha.length - 1; i++) {
      if (EarlierBeta.neverReturns(release, alpha[i], tails[i + 1])) {
        throw new IllegalArgumentException(
            "dirichlet of alpha[" + i + "] = " + alpha[i] + " never returns in " + release);
      }
    }
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

  private void breakStick(RandomSource bits, double[] out, int from) {
    int last = alpha.length - 1;
    Arrays.fill(out, from, from + last + 1, 0);
    if (stopsAtZeros && tails[0] == 0) {
      return;
    }
    double left = 1;
    for (int i = 0; i < last; i++) {
      double proportion = beta.sample(bits, alpha[i], tails[i + 1]);
      out[from + i] = left * proportion;
      left *= 1 - proportion;
      if (stopsAtZeros && tails[i + 1] == 0) {
        break;
      }
    }
    out[from + last] = left;
  }

  private void normalizeGammas(RandomSource bits, double[] out, int from) {
    double sum = 0;
    for (int i = 0; i < alpha.length; i++) {
      double gamma = GammaVariate.sample(bits, alpha[i]);
      out[from + i] = gamma;
      sum += gamma;
    }
    double factor = 1 / sum;
    for (int i = from; i < from + alpha.length; i++) {
      out[i] *= factor;
    }
  }
}
