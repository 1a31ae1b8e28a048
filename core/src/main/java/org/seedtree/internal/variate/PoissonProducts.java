package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.ProductKernel;
import org.seedtree.internal.simd.ProductRuns;
import org.seedtree.internal.simd.Simd;

/**
 * Poisson counts of a small mean: the number of partial products of uniforms above {@code
 * exp(-mean)}. Source: D. E. Knuth, "The Art of Computer Programming", volume 2, 3.4.1. Consumes
 * one double more than the count.
 *
 * <p>In a block of uniforms any one may be the first of a count. A vectorised loop that makes the
 * run of products for all of them takes less time than mispredicting the end of each.
 */
final class PoissonProducts {

  // the vectorised loop is profitable between: counts that are mostly 0 are predicted well, and
  // long
  // runs overlap too much
  private static final double MIN_VECTORISED = 0.002;
  private static final double MAX_VECTORISED = 0.8;

  /** The probability of a count of 0. */
  private final double limit;

  private final boolean isVectorised;

  PoissonProducts(double limit) {
    this.limit = limit;
    isVectorised = limit > MIN_VECTORISED && limit < MAX_VECTORISED;
  }

  /** Returns one count. */
  long sample(RandomSource bits) {
    return sample(bits, limit);
  }

  /**
   * Returns one count.
   *
   * @param limit the probability of a count of 0
   */
  static long sample(RandomSource bits, double limit) {
    long count = 0;
    double product = bits.nextDouble();
    while (product > limit) {
      count++;
      product *= bits.nextDouble();
    }
    return count;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  void fill(RandomSource bits, long[] out, int from, int to) {
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    ProductRuns runs = runs(bits);
    double[] products = runs.products;
    long[] lengths = runs.lengths;
    double product = 1;
    long count = 0; // of the value whose product is being made
    for (int i = from; i < to; ) {
      int n = block.take(to - i);
      int starts = multiply(runs, uniforms, n);
      int j = 0;
      while (j < n) {
        product *= uniforms[j++];
        if (product > limit) {
          count++;
          continue;
        }
        out[i++] = count;
        product = 1;
        count = 0;
        while (j < starts) {
          long length = lengths[j];
          if (length == ProductRuns.FACTORS) {
            product = products[j];
            count = length;
            j += ProductRuns.FACTORS;
            break;
          }
          out[i++] = length;
          j += (int) length + 1;
        }
      }
    }
  }

  /** Returns the number of starts, from the first, whose runs have been made. */
  private int multiply(ProductRuns runs, double[] uniforms, int n) {
    ProductKernel kernel = isVectorised ? Simd.PROVIDER.products(n) : null;
    return kernel != null ? kernel.multiply(runs, limit, uniforms, n) : 0;
  }

  /** Returns the runs of the working arrays lent for the call. */
  private static ProductRuns runs(RandomSource bits) {
    Scratch scratch = bits.scratch();
    ProductRuns runs = scratch.find(ProductRuns.class);
    return runs != null ? runs : scratch.attach(new ProductRuns(UniformBlock.CAPACITY));
  }
}
