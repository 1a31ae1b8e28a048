package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedtree.conformance.FactorComparison.Call;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.MultivariateNormal.Method;

/**
 * Compares vectors of {@code multivariate_normal} with those of a NumPy whose OpenBLAS uses its
 * AVX2 kernels, on covariances of all kinds and of 1 to 60 dimensions.
 *
 * <p>Where the vectors differ by more than rounding, the covariance must not determine its factor:
 * changes of its elements by 1e-15 change NumPy's own vectors. {@code
 * -Dseedtree.factors.perSize=...} compares another number of covariances a dimension.
 */
class CovarianceFactorLiveTest {

  private static final String PER_SIZE_PROPERTY = "seedtree.factors.perSize";
  private static final Map<String, String> REFERENCE =
      Map.of("OPENBLAS_CORETYPE", "Haswell", "OPENBLAS_NUM_THREADS", "1");
  private static final int DIMENSIONS = 60;
  private static final int SHARE = 3;

  /** The ratio of the largest eigenvalue to the smallest, or to the smallest gap. */
  private static final double WELL_CONDITIONED = 1000;

  /** The accepted difference of well-conditioned vectors, relative to the largest component. */
  private static final double ROUNDING = 1e-12;

  /** Dense random covariances: twice what NumPy's own kernels differ by in the median. */
  private static final double MEDIAN = 1e-14;

  /** Dense random covariances: the most that NumPy's own kernels differ by. */
  private static final double WORST = 5e-13;

  @Test
  void vectorsAreNumPys() {
    compare(Integer.getInteger(PER_SIZE_PROPERTY, SHARE));
  }

  @Test
  @Tag("slow")
  void vectorsOfManyCovariancesAreNumPys() {
    compare(Integer.getInteger(PER_SIZE_PROPERTY, 200));
  }

  /** Other kernels round otherwise, so that more covariances are undetermined; none is asserted. */
  @Test
  @Tag("slow")
  void vectorsOfThisMachinesKernelsAreReported() {
    try (Oracle numpy = find(Map.of())) {
      FactorComparison comparison = new FactorComparison(numpy);
      forEach(
          10,
          (kind, n, seed) -> {
            for (Call call : Call.values()) {
              comparison.compare(kind, kind.of(n, seed), call, 2, seed, false);
            }
          });
      comparison.print("kernels of this machine, undetermined not tested");
    }
  }

  private interface Check {
    void of(CovarianceKind kind, int n, long seed);
  }

  private static void forEach(int perSize, Check check) {
    CovarianceKind[] kinds = CovarianceKind.values();
    for (int n = 1; n <= DIMENSIONS; n++) {
      for (int i = 0; i < perSize; i++) {
        long index = (long) (n - 1) * perSize + i;
        check.of(kinds[(int) (index % kinds.length)], n, index);
      }
    }
  }

  private static Oracle find(Map<String, String> environment) {
    Optional<Oracle> numpy = Oracle.findReference(environment);
    assumeTrue(numpy.isPresent(), "NumPy " + Oracle.REFERENCE + "x is not installed");
    boolean isX86 = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    if (!isX86) {
      System.out.println("No comparison of factors: the reference is NumPy on x86-64");
    }
    assumeTrue(isX86);
    return numpy.orElseThrow();
  }

  private static void compare(int perSize) {
    try (Oracle numpy = find(REFERENCE)) {
      FactorComparison comparison = new FactorComparison(numpy);
      List<String> differing = new ArrayList<>();
      List<Double> dense = new ArrayList<>();
      forEach(
          perSize,
          (kind, n, seed) -> {
            double[][] cov = kind.of(n, seed);
            for (Call call : Call.values()) {
              for (int size = n <= 2 ? 1 : 2; size <= 2; size++) {
                Optional<Double> difference = comparison.compare(kind, cov, call, size, seed, true);
                if (difference.isPresent() && !isAccepted(cov, difference.get())) {
                  differing.add(
                      "%s of %s, n = %d, seed %d, size %d: %s"
                          .formatted(call, kind, n, seed, size, difference.get()));
                }
                if (kind.isDense() && n > 2 && call != Call.CHOLESKY) {
                  difference.ifPresent(dense::add);
                }
              }
            }
          });
      if (perSize > SHARE) {
        comparison.print("kernels for AVX2");
      }
      double[] sorted = dense.stream().mapToDouble(x -> x).sorted().toArray();
      double median = sorted[sorted.length / 2];
      double nearlyAll = sorted[sorted.length * 99 / 100];
      double worst = sorted[sorted.length - 1];
      System.out.printf(
          Locale.ROOT,
          "%d differences of dense random covariances: median %.1e, 99 %% within %.1e, worst"
              + " %.1e%n",
          sorted.length,
          median,
          nearlyAll,
          worst);
      assertThat(differing).isEmpty();
      assertThat(median).isLessThan(MEDIAN);
      assertThat(worst).isLessThan(WORST);
    }
  }

  /** Two dimensions are equal bit for bit, well-conditioned ones nearly so. */
  private static boolean isAccepted(double[][] cov, double difference) {
    if (cov.length <= 2) {
      return difference == 0;
    }
    return difference <= ROUNDING || difference <= FactorComparison.SAME && !isWellConditioned(cov);
  }

  private static boolean isWellConditioned(double[][] cov) {
    double[][] factor =
        new MultivariateNormal(
                new double[cov.length], cov, Method.EIGH, MultivariateNormal.CheckValid.IGNORE, 0)
            .factor();
    double[] eigenvalues = new double[cov.length];
    for (double[] row : factor) {
      for (int k = 0; k < row.length; k++) {
        eigenvalues[k] += row[k] * row[k];
      }
    }
    Arrays.sort(eigenvalues);
    double least = eigenvalues[0];
    for (int k = 1; k < eigenvalues.length; k++) {
      least = Math.min(least, eigenvalues[k] - eigenvalues[k - 1]);
    }
    return eigenvalues[cov.length - 1] <= WELL_CONDITIONED * least;
  }
}
