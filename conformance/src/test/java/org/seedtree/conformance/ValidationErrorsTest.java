package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.conformance.cases.Call;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.oracle.Reply;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.conformance.stream.StreamSpecification;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateHypergeometric.Method;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.Philox;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Checks that Java rejects what NumPy rejects, with NumPy's message and without drawing. */
class ValidationErrorsTest extends OracleUser {

  @Test
  void rejectsAsNumpyDoes() {
    List<Call> calls = new ArrayList<>();
    for (double scale : new double[] {-1, -0.0, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY}) {
      calls.add(rejected(numpy("normal", 0.0, scale), rng -> rng.normal(0.0, scale)));
      calls.add(rejected(numpy("normal", 0.0, scale).size(3), rng -> rng.normal(0.0, scale, 3)));
      calls.add(rejected(numpy("exponential", scale), rng -> rng.exponential(scale)));
      calls.add(
          rejected(numpy("exponential", scale).size(2, 2), rng -> rng.exponential(scale, 2, 2)));
    }
    double inf = Double.POSITIVE_INFINITY;
    double max = Double.MAX_VALUE;
    double[][] ends = {
      {1, 0},
      {0.0, -0.0},
      {0, inf},
      {-inf, 0},
      {-inf, inf},
      {inf, inf},
      {Double.NaN, 1},
      {0, Double.NaN},
      {-max, max},
      {max, -max}
    };
    for (double[] end : ends) {
      calls.add(rejected(numpy("uniform", end[0], end[1]), rng -> rng.uniform(end[0], end[1])));
      calls.add(
          rejected(
              numpy("uniform", end[0], end[1]).size(4), rng -> rng.uniform(end[0], end[1], 4)));
    }
    for (double bad : new double[] {-1, -0.0, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY}) {
      calls.addAll(nonNegative(bad));
      calls.addAll(positive(bad));
    }
    calls.addAll(positive(0));
    double[][] triangles = {
      {1, 0, 2}, {0, 3, 2}, {1, 1, 1}, {2, 1, 0}, {inf, inf, inf}, {0, inf, 1}
    };
    for (double[] t : triangles) {
      calls.add(
          rejected(numpy("triangular", t[0], t[1], t[2]), rng -> rng.triangular(t[0], t[1], t[2])));
    }
    for (double[] alpha : new double[][] {{-1}, {1, -Double.MIN_VALUE}, {Double.NaN, -inf, 1}}) {
      calls.add(rejected(numpy("dirichlet", Bits.of(alpha)), rng -> rng.dirichlet(alpha)));
      calls.add(
          rejected(numpy("dirichlet", Bits.of(alpha)).size(3), rng -> rng.dirichlet(alpha, 3)));
    }
    calls.add(rejected(numpy("random", -1), rng -> rng.random(-1)));
    calls.add(rejected(numpy("random").size(2, -1), rng -> rng.random(2, -1)));
    calls.add(rejected(numpy("random").size(-2, 1), rng -> rng.random(-2, 1)));
    calls.add(rejected(numpy("standard_normal", -5), rng -> rng.standardNormal(-5)));
    calls.add(rejected(numpy("normal", 0, 1, -5), rng -> rng.normal(0, 1, -5)));
    calls.add(rejected(numpy("bytes", -7), rng -> rng.bytes(-7)));
    calls.add(rejected(numpy("integers", 0), rng -> rng.integers(0)));
    calls.add(rejected(numpy("integers", -3), rng -> rng.integers(-3)));
    calls.add(rejected(numpy("integers", 0, 5, -3), rng -> rng.integers(0, 5, -3)));
    for (IntegerType type : IntegerType.values()) {
      calls.addAll(integers(type));
    }
    run(calls);
  }

