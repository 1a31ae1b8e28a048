package org.seedtree.broadcast;

import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.BestFisher;
import org.seedtree.internal.variate.BetaKernel;
import org.seedtree.internal.variate.GammaVariate;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.ZigguratExponential;
import org.seedtree.internal.variate.ZigguratNormal;

/** The kernels of the continuous distributions, each with a loop of its own for the compiler. */
final class DoubleKernels {

  /** Values that are drawn and then transformed while they are in the cache. */
  private static final int BATCH = 2048;

  static final DoubleKernel NORMAL =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratNormal.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double loc = v[0].real(i - from);
            double scale = v[1].real(i - from);
            out[i] = loc + scale * out[i];
          }
        }
      };

  static final DoubleKernel EXPONENTIAL =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratExponential.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double scale = v[0].real(i - from);
            out[i] = scale * out[i];
          }
        }
      };

  static final DoubleKernel RAYLEIGH =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratExponential.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double scale = v[0].real(i - from);
            out[i] = scale * Math.sqrt(2 * out[i]);
          }
        }
      };

  static final DoubleKernel UNIFORM =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          bits.fillDoubles(out, start, end);
          for (int i = start; i < end; i++) {
            double low = v[0].real(i - from);
            double high = v[1].real(i - from);
            out[i] = low + (high - low) * out[i];
          }
        }
      };

  static final DoubleKernel BETA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          double b = v[1].real(i - from);
          out[i] = BetaKernel.sample(bits, a, b);
        }
      };

  static final DoubleKernel CHISQUARE =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = 2 * GammaVariate.sample(bits, df / 2);
        }
      };

  static final DoubleKernel GAMMA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = scale * GammaVariate.sample(bits, shape);
        }
      };

  static final DoubleKernel STANDARD_GAMMA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          out[i] = GammaVariate.sample(bits, shape);
        }
      };

  static final DoubleKernel F =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          out[i] = f(bits, dfnum, dfden);
        }
      };

  static final DoubleKernel GUMBEL =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double loc = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = new Gumbel(loc, scale).sample(bits);
        }
      };

  static final DoubleKernel LAPLACE =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double loc = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = new Laplace(loc, scale).sample(bits);
        }
      };

  static final DoubleKernel LOGISTIC =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double loc = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = new Logistic(loc, scale).sample(bits);
        }
      };

  static final DoubleKernel LOGNORMAL =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratNormal.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double mean = v[0].real(i - from);
            double sigma = v[1].real(i - from);
            out[i] = Libm.exp(mean + sigma * out[i]);
          }
        }
      };

  static final DoubleKernel NONCENTRAL_CHISQUARE =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          double nonc = v[1].real(i - from);
          out[i] = noncentralChisquare(bits, df, nonc);
        }
      };

  static final DoubleKernel NONCENTRAL_F =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          double nonc = v[2].real(i - from);
          out[i] = noncentralF(bits, dfnum, dfden, nonc);
        }
      };

  static final DoubleKernel PARETO =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratExponential.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double a = v[0].real(i - from);
            out[i] = Libm.expm1(out[i] / a);
          }
        }
      };

  static final DoubleKernel POWER =
      (bits, v, out, from, to) -> {
        int end;
        for (int start = from; start < to; start = end) {
          end = start + Math.min(BATCH, to - start);
          ZigguratExponential.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double a = v[0].real(i - from);
            out[i] = Libm.pow(-Libm.expm1(-out[i]), 1 / a);
          }
        }
      };

  static final DoubleKernel STANDARD_T =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = standardT(bits, df);
        }
      };

  static final DoubleKernel TRIANGULAR =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double left = v[0].real(i - from);
          double mode = v[1].real(i - from);
          double right = v[2].real(i - from);
          out[i] = new Triangular(left, mode, right).sample(bits);
        }
      };

  static final DoubleKernel VONMISES =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double mu = v[0].real(i - from);
          double kappa = v[1].real(i - from);
          out[i] = vonmises(bits, mu, kappa);
        }
      };

  static final DoubleKernel WALD =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double mean = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = new Wald(mean, scale).sample(bits);
        }
      };

  static final DoubleKernel WEIBULL =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = a == 0 ? 0 : Libm.pow(ZigguratExponential.sample(bits), 1 / a);
        }
      };

  // order fixes the last bit, in all

  private static double f(RandomSource bits, double dfnum, double dfden) {
    double numerator = 2 * GammaVariate.sample(bits, dfnum / 2) * dfden;
    return numerator / (2 * GammaVariate.sample(bits, dfden / 2) * dfnum);
  }

  private static double vonmises(RandomSource bits, double mu, double kappa) {
    return kappa >= BestFisher.MIN_KAPPA && kappa <= BestFisher.MAX_KAPPA
        ? BestFisher.sample(bits, mu, kappa)
        : new Vonmises(mu, kappa).sample(bits);
  }

  private static double standardT(RandomSource bits, double df) {
    double z = ZigguratNormal.sample(bits);
    return Math.sqrt(df / 2) * z / Math.sqrt(GammaVariate.sample(bits, df / 2));
  }

  private static double noncentralChisquare(RandomSource bits, double df, double nonc) {
    if (Double.isNaN(nonc)) {
      return Double.NaN;
    }
    if (nonc == 0) {
      return 2 * GammaVariate.sample(bits, df / 2);
    }
    if (df > 1) {
      double half = GammaVariate.sample(bits, (df - 1) / 2);
      double shifted = ZigguratNormal.sample(bits) + Math.sqrt(nonc);
      return 2 * half + shifted * shifted;
    }
    long count = PoissonKernel.sample(bits, nonc / 2);
    double degrees = df + 2 * count; // wraps as in C for counts from 2^62 on
    return 2 * GammaVariate.sample(bits, degrees / 2);
  }

  private static double noncentralF(RandomSource bits, double dfnum, double dfden, double nonc) {
    double numerator = noncentralChisquare(bits, dfnum, nonc) * dfden;
    return numerator / (2 * GammaVariate.sample(bits, dfden / 2) * dfnum);
  }

  private DoubleKernels() {}
}
