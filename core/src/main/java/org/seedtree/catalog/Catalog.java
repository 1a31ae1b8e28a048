package org.seedtree.catalog;

import static org.seedtree.catalog.DType.FLOAT32;
import static org.seedtree.catalog.DType.FLOAT64;
import static org.seedtree.catalog.DType.INT64;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardExponential.Method;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyRelease;

/**
 * All distributions by NumPy's names, with their parameters, dtypes and factories. The command line
 * and data sources look distributions up here.
 *
 * {@snippet file="CatalogSnippetsTest.java" region="find"}
 */
public final class Catalog {

  private static final List<DType> DOUBLE = List.of(FLOAT64);
  private static final List<DType> LONG = List.of(INT64);
  private static final List<DType> DOUBLE_OR_FLOAT = List.of(FLOAT64, FLOAT32);

  private static final List<Entry> ENTRIES =
      Stream.of(basic(), ContinuousCatalog.entries(), integers(), DiscreteCatalog.entries())
          .flatMap(List::stream)
          .toList();

  private static List<Entry> basic() {
    return List.of(
        new Entry(
            "random",
            "uniform on [0, 1)",
            List.of(),
            DOUBLE_OR_FLOAT,
            (given, dtype) -> standard(new StandardUniform(), given, dtype)),
        new Entry(
            "uniform",
            "uniform on [low, high)",
            List.of(
                Parameter.real("low", 0, "lower end"),
                Parameter.real("high", 1, "upper end, at least low")),
            DOUBLE,
            (given, dtype) ->
                DistributionSampler.of(
                    new Uniform(given.real("low"), given.real("high")), given.release())),
        new Entry(
            "standard_normal",
            "normal with mean 0 and standard deviation 1",
            List.of(),
            DOUBLE_OR_FLOAT,
            (given, dtype) -> standard(new StandardNormal(), given, dtype)),
        new Entry(
            "normal",
            "normal (Gaussian)",
            List.of(
                Parameter.real("loc", 0, "mean"),
                Parameter.real("scale", 1, "standard deviation, at least 0")),
            DOUBLE,
            (given, dtype) ->
                DistributionSampler.of(
                    new Normal(given.real("loc"), given.real("scale")), given.release())),
        new Entry(
            "standard_exponential",
            "exponential with mean 1",
            List.of(
                Parameter.choice(
                    "method",
                    List.of("zig", "inv"),
                    "ziggurat, or inversion of the distribution function")),
            DOUBLE_OR_FLOAT,
            (given, dtype) -> {
              Method method = Method.valueOf(given.text("method").toUpperCase(Locale.ROOT));
              return standard(new StandardExponential(method), given, dtype);
            }),
        new Entry(
            "exponential",
            "exponential",
            List.of(Parameter.real("scale", 1, "mean, at least 0")),
            DOUBLE,
            (given, dtype) ->
                DistributionSampler.of(new Exponential(given.real("scale")), given.release())));
  }

  private static List<Entry> integers() {
    return List.of(
        new Entry(
            "integers",
            "uniform integers, from low to below high",
            List.of(
                Parameter.integer(
                    "low", 2, "least value; the upper bound, excluded, if high is absent"),
                Parameter.optionalInteger("high", "upper bound, excluded; more than low"),
                Parameter.flag("endpoint", false, "whether high is included")),
            DType.integers(),
            Catalog::integers));
  }

  /** Returns all distributions, in the order of listings. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns the distribution of a NumPy name, if there is one. */
  public static Optional<Entry> find(String name) {
    return ENTRIES.stream().filter(entry -> entry.name.equals(name)).findFirst();
  }

  static Sampler standard(FloatDistribution distribution, Arguments given, DType dtype) {
    return dtype == FLOAT64
        ? DistributionSampler.of(distribution, given.release())
        : DistributionSampler.ofFloats(distribution, given.release());
  }

