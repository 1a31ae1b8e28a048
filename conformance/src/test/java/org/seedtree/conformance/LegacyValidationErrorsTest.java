package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.seedtree.conformance.cases.Call;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.oracle.Reply;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.conformance.stream.StreamSpecification;
import org.seedtree.engine.Engine;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;

/** Checks that RandomState rejects what NumPy's rejects, with its message and without drawing. */
class LegacyValidationErrorsTest extends OracleUser {

  private static final double INF = Double.POSITIVE_INFINITY;

  private final List<Call> calls = new ArrayList<>();

  private void rejects(NumpyCall numpy, Consumer<RandomState> java) {
    calls.add(
        new Call(
            numpy,
            "rejected",
            s -> {
              java.accept(s.rs());
              return Bits.of(new long[0]);
            }));
  }

  private static NumpyCall numpy(String method, Object... args) {
    return NumpyCall.rng(method).args(args);
  }

  @Test
  void rejectsParameters() {
    for (double scale : new double[] {-1, -0.0, -INF}) {
      rejects(numpy("normal", 0.0, scale), rs -> rs.normal(0, scale));
      rejects(numpy("lognormal", 0.0, scale).size(3), rs -> rs.lognormal(0, scale, 3));
      rejects(numpy("exponential", scale), rs -> rs.exponential(scale));
      rejects(numpy("gamma", 1.0, scale), rs -> rs.gamma(1, scale));
      rejects(numpy("standard_gamma", scale), rs -> rs.standardGamma(scale));
      rejects(numpy("laplace", 0.0, scale), rs -> rs.laplace(0, scale));
      rejects(numpy("gumbel", 0.0, scale), rs -> rs.gumbel(0, scale));
      rejects(numpy("logistic", 0.0, scale), rs -> rs.logistic(0, scale));
      rejects(numpy("rayleigh", scale), rs -> rs.rayleigh(scale));
      rejects(numpy("weibull", scale), rs -> rs.weibull(scale));
      rejects(numpy("vonmises", 0.0, scale), rs -> rs.vonmises(0, scale));
      rejects(numpy("noncentral_chisquare", 1.0, scale), rs -> rs.noncentralChisquare(1, scale));
    }
    for (double a : new double[] {-1, 0, -0.0, -INF}) {
      rejects(numpy("beta", a, 1.0), rs -> rs.beta(a, 1));
      rejects(numpy("beta", 1.0, a), rs -> rs.beta(1, a));
      rejects(numpy("chisquare", a), rs -> rs.chisquare(a));
      rejects(numpy("f", a, 1.0), rs -> rs.f(a, 1));
      rejects(numpy("f", 1.0, a), rs -> rs.f(1, a));
      rejects(numpy("noncentral_f", 1.0, a, 1.0), rs -> rs.noncentralF(1, a, 1));
      rejects(numpy("standard_t", a), rs -> rs.standardT(a));
      rejects(numpy("pareto", a), rs -> rs.pareto(a));
      rejects(numpy("power", a), rs -> rs.power(a));
      rejects(numpy("wald", a, 1.0), rs -> rs.wald(a, 1));
      rejects(numpy("wald", 1.0, a), rs -> rs.wald(1, a));
      rejects(numpy("negative_binomial", a, 0.5), rs -> rs.negativeBinomial(a, 0.5));
      rejects(numpy("dirichlet", List.of(1.0, a)), rs -> rs.dirichlet(new double[] {1, a}));
      rejects(numpy("geometric", a), rs -> rs.geometric(a));
      rejects(numpy("zipf", a), rs -> rs.zipf(a));
    }
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      rejects(numpy("binomial", 5, p), rs -> rs.binomial(5, p));
      rejects(numpy("negative_binomial", 5.0, p), rs -> rs.negativeBinomial(5, p));
      rejects(numpy("logseries", p), rs -> rs.logseries(p));
      rejects(numpy("multinomial", 5, List.of(p, 0.1)), rs -> rs.multinomial(5, of(p, 0.1)));
    }
    rejects(numpy("logseries", 1.0), rs -> rs.logseries(1));
    rejects(numpy("binomial", -1, 0.5), rs -> rs.binomial(-1, 0.5));
    rejects(numpy("binomial", -1, 1.5), rs -> rs.binomial(-1, 1.5));
    rejects(numpy("multinomial", -1, List.of()), rs -> rs.multinomial(-1, of()));
    rejects(numpy("multinomial", -1, List.of(0.5, 0.5)), rs -> rs.multinomial(-1, of(0.5, 0.5)));
    rejects(
        numpy("multinomial", 5, List.of(0.6, 0.6, 0)), rs -> rs.multinomial(5, of(0.6, 0.6, 0)));
    for (double lam : new double[] {-1, Double.NaN, INF, 1e19}) {
      rejects(numpy("poisson", lam), rs -> rs.poisson(lam));
    }
    rejects(numpy("triangular", 1.0, 0.0, 2.0), rs -> rs.triangular(1, 0, 2));
    rejects(numpy("triangular", 1.0, 3.0, 2.0), rs -> rs.triangular(1, 3, 2));
    rejects(numpy("triangular", 1.0, 1.0, 1.0), rs -> rs.triangular(1, 1, 1));
    rejects(numpy("uniform", 0.0, INF), rs -> rs.uniform(0, INF));
    rejects(numpy("uniform", Double.NaN, 1.0), rs -> rs.uniform(Double.NaN, 1));
    rejects(numpy("hypergeometric", 5, 6, 12), rs -> rs.hypergeometric(5, 6, 12));
    rejects(numpy("hypergeometric", -1, 6, 2), rs -> rs.hypergeometric(-1, 6, 2));
    rejects(numpy("hypergeometric", 6, -1, 2), rs -> rs.hypergeometric(6, -1, 2));
    rejects(numpy("hypergeometric", 6, 1, 0), rs -> rs.hypergeometric(6, 1, 0));
    long much = 1L << 62;
    rejects(numpy("hypergeometric", much, much, 5), rs -> rs.hypergeometric(much, much, 5));
    run();
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  @SuppressWarnings("deprecation")
  void rejectsIntegersSizesAndChoices() {
    rejects(numpy("randint", 0), rs -> rs.randint(0));
    rejects(numpy("randint", 5, 5), rs -> rs.randint(5, 5));
    rejects(numpy("randint", 5, 3), rs -> rs.randint(5, 3, 2));
    rejects(numpy("random_integers", 5, 3), rs -> rs.randomIntegers(5, 3));
    rejects(numpy("random_integers", 0), rs -> rs.randomIntegers(0));
    rejects(numpy("random_sample", -1), rs -> rs.randomSample(-1));
    rejects(numpy("rand", -1, 2), rs -> rs.rand(-1, 2));
    rejects(numpy("randn", 2, -1), rs -> rs.randn(2, -1));
    rejects(numpy("tomaxint", -1), rs -> rs.tomaxint(-1));
    rejects(numpy("randint", 0, 5, -1), rs -> rs.randint(0, 5, -1));
    rejects(numpy("bytes", -9), rs -> rs.bytes(-9));
    rejects(numpy("dirichlet", List.of(1.0), -1), rs -> rs.dirichlet(of(1), -1));
    rejects(numpy("multinomial", 1, List.of(1.0), -1), rs -> rs.multinomial(1, of(1), -1));
    rejects(numpy("choice", 0), rs -> rs.choice(0));
    rejects(numpy("choice", -3, 2), rs -> rs.choice(-3, 2));
    rejects(numpy("choice", List.of(), 2), rs -> rs.choice(new double[0], 2));
    rejects(numpy("choice", 3, -1), rs -> rs.choice(3, -1));
    rejects(numpy("choice", 3, -1, false), rs -> rs.choice(3, -1, false));
    rejects(numpy("choice", 3, 4, false), rs -> rs.choice(3, 4, false));
    for (double[] p :
        new double[][] {{0.5, 0.5}, {0.5, Double.NaN, 0.5}, {1.5, -0.5, 0}, {0.5, 0.5, 0.5}}) {
      rejects(numpy("choice", 3, 2, true, Bits.of(p)), rs -> rs.choice(3, 2, true, p));
    }
    double[] two = {0.5, 0.5, 0};
    rejects(numpy("choice", 3, 3, false, Bits.of(two)), rs -> rs.choice(3, 3, false, two));
    run();
  }