  @Test
  void rejectsDiscreteParametersAsNumpyDoes() {
    double inf = Double.POSITIVE_INFINITY;
    double nan = Double.NaN;
    double above = Math.nextUp(1.0);
    double below = -Double.MIN_VALUE;
    List<Call> calls = new ArrayList<>();
    for (double lam : new double[] {-1, below, -inf, nan, inf, 1e19, 9.223372006484773e18}) {
      calls.add(rejected(numpy("poisson", lam), rng -> rng.poisson(lam)));
    }
    for (double p : new double[] {-1, below, -inf, nan, inf, above, 1, 0, -0.0}) {
      if (p != 1) {
        calls.add(rejected(numpy("geometric", p), rng -> rng.geometric(p)));
        calls.add(rejected(numpy("negative_binomial", 3.0, p), rng -> rng.negativeBinomial(3, p)));
        calls.add(rejected(numpy("negative_binomial", 0.0, p), rng -> rng.negativeBinomial(0, p)));
      }
      if (p != 0) {
        calls.add(rejected(numpy("logseries", p), rng -> rng.logseries(p)));
      }
      if (p != 0 && p != 1) {
        calls.add(rejected(numpy("binomial", 5, p), rng -> rng.binomial(5, p)));
      }
      calls.add(rejected(numpy("binomial", -5, p), rng -> rng.binomial(-5, p)));
    }
    for (double n : new double[] {-1, -0.0, 0, -inf, nan, 1e19, inf}) {
      calls.add(rejected(numpy("negative_binomial", n, 0.1), rng -> rng.negativeBinomial(n, 0.1)));
    }
    for (double a : new double[] {1, 0, -1, -inf, nan}) {
      calls.add(rejected(numpy("zipf", a), rng -> rng.zipf(a)));
    }
    int limit = 1_000_000_000;
    int[][] urns = {
      {limit, 1, 1}, {1, limit, -1}, {5, 6, 12}, {-5, 3, 1}, {-1, 3, 1}, {3, -1, 1}, {3, 4, -1}
    };
    for (int[] u : urns) {
      calls.add(
          rejected(
              numpy("hypergeometric", u[0], u[1], u[2]),
              rng -> rng.hypergeometric(u[0], u[1], u[2])));
    }
    double[][] pvals = {
      {}, {1.5}, {-0.1, 0.5}, {nan, 0.5}, {0.6, 0.6, 0}, {0.5, 0.5 + 2e-12, 0}, {0.5, above}
    };
    for (double[] p : pvals) {
      calls.add(rejected(numpy("multinomial", -3, Bits.of(p)), rng -> rng.multinomial(-3, p)));
      calls.add(rejected(numpy("multinomial", 3, Bits.of(p)), rng -> rng.multinomial(3, p)));
      long[] n = {1, -1};
      calls.add(
          rejected(
              numpy("multinomial", Bits.of(n), Bits.ofRows(new double[][] {p}, p.length)),
              rng -> rng.multinomial(n, new double[][] {p})));
    }
    double[][] two = {{0.5, 0.5}, {0.2, 0.8}};
    for (long[] n : new long[][] {{1, 2, 3}, {1, -2, 3}, {}}) {
      calls.add(
          rejected(
              numpy("multinomial", Bits.of(n), Bits.ofRows(two, 2)),
              rng -> rng.multinomial(n, two)));
    }
    run(calls);
  }

  @Test
  void rejectsColorsAsNumpyDoes() {
    long[][] colors = {
      {3, 4}, {}, {-1, 2}, {1L << 62, 1L << 62}, {1_000_000_000}, {999_999_999, 1}, {1L << 61}
    };
    List<Call> calls = new ArrayList<>();
    for (long[] c : colors) {
      for (Method method : Method.values()) {
        for (long nsample : new long[] {-1, 8, 2_000_000_000}) {
          boolean valid = nsample == 8 && c.length == 1 && method == Method.COUNT;
          boolean tooLong = method == Method.COUNT && c.length > 0 && c[0] >= 999_999_999;
          if (!valid && (!tooLong || nsample < 0 || c[0] >= 1L << 61)) {
            calls.add(
                rejected(
                    numpy("multivariate_hypergeometric", Bits.of(c), nsample)
                        .kwarg("method", method.name().toLowerCase(Locale.ROOT)),
                    rng -> rng.sample(new MultivariateHypergeometric(c, nsample, method))));
          }
        }
      }
    }
    run(calls);
  }

