package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The Poisson distribution, as NumPy draws it: below a mean of 10 by {@linkplain PoissonProducts
 * multiplying uniforms}, from 10 on by the rejection method {@link Ptrs}.
 *
 * <p>Consumes doubles only: none for a mean of 0, one more than the count below 10, two per
 * proposal from 10 on.
 */
public final class PoissonKernel {

  /** The least mean for which {@link Ptrs} is used. */
  public static final double PTRS_FROM = 10;

  private final double lam;
  private final @Nullable PoissonProducts products;
  private final @Nullable Ptrs ptrs;

  /**
   * Creates the distribution.
   *
   * @param lam mean, not negative; NaN is treated as a small one
   */
  public PoissonKernel(double lam) {
    this.lam = lam;
    boolean large = lam >= PTRS_FROM;
    products = large ? null : new PoissonProducts(Libm.exp(-lam));
    ptrs = large ? new Ptrs(lam) : null;
  }

  /** Returns one count of a mean that is used once. */
  public static long sample(RandomSource bits, double lam) {
    if (lam >= PTRS_FROM) {
      return Ptrs.sample(bits, lam);
    }
    return lam == 0 ? 0 : PoissonProducts.sample(bits, Libm.exp(-lam));
  }

  /** Returns one count. */
  public long sample(RandomSource bits) {
    if (ptrs != null) {
      return ptrs.sample(bits);
    }
    return lam == 0 || products == null ? 0 : products.sample(bits);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    if (lam == 0 || to - from < UniformBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
    } else if (ptrs != null) {
      ptrs.fill(bits, out, from, to);
    } else if (products != null) {
      products.fill(bits, out, from, to);
    }
  }
}
