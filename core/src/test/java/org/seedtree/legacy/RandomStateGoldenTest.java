package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.digest;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Golden;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * RandomState's seeds, methods and states against NumPy's, one call after another on one object.
 *
 * <p>The golden file is made by {@code conformance/scripts/golden_randomstate.py}, which says what
 * is in it. A new method needs its arguments there and a line in {@link #values}.
 */
class RandomStateGoldenTest {

  private static final String FILE = "randomstate.json";

  static Stream<Named<Map<?, ?>>> seeds() throws IOException {
    return entries("seeds");
  }

  static Stream<Named<Map<?, ?>>> programs() throws IOException {
    return entries("programs");
  }

  private static Stream<Named<Map<?, ?>>> entries(String key) throws IOException {
    List<?> list = (List<?>) required(Golden.read(RandomStateGoldenTest.class, FILE), key);
    return list.stream().map(entry -> (Map<?, ?>) entry).map(how -> Named.of(name(how), how));
  }

  private static String name(Map<?, ?> how) {
    String seed = required(how, "seed").toString();
    String shown = seed.length() > 30 ? seed.substring(0, 30) + "..." : seed;
    return how.containsKey("engine") ? how.get("engine") + " " + shown : shown;
  }

  private static RandomState made(Map<?, ?> how) {
    Object seed = required(how, "seed");
    if (seed instanceof List<?> list) {
      return new RandomState(list.stream().mapToLong(RandomStateGoldenTest::whole).toArray());
    } else if (how.get("engine") instanceof String engine) {
      return new RandomState(Engine.named(engine).create(new SeedSequence(whole(seed))));
    }
    return new RandomState(whole(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void seedsAsNumpy(Map<?, ?> how) {
    assertThat(digest(made(how).getState().toJson())).isEqualTo(required(how, "state"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void equalsNumpy(Map<?, ?> program) {
    RandomState rs = made(program);
    for (Object entry : (List<?>) required(program, "calls")) {
      Map<?, ?> call = (Map<?, ?>) entry;
      String method = (String) required(call, "method");
      List<?> args = (List<?>) required(call, "args");
      String shown = method + args + " size " + call.get("size");
      ByteBuffer out = values(rs, method, args, (BigInteger) call.get("size"));
      assertThat(first(out)).as("first value of %s", shown).isEqualTo(required(call, "first"));
      assertThat(digest(out)).as("values of %s", shown).isEqualTo(required(call, "sha256"));
      assertThat(digest(rs.getState().toJson()))
          .as("state after %s", shown)
          .isEqualTo(required(call, "state"));
    }
  }

  private static ByteBuffer values(
      RandomState rs, String method, List<?> args, @Nullable BigInteger size) {
    double[] x = numbers(args);
    return switch (method) {
      case "random_sample" -> doubles(size, rs::randomSample, rs::randomSample);
      case "random" -> doubles(size, rs::random, rs::random);
      case "rand" -> doubles(size, rs::rand, rs::rand);
      case "randn" -> doubles(size, rs::randn, rs::randn);
      case "uniform" -> doubles(size, () -> rs.uniform(x[0], x[1]), n -> rs.uniform(x[0], x[1], n));
      case "standard_normal" -> doubles(size, () -> rs.standardNormal(), n -> rs.standardNormal(n));
      case "normal" -> doubles(size, () -> rs.normal(x[0], x[1]), n -> rs.normal(x[0], x[1], n));
      case "lognormal" ->
          doubles(size, () -> rs.lognormal(x[0], x[1]), n -> rs.lognormal(x[0], x[1], n));
      case "standard_exponential" ->
          doubles(size, () -> rs.standardExponential(), n -> rs.standardExponential(n));
      case "exponential" -> doubles(size, () -> rs.exponential(x[0]), n -> rs.exponential(x[0], n));
      case "standard_gamma" ->
          doubles(size, () -> rs.standardGamma(x[0]), n -> rs.standardGamma(x[0], n));
      case "gamma" -> doubles(size, () -> rs.gamma(x[0], x[1]), n -> rs.gamma(x[0], x[1], n));
      case "beta" -> doubles(size, () -> rs.beta(x[0], x[1]), n -> rs.beta(x[0], x[1], n));
      case "chisquare" -> doubles(size, () -> rs.chisquare(x[0]), n -> rs.chisquare(x[0], n));
      case "noncentral_chisquare" ->
          doubles(
              size,
              () -> rs.noncentralChisquare(x[0], x[1]),
              n -> rs.noncentralChisquare(x[0], x[1], n));
      case "f" -> doubles(size, () -> rs.f(x[0], x[1]), n -> rs.f(x[0], x[1], n));
      case "noncentral_f" ->
          doubles(
              size,
              () -> rs.noncentralF(x[0], x[1], x[2]),
              n -> rs.noncentralF(x[0], x[1], x[2], n));
      case "standard_t" -> doubles(size, () -> rs.standardT(x[0]), n -> rs.standardT(x[0], n));
      case "standard_cauchy" -> doubles(size, () -> rs.standardCauchy(), n -> rs.standardCauchy(n));
      case "pareto" -> doubles(size, () -> rs.pareto(x[0]), n -> rs.pareto(x[0], n));
      case "power" -> doubles(size, () -> rs.power(x[0]), n -> rs.power(x[0], n));
      case "weibull" -> doubles(size, () -> rs.weibull(x[0]), n -> rs.weibull(x[0], n));
      case "rayleigh" -> doubles(size, () -> rs.rayleigh(x[0]), n -> rs.rayleigh(x[0], n));
      case "laplace" -> doubles(size, () -> rs.laplace(x[0], x[1]), n -> rs.laplace(x[0], x[1], n));
      case "gumbel" -> doubles(size, () -> rs.gumbel(x[0], x[1]), n -> rs.gumbel(x[0], x[1], n));
      case "logistic" ->
          doubles(size, () -> rs.logistic(x[0], x[1]), n -> rs.logistic(x[0], x[1], n));
      case "triangular" ->
          doubles(
              size, () -> rs.triangular(x[0], x[1], x[2]), n -> rs.triangular(x[0], x[1], x[2], n));
      case "vonmises" ->
          doubles(size, () -> rs.vonmises(x[0], x[1]), n -> rs.vonmises(x[0], x[1], n));
      case "wald" -> doubles(size, () -> rs.wald(x[0], x[1]), n -> rs.wald(x[0], x[1], n));
      default -> throw new AssertionError("no Java for " + method);
    };
  }

  private static double[] numbers(List<?> args) {
    return args.stream().mapToDouble(arg -> ((Number) arg).doubleValue()).toArray();
  }

  private static long whole(Object number) {
    return ((BigInteger) number).longValueExact();
  }

  private static ByteBuffer doubles(
      @Nullable BigInteger size, DoubleSupplier one, IntFunction<double[]> array) {
    double[] values =
        size == null ? new double[] {one.getAsDouble()} : array.apply(size.intValueExact());
    ByteBuffer out = allocate(Double.BYTES * values.length);
    for (double value : values) {
      out.putLong(Double.doubleToLongBits(value)); // one NaN for all
    }
    return out.flip();
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String first(ByteBuffer values) {
    return HexFormat.of().toHexDigits(values.getLong(0));
  }
}
