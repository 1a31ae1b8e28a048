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

/** A comparison is worth something only if both sides do the same work. */
class NumpyTest {

  static final List<BenchmarkCase> CASES =
      BenchmarkCases.ALL.stream().filter(work -> work.sides().contains(Side.SEEDTREE)).toList();

  private static @Nullable Numpy numpy;

  @BeforeAll
  static void start() {
    Optional<String> missing = Numpy.missing();
    if (missing.isPresent()) {
      System.out.println("No comparison with NumPy's values: " + missing.get());
      abort(missing.get());
    }
    numpy = Numpy.start();
  }

  @AfterAll
  static void stop() {
    if (numpy != null) {
      numpy.close();
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void bothSidesMakeTheSameValues(BenchmarkCase work) {
    int n = work.n() == 1 ? 1 : 3000;
    assertThat(Digest.of(work.work(Side.SEEDTREE, n).run())).isEqualTo(numpy.digest(work, n));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void numpyTimesIt(BenchmarkCase work) {
    numpy.prepare(work, 240);
    assertThat(numpy.time(1)).hasSize(1).satisfies(times -> assertThat(times[0]).isPositive());
  }
}
