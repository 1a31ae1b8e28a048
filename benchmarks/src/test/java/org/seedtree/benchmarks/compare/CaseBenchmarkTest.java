package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {CaseBenchmark.NONE, CaseBenchmark.ENGINES})
  void pollutionDoesNotChangeTheValues(String pollution) {
    CaseBenchmark benchmark = new CaseBenchmark();
    benchmark.name = "gamma(2)";
    benchmark.pollution = pollution;
    benchmark.prepare();
    BenchmarkCase timed = BenchmarkCases.named("gamma(2)");
    assertThat(benchmark.call()).isEqualTo(timed.workload(Library.SEEDTREE, timed.n()).run());
  }
}
