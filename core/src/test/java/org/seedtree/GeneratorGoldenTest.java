package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.digest;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.F;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Uniform;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.distribution.Zipf;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sequence.Choice;

/**
 * Generator's methods on all engines against NumPy's values and states.
 *
 * <p>The golden file is made by {@code conformance/scripts/golden_generator.py}, which says what is
 * in it. A new method needs its parameter sets there and a line in {@link #values}.
 */
class GeneratorGoldenTest {

  private static final String FILE = "golden/generator.json";

  /** One call of the file. */
  record Call(
      String method, Arguments arguments, long seed, boolean hasUint32, Map<?, ?> engines) {}

  /** Keyword arguments. */
  record Arguments(Map<?, ?> values) {

    double number(String name, double defaultValue) {
      return values.get(name) instanceof Number number ? number.doubleValue() : defaultValue;
    }

    double number(String name) {
      return ((Number) required(values, name)).doubleValue();
    }

    double[] list(String name) {
      return doubles((List<?>) required(values, name));
    }

    static double[] doubles(List<?> list) {
      return list.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    static long[] longs(List<?> list) {
      return list.stream().mapToLong(value -> ((BigInteger) value).longValueExact()).toArray();
    }

    long longInteger(String name) {
      return integer(name).longValueExact();
    }

    int count(String name) {
      return integer(name).intValueExact();
    }

    BigInteger integer(String name) {
      return (BigInteger) required(values, name);
    }

    String text(String name, String defaultValue) {
      return values.get(name) instanceof String text ? text : defaultValue;
    }

    boolean flag(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }
  }

  static Stream<Named<Call>> calls() throws IOException {
    List<?> calls = (List<?>) required(Golden.read(GeneratorGoldenTest.class, FILE), "calls");
    return calls.stream().map(call -> call((Map<?, ?>) call));
  }

