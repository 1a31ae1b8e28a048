package org.seedtree.conformance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.seedtree.Generator;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.oracle.Reply;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

/** Compares vectors of {@code multivariate_normal} with those of a NumPy, and counts by kind. */
final class FactorComparison {

  /** The calls compared. */
  enum Call {
    SVD,
    EIGH,
    CHOLESKY,
    LEGACY
  }

  /** The largest difference of vectors that are the same, relative to the largest component. */
  static final double SAME = 1e-6;

  /** The difference by which a factor that is perturbed shows that nothing determines it. */
  private static final double PERTURBED = 1e-8;

  private static final double PERTURBATION = 1e-15;
  private static final int PERTURBATIONS = 40;

  /** What was compared of a kind by a call. */
  static final class Count {
    int total;
    int same;
    int identical;
    int undetermined;
    double largest;
  }

  private final Oracle numpy;
  private final Map<CovarianceKind, Map<Call, Count>> counts = new EnumMap<>(CovarianceKind.class);

  FactorComparison(Oracle numpy) {
    this.numpy = numpy;
    for (CovarianceKind kind : CovarianceKind.values()) {
      counts.put(kind, new EnumMap<>(Call.class));
      for (Call call : Call.values()) {
        counts.get(kind).put(call, new Count());
      }
    }
  }

  Count count(CovarianceKind kind, Call call) {
    return counts.get(kind).get(call);
  }

  /**
   * Compares two vectors, or one, of a covariance.
   *
   * @return the difference relative to the largest component; infinite if the factors differ though
   *     the covariance determines them, empty if it does not
   */
  Optional<Double> compare(
      CovarianceKind kind, double[][] cov, Call call, int size, long seed, boolean isPerturbed) {
    Optional<double[]> expected = numpy(cov, call, size, seed);
    double[] actual = java(cov, call, size, seed);
    Count count = count(kind, call);
    count.total++;
    if (expected.isPresent() && Arrays.equals(expected.get(), actual)
        || expected.isEmpty() && actual.length == 0) {
      count.identical++;
      count.same++;
      return Optional.of(0.0);
    }
    double difference = expected.map(x -> difference(x, actual)).orElse(Double.POSITIVE_INFINITY);
    if (difference <= SAME) {
      count.same++;
      count.largest = Math.max(count.largest, difference);
      return Optional.of(difference);
    }
    if (isPerturbed && isDetermined(cov, call, size, seed, expected)) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    count.undetermined++;
    return Optional.empty();
  }

  /** Returns whether NumPy's vectors survive changes of the covariance by some roundoffs. */
  private boolean isDetermined(
      double[][] cov, Call call, int size, long seed, Optional<double[]> expected) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < PERTURBATIONS; k++) {
      double[][] perturbed = new double[cov.length][cov.length];
      for (int i = 0; i < cov.length; i++) {
        for (int j = 0; j < cov.length; j++) {
          boolean isCopy = j > i && cov[i][j] == cov[j][i];
          perturbed[i][j] = isCopy ? 0 : cov[i][j] * (1 + PERTURBATION * random.nextGaussian());
        }
      }
      for (int i = 0; i < cov.length; i++) {
        for (int j = i + 1; j < cov.length; j++) {
          perturbed[i][j] = cov[i][j] == cov[j][i] ? perturbed[j][i] : perturbed[i][j];
        }
      }
      Optional<double[]> changed = numpy(perturbed, call, size, seed);
      if (expected.isPresent() != changed.isPresent()
          || expected.isPresent() && difference(expected.get(), changed.get()) > PERTURBED) {
        return false;
      }
    }
    return true;
  }

  private static double difference(double[] expected, double[] actual) {
    if (actual.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      difference = Math.max(difference, Math.abs(expected[i] - actual[i]));
    }
    return difference == 0 ? 0 : difference / largest;
  }

  /** Returns the vectors in Java, one after another; none if the covariance is rejected. */
  static double[] java(double[][] cov, Call call, int size, long seed) {
    double[] mean = new double[cov.length];
    double[][] rows;
    try {
      if (call == Call.LEGACY) {
        RandomState rs = new RandomState(new MT19937(new SeedSequence(seed)));
        rows = rs.multivariateNormal(mean, cov, size, CheckValid.IGNORE, 0);
      } else {
        Generator rng = new Generator(new PCG64(new SeedSequence(seed)));
        Method method = Method.valueOf(call.name());
        rows = rng.multivariateNormal(mean, cov, size, method, CheckValid.IGNORE, 0);
      }
    } catch (IllegalArgumentException e) {
      return new double[0];
    }
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Returns the vectors in NumPy; empty if it raises. */
  private Optional<double[]> numpy(double[][] cov, Call call, int size, long seed) {
    boolean isLegacy = call == Call.LEGACY;
    numpy.send(
        Oracle.request("stream")
            .put("id", "f")
            .put("kind", isLegacy ? "random_state" : "generator")
            .put("engine", isLegacy ? "MT19937" : "PCG64")
            .put("seed", seed));
    NumpyCall numpyCall =
        NumpyCall.rng("multivariate_normal")
            .args(Bits.of(new double[cov.length]), Bits.ofRows(cov, cov.length))
            .kwarg("check_valid", "ignore")
            .size(size);
    if (!isLegacy) {
      numpyCall.kwarg("method", call.name().toLowerCase(Locale.ROOT));
    }
    numpy.send(numpyCall.request("f"));
    numpy.receive();
    if (!(numpy.receive() instanceof Reply.Values reply)) {
      return Optional.empty();
    }
    double[] values = new double[size * cov.length];
    Arrays.setAll(values, i -> Double.longBitsToDouble(reply.bits().get(i)));
    return Optional.of(values);
  }

  /** Prints the counts by kind. */
  void print(String title) {
    System.out.printf(
        "%s: total / same / undetermined / largest difference of the same, by call%n", title);
    for (CovarianceKind kind : CovarianceKind.values()) {
      StringBuilder line = new StringBuilder("%-22s".formatted(kind));
      for (Count c : counts.get(kind).values()) {
        line.append(
            String.format(
                Locale.ROOT, "%6d /%6d /%5d /%8.1e ", c.total, c.same, c.undetermined, c.largest));
      }
      System.out.println(line);
    }
  }
}
