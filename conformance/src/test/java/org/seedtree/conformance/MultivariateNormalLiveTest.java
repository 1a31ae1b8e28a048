package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.oracle.Reply;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.JavaStream;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * Compares {@code multivariate_normal} with NumPy's on all engines. The states after a call are
 * equal, and the values, which depend on the processor in NumPy, agree within rounding. {@link
 * CovarianceFactorLiveTest} compares covariances of all kinds.
 */
class MultivariateNormalLiveTest extends OracleUser {

  private static final int CASES = 300;

  /** In standard deviations of the component. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void valuesAgreeAndStatesAreEqual() {
    compare(NumpyClass.GENERATOR);
  }

  @Test
  void valuesOfRandomStateAgreeAndStatesAreEqual() {
    compare(NumpyClass.RANDOM_STATE);
  }

  private static void compare(NumpyClass numpyClass) {
    int values = 0;
    double max = 0;
    for (int i = 0; i < CASES; i++) {
      ComparedCall call = new ComparedCall(numpyClass, i);
      double[][] expected = call.numpyVectors();
      max = Math.max(max, call.maxDifference(expected, call.javaVectors(call.stream())));
      values += expected.length * call.d;
    }
    System.out.printf(
        Locale.ROOT,
        "%s.multivariate_normal: %,d values of %d calls compared, all states equal; largest"
            + " difference %.1e standard deviations%n",
        numpyClass.numpyName(),
        values,
        CASES,
        max);
    assertThat(max).isLessThan(TOLERANCE);
  }

  /** One call, in Java and in NumPy. */
  private static final class ComparedCall {

    private final NumpyClass numpyClass;
    private final Engine engine;
    private final long seed;
    private final int d;
    private final int n;
    private final Method method;
    private final double[] mean;
    private final double[][] cov;

    ComparedCall(NumpyClass numpyClass, int index) {
      this.numpyClass = numpyClass;
      CaseChoices draw = new CaseChoices(index);
      engine = Engine.values()[index % Engine.values().length];
      seed = index;
      d = draw.integer(1, 12);
      n = draw.integer(1, 40);
      method =
          numpyClass == NumpyClass.GENERATOR
              ? Method.values()[index / Engine.values().length % 3]
              : Method.SVD;
      mean = new double[d];
      double[][] root = new double[d][d];
      double scale = draw.magnitude(-20, 20);
      for (int i = 0; i < d; i++) {
        mean[i] = scale * draw.real(-1, 1);
        for (int j = 0; j < d; j++) {
          root[i][j] = scale * (draw.real(-1, 1) + (i == j ? 2 : 0));
        }
      }
      cov = new double[d][d];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          for (int k = 0; k < d; k++) {
            cov[i][j] += root[i][k] * root[j][k];
          }
          cov[j][i] = cov[i][j];
        }
      }
    }

    private JavaStream stream() {
      return new JavaStream(numpyClass, engine.create(new SeedSequence(seed)), oracle().release());
    }

    private double[][] javaVectors(JavaStream stream) {
      return numpyClass == NumpyClass.GENERATOR
          ? stream.rng().multivariateNormal(mean, cov, n, method, CheckValid.RAISE, 1e-8)
          : stream.rs().multivariateNormal(mean, cov, n, CheckValid.RAISE, 1e-8);
    }

    /** Returns NumPy's vectors, and compares the states after the call. */
    double[][] numpyVectors() {
      oracle()
          .require(
              Oracle.request("stream")
                  .put("id", "m")
                  .put("kind", numpyClass.kind())
                  .put("engine", engine.numpyName())
                  .put("seed", seed));
      NumpyCall call =
          NumpyCall.rng("multivariate_normal")
              .args(Bits.of(mean), Bits.ofRows(cov, d))
              .kwarg("check_valid", "raise")
              .size(n);
      if (numpyClass == NumpyClass.GENERATOR) {
        call.kwarg("method", method.name().toLowerCase(Locale.ROOT));
      }
      if (!(oracle().require(call.request("m")) instanceof Reply.Values reply)) {
        return fail("no values");
      }
      JavaStream stream = stream();
      javaVectors(stream);
      assertThat(stream.state()).isEqualTo(Objects.requireNonNull(reply.state()));
      assertThat(reply.bits().shape()).isEqualTo(List.of(n, d));
      double[][] rows = new double[n][d];
      for (int i = 0; i < n * d; i++) {
        rows[i / d][i % d] = Double.longBitsToDouble(reply.bits().get(i));
      }
      return rows;
    }

    /** Returns the largest difference relative to the standard deviation of the component. */
    double maxDifference(double[][] expected, double[][] actual) {
      double max = 0;
      for (int r = 0; r < n; r++) {
        for (int i = 0; i < d; i++) {
          double difference = Math.abs(expected[r][i] - actual[r][i]);
          max = Math.max(max, difference / Math.sqrt(cov[i][i]));
        }
      }
      return max;
    }
  }
}
