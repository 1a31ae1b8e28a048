package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Poisson counts, as NumPy draws them: below a mean of 10 by {@linkplain PoissonProducts
 * multiplying uniforms}, from 10 on by the rejection {@link Ptrs}.
 *
 * <p>Draws doubles only: none for a mean of 0, one more than the count below 10, two per attempt
 * from 10 on.
 */
public final class PoissonKernel {

  /** The least mean with attempts of two uniforms each. */
  public static final double PTRS_FROM = 10;

  private final double lam;
  private final @Nullable PoissonProducts products;
  private final @Nullable Ptrs ptrs;

  /**
   * @param lam mean, not negative; NaN counts as a small one
   */
  public PoissonKernel(double lam) {
    this.lam = lam;
    boolean large = lam >= PTRS_FROM;
    products = large ? null : new PoissonProducts(Libm.exp(-lam));
    ptrs = large ? new Ptrs(lam) : null;
  }

  /** One count for a mean that is used once. */
  public static long sample(RandomSource bits, double lam) {
    if (lam >= PTRS_FROM) {
      return Ptrs.sample(bits, lam);
    }
    return lam == 0 ? 0 : PoissonProducts.sample(bits, Libm.exp(-lam));
  }

  /** One count. */
  public long sample(RandomSource bits) {
    if (ptrs != null) {
      return ptrs.sample(bits);
    }
    return lam == 0 || products == null ? 0 : products.sample(bits);
  }

  /** As many calls of {@link #sample}. */
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
