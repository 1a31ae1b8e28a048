package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.seedtree.Golden.required;
import static org.seedtree.broadcast.Operand.longs;
import static org.seedtree.broadcast.Operand.of;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Golden;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;

/**
 * RandomState with parameters that vary by element against NumPy: values, states and messages.
 *
 * <p>The golden file is made by {@code conformance/scripts/golden_legacy_broadcast.py}, which says
 * what is in it. A new method needs its parameters there and a line in {@link #METHODS}.
 */
class LegacyBroadcastTest {

  private static final String FILE = "broadcast.json";

  /** Messages that name shapes, and so are complete. */
  private static final List<String> OF_SHAPES =
      List.of("shape mismatch", "Output size", "operands could not");

  private static final double[] REALS = {0, 0.3, 1, 2.5, 40};
  private static final double[] POSITIVE = {0.3, 1, 0.01, 2.5, 40};
  private static final double[] PROBABILITIES = {0.02, 0.4, 0.5, 0.9};
  private static final double[] ANGLES = {-2, 0.5, 7};
  private static final double[] CONCENTRATIONS = {0, 1e-9, 1e-6, 2.5, 1e7, Double.NaN};
  private static final double[] TRIALS = {0, 3, 50, 1000};
  private static final double[] POPULATIONS = {40, 50, 1000};
  private static final double[] SAMPLES = {1, 5, 10, 11, 60};