  private void run() {
    LiveComparison comparison = new LiveComparison(oracle());
    StreamSpecification specification =
        StreamSpecification.draw(NumpyClass.RANDOM_STATE, Engine.MT19937, new CaseChoices(1));
    for (Call call : calls) {
      comparison.run(
          new ComparisonCase(
              1, -1, specification, List.of(new ComparisonCase.Step.Draws("rejected", call))));
    }
    Report report = comparison.report();
    System.out.println("rejected calls of RandomState: " + report.summary());
    assertThat(report.differences()).isEmpty();
    assertThat(report.total().raised).isEqualTo(calls.size());
    assertThat(report.total().allDiffering()).isZero();
  }

  @Test
  void rejectsStates() {
    for (String state :
        List.of(
            "{\"bit_generator\": \"MT19937\"}",
            "{\"state\": {}}",
            "[\"PCG64\", [], 1]",
            "[\"MT19937\", []]",
            "3")) {
      assertThat(
              oracle()
                  .ask(
                      StreamSpecification.draw(
                              NumpyClass.RANDOM_STATE, Engine.MT19937, new CaseChoices(1))
                          .request("r")))
          .isNotInstanceOf(Reply.Raised.class);
      Reply reply =
          oracle()
              .ask(Oracle.request("set_state").put("id", "r").set("state", Oracle.parse(state)));
      assertThat(reply).as(state).isInstanceOf(Reply.Raised.class);
      Reply.Raised raised = (Reply.Raised) reply;
      if (raised.type().equals("IndexError")) { // NumPy indexes a tuple that is too short
        assertThatThrownBy(() -> LegacyState.fromJson(state))
            .isInstanceOf(IllegalArgumentException.class);
      } else {
        assertThatThrownBy(() -> LegacyState.fromJson(state))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith(raised.message());
      }
    }
  }
}
