package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * {@code multivariate_normal}, which is not compared bit for bit: NumPy's factor of the covariance
 * is LAPACK's. The states after are equal. Values agree within 1e-12 for cholesky, and for svd and
 * eigh within 1e-9 once the factor's columns have NumPy's signs, which its LAPACK build decides.
 */
class MultivariateNormalLiveTest extends NumpyTest {

  private static final int CASES = 300;
  private static final double CHOLESKY_TOLERANCE = 1e-12;
  private static final double TOLERANCE = 1e-9;

  @Test
  void valuesAgreeAndStatesAreEqual() {
    compare(NumpyClass.GENERATOR);
  }

  @Test
  void valuesOfRandomStateAgreeAndStatesAreEqual() {
    compare(NumpyClass.RANDOM_STATE);
  }

  private static void compare(NumpyClass face) {
    int values = 0;
    double worstCholesky = 0;
    double worst = 0;
    int otherSigns = 0;
    for (int i = 0; i < CASES; i++) {
      Drawn drawn = new Drawn(face, i);
      double[][] theirs = drawn.numpys();
      if (drawn.method == Method.CHOLESKY) {
        worstCholesky = Math.max(worstCholesky, drawn.worstDifference(theirs, drawn.ours()));
      } else {
        int[] signs = drawn.signs(theirs);
        for (int sign : signs) {
          otherSigns += sign < 0 ? 1 : 0;
        }
        worst = Math.max(worst, drawn.worstDifference(theirs, drawn.made(signs)));
      }
      values += theirs.length * drawn.d;
    }
    System.out.printf(
        Locale.ROOT,
        "%s.multivariate_normal: %,d values of %d calls compared, all states equal; largest"
            + " difference of cholesky %.1e, of svd and eigh %.1e with %d columns turned%n",
        face.numpyName(),
        values,
        CASES,
        worstCholesky,
        worst,
        otherSigns);
    assertThat(worstCholesky).isLessThan(CHOLESKY_TOLERANCE);
    assertThat(worst).isLessThan(TOLERANCE);
  }

  /** One call on both sides. */
  private static final class Drawn {

    private final NumpyClass face;
    private final Engine engine;
    private final long seed;
    private final int d;
    private final int n;
    private final Method method;
    private final double[] mean;
    private final double[][] cov;
    private final double[][] factor;

    Drawn(NumpyClass face, int index) {
      this.face = face;
      CaseChoices draw = new CaseChoices(index);
      engine = Engine.values()[index % Engine.values().length];
      seed = index;
      d = draw.integer(1, 12);
      n = draw.integer(1, 40);
      method =
          face == NumpyClass.GENERATOR
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
      factor = new org.seedtree.distribution.MultivariateNormal(mean, cov, method).factor();
    }

    private JavaStream stream() {
      return new JavaStream(face, engine.create(new SeedSequence(seed)));
    }

    double[][] ours() {
      return ours(stream());
    }

    private double[][] ours(JavaStream stream) {
      return face == NumpyClass.GENERATOR
          ? stream.rng().multivariateNormal(mean, cov, n, method, CheckValid.RAISE, 1e-8)
          : stream.rs().multivariateNormal(mean, cov, n, CheckValid.RAISE, 1e-8);
    }

    private double[][] normals(int rows) {
      return face == NumpyClass.GENERATOR
          ? stream().rng().standardNormal(rows, d)
          : stream().rs().randn(rows, d);
    }

    /** NumPy's vectors; checks the state after. */
    double[][] numpys() {
      oracle()
          .require(
              Oracle.request("stream")
                  .put("id", "m")
                  .put("kind", face.kind())
                  .put("engine", engine.numpyName())
                  .put("seed", seed));
      NumpyCall call =
          NumpyCall.rng("multivariate_normal")
              .args(Bits.of(mean), Bits.ofRows(cov, d))
              .kwarg("check_valid", "raise")
              .size(n);
      if (face == NumpyClass.GENERATOR) {
        call.kwarg("method", method.name().toLowerCase(Locale.ROOT));
      }
      if (!(oracle().require(call.request("m")) instanceof Reply.Values reply)) {
        return fail("no values");
      }
      JavaStream stream = stream();
      ours(stream);
      assertThat(stream.state()).isEqualTo(Objects.requireNonNull(reply.state()));
      assertThat(reply.bits().shape()).isEqualTo(List.of(n, d));
      double[][] rows = new double[n][d];
      for (int i = 0; i < n * d; i++) {
        rows[i / d][i % d] = Double.longBitsToDouble(reply.bits().get(i));
      }
      return rows;
    }

    /** For each column of the factor the sign that NumPy's has, read off its first vector. */
    int[] signs(double[][] theirs) {
      double[] normals = normals(1)[0];
      int[] signs = new int[d];
      for (int k = 0; k < d; k++) {
        double along = 0;
        for (int i = 0; i < d; i++) {
          along += (theirs[0][i] - mean[i]) * factor[i][k];
        }
        signs[k] = along * normals[k] < 0 ? -1 : 1;
      }
      return signs;
    }

    /** Our vectors with columns of the factor turned. */
    double[][] made(int[] signs) {
      double[][] normals = normals(n);
      double[][] rows = new double[n][d];
      for (int r = 0; r < n; r++) {
        for (int i = 0; i < d; i++) {
          for (int k = 0; k < d; k++) {
            rows[r][i] += normals[r][k] * signs[k] * factor[i][k];
          }
          rows[r][i] += mean[i];
        }
      }
      return rows;
    }

    /** Relative to the deviation of the element. */
    double worstDifference(double[][] theirs, double[][] ours) {
      double worst = 0;
      for (int r = 0; r < n; r++) {
        for (int i = 0; i < d; i++) {
          double difference = Math.abs(theirs[r][i] - ours[r][i]);
          worst = Math.max(worst, difference / Math.sqrt(cov[i][i]));
        }
      }
      return worst;
    }
  }
}
