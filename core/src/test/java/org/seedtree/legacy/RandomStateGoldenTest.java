package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.digest;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Golden;
import org.seedtree.distribution.IntegerType;
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
      return new RandomState(list.stream().mapToLong(RandomStateGoldenTest::integer).toArray());
    } else if (how.get("engine") instanceof String engine) {
      return new RandomState(Engine.named(engine).create(new SeedSequence(integer(seed))));
    }
    return new RandomState(integer(seed));
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
      String first = (String) required(call, "first");
      assertThat(first(out, first.length())).as("first value of %s", shown).isEqualTo(first);
      assertThat(digest(out)).as("values of %s", shown).isEqualTo(required(call, "sha256"));
      assertThat(digest(rs.getState().toJson()))
          .as("state after %s", shown)
          .isEqualTo(required(call, "state"));
    }
  }

  private static ByteBuffer values(
      RandomState rs, String method, List<?> args, @Nullable BigInteger size) {
    double[] x =
        args.stream().mapToDouble(arg -> arg instanceof Number n ? n.doubleValue() : 0).toArray();
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
      case "binomial" ->
          longs(
              size,
              () -> rs.binomial(integer(args.get(0)), number(args.get(1))),
              n -> rs.binomial(integer(args.get(0)), number(args.get(1)), n));
      case "negative_binomial" ->
          longs(
              size,
              () -> rs.negativeBinomial(number(args.get(0)), number(args.get(1))),
              n -> rs.negativeBinomial(number(args.get(0)), number(args.get(1)), n));
      case "poisson" ->
          longs(
              size, () -> rs.poisson(number(args.get(0))), n -> rs.poisson(number(args.get(0)), n));
      case "geometric" ->
          longs(
              size,
              () -> rs.geometric(number(args.get(0))),
              n -> rs.geometric(number(args.get(0)), n));
      case "hypergeometric" ->
          longs(
              size,
              () ->
                  rs.hypergeometric(
                      integer(args.get(0)), integer(args.get(1)), integer(args.get(2))),
              n ->
                  rs.hypergeometric(
                      integer(args.get(0)), integer(args.get(1)), integer(args.get(2)), n));
      case "logseries" ->
          longs(
              size,
              () -> rs.logseries(number(args.get(0))),
              n -> rs.logseries(number(args.get(0)), n));
      case "zipf" ->
          longs(size, () -> rs.zipf(number(args.get(0))), n -> rs.zipf(number(args.get(0)), n));
      case "tomaxint" -> longs(size, rs::tomaxint, rs::tomaxint);
      case "random_integers" -> randomIntegers(rs, args, size);
      case "randint" -> randint(rs, args, count(size));
      case "bytes" -> ByteBuffer.wrap(rs.bytes(count(args.get(0))));
      case "permutation" -> longs(rs.permutation(count(args.get(0))));
      case "shuffle" -> {
        long[] numbers = LongStream.range(0, count(args.get(0))).toArray();
        rs.shuffle(numbers);
        yield longs(numbers);
      }
      case "choice" -> longs(choice(rs, args, size));
      case "multinomial" -> {
        long[][] rows = rs.multinomial(integer(args.get(0)), list(args.get(1)), count(size));
        yield longs(Arrays.stream(rows).flatMapToLong(LongStream::of).toArray());
      }
      case "dirichlet" -> {
        double[][] rows = rs.dirichlet(list(args.get(0)), count(size));
        yield doubles(Arrays.stream(rows).flatMapToDouble(DoubleStream::of).toArray());
      }
      case "seed" -> {
        seed(rs, args.get(0));
        yield ByteBuffer.allocate(0);
      }
      default -> throw new AssertionError("no Java for " + method);
    };
  }

  private static void seed(RandomState rs, Object seed) {
    if (seed instanceof List<?> list) {
      rs.seed(list.stream().mapToLong(RandomStateGoldenTest::integer).toArray());
    } else {
      rs.seed(integer(seed));
    }
  }

  @SuppressWarnings("deprecation")
  private static ByteBuffer randomIntegers(
      RandomState rs, List<?> args, @Nullable BigInteger size) {
    long high = integer(args.get(args.size() - 1));
    return args.size() == 1
        ? longs(size, () -> rs.randomIntegers(high), n -> rs.randomIntegers(1, high, n))
        : longs(
            size,
            () -> rs.randomIntegers(integer(args.get(0)), high),
            n -> rs.randomIntegers(integer(args.get(0)), high, n));
  }

  private static ByteBuffer randint(RandomState rs, List<?> args, int n) {
    IntegerType type = IntegerType.named((String) args.get(2));
    LegacyIntegers distribution =
        LegacyDiscrete.randint(type, (BigInteger) args.get(0), (BigInteger) args.get(1));
    ByteBuffer out = allocate(n * Math.max(1, type.bits() / Byte.SIZE));
    switch (type.bits()) {
      case 1 -> {
        for (boolean value : rs.fill(distribution, new boolean[n])) {
          out.put((byte) (value ? 1 : 0));
        }
      }
      case 8 -> out.put(rs.fill(distribution, new byte[n]));
      case 16 -> out.asShortBuffer().put(rs.fill(distribution, new short[n]));
      case 32 -> out.asIntBuffer().put(rs.fill(distribution, new int[n]));
      default -> out.asLongBuffer().put(rs.fill(distribution, new long[n]));
    }
    return out.clear();
  }

  private static int[] choice(RandomState rs, List<?> args, @Nullable BigInteger size) {
    int n = count(args.get(0));
    boolean replace = (Boolean) args.get(1);
    double[] p = args.get(2) == null ? null : list(args.get(2));
    return size == null && replace && p == null
        ? new int[] {rs.choice(n)}
        : rs.choice(n, count(size), replace, p);
  }

  private static double number(Object number) {
    return ((Number) number).doubleValue();
  }

  private static double[] list(Object numbers) {
    return ((List<?>) numbers).stream().mapToDouble(RandomStateGoldenTest::number).toArray();
  }

  private static int count(@Nullable Object size) {
    return size == null ? 1 : ((BigInteger) size).intValueExact();
  }

  private static long integer(Object number) {
    return ((BigInteger) number).longValueExact();
  }

  private static ByteBuffer doubles(
      @Nullable BigInteger size, DoubleSupplier one, IntFunction<double[]> array) {
    return doubles(
        size == null ? new double[] {one.getAsDouble()} : array.apply(size.intValueExact()));
  }

  private static ByteBuffer doubles(double[] values) {
    ByteBuffer out = allocate(Double.BYTES * values.length);
    for (double value : values) {
      out.putLong(Double.doubleToLongBits(value)); // one NaN for all
    }
    return out.flip();
  }

  private static ByteBuffer longs(
      @Nullable BigInteger size, LongSupplier one, IntFunction<long[]> array) {
    return longs(size == null ? new long[] {one.getAsLong()} : array.apply(size.intValueExact()));
  }

  private static ByteBuffer longs(int[] values) {
    return longs(Arrays.stream(values).asLongStream().toArray());
  }

  private static ByteBuffer longs(long[] values) {
    ByteBuffer out = allocate(Long.BYTES * values.length);
    out.asLongBuffer().put(values);
    return out;
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String first(ByteBuffer values, int digits) {
    byte[] bigEndian = new byte[digits / 2];
    for (int i = 0; i < bigEndian.length; i++) {
      bigEndian[bigEndian.length - 1 - i] = values.get(i);
    }
    return HexFormat.of().formatHex(bigEndian);
  }
}
