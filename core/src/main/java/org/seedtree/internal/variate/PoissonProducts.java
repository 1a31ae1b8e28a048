package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.ProductRuns;

/**
 * Poisson counts of a small mean: how many products of uniforms stay above {@code exp(-mean)}, by
 * D. E. Knuth, "The Art of Computer Programming", volume 2, 3.4.1. Draws: one double more than the
 * count.
 *
 * <p>In a block of uniforms any one may be the first of a count. In vector lanes it takes less to
 * note the run of products for all of them, and to go from run to run, than to mispredict the end
 * of each.
 */
final class PoissonProducts {

  /** Where lanes pay: mostly 0 is well predicted, and long runs overlap too much. */
  private static final double LANES_ABOVE = 0.002;

  private static final double LANES_BELOW = 0.8;

  /** The chance of none. */
  private final double least;

  private final boolean lanes;

  PoissonProducts(double least) {
    this.least = least;
    lanes = least > LANES_ABOVE && least < LANES_BELOW;
  }

  /** One count. */
  long sample(RandomSource bits) {
    return sample(bits, least);
  }

  /** One count for the chance of none. */
  static long sample(RandomSource bits, double least) {
    long count = 0;
    double product = bits.nextDouble();
    while (product > least) {
      count++;
      product *= bits.nextDouble();
    }
    return count;
  }

  /** As many calls of {@link #sample}. */
  void fill(RandomSource bits, long[] out, int from, int to) {
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    ProductRuns runs = runs(bits);
    double[] products = runs.products;
    long[] lengths = runs.lengths;
    double product = 1;
    long count = 0; // of the products of the value in hand so far
    for (int i = from; i < to; ) {
      int n = block.take(to - i);
      int noted = noteRuns(runs, uniforms, n);
      int j = 0;
      while (j < n) {
        product *= uniforms[j++];
        if (product > least) {
          count++;
          continue;
        }
        out[i++] = count;
        product = 1;
        count = 0;
        while (j < noted) {
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

  /** Returns for how many starts, from the first on, runs are noted. */
  private int noteRuns(ProductRuns runs, double[] uniforms, int n) {
    return lanes && Lanes.FOUND.pays(Lanes.Loop.PRODUCTS, n)
        ? Lanes.FOUND.products(runs, least, uniforms, n)
        : 0;
  }

  /** The engine's own room for runs. */
  private static ProductRuns runs(RandomSource bits) {
    Scratch scratch = bits.scratch();
    ProductRuns runs = scratch.find(ProductRuns.class);
    return runs != null ? runs : scratch.attach(new ProductRuns(UniformBlock.CAPACITY));
  }
}
