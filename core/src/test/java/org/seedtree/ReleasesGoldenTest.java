package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;

/**
 * Calls of Generator compared with the NumPy releases that were run: values, the words that follow
 * and the buffered uint32. The golden file says which NumPy gave what; {@code
 * conformance/scripts/golden_releases.py} checks it against an installed one.
 */
class ReleasesGoldenTest {

  /** A call of the golden file; returns doubles or longs. */
  private interface Call extends Function<Generator, Object> {}

  private static final Map<String, Call> CALLS = new HashMap<>();
  private static final double[] MEAN = {1, 2};
  private static final double[][] COV = {{2, 0.5}, {0.5, 1}};

  static {
    CALLS.put("rayleigh(1.0, 8)", r -> r.rayleigh(1, 8));
    CALLS.put("rayleigh(2.5, 8)", r -> r.rayleigh(2.5, 8));
    CALLS.put("rayleigh(scale=1, size=5)", r -> r.rayleigh(1, 5));
    CALLS.put("geometric(0.1, 12)", r -> r.geometric(0.1, 12));
    CALLS.put("geometric(1e-9, 8)", r -> r.geometric(1e-9, 8));
    CALLS.put("geometric(1e-19, 8)", r -> r.geometric(1e-19, 8));
    CALLS.put("geometric(0.5, 8)", r -> r.geometric(0.5, 8));
    CALLS.put("vonmises(0.5, 1e7, 8)", r -> r.vonmises(0.5, 1e7, 8));
    CALLS.put("vonmises(3.14159265, 2e6, 8)", r -> r.vonmises(3.14159265, 2e6, 8));
    CALLS.put("vonmises(0.5, 1e6, 6)", r -> r.vonmises(0.5, 1e6, 6));
    StandardExponential inversion = new StandardExponential(StandardExponential.Method.INV);
    CALLS.put("standard_exponential(24, method='inv')", r -> r.sample(inversion, 24));
    CALLS.put(
        "standard_exponential(160, dtype=np.float32, method='inv')",
        r -> r.fill(inversion, new float[160]));
    CALLS.put("standard_exponential(3000000)", r -> r.standardExponential(3_000_000));
    CALLS.put(
        "standard_exponential(1000000,dtype=np.float32)",
        r -> r.standardExponential(new float[1_000_000]));
    CALLS.put("random(12, dtype=np.float32)", r -> r.random(new float[12]));
    CALLS.put(
        "standard_gamma(0.5, 12, dtype=np.float32)", r -> r.standardGamma(0.5, new float[12]));
    CALLS.put("standard_gamma(2.5, 6, dtype=np.float32)", r -> r.standardGamma(2.5, new float[6]));
    CALLS.put("standard_gamma(3.,1000000)", r -> r.standardGamma(3, 1_000_000));
    CALLS.put("standard_normal(6, dtype=np.float32)", r -> r.standardNormal(new float[6]));
    CALLS.put("standard_normal(3000000)", r -> r.standardNormal(3_000_000));
    CALLS.put(
        "standard_normal(1000000,dtype=np.float32)", r -> r.standardNormal(new float[1_000_000]));
    CALLS.put("pareto(3.0, 12)", r -> r.pareto(3, 12));
    CALLS.put("pareto(50.0, 12)", r -> r.pareto(50, 12));
    CALLS.put("power(2.0, 12)", r -> r.power(2, 12));
    CALLS.put("power(0.3, 12)", r -> r.power(0.3, 12));
    CALLS.put("beta(0.01, 0.02, 12)", r -> r.beta(0.01, 0.02, 12));
    CALLS.put("beta(1e-3, 1e-3, 12)", r -> r.beta(1e-3, 1e-3, 12));
    CALLS.put("beta(1e-5, 2e-5, 12)", r -> r.beta(1e-5, 2e-5, 12));
    CALLS.put("beta(0.5, 0.5, 6)", r -> r.beta(0.5, 0.5, 6));
    CALLS.put("beta(1e-200, 1e-200, 8)", r -> r.beta(1e-200, 1e-200, 8));
    CALLS.put("beta(1e-200, 0.5, 8)", r -> r.beta(1e-200, 0.5, 8));
    CALLS.put("beta(0.5, 1e-200, 8)", r -> r.beta(0.5, 1e-200, 8));
    CALLS.put("dirichlet([0.05, 0.01, 0.09], 4)", dirichlet(4, 0.05, 0.01, 0.09));
    CALLS.put("dirichlet([0.001, 0.002, 0.003], 4)", dirichlet(4, 0.001, 0.002, 0.003));
    CALLS.put("dirichlet([0.1, 0.05], 3)", dirichlet(3, 0.1, 0.05));
    CALLS.put("dirichlet([0.5, 1.5], 3)", dirichlet(3, 0.5, 1.5));
    CALLS.put("dirichlet([0.0, 1.5, 0.3], 3)", dirichlet(3, 0, 1.5, 0.3));
    CALLS.put("dirichlet([0.05, 0.0, 0.02], 3)", dirichlet(3, 0.05, 0, 0.02));
    CALLS.put("dirichlet([0.05, 0.02, 0.0], 3)", dirichlet(3, 0.05, 0.02, 0));
    CALLS.put("dirichlet([0.0, 0.0], 2)", dirichlet(2, 0, 0));
    CALLS.put("zipf(1.1, 12)", r -> r.zipf(1.1, 12));
    CALLS.put("zipf(1.5, 12)", r -> r.zipf(1.5, 12));
    CALLS.put("zipf(1.05, 12)", r -> r.zipf(1.05, 12));
    CALLS.put("zipf(2.0, 12)", r -> r.zipf(2, 12));
    CALLS.put("zipf(1025.0, 3)", r -> r.zipf(1025, 3));
    CALLS.put("zipf(1.5,200000)", r -> r.zipf(1.5, 200_000));
    CALLS.put("wald(1.0, 1.0, 12)", r -> r.wald(1, 1, 12));
    CALLS.put("wald(1e6, 1e-3, 12)", r -> r.wald(1e6, 1e-3, 12));
    CALLS.put("wald(10.0, 0.5, 12)", r -> r.wald(10, 0.5, 12));
    CALLS.put("wald(1.0, np.inf, 2)", r -> r.wald(1, Double.POSITIVE_INFINITY, 2));
    CALLS.put("binomial(10**18, 1e-17, 12)", r -> r.binomial(power10(18), 1e-17, 12));
    CALLS.put("binomial(10**16, 1e-15, 12)", r -> r.binomial(power10(16), 1e-15, 12));
    CALLS.put("binomial(10**13, 1e-12, 40)", r -> r.binomial(power10(13), 1e-12, 40));
    CALLS.put("binomial(10**9, 1-1e-9, 12)", r -> r.binomial(power10(9), 1 - 1e-9, 12));
    CALLS.put("binomial(1000000,1e-5,1000000)", r -> r.binomial(1_000_000, 1e-5, 1_000_000));
    CALLS.put(
        "multinomial(10**18, [1e-17, 1-1e-17], 4)",
        r -> flat(r.multinomial(power10(18), new double[] {1e-17, 1 - 1e-17}, 4)));
    CALLS.put(
        "np.cumsum(G(2500).binomial(1000, 0.5, 6000))[[0,10,5532,5533,5534,5999]]",
        r -> {
          long[] sums = r.binomial(1000, 0.5, 6000);
          Arrays.parallelPrefix(sums, Long::sum);
          return IntStream.of(0, 10, 5532, 5533, 5534, 5999).mapToLong(i -> sums[i]).toArray();
        });
    CALLS.put(
        "binomial(1000, 0.5, 5540)[5530:]",
        r -> Arrays.copyOfRange(r.binomial(1000, 0.5, 5540), 5530, 5540));
    CALLS.put(
        "binomial(300, 0.7, 35840)[35830:]",
        r -> Arrays.copyOfRange(r.binomial(300, 0.7, 35840), 35830, 35840));
    CALLS.put(
        "multinomial(10, [0.0, 0.5, 0.5], 4)",
        r -> flat(r.multinomial(10, new double[] {0, 0.5, 0.5}, 4)));
    CALLS.put(
        "binomial(1, [0.0, 0.5, 0.5, 1.0, 0.5])",
        r ->
            r.broadcastLongs(
                Broadcast.binomial(
                    Operand.longs(1), Operand.of(new double[] {0, 0.5, 0.5, 1, 0.5}))));
    CALLS.put("integers(0, 2**32, 6)", r -> r.integers(0, 1L << 32, 6));
    CALLS.put(
        "[int(g.integers(0, 2**32)) for g in [G(1)] for _ in range(4)]",
        r -> LongStream.range(0, 4).map(i -> r.integers(1L << 32)).toArray());
    CALLS.put("integers(0, 2**32-1, 4)", r -> r.integers(0, (1L << 32) - 1, 4));
    CALLS.put(
        "integers(0, 2**32, 4, dtype=np.uint32)",
        r -> r.sample(Integers.of(IntegerType.UINT32, 0, 1L << 32), 4));
    CALLS.put(
        "integers(0, 200, 24, dtype=np.uint8)",
        r -> r.sample(Integers.of(IntegerType.UINT8, 0, 200), 24));
    CALLS.put(
        "integers(-100, 60, 24, dtype=np.int8)",
        r -> r.sample(Integers.of(IntegerType.INT8, -100, 60), 24));
    CALLS.put(
        "integers(0, 40000, 24, dtype=np.uint16)",
        r -> r.sample(Integers.of(IntegerType.UINT16, 0, 40_000), 24));
    CALLS.put(
        "integers(-20000, 20000, 24, dtype=np.int16)",
        r -> r.sample(Integers.of(IntegerType.INT16, -20_000, 20_000), 24));
    CALLS.put(
        "multivariate_normal([1.,2.], [[2.,.5],[.5,1.]], 2)",
        r -> flat(r.multivariateNormal(MEAN, COV, 2)));
    CALLS.put(
        "multivariate_normal([1.,2.], [[2.,.5],[.5,1.]], 2, method='cholesky')",
        r -> flat(r.multivariateNormal(MEAN, COV, 2, Method.CHOLESKY)));
    CALLS.put(
        "multivariate_normal([1.,2.], [[2.,.5],[.5,1.]], 2, method='eigh')",
        r -> flat(r.multivariateNormal(MEAN, COV, 2, Method.EIGH)));
    CALLS.put(
        "permuted(np.arange(6).reshape(2,3), axis=1)",
        r -> flat(r.permuted(new long[][] {{0, 1, 2}, {3, 4, 5}}, 1)));
    CALLS.put(
        "multivariate_hypergeometric([3,4,5], 6, 3)",
        r -> flat(r.multivariateHypergeometric(new long[] {3, 4, 5}, 6, 3)));
    CALLS.put(
        "(lambda g: [g.shuffle(np.zeros((3,0))), g.random()][1:])(G(1))",
        r -> {
          r.shuffle(new double[3][0]);
          return r.random(1);
        });
    CALLS.put("f(2.0, 3.0, 4)", r -> r.f(2, 3, 4));
    CALLS.put("standard_cauchy(4)", r -> r.standardCauchy(4));
    CALLS.put("poisson(50.0, 8)", r -> r.poisson(50, 8));
    CALLS.put("poisson(30.,1000000)", r -> r.poisson(30, 1_000_000));
    CALLS.put("hypergeometric(50, 60, 30, 8)", r -> r.hypergeometric(50, 60, 30, 8));
    CALLS.put("logseries(0.9, 8)", r -> r.logseries(0.9, 8));
    CALLS.put("logseries(.7,1000000)", r -> r.logseries(0.7, 1_000_000));
  }