  private static Named<Call> call(Map<?, ?> entry) {
    String method = (String) required(entry, "method");
    Map<?, ?> kwargs = (Map<?, ?>) required(entry, "kwargs");
    long seed = ((BigInteger) required(entry, "seed")).longValueExact();
    boolean hasUint32 = (Boolean) required(entry, "half");
    Map<?, ?> engines = (Map<?, ?>) required(entry, "engines");
    return Named.of(
        method + kwargs + " seed " + seed + (hasUint32 ? ", with a buffered uint32" : ""),
        new Call(method, new Arguments(kwargs), seed, hasUint32, engines));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void equalsNumpy(Call call) {
    assertThat(call.engines()).hasSize(Engine.values().length);
    for (Engine engine : Engine.values()) {
      Map<?, ?> golden = (Map<?, ?>) required(call.engines(), engine.numpyName());
      Generator rng = new Generator(engine.create(new SeedSequence(call.seed())));
      if (call.hasUint32()) {
        rng.bitGenerator().nextInt();
      }
      ByteBuffer values = values(rng, call.method(), call.arguments());
      List<?> first = (List<?>) required(golden, "first");
      int width = first.isEmpty() ? 1 : ((String) required(first.get(0))).length() / 2;
      assertThat(firstValues(values, width, first.size()))
          .as("first values on %s", engine)
          .isEqualTo(first);
      assertThat(digest(values.duplicate().clear()))
          .as("all values on %s", engine)
          .isEqualTo(required(golden, "sha256"));
      String state = rng.bitGenerator().state().toJson();
      assertThat(digest(StandardCharsets.US_ASCII.encode(state)))
          .as("state of %s after: %s", engine, state)
          .isEqualTo(required(golden, "state"));
    }
  }

  private static ByteBuffer values(Generator rng, String method, Arguments given) {
    return switch (method) {
      case "random" -> byDtype(rng, new StandardUniform(), new StandardUniform(), given);
      case "uniform" ->
          doubles(rng, new Uniform(given.number("low", 0), given.number("high", 1)), given);
      case "standard_normal" -> byDtype(rng, new StandardNormal(), new StandardNormal(), given);
      case "normal" ->
          doubles(rng, new Normal(given.number("loc", 0), given.number("scale", 1)), given);
      case "standard_exponential" -> {
        StandardExponential.Method made =
            given.text("method", "zig").equals("inv")
                ? StandardExponential.Method.INV
                : StandardExponential.Method.ZIG;
        StandardExponential distribution = new StandardExponential(made);
        yield byDtype(rng, distribution, distribution, given);
      }
      case "exponential" -> doubles(rng, new Exponential(given.number("scale", 1)), given);
      case "standard_gamma" -> {
        StandardGamma distribution = new StandardGamma(given.number("shape"));
        yield byDtype(rng, distribution, distribution, given);
      }
      case "dirichlet" -> {
        ByteBuffer out = allocate(Double.BYTES * given.count("size") * given.list("alpha").length);
        for (double[] row : rng.dirichlet(given.list("alpha"), given.count("size"))) {
          for (double value : row) {
            out.putDouble(value);
          }
        }
        yield out;
      }
      case "integers" -> integers(rng, given);
      case "bytes" -> ByteBuffer.wrap(rng.bytes(given.count("length")));
      case "permutation" -> {
        int[] indices = rng.permutation(given.count("x"));
        ByteBuffer out = allocate(Long.BYTES * indices.length);
        for (int index : indices) {
          out.putLong(index);
        }
        yield out;
      }
      case "shuffle" -> {
        long[] x = LongStream.range(0, given.count("x")).toArray();
        rng.shuffle(x);
        yield longs(x);
      }
      case "choice" ->
          longs(
              rng.choice(given.integer("a").longValueExact(), given.count("size"), choice(given)));
      case "shuffle_axis" -> {
        Object[] x = cube(given);
        rng.shuffle(x, given.count("axis"));
        yield flat(x);
      }
      case "permutation_axis" -> flat(rng.permutation(cube(given), given.count("axis")));
      case "permuted" ->
          flat(
              given.values().containsKey("axis")
                  ? rng.permuted(cube(given), given.count("axis"))
                  : rng.permuted(cube(given)));
      case "choice_axis" ->
          flat(rng.choice(cube(given), given.count("size"), choice(given), given.count("axis")));
      case "multinomial" -> longs(multinomial(rng, given));
      case "multivariate_hypergeometric" -> longs(multivariateHypergeometric(rng, given));
      case "binomial",
          "geometric",
          "hypergeometric",
          "logseries",
          "negative_binomial",
          "poisson",
          "zipf" ->
          longs(rng.sample(discrete(method, given), given.count("size")));
      default -> doubles(rng, continuous(method, given), given);
    };
  }

  private static LongDistribution discrete(String method, Arguments given) {
    return switch (method) {
      case "binomial" -> new Binomial(given.longInteger("n"), given.number("p"));
      case "geometric" -> new Geometric(given.number("p"));
      case "hypergeometric" ->
          new Hypergeometric(
              given.longInteger("ngood"), given.longInteger("nbad"), given.longInteger("nsample"));
      case "logseries" -> new Logseries(given.number("p"));
      case "negative_binomial" -> new NegativeBinomial(given.number("n"), given.number("p"));
      case "poisson" -> new Poisson(given.number("lam"));
      case "zipf" -> new Zipf(given.number("a"));
      default -> throw new AssertionError("no Java for " + method);
    };
  }

  private static long[] multinomial(Generator rng, Arguments given) {
    long[][] counts;
    if (given.values().get("n") instanceof List<?> n) {
      double[][] pvals =
          ((List<?>) required(given.values(), "pvals"))
              .stream().map(row -> Arguments.doubles((List<?>) row)).toArray(double[][]::new);
      counts = rng.multinomial(Arguments.longs(n), pvals);
    } else {
      counts = rng.multinomial(given.longInteger("n"), given.list("pvals"), given.count("size"));
    }
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray();
  }

  private static long[] multivariateHypergeometric(Generator rng, Arguments given) {
    MultivariateHypergeometric distribution =
        new MultivariateHypergeometric(
            Arguments.longs((List<?>) required(given.values(), "colors")),
            given.longInteger("nsample"),
            given.text("method", "").equals("count")
                ? MultivariateHypergeometric.Method.COUNT
                : MultivariateHypergeometric.Method.MARGINALS);
    return Arrays.stream(rng.sample(distribution, given.count("size")))
        .flatMapToLong(Arrays::stream)
        .toArray();
  }

  private static DoubleDistribution continuous(String method, Arguments given) {
    return switch (method) {
      case "beta" -> new Beta(given.number("a"), given.number("b"));
      case "chisquare" -> new Chisquare(given.number("df"));
      case "f" -> new F(given.number("dfnum"), given.number("dfden"));
      case "gamma" -> new Gamma(given.number("shape"), given.number("scale"));
      case "gumbel" -> new Gumbel(given.number("loc"), given.number("scale"));
      case "laplace" -> new Laplace(given.number("loc"), given.number("scale"));
      case "logistic" -> new Logistic(given.number("loc"), given.number("scale"));
      case "lognormal" -> new Lognormal(given.number("mean"), given.number("sigma"));
      case "noncentral_chisquare" ->
          new NoncentralChisquare(given.number("df"), given.number("nonc"));
      case "noncentral_f" ->
          new NoncentralF(given.number("dfnum"), given.number("dfden"), given.number("nonc"));
      case "pareto" -> new Pareto(given.number("a"));
      case "power" -> new Power(given.number("a"));
      case "rayleigh" -> new Rayleigh(given.number("scale"));
      case "standard_cauchy" -> new StandardCauchy();
      case "standard_t" -> new StandardT(given.number("df"));
      case "triangular" ->
          new Triangular(given.number("left"), given.number("mode"), given.number("right"));
      case "vonmises" -> new Vonmises(given.number("mu"), given.number("kappa"));
      case "wald" -> new Wald(given.number("mean"), given.number("scale"));
      case "weibull" -> new Weibull(given.number("a"));
      default -> throw new AssertionError("no Java for " + method);
    };
  }

  /** Draws values of dtype float64 or float32. */
  private static ByteBuffer byDtype(
      Generator rng, DoubleDistribution wide, FloatDistribution narrow, Arguments given) {
    if (!given.text("dtype", "float64").equals("float32")) {
      return doubles(rng, wide, given);
    }
    ByteBuffer out = allocate(Float.BYTES * given.count("size"));
    out.asFloatBuffer().put(rng.fill(narrow, new float[given.count("size")]));
    return out;
  }

  private static ByteBuffer doubles(
      Generator rng, DoubleDistribution distribution, Arguments given) {
    ByteBuffer out = allocate(Double.BYTES * given.count("size"));
    out.asDoubleBuffer().put(rng.sample(distribution, given.count("size")));
    return out;
  }

  private static ByteBuffer integers(Generator rng, Arguments given) {
    IntegerType type = IntegerType.named(given.text("dtype", "int64"));
    Integers distribution =
        Integers.of(type, given.integer("low"), given.integer("high"), given.flag("endpoint"));
    int n = given.count("size");
    ByteBuffer out = allocate(n * Math.max(1, type.bits() / Byte.SIZE));
    switch (type.bits()) {
      case 1 -> {
        for (boolean value : rng.fill(distribution, new boolean[n])) {
          out.put((byte) (value ? 1 : 0));
        }
      }
      case 8 -> out.put(rng.fill(distribution, new byte[n]));
      case 16 -> out.asShortBuffer().put(rng.fill(distribution, new short[n]));
      case 32 -> out.asIntBuffer().put(rng.fill(distribution, new int[n]));
      default -> out.asLongBuffer().put(rng.sample(distribution, n));
    }
    return out;
  }

  private static Choice choice(Arguments given) {
    boolean replace = !Boolean.FALSE.equals(given.values().get("replace"));
    Choice choice = replace ? Choice.withReplacement() : Choice.withoutReplacement();
    choice = choice.shuffle(!Boolean.FALSE.equals(given.values().get("shuffle")));
    return given.values().get("p") instanceof List<?> p
        ? choice.p(p.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray())
        : choice;
  }

  /** Returns 0, 1, ... in an array of arrays of the given shape, which has two or three axes. */
  private static Object[] cube(Arguments given) {
    List<?> shape = (List<?>) required(given.values(), "shape");
    int[] extents = shape.stream().mapToInt(extent -> ((BigInteger) extent).intValue()).toArray();
    Object[] cube = (Object[]) Array.newInstance(long.class, extents);
    long next = 0;
    for (long[] line : lines(cube)) {
      for (int i = 0; i < line.length; i++) {
        line[i] = next++;
      }
    }
    return cube;
  }

  private static List<long[]> lines(Object[] x) {
    return Arrays.stream(x)
        .flatMap(
            part -> part instanceof long[] line ? Stream.of(line) : lines((Object[]) part).stream())
        .toList();
  }

  private static ByteBuffer flat(Object[] x) {
    return longs(lines(x).stream().flatMapToLong(LongStream::of).toArray());
  }

  private static ByteBuffer longs(long[] values) {
    ByteBuffer out = allocate(Long.BYTES * values.length);
    out.asLongBuffer().put(values);
    return out;
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<String> firstValues(ByteBuffer values, int width, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(
            i -> {
              byte[] bigEndian = new byte[width];
              for (int b = 0; b < width; b++) {
                bigEndian[width - 1 - b] = values.get(i * width + b);
              }
              return HexFormat.of().formatHex(bigEndian);
            })
        .toList();
  }
}