  private static Sampler integers(Arguments given, DType dtype) {
    BigInteger low = given.integer("low");
    Optional<BigInteger> high = given.optionalInteger("high");
    BigInteger first = high.isPresent() ? low : BigInteger.ZERO;
    BigInteger end = high.orElse(low);
    IntegerType type = dtype.integerType().orElseThrow();
    boolean isOfLongs = first.bitLength() < Long.SIZE && end.bitLength() < Long.SIZE;
    return DistributionSampler.of(
        isOfLongs && !given.flag("endpoint")
            ? Integers.of(type, first.longValue(), end.longValue())
            : Integers.of(type, first, end, given.flag("endpoint")),
        given.release());
  }

  private Catalog() {}

  /** A kind of distribution: its name, parameters, dtypes and factory. */
  public static final class Entry {

    private final String name;
    private final String meaning;
    private final List<Parameter> parameters;
    private final List<DType> dtypes;
    private final Factory factory;

    /**
     * Creates an entry, also of another catalog such as that of RandomState.
     *
     * @param name NumPy's name
     * @param meaning the description, as one phrase
     * @param parameters NumPy's parameters, in NumPy's order
     * @param dtypes the dtypes it can be drawn in, NumPy's default first
     * @param factory creates the distribution
     */
    public Entry(
        String name,
        String meaning,
        List<Parameter> parameters,
        List<DType> dtypes,
        Factory factory) {
      this.name = name;
      this.meaning = meaning;
      this.parameters = parameters;
      this.dtypes = dtypes;
      this.factory = factory;
    }

    /** Creates an entry of a distribution of doubles. */
    static Entry ofDoubles(
        String name,
        String meaning,
        List<Parameter> parameters,
        Function<Arguments, DoubleDistribution> distribution) {
      return new Entry(
          name,
          meaning,
          parameters,
          DOUBLE,
          (given, dtype) -> DistributionSampler.of(distribution.apply(given), given.release()));
    }

    /** Creates an entry of a distribution of vectors of doubles. */
    static Entry ofDoubleVectors(
        String name,
        String meaning,
        List<Parameter> parameters,
        Function<Arguments, DoubleVectorDistribution> distribution) {
      return new Entry(
          name,
          meaning,
          parameters,
          DOUBLE,
          (given, dtype) -> DistributionSampler.of(distribution.apply(given), given.release()));
    }

    /** Creates an entry of a distribution of vectors of integers. */
    static Entry ofLongVectors(
        String name,
        String meaning,
        List<Parameter> parameters,
        Function<Arguments, LongVectorDistribution> distribution) {
      return new Entry(
          name,
          meaning,
          parameters,
          LONG,
          (given, dtype) -> DistributionSampler.of(distribution.apply(given), given.release()));
    }

    /** Creates an entry of a distribution of integers. */
    static Entry ofLongs(
        String name,
        String meaning,
        List<Parameter> parameters,
        Function<Arguments, LongDistribution> distribution) {
      return new Entry(
          name,
          meaning,
          parameters,
          LONG,
          (given, dtype) -> DistributionSampler.of(distribution.apply(given), given.release()));
    }

    /** Returns NumPy's name. */
    public String name() {
      return name;
    }

    /** Returns the description, as one phrase. */
    public String meaning() {
      return meaning;
    }

    /** Returns NumPy's parameters, in NumPy's order. */
    public List<Parameter> parameters() {
      return parameters;
    }

    /** Returns the dtypes it can be drawn in, NumPy's default first. */
    public List<DType> dtypes() {
      return dtypes;
    }

    /** Returns the distribution with given parameters, as the reference release draws it. */
    public Sampler sampler(Map<String, ?> arguments, DType dtype) {
      return sampler(arguments, dtype, NumpyRelease.DEFAULT);
    }

    /**
     * Returns the distribution with given parameters as a release draws it.
     *
     * @param arguments values by parameter, each of its {@linkplain Parameter.Kind#type kind's
     *     class}
     * @param dtype one of {@link #dtypes}
     * @param release whose values are drawn
     * @throws IllegalArgumentException if a parameter is unknown, missing, of another kind or out
     *     of its range, or there is no such dtype
     */
    public Sampler sampler(Map<String, ?> arguments, DType dtype, NumpyRelease release) {
      for (String given : arguments.keySet()) {
        if (parameters.stream().noneMatch(p -> p.name().equals(given))) {
          throw new IllegalArgumentException(name + " has no parameter " + Json.abbreviate(given));
        }
      }
      Object[] values = parameters.stream().map(p -> arguments.get(p.name())).toArray();
      return sampler(values, dtype, release);
    }

