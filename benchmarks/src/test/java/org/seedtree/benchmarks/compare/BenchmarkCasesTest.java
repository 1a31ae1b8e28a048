package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkCasesTest {

  static final List<BenchmarkCase> CASES = BenchmarkCases.ALL;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw words *",
        "random *",
        "standard_normal *",
        "standard_exponential *",
        "integers(*) *"
      })
  void everyEngineHasTheCase(String glob) {
    assertThat(BenchmarkCases.matching(glob).stream().map(BenchmarkCase::engine).distinct())
        .hasSize(5);
  }

  @Test
  void theOtherCasesExist() {
    for (String name :
        List.of(
            "float32 random",
            "float32 normal",
            "float32 exponential",
            "uniform",
            "normal",
            "lognormal",
            "gamma(2)",
            "gamma(.5)",
            "beta(2,3)",
            "beta(.5,.5)",
            "poisson(3)",
            "poisson(100)",
            "binomial(100,.4)",
            "binomial(20,.1)",
            "geometric(*)",
            "gumbel",
            "laplace",
            "logistic",
            "weibull(*)",
            "vonmises(*)",
            "zipf(*)",
            "standard_t(*)",
            "hypergeometric(*)",
            "multinomial(*)",
            "dirichlet(*)",
            "shuffle",
            "permutation",
            "choice",
            "choice without replacement",
            "bytes",
            "scalar random()",
            "scalar normal(*)",
            "spawn",
            "jumped MT19937",
            "RandomState standard_normal",
            "random * 5e7",
            "Arrays.fill 5e7")) {
      assertThat(BenchmarkCases.matching(name)).as(name).isNotEmpty();
    }
    assertThat(BenchmarkCases.ALL).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void namesAreUniqueAndContainNoTab() {
    assertThat(BenchmarkCases.ALL.stream().map(BenchmarkCase::name))
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.contains("\t"));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void everyLibraryDrawsTheRequestedNumberOfValues(BenchmarkCase benchmark) {
    for (Library library : benchmark.libraries()) {
      Object first = benchmark.workload(library, 240).run();
      if (!benchmark.name().startsWith("jumped")) {
        assertThat(numbers(first)).as(library.title()).isEqualTo(240);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void workloadsContinueTheirStream(BenchmarkCase benchmark) {
    if (!benchmark.libraries().contains(Library.SEEDTREE)
        || benchmark.name().startsWith("jumped")) {
      return;
    }
    Workload workload = benchmark.workload(Library.SEEDTREE, 240);
    long first = Digest.of(workload.run());
    assertThat(Digest.of(workload.run())).isNotEqualTo(first);
  }

  @Test
  void patternsContainStarsAndQuestionMarksOnly() {
    assertThat(BenchmarkCases.matching("RANDOM pcg64")).hasSize(1);
    assertThat(BenchmarkCases.matching("gamma(?)"))
        .extracting(BenchmarkCase::name)
        .containsExactly("gamma(2)");
    assertThat(BenchmarkCases.matching("gamma(.5)")).hasSize(1);
    assertThat(BenchmarkCases.matching("normla")).isEmpty();
    assertThat(BenchmarkCases.suggestion("normla")).contains("'normal'");
  }

  @Test
  void aMissingWorkloadIsReported() {
    assertThatThrownBy(() -> BenchmarkCases.named("gumbel").workload(Library.JDK, 1))
        .hasMessage("JDK has no gumbel");
  }

  private static int numbers(Object result) {
    if (result instanceof List<?> list) {
      return list.size();
    }
    int count = 0;
    for (int i = 0; i < Array.getLength(result); i++) {
      Object item = Array.get(result, i);
      count += item.getClass().isArray() ? numbers(item) : 1;
    }
    return count;
  }
}
