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
  void everyEngineDoesIt(String glob) {
    assertThat(BenchmarkCases.like(glob).stream().map(BenchmarkCase::engine).distinct()).hasSize(5);
  }

  @Test
  void theOtherDistributionsOrdersAndCallsAreThere() {
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
      assertThat(BenchmarkCases.like(name)).as(name).isNotEmpty();
    }
    assertThat(BenchmarkCases.ALL).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void namesAreUniqueAndFitIntoAField() {
    assertThat(BenchmarkCases.ALL.stream().map(BenchmarkCase::name))
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.contains("\t"));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void everySideMakesAsManyValuesAsItIsAskedFor(BenchmarkCase work) {
    for (Side side : work.sides()) {
      Object first = work.work(side, 240).run();
      if (!work.name().startsWith("jumped")) {
        assertThat(numbers(first)).as(side.title()).isEqualTo(240);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void workGoesOnWithItsStream(BenchmarkCase work) {
    if (!work.sides().contains(Side.SEEDTREE) || work.name().startsWith("jumped")) {
      return;
    }
    Workload some = work.work(Side.SEEDTREE, 240);
    long first = Digest.of(some.run());
    assertThat(Digest.of(some.run())).isNotEqualTo(first);
  }

  @Test
  void patternsKnowStarsAndQuestionMarksOnly() {
    assertThat(BenchmarkCases.like("RANDOM pcg64")).hasSize(1);
    assertThat(BenchmarkCases.like("gamma(?)"))
        .extracting(BenchmarkCase::name)
        .containsExactly("gamma(2)");
    assertThat(BenchmarkCases.like("gamma(.5)")).hasSize(1);
    assertThat(BenchmarkCases.like("normla")).isEmpty();
    assertThat(BenchmarkCases.nearest("normla")).contains("'normal'");
  }

  @Test
  void aSideThatDoesNotHaveACaseSaysSo() {
    assertThatThrownBy(() -> BenchmarkCases.named("gumbel").work(Side.JDK, 1))
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