  @Test
  void rejectsSeedsAsNumpyDoes() {
    BigInteger big = BigInteger.ONE.shiftLeft(256);
    List<Rejected> seeds = new ArrayList<>();
    seeds.add(new Rejected("{'seed': -1}", () -> new SeedSequence(BigInteger.ONE.negate())));
    seeds.add(
        new Rejected(
            "{'seed': [3, -2]}",
            () -> new SeedSequence(Entropy.of(List.of(3, BigInteger.TWO.negate())))));
    seeds.add(new Rejected("{'seed': '5'}", () -> new SeedSequence(new Entropy.Text("5"))));
    for (String text : List.of("-5", " 5", "", "x", "#")) {
      seeds.add(
          new Rejected("{'seed': [1, '%s']}".formatted(text), () -> Entropy.of(List.of(1, text))));
    }
    seeds.add(
        new Rejected(
            "{'seed': 1, 'spawn_key': [-1]}",
            () -> new SeedSequence(Entropy.of(1), List.of(BigInteger.ONE.negate()), 4, 0)));
    for (int poolSize : new int[] {3, 0, -1}) {
      seeds.add(
          new Rejected(
              "{'seed': 1, 'pool_size': %d}".formatted(poolSize),
              () -> new SeedSequence(1).withPoolSize(poolSize)));
    }
    for (BigInteger key : List.of(BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(128))) {
      seeds.add(
          new Rejected("{'engine': 'Philox', 'key': %s}".formatted(key), () -> Philox.ofKey(key)));
    }
    for (BigInteger counter : List.of(BigInteger.ONE.negate(), big)) {
      seeds.add(
          new Rejected(
              "{'engine': 'Philox', 'key': 1, 'counter': %s}".formatted(counter),
              () -> Philox.ofKey(1).withCounter(counter)));
    }
    for (long seed : new long[] {-1, 1L << 32}) {
      seeds.add(
          new Rejected(
              "{'engine': 'MT19937', 'legacy_seed': %d}".formatted(seed),
              () -> MT19937.legacy(seed)));
      seeds.add(
          new Rejected(
              "{'engine': 'MT19937', 'legacy_seed': [1, %d]}".formatted(seed),
              () -> MT19937.legacy(new long[] {1, seed})));
    }
    seeds.add(
        new Rejected(
            "{'engine': 'MT19937', 'legacy_seed': []}", () -> MT19937.legacy(new long[0])));
    for (Engine engine : Engine.values()) {
      Engine other = engine == Engine.SFC64 ? Engine.PCG64 : Engine.SFC64;
      BitGenerator bits = engine.create(new SeedSequence(1));
      String foreign = other.create(new SeedSequence(1)).state().toJson();
      if (engine != Engine.SFC64) { // NumPy's message there lacks the name
        seeds.add(
            new Rejected(
                "{'engine': '%s', 'seed': 1, 'state': %s}".formatted(engine.numpyName(), foreign),
                () -> bits.setState(BitGeneratorState.fromJson(foreign))));
      }
    }
    SoftAssertions.assertSoftly(softly -> seeds.forEach(seed -> run(softly, seed)));
  }

  /** A stream that cannot be made: the oracle's request, in single quotes, and the Java code. */
  private record Rejected(String request, Runnable java) {}

