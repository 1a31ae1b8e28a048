package org.seedtree.internal.broadcast;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.BetaKernel;
import org.seedtree.internal.variate.GammaVariate;
import org.seedtree.internal.variate.InverseTriangular;
import org.seedtree.internal.variate.NonZeroUniform;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.internal.variate.VonmisesVariate;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratExponential;
import org.seedtree.internal.variate.ZigguratNormal;

/** The kernels of the continuous distributions, each with a loop of its own for the compiler. */
public final class DoubleKernels {

  public static final DoubleKernel NORMAL =
      (bits, v, out, from, to) -> {
        ZigguratNormal.fill(bits, out, from, to);
        Cursor.scaleAndAdd(v[0], v[1], out, from, to);
      };

  public static final DoubleKernel EXPONENTIAL =
      (bits, v, out, from, to) -> {
        ZigguratExponential.fill(bits, out, from, to);
        v[0].multiply(out, from, to);
      };

  public static final DoubleKernel RAYLEIGH =
      (bits, v, out, from, to) -> {
        ZigguratExponential.fill(bits, out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = Math.sqrt(2 * out[i]);
        }
        v[0].multiply(out, from, to);
      };

  public static final DoubleKernel UNIFORM =
      (bits, v, out, from, to) -> {
        bits.fillDoubles(out, from, to);
        Cursor.interpolate(v[0], v[1], out, from, to);
      };

  public static final DoubleKernel BETA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          double b = v[1].real(i - from);
          out[i] = BetaKernel.sample(bits, a, b);
        }
      };

  public static final DoubleKernel CHISQUARE =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = 2 * GammaVariate.sample(bits, df / 2);
        }
      };

  public static final DoubleKernel GAMMA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = scale * GammaVariate.sample(bits, shape);
        }
      };

  public static final DoubleKernel STANDARD_GAMMA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          out[i] = GammaVariate.sample(bits, shape);
        }
      };

  public static final DoubleKernel F =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          out[i] = f(bits, dfnum, dfden);
        }
      };

  public static final DoubleKernel GUMBEL =
      (bits, v, out, from, to) -> {
        NonZeroUniform.fill(bits, out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = 1 - out[i];
        }
        Libm.log(out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = -out[i];
        }
        Libm.log(out, from, to);
        for (int i = from; i < to; i++) {
          double loc = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = loc - scale * out[i];
        }
      };

  public static final DoubleKernel LAPLACE =
      (bits, v, out, from, to) -> {
        double[] sides = BatchBuffers.of(bits).a;
        int end;
        for (int start = from; start < to; start = end) {
          end = BatchBuffers.end(start, to);
          NonZeroUniform.fill(bits, out, start, end);
          for (int i = start; i < end; i++) {
            double u = out[i];
            sides[i - start] = u - 0.5;
            out[i] = Math.min(u + u, 2 - u - u);
          }
          Libm.log(out, start, end);
          for (int i = start; i < end; i++) {
            double loc = v[0].real(i - from);
            double scale = v[1].real(i - from);
            out[i] = loc - Math.copySign(1.0, sides[i - start]) * (scale * out[i]);
          }
        }
      };

  public static final DoubleKernel LOGISTIC =
      (bits, v, out, from, to) -> {
        NonZeroUniform.fill(bits, out, from, to);
        for (int i = from; i < to; i++) {
          out[i] = out[i] / (1 - out[i]);
        }
        Libm.log(out, from, to);
        Cursor.scaleAndAdd(v[0], v[1], out, from, to);
      };

  public static final DoubleKernel LOGNORMAL =
      (bits, v, out, from, to) -> {
        ZigguratNormal.fill(bits, out, from, to);
        Cursor.scaleAndAdd(v[0], v[1], out, from, to);
        Libm.exp(out, from, to);
      };

  public static final DoubleKernel NONCENTRAL_CHISQUARE =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          double nonc = v[1].real(i - from);
          out[i] = noncentralChisquare(bits, df, nonc);
        }
      };

  public static final DoubleKernel NONCENTRAL_F =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          double nonc = v[2].real(i - from);
          out[i] = noncentralF(bits, dfnum, dfden, nonc);
        }
      };

  public static final DoubleKernel PARETO =
      (bits, v, out, from, to) -> {
        ZigguratExponential.fill(bits, out, from, to);
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = Libm.expm1(out[i] / a);
        }
      };

  public static final DoubleKernel POWER =
      (bits, v, out, from, to) -> {
        ZigguratExponential.fill(bits, out, from, to);
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = Libm.pow(-Libm.expm1(-out[i]), 1 / a);
        }
      };

  public static final DoubleKernel STANDARD_T =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = standardT(bits, df);
        }
      };

  public static final DoubleKernel TRIANGULAR =
      (bits, v, out, from, to) -> {
        bits.fillDoubles(out, from, to);
        double[] lefts = v[0].reals();
        double[] modes = v[1].reals();
        double[] rights = v[2].reals();
        int leftShift = v[0].offset() - from;
        int modeShift = v[1].offset() - from;
        int rightShift = v[2].offset() - from;
        for (int i = from; i < to; i++) {
          double left = lefts[leftShift + i];
          double mode = modes[modeShift + i];
          out[i] = InverseTriangular.value(left, mode, rights[rightShift + i], out[i]);
        }
      };

  public static final DoubleKernel VONMISES =
      (bits, v, out, from, to) -> {
        int left = 0;
        for (int i = from; i < to; i++) {
          left += Double.isNaN(v[1].real(i - from)) ? 0 : 1;
        }
        WordBlock block = WordBlock.of(bits, left);
        for (int i = from; i < to; i++) {
          double mu = v[0].real(i - from);
          double kappa = v[1].real(i - from);
          if (Double.isNaN(kappa)) {
            out[i] = Double.NaN;
          } else {
            block.refillIfEmpty(left--);
            out[i] = VonmisesVariate.sample(block, mu, kappa);
          }
        }
      };

  public static final DoubleKernel WALD =
      (bits, v, out, from, to) -> {
        WordBlock block = WordBlock.of(bits, to - from);
        for (int i = from; i < to; i++) {
          block.refillIfEmpty(to - i);
          double mean = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = wald(block, mean, scale);
        }
      };

  public static final DoubleKernel WEIBULL =
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

  private static double wald(RandomSource bits, double mean, double scale) {
    double z = ZigguratNormal.sample(bits);
    double y = mean * z * z;
    double d = 1 + Math.sqrt(1 + 4 * scale / y);
    double x = mean * (1 - 2 / d);
    return bits.nextDouble() <= mean / (mean + x) ? x : mean * mean / x;
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
