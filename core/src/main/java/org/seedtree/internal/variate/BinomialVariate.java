package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * Binomial counts of an {@code n} and {@code p} that change from count to count, as {@link
 * BinomialKernel} draws them. Allocates nothing after the first count. For one thread at a time.
 */
public class BinomialVariate {

  private final BtpeForm form;
  private @Nullable Btpe btpe;

  /** Returns the variate of a release. */
  public static BinomialVariate of(NumpyRelease release) {
    return release.has(NumpyChange.BINOMIAL_LOG1P)
        ? new BinomialVariate(BtpeForm.of(release))
        : new Rounded(BtpeForm.of(release));
  }

  /**
   * Creates the variate.
   *
   * @param form of the last test of BTPE
   */
  public BinomialVariate(BtpeForm form) {
    this.form = form;
  }

  /**
   * Returns one count.
   *
   * @param p a probability, except for rounding: above 1 it gives {@code n}, below 0 it gives 0
   */
  public long sample(RandomSource bits, long n, double p) {
    if (n == 0 || p == 0) {
      return 0;
    }
    return p <= 0.5 ? rarer(bits, n, p) : n - rarer(bits, n, 1 - p);
  }

  private long rarer(RandomSource bits, long n, double p) {
    if (BinomialKernel.usesInversion(n, p)) {
      return invert(bits, n, p);
    }
    Btpe method = btpe;
    if (method == null) {
      method = new Btpe(form);
      btpe = method;
    }
    method.set(n, p);
    return method.sample(bits);
  }

  long invert(RandomSource bits, long n, double p) {
    return BinomialInversion.sample(bits, n, p);
  }

  /** The variate of releases before 2.4. */
  private static final class Rounded extends BinomialVariate {

    Rounded(BtpeForm form) {
      super(form);
    }

    @Override
    long invert(RandomSource bits, long n, double p) {
      return BinomialInversion.sampleRounded(bits, n, p);
    }
  }
}
