package org.seedtree.legacy;

import org.seedtree.internal.broadcast.LongKernels;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyChange;

/**
 * The kernels of RandomState's discrete distributions, each with a loop of its own for the
 * compiler.
 */
final class LegacyLongKernels {

  static final LegacyLongKernel BINOMIAL =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double p = v[0].real(i - from);
          long n = v[1].integer(i - from);
          out[i] = s.binomials.binomial(s.bits(), n, p);
        }
      };

  static final LegacyLongKernel GEOMETRIC =
      (s, v, out, from, to) -> {
        boolean isEarlier = !s.has(NumpyChange.RANDOM_STATE_GEOMETRIC_LOG1P);
        for (int i = from; i < to; i++) {
          double p = v[0].real(i - from);
          out[i] =
              isEarlier
                  ? LegacyVariates.earlierGeometric(s.bits(), p)
                  : LegacyVariates.geometric(s.bits(), p);
        }
      };

  static final LegacyLongKernel HYPERGEOMETRIC =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          long ngood = v[0].integer(i - from);
          long nbad = v[1].integer(i - from);
          long nsample = v[2].integer(i - from);
          s.hypergeometrics.set(ngood, nbad, nsample);
          out[i] = s.hypergeometrics.sample(s.bits());
        }
      };

  static final LegacyLongKernel LOGSERIES =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double p = v[0].real(i - from);
          out[i] = LegacyVariates.logseries(s.bits(), p, Libm.log(1 - p));
        }
      };

  static final LegacyLongKernel NEGATIVE_BINOMIAL =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double n = v[0].real(i - from);
          double p = v[1].real(i - from);
          out[i] = LegacyVariates.negativeBinomial(s, n, p);
        }
      };

  static final LegacyLongKernel POISSON =
      (s, v, out, from, to) -> {
        if (s.has(NumpyChange.LOGGAM_ROUNDING)) {
          LongKernels.POISSON.fill(s.bits(), v, out, from, to);
          return;
        }
        for (int i = from; i < to; i++) {
          out[i] = s.poisson(v[0].real(i - from));
        }
      };

  static final LegacyLongKernel ZIPF =
      (s, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double exponent = v[0].real(i - from) - 1;
          out[i] = LegacyVariates.zipf(s.bits(), exponent, Libm.pow(2, exponent));
        }
      };

  private LegacyLongKernels() {}
}
