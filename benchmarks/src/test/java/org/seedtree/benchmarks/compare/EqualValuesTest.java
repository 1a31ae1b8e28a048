package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Checks that Seedtree's workloads and NumPy's code draw the same values. */
class EqualValuesTest {

  static final List<BenchmarkCase> CASES =
      BenchmarkCases.ALL.stream()
          .filter(benchmark -> benchmark.libraries().contains(Library.SEEDTREE))
          .toList();

  private static @Nullable NumpyProcess numpy;

  @BeforeAll
  static void start() {
    Optional<String> missing = NumpyProcess.missing();
    if (missing.isPresent()) {
      System.out.println("No comparison with NumPy's values: " + missing.get());
      abort(missing.get());
    }
    numpy = NumpyProcess.start();
  }

  @AfterAll
  static void stop() {
    if (numpy != null) {
      numpy.close();
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void seedtreeAndNumpyDrawTheSameValues(BenchmarkCase benchmark) {
    int n = benchmark.n() == 1 ? 1 : 3000;
    assertThat(Digest.of(benchmark.workload(Library.SEEDTREE, n).run()))
        .isEqualTo(numpy.digest(benchmark, n));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void numpyTimesTheCase(BenchmarkCase benchmark) {
    numpy.prepare(benchmark, 240);
    assertThat(numpy.time(1)).hasSize(1).satisfies(times -> assertThat(times[0]).isPositive());
  }
}
