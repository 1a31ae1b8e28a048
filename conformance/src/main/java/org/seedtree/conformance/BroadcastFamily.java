package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
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
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Uniform;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.distribution.Zipf;
import org.seedtree.legacy.LegacyDoubleLaw;
import org.seedtree.legacy.LegacyLongLaw;

/**
 * A method whose parameters are arrays of all shapes that go together, and now and then of some
 * that do not.
 *
 * @param method the name of the method
 * @param kind what the values are
 * @param jointly whether NumPy combines the parameters before it compares their shapes
 * @param parameters draw a value of each
 * @param law takes the operands
 */
record BroadcastFamily(
    String method,
    Kind kind,
    boolean jointly,
    List<Parameter> parameters,
    Function<List<Operand>, Broadcast<?>> law)
    implements Family {

  /** Element type of the result. */
  enum Kind {
    DOUBLE,
    FLOAT,
    LONG,
    /** Doubles of RandomState. */
    LEGACY_DOUBLE,
    /** Whole numbers of RandomState. */
    LEGACY_LONG;

    boolean isLegacy() {
      return this == LEGACY_DOUBLE || this == LEGACY_LONG;
    }
  }

  /** Draws a value of a parameter, whole or not. */
  record Parameter(boolean whole, ToDoubleFunction<Draw> value) {}

  static List<Family> all() {
    List<Family> all = new ArrayList<>(ones());
    all.addAll(twos());
    all.addAll(counts());
    all.add(
        three(
            "noncentral_f",
            false,
            ContinuousFamilies::positive,
            ContinuousFamilies::positive,
            ContinuousFamilies::noncentrality,
            NoncentralF::new));
    all.add(
        three(
            "triangular",
            true,
            draw -> draw.illegal() ? 3 : draw.real(-10, 0),
            draw -> draw.illegal() ? 11 : draw.real(0, 5),
            draw -> draw.illegal() ? 1 : draw.real(5, 10),
            Triangular::new));
    return all;
  }

  private static List<Family> ones() {
    return List.of(
        one("exponential", Kind.DOUBLE, Draw::scale, Exponential::new),
        one("rayleigh", Kind.DOUBLE, Draw::scale, Rayleigh::new),
        one("standard_gamma", Kind.DOUBLE, ContinuousFamilies::shape, StandardGamma::new),
        one("standard_gamma", Kind.FLOAT, ContinuousFamilies::shape, StandardGamma::new),
        one("chisquare", Kind.DOUBLE, ContinuousFamilies::positive, Chisquare::new),
        one("standard_t", Kind.DOUBLE, ContinuousFamilies::positive, StandardT::new),
        one("pareto", Kind.DOUBLE, ContinuousFamilies::positive, Pareto::new),
        one("power", Kind.DOUBLE, ContinuousFamilies::positive, Power::new),
        one("weibull", Kind.DOUBLE, ContinuousFamilies::shape, Weibull::new),
        one("poisson", Kind.LONG, BroadcastFamily::mean, Poisson::new),
        one("geometric", Kind.LONG, BroadcastFamily::searchable, Geometric::new),
        one("logseries", Kind.LONG, BroadcastFamily::probability, Logseries::new),
        one("zipf", Kind.LONG, draw -> draw.illegal() ? 1 : draw.real(1.05, 5), Zipf::new));
  }

  private static List<Family> twos() {
    return List.of(
        two("normal", Draw::location, Draw::scale, Normal::new),
        two("laplace", Draw::location, Draw::scale, Laplace::new),
        two("gumbel", Draw::location, Draw::scale, Gumbel::new),
        two("logistic", Draw::location, Draw::scale, Logistic::new),
        two("lognormal", Draw::location, Draw::scale, Lognormal::new),
        two("gamma", ContinuousFamilies::shape, Draw::scale, Gamma::new),
        two("beta", ContinuousFamilies::positive, ContinuousFamilies::positive, Beta::new),
        two("f", ContinuousFamilies::positive, ContinuousFamilies::positive, F::new),
        two("wald", ContinuousFamilies::positive, ContinuousFamilies::positive, Wald::new),
        two("vonmises", Draw::location, ContinuousFamilies::concentration, Vonmises::new),
        two(
            "noncentral_chisquare",
            ContinuousFamilies::positive,
            ContinuousFamilies::noncentrality,
            NoncentralChisquare::new),
        new BroadcastFamily(
            "uniform",
            Kind.DOUBLE,
            true,
            List.of(
                new Parameter(false, draw -> draw.illegal() ? 3 : draw.real(-10, 0)),
                new Parameter(
                    false, draw -> draw.illegal() ? draw.oneOf(-11.0, 1 / 0.0) : draw.real(0, 9))),
            o -> Broadcast.of(Uniform::new, real(o, 0), real(o, 1))));
  }

  private static List<Family> counts() {
    return List.of(
        new BroadcastFamily(
            "binomial",
            Kind.LONG,
            false,
            List.of(
                new Parameter(true, DiscreteFamilies::trials),
                new Parameter(false, BroadcastFamily::probability)),
            o -> Broadcast.of(Binomial::new, whole(o, 0), real(o, 1))),
        new BroadcastFamily(
            "negative_binomial",
            Kind.LONG,
            true,
            List.of(
                new Parameter(
                    false,
                    draw ->
                        draw.illegal() ? draw.oneOf(0.0, 1 / 0.0, 0 / 0.0) : draw.real(0.1, 50)),
                new Parameter(false, BroadcastFamily::probability)),
            o -> Broadcast.of(NegativeBinomial::new, real(o, 0), real(o, 1))),
        new BroadcastFamily(
            "hypergeometric",
            Kind.LONG,
            true,
            List.of(
                new Parameter(true, BroadcastFamily::balls),
                new Parameter(true, BroadcastFamily::balls),
                new Parameter(true, draw -> draw.illegal() ? -1 : draw.integer(0, 50))),
            o -> Broadcast.of(Hypergeometric::new, whole(o, 0), whole(o, 1), whole(o, 2))));
  }

  static double balls(Draw draw) {
    return draw.illegal() ? draw.oneOf(-1, 1_000_000_000, 3) : draw.integer(25, 2000);
  }

  static double probability(Draw draw) {
    if (draw.illegal()) {
      return draw.oneOf(-0.5, 0.0, 1.0, 1.5, Double.NaN);
    }
    return draw.real(0.01, 0.99);
  }

  static double searchable(Draw draw) {
    double p = probability(draw);
    return DiscreteFamilies.searchEnds(p) ? p : 0.5;
  }

  static double mean(Draw draw) {
    if (draw.illegal()) {
      return draw.oneOf(-1.0, Double.NaN, 1e300);
    }
    return draw.oneOf(draw.real(0, 10), draw.real(10, 100), draw.magnitude(-3, 15), 0.0);
  }

  private static Family one(
      String name, Kind kind, ToDoubleFunction<Draw> a, java.util.function.DoubleFunction<?> law) {
    return new BroadcastFamily(
        name, kind, false, List.of(new Parameter(false, a)), o -> Broadcast.of(law, real(o, 0)));
  }

  private static Family two(
      String name, ToDoubleFunction<Draw> a, ToDoubleFunction<Draw> b, Broadcast.Law2<?> law) {
    return new BroadcastFamily(
        name,
        Kind.DOUBLE,
        false,
        List.of(new Parameter(false, a), new Parameter(false, b)),
        o -> Broadcast.of(law, real(o, 0), real(o, 1)));
  }

  private static Family three(
      String name,
      boolean jointly,
      ToDoubleFunction<Draw> a,
      ToDoubleFunction<Draw> b,
      ToDoubleFunction<Draw> c,
      Broadcast.Law3<?> law) {
    return new BroadcastFamily(
        name,
        Kind.DOUBLE,
        jointly,
        List.of(new Parameter(false, a), new Parameter(false, b), new Parameter(false, c)),
        o -> Broadcast.of(law, real(o, 0), real(o, 1), real(o, 2)));
  }

  static Operand.Doubles real(List<Operand> operands, int i) {
    return (Operand.Doubles) operands.get(i);
  }

  static Operand.Longs whole(List<Operand> operands, int i) {
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
  public Call call(Draw draw) {
    Shapes shapes = Shapes.draw(draw, parameters.size(), jointly);
    NumpyCall numpy = NumpyCall.rng(method);
    if (kind == Kind.FLOAT) {
      numpy.kwarg("dtype", "float32");
    }
    List<Operand> operands = new ArrayList<>();
    for (int k = 0; k < parameters.size(); k++) {
      Parameter parameter = parameters.get(k);
      double[] values = values(draw, parameter, shapes.operands().get(k));
      int[] shape = shapes.operands().get(k);
      if (parameter.whole()) {
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
    // without a size NumPy gives a Python float for a float32
    int[] size = kind == Kind.FLOAT && single && shapes.size() == null ? new int[0] : shapes.size();
    if (size != null) {
      numpy.shape(size);
    }
    return new Call(
        numpy,
        "broadcast",
        s -> {
          Broadcast<?> unsized = law.apply(operands);
          return drawn(s, size == null ? unsized : unsized.size(size));
        });
  }

  static double[] values(Draw draw, Parameter parameter, int[] shape) {
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
  private Bits drawn(JavaStream s, Broadcast<?> broadcast) {
    Bits flat =
        switch (kind) {
          case DOUBLE ->
              Bits.of(s.rng().doubles((Broadcast<? extends DoubleDistribution>) broadcast));
          case FLOAT -> Bits.of(s.rng().floats((Broadcast<? extends FloatDistribution>) broadcast));
          case LONG -> Bits.of(s.rng().longs((Broadcast<? extends LongDistribution>) broadcast));
          case LEGACY_DOUBLE -> Bits.of(s.rs().doubles((Broadcast<LegacyDoubleLaw>) broadcast));
          case LEGACY_LONG -> Bits.of(s.rs().longs((Broadcast<LegacyLongLaw>) broadcast));
        };
    return shaped(flat, broadcast.shape());
  }
}
