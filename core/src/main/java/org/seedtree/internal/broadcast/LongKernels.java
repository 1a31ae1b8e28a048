package org.seedtree.internal.broadcast;

import java.util.function.Supplier;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.BinomialVariate;
import org.seedtree.internal.variate.GammaVariate;
import org.seedtree.internal.variate.GeometricVariate;
import org.seedtree.internal.variate.HypergeometricVariate;
import org.seedtree.internal.variate.LogseriesVariate;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZipfVariate;
import org.seedtree.release.NumpyRelease;

/** The kernels of the discrete distributions, each with a loop of its own for the compiler. */
public final class LongKernels {

  /** A kernel that keeps constants, and so is created for each call. */
  private record EachCall(Supplier<LongKernel> kernel) implements LongKernel {

    @Override
    public LongKernel ofOneCall() {
      return kernel.get();
    }

    @Override
    public void fill(RandomSource bits, Cursor[] parameters, long[] out, int from, int to) {
      kernel.get().fill(bits, parameters, out, from, to);
    }
  }

  public static final LongKernel BINOMIAL =
      new EachCall(
          () -> {
            BinomialVariate variate = BinomialVariate.of(NumpyRelease.DEFAULT);
            return (bits, v, out, from, to) -> {
              for (int i = from; i < to; i++) {
                double p = v[0].real(i - from);
                long n = v[1].integer(i - from);
                out[i] = variate.sample(bits, n, p);
              }
            };
          });

  public static final LongKernel GEOMETRIC =
      (bits, v, out, from, to) -> {
        WordBlock block = WordBlock.of(bits, to - from);
        for (int i = from; i < to; i++) {
          block.refillIfEmpty(to - i);
          double p = v[0].real(i - from);
          out[i] = GeometricVariate.sample(block, p);
        }
      };

  public static final LongKernel HYPERGEOMETRIC =
      new EachCall(
          () -> {
            HypergeometricVariate variate = new HypergeometricVariate();
            return (bits, v, out, from, to) -> {
              for (int i = from; i < to; i++) {
                long ngood = v[0].integer(i - from);
                long nbad = v[1].integer(i - from);
                long nsample = v[2].integer(i - from);
                out[i] = variate.sample(bits, ngood, nbad, nsample);
              }
            };
          });

  public static final LongKernel LOGSERIES =
      (bits, v, out, from, to) -> {
        WordBlock block = WordBlock.of(bits, to - from);
        for (int i = from; i < to; i++) {
          block.refillIfEmpty(to - i);
          double p = v[0].real(i - from);
          out[i] = LogseriesVariate.sample(block, p);
        }
      };

  public static final LongKernel NEGATIVE_BINOMIAL =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double n = v[0].real(i - from);
          double p = v[1].real(i - from);
          out[i] = PoissonKernel.sample(bits, (1 - p) / p * GammaVariate.sample(bits, n));
        }
      };

  public static final LongKernel POISSON =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double lam = v[0].real(i - from);
          out[i] = PoissonKernel.sample(bits, lam);
        }
      };

  public static final LongKernel ZIPF =
      (bits, v, out, from, to) -> {
        int left = 0;
        for (int i = from; i < to; i++) {
          left += ZipfVariate.consumesWords(v[0].real(i - from)) ? 1 : 0;
        }
        WordBlock block = WordBlock.of(bits, left);
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          if (ZipfVariate.consumesWords(a)) {
            block.refillIfEmpty(left--);
          }
          out[i] = ZipfVariate.sample(block, a);
        }
      };

  private LongKernels() {}
}
