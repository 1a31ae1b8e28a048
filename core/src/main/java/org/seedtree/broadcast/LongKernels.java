package org.seedtree.broadcast;

import org.seedtree.distribution.Geometric;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.BinomialKernel;
import org.seedtree.internal.variate.GammaVariate;
import org.seedtree.internal.variate.HypergeometricKernel;
import org.seedtree.internal.variate.LogseriesVariate;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.ZipfVariate;

/** The kernels of the discrete distributions, each with a loop of its own for the compiler. */
final class LongKernels {

  /** Of binomial; BTPE allocates its constants. */
  static LongKernel binomial(boolean correctedStirling) {
    return (bits, v, out, from, to) -> {
      for (int i = from; i < to; i++) {
        double p = v[0].real(i - from);
        long n = v[1].integer(i - from);
        out[i] = BinomialKernel.sample(bits, n, p, correctedStirling);
      }
    };
  }

  static final LongKernel GEOMETRIC =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double p = v[0].real(i - from);
          out[i] = new Geometric(p).sample(bits);
        }
      };

  /** Of hypergeometric; HRUA allocates its constants. */
  static LongKernel hypergeometric() {
    return (bits, v, out, from, to) -> {
      for (int i = from; i < to; i++) {
        long ngood = v[0].integer(i - from);
        long nbad = v[1].integer(i - from);
        long nsample = v[2].integer(i - from);
        out[i] = HypergeometricKernel.sample(bits, ngood, nbad, nsample);
      }
    };
  }

  static final LongKernel LOGSERIES =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double p = v[0].real(i - from);
          out[i] = LogseriesVariate.sample(bits, p, Libm.log1p(-p));
        }
      };

  static final LongKernel NEGATIVE_BINOMIAL =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double n = v[0].real(i - from);
          double p = v[1].real(i - from);
          out[i] = PoissonKernel.sample(bits, (1 - p) / p * GammaVariate.sample(bits, n));
        }
      };

  static final LongKernel POISSON =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double lam = v[0].real(i - from);
          out[i] = PoissonKernel.sample(bits, lam);
        }
      };

  static final LongKernel ZIPF =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = ZipfVariate.sample(bits, a);
        }
      };

  private LongKernels() {}
}