  private static void run(SoftAssertions softly, Rejected rejected) {
    ObjectNode request = (ObjectNode) Oracle.parse(rejected.request.replace('\'', '"'));
    Reply reply = oracle().ask(request.put("op", "stream").put("id", "rejected"));
    softly.assertThat(reply).as(rejected.request).isInstanceOf(Reply.Raised.class);
    String message = reply instanceof Reply.Raised raised ? raised.message() : "";
    softly
        .assertThatThrownBy(rejected.java::run)
        .as(rejected.request)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  /** Returns calls with {@code x} for parameters that must not be negative. */
  private static List<Call> nonNegative(double x) {
    return List.of(
        rejected(numpy("standard_gamma", x), rng -> rng.standardGamma(x)),
        rejected(
            numpy("standard_gamma", x).kwarg("dtype", "float32"), rng -> rng.standardGammaFloat(x)),
        rejected(numpy("gamma", x, 1.0), rng -> rng.gamma(x, 1)),
        rejected(numpy("gamma", x, x), rng -> rng.gamma(x, x)),
        rejected(numpy("gamma", 1.0, x).size(2), rng -> rng.gamma(1, x, 2)),
        rejected(numpy("noncentral_chisquare", 1.0, x), rng -> rng.noncentralChisquare(1, x)),
        rejected(numpy("noncentral_f", 1.0, 1.0, x), rng -> rng.noncentralF(1, 1, x)),
        rejected(numpy("gumbel", 0.0, x), rng -> rng.gumbel(0, x)),
        rejected(numpy("laplace", 0.0, x), rng -> rng.laplace(0, x)),
        rejected(numpy("logistic", 0.0, x), rng -> rng.logistic(0, x)),
        rejected(numpy("lognormal", 0.0, x), rng -> rng.lognormal(0, x)),
        rejected(numpy("rayleigh", x), rng -> rng.rayleigh(x)),
        rejected(numpy("vonmises", 0.0, x), rng -> rng.vonmises(0, x)),
        rejected(numpy("weibull", x).size(2, 2), rng -> rng.weibull(x, 2, 2)));
  }

  /** Returns calls with {@code x} for parameters that must be positive. */
  private static List<Call> positive(double x) {
    return List.of(
        rejected(numpy("beta", x, 1.0), rng -> rng.beta(x, 1)),
        rejected(numpy("beta", 1.0, x), rng -> rng.beta(1, x)),
        rejected(numpy("beta", x, x), rng -> rng.beta(x, x)),
        rejected(numpy("chisquare", x), rng -> rng.chisquare(x)),
        rejected(numpy("f", x, x), rng -> rng.f(x, x)),
        rejected(numpy("f", 1.0, x), rng -> rng.f(1, x)),
        rejected(numpy("noncentral_chisquare", x, -1.0), rng -> rng.noncentralChisquare(x, -1)),
        rejected(numpy("noncentral_f", x, x, -1.0), rng -> rng.noncentralF(x, x, -1)),
        rejected(numpy("noncentral_f", 1.0, x, -1.0), rng -> rng.noncentralF(1, x, -1)),
        rejected(numpy("pareto", x), rng -> rng.pareto(x)),
        rejected(numpy("power", x), rng -> rng.power(x)),
        rejected(numpy("standard_t", x), rng -> rng.standardT(x)),
        rejected(numpy("wald", x, x), rng -> rng.wald(x, x)),
        rejected(numpy("wald", 1.0, x).size(5), rng -> rng.wald(1, x, 5)));
  }

  private static List<Call> integers(IntegerType type) {
    BigInteger one = BigInteger.ONE;
    BigInteger min = type.min();
    BigInteger max = type.max();
    BigInteger[][] bounds = {
      {min.subtract(one), max},
      {min, max.add(BigInteger.TWO)},
      {min.subtract(one), max.add(BigInteger.TEN)},
      {max, max},
      {max, min},
      {max.add(one), max.add(BigInteger.TWO)},
      {min.subtract(BigInteger.TEN), min.subtract(one)},
      {one, one},
      {one, BigInteger.ZERO},
      {BigInteger.ZERO, BigInteger.ZERO},
      {BigInteger.ZERO, one.negate()},
      {max.add(one), BigInteger.ZERO},
      {max.shiftLeft(70).add(one), max.shiftLeft(71).add(one)},
      {max.shiftLeft(70).negate(), BigInteger.ZERO},
    };
    List<Call> calls = new ArrayList<>();
    for (BigInteger[] bound : bounds) {
      for (boolean endpoint : new boolean[] {false, true}) {
        BigInteger last = endpoint ? bound[1] : bound[1].subtract(one);
        boolean valid =
            bound[0].compareTo(min) >= 0
                && last.compareTo(max) <= 0
                && bound[0].compareTo(last) <= 0;
        if (!valid) {
          calls.add(
              rejected(
                  numpy("integers", bound[0], bound[1])
                      .kwarg("dtype", type.dtype())
                      .kwarg("endpoint", endpoint),
                  rng -> rng.sample(Integers.of(type, bound[0], bound[1], endpoint))));
        }
      }
    }
    return calls;
  }

  private static NumpyCall numpy(String method, Object... args) {
    return NumpyCall.rng(method).args(args);
  }

  private static Call rejected(NumpyCall numpy, Consumer<Generator> java) {
    return new Call(
        numpy,
        "rejected",
        s -> {
          java.accept(s.rng());
          return Bits.of(new long[0]);
        });
  }

  private static void run(List<Call> calls) {
    LiveComparison comparison = new LiveComparison(oracle());
    StreamSpecification specification =
        StreamSpecification.draw(NumpyClass.GENERATOR, Engine.PCG64, new CaseChoices(1));
    for (Call call : calls) {
      comparison.run(
          new ComparisonCase(
              1, -1, specification, List.of(new ComparisonCase.Step.Draws("rejected", call))));
    }
    Report report = comparison.report();
    System.out.println("rejected calls: " + report.summary());
    assertThat(report.differences()).isEmpty();
    assertThat(report.total().raised).isEqualTo(calls.size());
    assertThat(report.total().allDiffering()).isZero();
  }
}