  /**
   * A method with array parameters.
   *
   * @param name NumPy's name
   * @param broadcast creates the broadcast
   * @param legal legal values of each parameter
   */
  private record Method(
      String name,
      Function<List<Operand>, Broadcast<? extends LegacyDistribution>> broadcast,
      double[]... legal) {

    boolean isInteger(int k) {
      return name.equals("hypergeometric") || (name.equals("binomial") && k == 0);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Method> METHODS =
      List.of(
          new Method("beta", o -> LegacyBroadcast.beta(real(o, 0), real(o, 1)), POSITIVE, POSITIVE),
          new Method("chisquare", o -> LegacyBroadcast.chisquare(real(o, 0)), POSITIVE),
          new Method("exponential", o -> LegacyBroadcast.exponential(real(o, 0)), REALS),
          new Method("f", o -> LegacyBroadcast.f(real(o, 0), real(o, 1)), POSITIVE, POSITIVE),
          new Method("gamma", o -> LegacyBroadcast.gamma(real(o, 0), real(o, 1)), REALS, REALS),
          new Method("gumbel", o -> LegacyBroadcast.gumbel(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method(
              "laplace", o -> LegacyBroadcast.laplace(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method(
              "logistic", o -> LegacyBroadcast.logistic(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method(
              "lognormal", o -> LegacyBroadcast.lognormal(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method(
              "noncentral_chisquare",
              o -> LegacyBroadcast.noncentralChisquare(real(o, 0), real(o, 1)),
              POSITIVE,
              REALS),
          new Method(
              "noncentral_f",
              o -> LegacyBroadcast.noncentralF(real(o, 0), real(o, 1), real(o, 2)),
              POSITIVE,
              POSITIVE,
              REALS),
          new Method("normal", o -> LegacyBroadcast.normal(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method("pareto", o -> LegacyBroadcast.pareto(real(o, 0)), POSITIVE),
          new Method("power", o -> LegacyBroadcast.power(real(o, 0)), POSITIVE),
          new Method("rayleigh", o -> LegacyBroadcast.rayleigh(real(o, 0)), REALS),
          new Method("standard_gamma", o -> LegacyBroadcast.standardGamma(real(o, 0)), REALS),
          new Method("standard_t", o -> LegacyBroadcast.standardT(real(o, 0)), POSITIVE),
          new Method(
              "triangular",
              o -> LegacyBroadcast.triangular(real(o, 0), real(o, 1), real(o, 2)),
              new double[] {-1, 0},
              new double[] {0, 0.5},
              new double[] {1, 3}),
          new Method(
              "uniform", o -> LegacyBroadcast.uniform(real(o, 0), real(o, 1)), ANGLES, REALS),
          new Method(
              "vonmises",
              o -> LegacyBroadcast.vonmises(real(o, 0), real(o, 1)),
              ANGLES,
              CONCENTRATIONS),
          new Method("wald", o -> LegacyBroadcast.wald(real(o, 0), real(o, 1)), POSITIVE, POSITIVE),
          new Method("weibull", o -> LegacyBroadcast.weibull(real(o, 0)), REALS),
          new Method(
              "binomial",
              o -> LegacyBroadcast.binomial(integer(o, 0), real(o, 1)),
              TRIALS,
              PROBABILITIES),
          new Method("geometric", o -> LegacyBroadcast.geometric(real(o, 0)), PROBABILITIES),
          new Method(
              "hypergeometric",
              o -> LegacyBroadcast.hypergeometric(integer(o, 0), integer(o, 1), integer(o, 2)),
              POPULATIONS,
              POPULATIONS,
              SAMPLES),
          new Method("logseries", o -> LegacyBroadcast.logseries(real(o, 0)), PROBABILITIES),
          new Method(
              "negative_binomial",
              o -> LegacyBroadcast.negativeBinomial(real(o, 0), real(o, 1)),
              POSITIVE,
              PROBABILITIES),
          new Method("poisson", o -> LegacyBroadcast.poisson(real(o, 0)), REALS),
          new Method("zipf", o -> LegacyBroadcast.zipf(real(o, 0)), new double[] {1.5, 2.5, 40}));

  private static Operand.Doubles real(List<Operand> operands, int k) {
    return (Operand.Doubles) operands.get(k);
  }

  private static Operand.Longs integer(List<Operand> operands, int k) {
    return (Operand.Longs) operands.get(k);
  }

  static Stream<Method> methods() {
    return METHODS.stream();
  }

  @Test
  void allMethodsAreInTheGoldenFile() throws IOException {
    assertThat(Golden.read(LegacyBroadcastTest.class, FILE).keySet())
        .hasSize(METHODS.size() + 1)
        .allMatch(
            key ->
                key.equals("seed")
                    || METHODS.stream().anyMatch(method -> method.name().equals(key)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void equalsNumpy(Method method) throws IOException {
    Map<?, ?> golden = Golden.read(LegacyBroadcastTest.class, FILE);
    long seed = ((BigInteger) required(golden, "seed")).longValue();
    for (Object entry : (List<?>) required(golden, method.name())) {
      List<?> call = (List<?>) entry;
      RandomState rs = new RandomState(seed);
      LegacyState before = rs.getState();
      Throwable thrown = null;
      try {
        Broadcast<? extends LegacyDistribution> broadcast = broadcast(method, call);
        String digest = Golden.digest(bytes(draw(rs, broadcast)));
        assertThat(call).as("raises in NumPy: %s", call).hasSize(4);
        assertThat(broadcast.shape()).as("shape of %s", call).isEqualTo(extents(call.get(2)));
        assertThat(digest).as("values of %s", call).isEqualTo(call.get(3));
      } catch (IllegalArgumentException e) {
        thrown = e;
      }
      if (thrown != null) {
        assertThat(call).as("rejected: %s, %s", call, thrown).hasSize(3);
        String message = (String) required(call.get(2));
        boolean complete = OF_SHAPES.stream().anyMatch(message::startsWith);
        assertThat(thrown.getMessage())
            .as("message of %s", call)
            .startsWith(complete ? message : message + ": ")
            .hasSizeGreaterThanOrEqualTo(message.length());
        assertThat(complete && thrown.getMessage().length() > message.length()).isFalse();
        assertThat(rs.getState()).isEqualTo(before);
      }
    }
  }

  private static Broadcast<? extends LegacyDistribution> broadcast(Method method, List<?> call) {
    List<?> parameters = (List<?>) required(call.get(0));
    List<Operand> operands = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k++) {
      operands.add(operand(parameters.get(k), method.isInteger(k)));
    }
    Broadcast<? extends LegacyDistribution> broadcast = method.broadcast().apply(operands);
    Object size = call.get(1);
    return size == null ? broadcast : broadcast.size(extents(size));
  }

  private static int[] extents(@Nullable Object size) {
    return size instanceof List<?> list
        ? list.stream().mapToInt(extent -> ((BigInteger) extent).intValue()).toArray()
        : new int[] {((BigInteger) required(size)).intValue()};
  }

  private static Operand operand(@Nullable Object value, boolean isInteger) {
    if (!(value instanceof List<?> list)) {
      return isInteger ? longs((long) number(value)) : of(number(value));
    }
    boolean isMatrix = !list.isEmpty() && list.get(0) instanceof List<?>;
    double[] flat =
        list.stream()
            .flatMap(item -> item instanceof List<?> row ? row.stream() : Stream.of(item))
            .mapToDouble(LegacyBroadcastTest::number)
            .toArray();
    if (isInteger) {
      Operand.Longs integers = longs(Arrays.stream(flat).mapToLong(x -> (long) x).toArray());
      return isMatrix ? integers.reshape(list.size(), -1) : integers;
    }
    return isMatrix ? of(flat).reshape(list.size(), -1) : of(flat);
  }

  private static double number(@Nullable Object value) {
    if (value instanceof String text) {
      return switch (text) {
        case "nan" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        default -> Double.NEGATIVE_INFINITY;
      };
    }
    return ((Number) required(value)).doubleValue();
  }

  /** Returns the bits of all values. */
  @SuppressWarnings("unchecked")
  private static long[] draw(RandomState rs, Broadcast<? extends LegacyDistribution> broadcast) {
    boolean isDouble =
        broadcast.length() == 0 || broadcast.distribution(0) instanceof LegacyDoubleDistribution;
    return isDouble
        ? bits(rs.broadcast((Broadcast<LegacyDoubleDistribution>) broadcast))
        : rs.broadcastLongs((Broadcast<LegacyLongDistribution>) broadcast);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }

  private static ByteBuffer bytes(long[] words) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(words);
    return bytes;
  }

  /** More elements than a run has, after an odd number of normals. */
  @ParameterizedTest
  @MethodSource("methods")
  void equalsTheDistributionOfEachElement(Method method) {
    int n = 5001;
    Random choice = new Random(7);
    List<Operand> operands = new ArrayList<>();
    for (int k = 0; k < method.legal().length; k++) {
      double[] legal = method.legal()[k];
      double[] values =
          IntStream.range(0, n).mapToDouble(i -> legal[choice.nextInt(legal.length)]).toArray();
      operands.add(
          method.isInteger(k)
              ? longs(Arrays.stream(values).mapToLong(x -> (long) x).toArray())
              : of(values));
    }
    Broadcast<? extends LegacyDistribution> broadcast = method.broadcast().apply(operands);
    RandomState rs = new RandomState(3);
    RandomState single = new RandomState(3);
    assertThat(rs.randn()).isEqualTo(single.randn());
    long[] expected = new long[n];
    for (int i = 0; i < n; i++) {
      LegacyDistribution distribution = broadcast.distribution(i);
      expected[i] =
          distribution instanceof LegacyDoubleDistribution doubles
              ? Double.doubleToLongBits(single.sample(doubles))
              : single.sample((LegacyLongDistribution) distribution);
    }
    assertThat(draw(rs, broadcast)).isEqualTo(expected);
    assertThat(rs.getState()).isEqualTo(single.getState());
  }

  @Test
  void functionsGiveTheSame() {
    double[] shapes = {0.5, 1, 3};
    double[] scales = {2, 0, 0.1};
    assertThat(new RandomState(5).broadcast(LegacyContinuous::gamma, shapes, scales))
        .isEqualTo(new RandomState(5).broadcast(LegacyBroadcast.gamma(of(shapes), of(scales))));
    assertThat(new RandomState(5).broadcastLongs(LegacyDiscrete::poisson, shapes))
        .isEqualTo(new RandomState(5).broadcastLongs(LegacyBroadcast.poisson(of(shapes))));
  }

  @Test
  void singleNumbersFillASize() {
    Broadcast<LegacyDoubleDistribution> normals = LegacyBroadcast.normal(of(1), of(2));
    assertThat(normals.shape()).isEmpty();
    assertThat(new RandomState(5).broadcast(normals.size(7, 3)))
        .isEqualTo(new RandomState(5).normal(1, 2, 21));
    assertThat(
            new RandomState(5).broadcastLongs(LegacyBroadcast.binomial(longs(9), of(0.5)).size(11)))
        .isEqualTo(new RandomState(5).binomial(9, 0.5, 11));
  }

  @Test
  void rowsAreThoseOfTheShape() {
    Operand.Doubles column = of(1, 2, 3).reshape(-1, 1);
    Broadcast<LegacyDoubleDistribution> normals = LegacyBroadcast.normal(column, of(1, 2));
    Broadcast<LegacyLongDistribution> counts = LegacyBroadcast.poisson(column);
    double[][] rows = new RandomState(5).broadcastRows(normals);
    assertThat(rows).hasDimensions(3, 2);
    assertThat(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray())
        .isEqualTo(new RandomState(5).broadcast(normals));
    assertThat(new RandomState(5).broadcastLongRows(counts)).hasDimensions(3, 1);
    RandomState rs = new RandomState(5);
    LegacyState before = rs.getState();
    assertThatThrownBy(() -> rs.broadcastLongRows(LegacyBroadcast.poisson(of(1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not two dimensions: [2]");
    assertThat(rs.getState()).isEqualTo(before);
  }

  @Test
  void arraysToFillHaveTheLengthOfTheResult() {
    RandomState rs = new RandomState(5);
    assertThat(rs.fill(LegacyBroadcast.rayleigh(of(1, 2)), new double[2]))
        .isEqualTo(new RandomState(5).broadcast(LegacyBroadcast.rayleigh(of(1, 2))));
    LegacyState before = rs.getState();
    assertThatThrownBy(() -> rs.fill(LegacyBroadcast.rayleigh(of(1, 2)), new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("out has 3 elements, and the result 2");
    assertThatThrownBy(() -> rs.fill(LegacyBroadcast.zipf(of(2, 3)), new long[1]))
        .hasMessage("out has 1 elements, and the result 2");
    assertThat(rs.getState()).isEqualTo(before);
  }

  @Test
  void parametersOfCallsThatNeverReturnInNumpyAreRejected() {
    assertThat(catchThrowable(() -> LegacyBroadcast.zipf(of(2, 1025)).shape()))
        .hasMessage("a value too large: 1025.0");
    assertThat(catchThrowable(() -> LegacyBroadcast.zipf(of(1025, 1)).shape()))
        .hasMessage("a <= 1 or a contains NaNs: 1.0");
    assertThat(catchThrowable(() -> LegacyBroadcast.zipf(of(1025)).size(3).shape()))
        .hasMessage("a value too large: 1025.0");
    assertThat(catchThrowable(() -> LegacyBroadcast.vonmises(of(0), of(1, 1e300)).shape()))
        .hasMessage("kappa value too large: 1.0E300");
    assertThat(catchThrowable(() -> LegacyBroadcast.vonmises(of(0), of(1e300, -1)).shape()))
        .hasMessage("kappa < 0: -1.0");
    Operand.Longs huge = longs(Long.MAX_VALUE - 1, 5);
    assertThat(
            catchThrowable(() -> LegacyBroadcast.hypergeometric(huge, longs(1), longs(2)).shape()))
        .hasMessage("ngood + nbad too large: 9223372036854775806 + 1");
  }

  /** For these parameters the two formulas of the probability of no success differ. */
  @Test
  void binomialsOfArraysShareTheCacheWithMultinomials() {
    long n = 1_000_000_000_000_000_000L;
    double p = 1e-17;
    Broadcast<LegacyLongDistribution> binomials =
        LegacyBroadcast.binomial(longs(n, 50), of(p, 0.1));
    RandomState fresh = new RandomState(1);
    RandomState after = new RandomState(1);
    after.multinomial(n, new double[] {p, 1 - p});
    after.seed(1);
    assertThat(fresh.broadcastLongs(binomials)[0]).isNotEqualTo(after.broadcastLongs(binomials)[0]);
  }

  /** BTPE takes the place of the cached constants, although it has others. */
  @Test
  void btpeClearsTheCachedConstantsOfInversion() {
    long n = 1_000_000_000_000_000_000L;
    double p = 1e-17;
    RandomState rs = new RandomState(1);
    rs.multinomial(n, new double[] {p, 1 - p});
    rs.binomial(1000, 0.4);
    rs.seed(1);
    assertThat(rs.binomial(n, p)).isEqualTo(new RandomState(1).binomial(n, p));
  }
}