  private static final Pattern CALL = Pattern.compile("G(?:enerator)?\\((Philox)?\\(?(\\d+)\\)+");
  private static final Pattern RARE =
      Pattern.compile("binomial\\(10\\*\\*(\\d+), (1e-\\d+), 100000\\)");

  private static long power10(int exponent) {
    return BigInteger.TEN.pow(exponent).longValueExact();
  }

  private static Call dirichlet(int n, double... alpha) {
    return r -> flat(r.dirichlet(alpha, n));
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static long[] flat(long[][] rows) {
    return Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray();
  }

  /** A call on a generator. */
  private record Run(Generator rng, Call call) {

    static Run of(String text, NumpyRelease release) {
      Matcher start = CALL.matcher(text);
      assertThat(start.find()).isTrue();
      long seed = Long.parseLong(start.group(2));
      BitGenerator bits = start.group(1) != null ? new Philox(seed) : new PCG64(seed);
      String method = text.substring(start.end()).replaceFirst("^\\.", "");
      Call call = CALLS.getOrDefault(text, CALLS.get(method));
      Matcher rare = RARE.matcher(method);
      if (rare.matches()) {
        long n = power10(Integer.parseInt(rare.group(1)));
        double p = Double.parseDouble(rare.group(2));
        call = r -> r.binomial(n, p, 100_000);
      }
      assertThat(call).as(text).isNotNull();
      return new Run(new Generator(bits).withRelease(release), Objects.requireNonNull(call));
    }

    List<Object> values() {
      Object values = call.apply(rng);
      if (values instanceof long[] longs) {
        return new ArrayList<>(Arrays.stream(longs).boxed().toList());
      }
      if (values instanceof float[] floats) {
        return IntStream.range(0, floats.length).<Object>mapToObj(i -> (double) floats[i]).toList();
      }
      return new ArrayList<>(Arrays.stream((double[]) values).boxed().toList());
    }
  }

  /** Returns a golden value: an integer, or a double in hexadecimal. */
  private static Object value(Object golden) {
    if (golden instanceof BigInteger integer) {
      return integer.longValueExact();
    }
    String text = (String) golden;
    return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
  }

  static Stream<Arguments> results() throws IOException {
    List<?> calls =
        (List<?>) required(Golden.read(ReleasesGoldenTest.class, "golden/releases.json"), "calls");
    return calls.stream()
        .map(call -> (Map<?, ?>) call)
        .flatMap(
            call ->
                ((List<?>) required(call, "results"))
                    .stream()
                        .map(result -> (Map<?, ?>) result)
                        .flatMap(
                            result ->
                                ((List<?>) required(result, "numpy"))
                                    .stream()
                                        .filter(numpy -> result.containsKey("values"))
                                        .map(
                                            numpy ->
                                                arguments(
                                                    required(call, "id"),
                                                    numpy,
                                                    required(call, "call"),
                                                    result,
                                                    call.containsKey("note")))));
  }

  @ParameterizedTest(name = "{0} of NumPy {1}")
  @MethodSource("results")
  void equalsTheRelease(String id, String numpy, String text, Map<?, ?> result, boolean rounded) {
    Run run = Run.of(text, NumpyRelease.of(numpy));
    List<Object> values = run.values();
    List<Object> expected =
        ((List<?>) required(result, "values")).stream().map(v -> value(v)).toList();
    if (rounded) {
      assertThat(values).hasSameSizeAs(expected);
      for (int i = 0; i < values.size(); i++) {
        assertThat((double) values.get(i)).isEqualTo((double) expected.get(i), within(1e-14));
      }
    } else {
      assertThat(values).isEqualTo(expected);
    }
    BitGenerator bits = run.rng().bitGenerator();
    if (result.containsKey("next")) {
      Object half = result.get("half");
      assertThat(bits.bufferedUint32().stream().mapToObj(Integer::toUnsignedString))
          .isEqualTo(half == null ? List.of() : List.of(half.toString()));
      for (Object word : (List<?>) required(result, "next")) {
        assertThat(Long.toUnsignedString(bits.nextRaw())).isEqualTo(word.toString());
      }
    }
  }

  static Stream<Arguments> rareChanges() throws IOException {
    List<?> entries =
        (List<?>) required(Golden.read(ReleasesGoldenTest.class, "golden/releases.json"), "sparse");
    return entries.stream()
        .map(entry -> (Map<?, ?>) entry)
        .flatMap(
            entry -> {
              List<?> changes =
                  entry.containsKey("changes")
                      ? (List<?>) required(entry, "changes")
                      : List.of(entry);
              return changes.stream().map(change -> arguments(required(entry, "call"), change));
            });
  }

  /** Of many values few change, and these as they did. */
  @ParameterizedTest
  @MethodSource("rareChanges")
  void fewValuesChange(String text, Map<?, ?> change) {
    NumpyRelease before = NumpyRelease.of((String) required(change, "before"));
    NumpyRelease after = NumpyRelease.of((String) required(change, "after"));
    List<Object> earlier = Run.of(text, before).values();
    List<Object> later = Run.of(text, after).values();
    assertThat(earlier).hasSize(((BigInteger) required(change, "of")).intValue());
    for (Object first : (List<?>) required(change, "first")) {
      Map<?, ?> changed = (Map<?, ?>) first;
      int index = ((BigInteger) required(changed, "index")).intValue();
      assertThat(earlier.get(index)).isEqualTo(value(required(changed, "before")));
      assertThat(later.get(index)).isEqualTo(value(required(changed, "after")));
    }
    long differing =
        IntStream.range(0, later.size()).filter(i -> !earlier.get(i).equals(later.get(i))).count();
    assertThat(differing).isEqualTo(((BigInteger) required(change, "differ")).longValue());
  }

  @Test
  void valuesWithoutAChangeStayTheSame() {
    NumpyRelease first = NumpyRelease.of("1.17.0");
    for (String text : List.of("G(9).poisson(30.,1000000)", "G(9).logseries(.7,1000000)")) {
      assertThat(Run.of(text, first).values())
          .isEqualTo(Run.of(text, NumpyRelease.DEFAULT).values());
    }
  }
}
