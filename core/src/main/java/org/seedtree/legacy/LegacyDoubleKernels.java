package org.seedtree.legacy;

import org.seedtree.internal.broadcast.Cursor;
import org.seedtree.internal.broadcast.DoubleKernels;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.VonmisesVariate;
import org.seedtree.release.NumpyChange;

/**
 * The kernels of RandomState's continuous distributions, each with a loop of its own for the
 * compiler.
 */
final class LegacyDoubleKernels {

  static final LegacyDoubleKernel BETA =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          double b = v[1].real(i - from);
          out[i] = LegacyBeta.sample(s, a, b);
        }
      };

  static final LegacyDoubleKernel CHISQUARE =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = LegacyVariates.chisquare(s, df);
        }
      };

  static final LegacyDoubleKernel EXPONENTIAL =
      (s, v, out, from, to) -> {
        s.bits().fillDoubles(out, from, to);
        for (int i = from; i < to; i++) {
          double scale = v[0].real(i - from);
          out[i] = scale * LegacyVariates.exponential(out[i]);
        }
      };

  static final LegacyDoubleKernel F =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          out[i] = LegacyVariates.f(s, dfnum, dfden);
        }
      };

  static final LegacyDoubleKernel GAMMA =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = scale * LegacyGamma.sample(s, shape);
        }
      };

  static final LegacyDoubleKernel GUMBEL = LegacyDoubleKernel.unchanged(DoubleKernels.GUMBEL);

  static final LegacyDoubleKernel LAPLACE = LegacyDoubleKernel.unchanged(DoubleKernels.LAPLACE);

  static final LegacyDoubleKernel LOGISTIC = LegacyDoubleKernel.unchanged(DoubleKernels.LOGISTIC);

  static final LegacyDoubleKernel LOGNORMAL =
      (s, v, out, from, to) -> {
        s.gauss.fill(s.bits(), out, from, to);
        Cursor.scaleAndAdd(v[0], v[1], out, from, to);
        Libm.exp(out, from, to);
      };

  static final LegacyDoubleKernel NONCENTRAL_CHISQUARE =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          double nonc = v[1].real(i - from);
          out[i] = LegacyVariates.noncentralChisquare(s, df, nonc);
        }
      };

  static final LegacyDoubleKernel NONCENTRAL_F =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double dfnum = v[0].real(i - from);
          double dfden = v[1].real(i - from);
          double nonc = v[2].real(i - from);
          out[i] = LegacyVariates.noncentralF(s, dfnum, dfden, nonc);
        }
      };

  static final LegacyDoubleKernel NORMAL =
      (s, v, out, from, to) -> {
        s.gauss.fill(s.bits(), out, from, to);
        Cursor.scaleAndAdd(v[0], v[1], out, from, to);
      };

  static final LegacyDoubleKernel PARETO =
      (s, v, out, from, to) -> {
        s.bits().fillDoubles(out, from, to);
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = LegacyVariates.pareto(out[i], a);
        }
      };

  static final LegacyDoubleKernel POWER =
      (s, v, out, from, to) -> {
        s.bits().fillDoubles(out, from, to);
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = LegacyVariates.power(out[i], 1 / a);
        }
      };

  static final LegacyDoubleKernel RAYLEIGH =
      (s, v, out, from, to) -> {
        s.bits().fillDoubles(out, from, to);
        boolean isEarlier = !s.has(NumpyChange.RANDOM_STATE_RAYLEIGH_LOG1P);
        for (int i = from; i < to; i++) {
          double scale = v[0].real(i - from);
          out[i] =
              isEarlier
                  ? LegacyVariates.earlierRayleigh(out[i], scale)
                  : LegacyVariates.rayleigh(out[i], scale);
        }
      };

  static final LegacyDoubleKernel STANDARD_GAMMA =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          out[i] = LegacyGamma.sample(s, shape);
        }
      };

  static final LegacyDoubleKernel STANDARD_T =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double df = v[0].real(i - from);
          out[i] = LegacyVariates.standardT(s, df);
        }
      };

  static final LegacyDoubleKernel TRIANGULAR =
      LegacyDoubleKernel.unchanged(DoubleKernels.TRIANGULAR);

  static final LegacyDoubleKernel UNIFORM = LegacyDoubleKernel.unchanged(DoubleKernels.UNIFORM);

  static final LegacyDoubleKernel VONMISES =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double mu = v[0].real(i - from);
          double kappa = v[1].real(i - from);
          out[i] = VonmisesVariate.withoutNormal(s.bits(), mu, kappa);
        }
      };

  static final LegacyDoubleKernel WALD =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double mean = v[0].real(i - from);
          double scale = v[1].real(i - from);
          out[i] = LegacyVariates.wald(s, mean, scale);
        }
      };

  static final LegacyDoubleKernel WEIBULL =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double a = v[0].real(i - from);
          out[i] = a == 0 ? 0 : LegacyVariates.weibull(s.uniform(), 1 / a);
        }
      };

  private LegacyDoubleKernels() {}
}