    /**
     * Returns the distribution with given parameters as a release draws it, without a map: for
     * parameters that vary from value to value.
     *
     * @param arguments a value for each of the {@link #parameters}, in their order and of its
     *     {@linkplain Parameter.Kind#type kind's class}; null for the default
     * @param dtype one of {@link #dtypes}
     * @param release whose values are drawn
     * @throws IllegalArgumentException if the number of arguments is another one, a parameter is
     *     missing, of another kind or out of its range, or there is no such dtype
     */
    public Sampler sampler(@Nullable Object[] arguments, DType dtype, NumpyRelease release) {
      if (arguments.length != parameters.size()) {
        throw new IllegalArgumentException(
            name + " has " + parameters.size() + " parameters, not " + arguments.length);
      }
      if (!dtypes.contains(dtype)) {
        throw new IllegalArgumentException("Unsupported dtype for " + name + ": " + dtype.dtype());
      }
      return factory.make(new Arguments(this, arguments, release), dtype);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Creates a distribution. */
  @FunctionalInterface
  public interface Factory {

    /**
     * Returns the distribution with these parameters.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    Sampler make(Arguments given, DType dtype);
  }

  /** Values of an entry's parameters, checked against it, with its defaults filled in. */
  public static final class Arguments {

    private final List<Parameter> parameters;
    private final @Nullable Object[] values;
    private final NumpyRelease release;

    Arguments(Entry entry, @Nullable Object[] given, NumpyRelease release) {
      this.release = Objects.requireNonNull(release, "release");
      this.parameters = entry.parameters;
      this.values = given;
      for (int i = 0; i < given.length; i++) {
        Parameter parameter = parameters.get(i);
        Object value = given[i];
        if (value != null) {
          check(parameter, value);
        } else if (parameter.required()) {
          throw new IllegalArgumentException(entry.name + " needs " + parameter.name());
        }
      }
    }

    private static void check(Parameter parameter, Object value) {
      if (!parameter.kind().holds(value)
          || !(parameter.choices().isEmpty() || parameter.choices().contains(value))) {
        String right =
            parameter.choices().isEmpty()
                ? parameter.kind().toString()
                : String.join(" or ", parameter.choices());
        throw new IllegalArgumentException(
            parameter.name() + " is not " + right + ": " + Json.abbreviate(value));
      }
    }

    /** Returns a real parameter. */
    public double real(String name) {
      return (Double) value(name);
    }

    /** Returns a list of reals. */
    public double[] reals(String name) {
      List<?> numbers = (List<?>) value(name);
      return numbers.stream().mapToDouble(number -> (Double) number).toArray();
    }

    /** Returns an integer of 64 bits. */
    public long longValue(String name) {
      return longValue(name, integer(name));
    }

    long[] longValues(String name) {
      List<?> numbers = (List<?>) value(name);
      return numbers.stream().mapToLong(number -> longValue(name, (BigInteger) number)).toArray();
    }

    private static long longValue(String name, BigInteger value) {
      if (value.bitLength() >= Long.SIZE) {
        throw new IllegalArgumentException(
            name + " is out of bounds for int64: " + Json.abbreviate(value));
      }
      return value.longValue();
    }

    /** Returns the release whose values are drawn. */
    public NumpyRelease release() {
      return release;
    }

    /** Returns an integer of any size. */
    public BigInteger integer(String name) {
      return (BigInteger) value(name);
    }

    /** Returns an integer of any size that may be absent. */
    public Optional<BigInteger> optionalInteger(String name) {
      return Optional.ofNullable((BigInteger) valueOrNull(name));
    }

    boolean flag(String name) {
      return (Boolean) value(name);
    }

    /** Returns one of several names. */
    public String text(String name) {
      return (String) value(name);
    }

    private Object value(String name) {
      return Objects.requireNonNull(valueOrNull(name), name);
    }

    private @Nullable Object valueOrNull(String name) {
      int i = 0;
      while (!parameters.get(i).name().equals(name)) {
        i++;
      }
      Object given = values[i];
      return given == null ? parameters.get(i).defaultValue() : given;
    }
  }
}
