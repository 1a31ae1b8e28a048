package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.JavaStream;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyLongDistribution;

/**
 * A method whose parameters are arrays, mostly of shapes that can be broadcast.
 *
 * @param method the name of the method
 * @param kind the type of the values
 * @param parameters the parameters
 * @param distribution makes the broadcast distribution of the operands
 */
record BroadcastCases(
    String method,
    Kind kind,
    List<Parameter> parameters,
    Function<List<Operand>, Broadcast<?>> distribution)
    implements CaseGenerator {

  /** The type of the values and the class that draws them. */
  enum Kind {
    DOUBLE,
    FLOAT,
    LONG,
    /** Doubles of RandomState. */
    LEGACY_DOUBLE,
    /** Integers of RandomState. */
    LEGACY_LONG;

    boolean isLegacy() {
      return this == LEGACY_DOUBLE || this == LEGACY_LONG;
    }
  }

  /** Creates a broadcast of three real parameters. */
  @FunctionalInterface
  interface OfThree {
    Broadcast<?> of(Operand.Doubles a, Operand.Doubles b, Operand.Doubles c);
  }

  /**
   * A parameter.
   *
   * @param integer whether its values are integers
   * @param value chooses a value
   */
  record Parameter(boolean integer, ToDoubleFunction<CaseChoices> value) {}

  static List<CaseGenerator> all() {
    List<CaseGenerator> all = new ArrayList<>(singles());
    all.addAll(twos());
    all.addAll(discrete());
    all.add(
        three(
            "noncentral_f",
            ContinuousCases::positive,
            ContinuousCases::positive,
            ContinuousCases::noncentrality,
            Broadcast::noncentralF));
    all.add(
        three(
            "triangular",
            draw -> draw.invalid() ? 3 : draw.real(-10, 0),
            draw -> draw.invalid() ? 11 : draw.real(0, 5),
            draw -> draw.invalid() ? 1 : draw.real(5, 10),
            Broadcast::triangular));
    return all;
  }

  private static List<CaseGenerator> singles() {
    return List.of(
        one("exponential", Kind.DOUBLE, CaseChoices::scale, Broadcast::exponential),
        one("rayleigh", Kind.DOUBLE, CaseChoices::scale, Broadcast::rayleigh),
        one("standard_gamma", Kind.DOUBLE, ContinuousCases::shape, Broadcast::standardGamma),
        one("standard_gamma", Kind.FLOAT, ContinuousCases::shape, Broadcast::standardGamma),
        one("chisquare", Kind.DOUBLE, ContinuousCases::positive, Broadcast::chisquare),
        one("standard_t", Kind.DOUBLE, ContinuousCases::positive, Broadcast::standardT),
        one("pareto", Kind.DOUBLE, ContinuousCases::positive, Broadcast::pareto),
        one("power", Kind.DOUBLE, ContinuousCases::positive, Broadcast::power),
        one("weibull", Kind.DOUBLE, ContinuousCases::shape, Broadcast::weibull),
        one("poisson", Kind.LONG, BroadcastCases::mean, Broadcast::poisson),
        one("geometric", Kind.LONG, BroadcastCases::geometricProbability, Broadcast::geometric),
        one("logseries", Kind.LONG, BroadcastCases::probability, Broadcast::logseries),
        one("zipf", Kind.LONG, draw -> draw.invalid() ? 1 : draw.real(1.05, 5), Broadcast::zipf));
  }

  private static List<CaseGenerator> twos() {
    return List.of(
        two("normal", CaseChoices::location, CaseChoices::scale, Broadcast::normal),
        two("laplace", CaseChoices::location, CaseChoices::scale, Broadcast::laplace),
        two("gumbel", CaseChoices::location, CaseChoices::scale, Broadcast::gumbel),
        two("logistic", CaseChoices::location, CaseChoices::scale, Broadcast::logistic),
        two("lognormal", CaseChoices::location, CaseChoices::scale, Broadcast::lognormal),
        two("gamma", ContinuousCases::shape, CaseChoices::scale, Broadcast::gamma),
        two("beta", ContinuousCases::betaShape, ContinuousCases::betaShape, Broadcast::beta),
        two("f", ContinuousCases::positive, ContinuousCases::positive, Broadcast::f),
        two("wald", ContinuousCases::positive, ContinuousCases::positive, Broadcast::wald),
        two("vonmises", CaseChoices::location, ContinuousCases::concentration, Broadcast::vonmises),
        two(
            "noncentral_chisquare",
            ContinuousCases::positive,
            ContinuousCases::noncentrality,
            Broadcast::noncentralChisquare),
        new BroadcastCases(
            "uniform",
            Kind.DOUBLE,
            List.of(
                new Parameter(false, draw -> draw.invalid() ? 3 : draw.real(-10, 0)),
                new Parameter(
                    false, draw -> draw.invalid() ? draw.oneOf(-11.0, 1 / 0.0) : draw.real(0, 9))),
            o -> Broadcast.uniform(reals(o, 0), reals(o, 1))));
  }

  private static List<CaseGenerator> discrete() {
    return List.of(
        new BroadcastCases(
            "binomial",
            Kind.LONG,
            List.of(
                new Parameter(true, DiscreteCases::trials),
                new Parameter(false, BroadcastCases::probability)),
            o -> Broadcast.binomial(integers(o, 0), reals(o, 1))),
        new BroadcastCases(
            "negative_binomial",
            Kind.LONG,
            List.of(
                new Parameter(
                    false,
                    draw ->
                        draw.invalid() ? draw.oneOf(0.0, 1 / 0.0, 0 / 0.0) : draw.real(0.1, 50)),
                new Parameter(false, BroadcastCases::probability)),
            o -> Broadcast.negativeBinomial(reals(o, 0), reals(o, 1))),
        new BroadcastCases(
            "hypergeometric",
            Kind.LONG,
            List.of(
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, draw -> draw.invalid() ? -1 : draw.integer(0, 50))),
            o -> Broadcast.hypergeometric(integers(o, 0), integers(o, 1), integers(o, 2))));
  }

  static double populationSize(CaseChoices draw) {
    return draw.invalid() ? draw.oneOf(-1, 1_000_000_000, 3) : draw.integer(25, 2000);
  }

  static double probability(CaseChoices draw) {
    if (draw.invalid()) {
      return draw.oneOf(-0.5, 0.0, 1.0, 1.5, Double.NaN);
    }
    return draw.real(0.01, 0.99);
  }

  static double geometricProbability(CaseChoices draw) {
    double p = probability(draw);
    return DiscreteCases.searchEnds(p) ? p : 0.5;
  }

  static double mean(CaseChoices draw) {
    if (draw.invalid()) {
      return draw.oneOf(-1.0, Double.NaN, 1e300);
    }
    return draw.oneOf(draw.real(0, 10), draw.real(10, 100), draw.magnitude(-3, 15), 0.0);
  }

  private static CaseGenerator one(
      String name,
      Kind kind,
      ToDoubleFunction<CaseChoices> a,
      Function<Operand.Doubles, Broadcast<?>> broadcast) {
    return new BroadcastCases(
        name, kind, List.of(new Parameter(false, a)), o -> broadcast.apply(reals(o, 0)));
  }

  private static CaseGenerator two(
      String name,
      ToDoubleFunction<CaseChoices> a,
      ToDoubleFunction<CaseChoices> b,
      BiFunction<Operand.Doubles, Operand.Doubles, Broadcast<?>> broadcast) {
    return new BroadcastCases(
        name,
        Kind.DOUBLE,
        List.of(new Parameter(false, a), new Parameter(false, b)),
        o -> broadcast.apply(reals(o, 0), reals(o, 1)));
  }

  private static CaseGenerator three(
      String name,
      ToDoubleFunction<CaseChoices> a,
      ToDoubleFunction<CaseChoices> b,
      ToDoubleFunction<CaseChoices> c,
      OfThree broadcast) {
    return new BroadcastCases(
        name,
        Kind.DOUBLE,
        List.of(new Parameter(false, a), new Parameter(false, b), new Parameter(false, c)),
        o -> broadcast.of(reals(o, 0), reals(o, 1), reals(o, 2)));
  }

  static Operand.Doubles reals(List<Operand> operands, int i) {
    return (Operand.Doubles) operands.get(i);
  }

  static Operand.Longs integers(List<Operand> operands, int i) {
    return (Operand.Longs) operands.get(i);
  }

  @Override
  public String name() {
    return (kind.isLegacy() ? "RandomState." : "")
        + method
        + (kind == Kind.FLOAT ? " float32" : "")
        + " of arrays";
  }

  @Override
  public Call call(CaseChoices draw) {
    Shapes shapes = Shapes.draw(draw, parameters.size(), true);
    NumpyCall numpy = NumpyCall.rng(method);
    if (kind == Kind.FLOAT) {
      numpy.kwarg("dtype", "float32");
    }
    List<Operand> operands = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k++) {
      Parameter parameter = parameters.get(k);
      double[] values = values(draw, parameter, shapes.operands().get(k));
      int[] shape = shapes.operands().get(k);
      if (parameter.integer()) {
        long[] longs = Arrays.stream(values).mapToLong(value -> (long) value).toArray();
        numpy.args(shaped(Bits.of(longs), shape));
        operands.add(
            shape.length == 0 ? Operand.longs(longs[0]) : Operand.longs(longs).reshape(shape));
      } else {
        numpy.args(shaped(Bits.of(values), shape));
        operands.add(shape.length == 0 ? Operand.of(values[0]) : Operand.of(values).reshape(shape));
      }
    }
    boolean single = shapes.operands().stream().allMatch(shape -> shape.length == 0);
    // without a size NumPy returns a Python float for a float32
    int[] size = kind == Kind.FLOAT && single && shapes.size() == null ? new int[0] : shapes.size();
    if (size != null) {
      numpy.shape(size);
    }
    return new Call(
        numpy,
        "broadcast",
        s -> {
          Broadcast<?> unsized = distribution.apply(operands);
          return draw(s, size == null ? unsized : unsized.size(size));
        });
  }

  static double[] values(CaseChoices draw, Parameter parameter, int[] shape) {
    double[] pool = new double[draw.integer(1, 3)];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = parameter.value().applyAsDouble(draw);
    }
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = pool[draw.integer(0, pool.length - 1)];
    }
    return values;
  }

  static Bits shaped(Bits flat, int[] shape) {
    return new Bits(flat.dtype(), Arrays.stream(shape).boxed().toList(), flat.data());
  }

  @SuppressWarnings("unchecked")
  private Bits draw(JavaStream s, Broadcast<?> broadcast) {
    Bits flat =
        switch (kind) {
          case DOUBLE ->
              Bits.of(s.rng().broadcast((Broadcast<? extends DoubleDistribution>) broadcast));
          case FLOAT ->
              Bits.of(s.rng().broadcastFloats((Broadcast<? extends FloatDistribution>) broadcast));
          case LONG ->
              Bits.of(s.rng().broadcastLongs((Broadcast<? extends LongDistribution>) broadcast));
          case LEGACY_DOUBLE ->
              Bits.of(s.rs().broadcast((Broadcast<LegacyDoubleDistribution>) broadcast));
          case LEGACY_LONG ->
              Bits.of(s.rs().broadcastLongs((Broadcast<LegacyLongDistribution>) broadcast));
        };
    return shaped(flat, broadcast.shape());
  }
}
