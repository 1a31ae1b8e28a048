package org.seedtree.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.seedtree.distribution.NumpyRelease;
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
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.InvalidParameterException;
import org.seedtree.internal.parameter.ParameterList;
import org.seedtree.internal.parameter.Parameters;

/**
 * A distribution whose parameters vary from element to element, repeated to one shape as NumPy
 * broadcasts arrays: shapes are aligned at their ends, and an extent of 1 goes with any other.
 *
 * <pre>{@code
 * rng.doubles(Broadcast.normal(of(locs), of(2.0)));                      // normal(locs, 2.0)
 * rng.doubles(Broadcast.gamma(of(shapes).reshape(-1, 1), of(scales)));   // an outer product
 * rng.longs(Broadcast.binomial(longs(10), of(ps)).size(5, 3));           // size=(5, 3)
 * rng.doubles(Broadcast.of(loc -> new Normal(loc, 2.0), of(locs)));      // any function
 * }</pre>
 *
 * <p>All parameters are checked, then their shapes, before the first draw: by NumPy's checks, in
 * its order and with its messages for arrays. Nothing is checked before the broadcast is drawn from
 * or asked for its shape. Values are drawn one after another in row-major order, each as its
 * distribution draws it. Nothing is allocated for a value.
 *
 * <p>A broadcast of a function, such as a constructor, calls it twice for each element, first to
 * check the parameters and then to draw, and may allocate what it returns. It does not know what
 * NumPy checks of arrays that do not fit one another, nor which parameters are there without an
 * element.
 *
 * @param <D> the type of the distributions
 */
public final class Broadcast<D> {

  /** Creates a distribution of two real parameters. */
  @FunctionalInterface
  public interface DoublePairFunction<D> {
    /** Returns the distribution with these parameters. */
    D apply(double first, double second);
  }

  /** Creates a distribution of three real parameters. */
  @FunctionalInterface
  public interface DoubleTripleFunction<D> {
    /** Returns the distribution with these parameters. */
    D apply(double first, double second, double third);
  }

  /** Creates a distribution of an integer and a real parameter, such as {@code binomial}. */
  @FunctionalInterface
  public interface LongDoubleFunction<D> {
    /** Returns the distribution with these parameters. */
    D apply(long first, double second);
  }

  /** Creates a distribution of three integer parameters, such as {@code hypergeometric}. */
  @FunctionalInterface
  public interface LongTripleFunction<D> {
    /** Returns the distribution with these parameters. */
    D apply(long first, long second, long third);
  }

  /** Creates the distribution of value 0 of the cursors. */
  @FunctionalInterface
  private interface Factory<D> {
    D create(Cursor[] parameters);
  }

  /**
   * The loops that draw from primitive parameters, where there are such.
   *
   * @param doubles of {@code float64} values
   * @param floats of {@code float32} values
   * @param longs of integers, for one call
   */
  record Kernels(
      @Nullable DoubleKernel doubles,
      @Nullable FloatKernel floats,
      @Nullable Supplier<LongKernel> longs) {

    static final Kernels NONE = new Kernels(null, null, null);
  }

  /** NumPy's checks; null if only the function knows them. */
  private final @Nullable ParameterList parameters;

  private final Factory<D> factory;
  private final Kernels kernels;

  /** In NumPy's order, which messages number them by. */
  private final List<Operand> operands;

  private final @Nullable Shape size;

  /** Computed by the first use, after the checks; by two threads at once does no harm. */
  private @Nullable Layout layout;

  private Broadcast(
      @Nullable ParameterList parameters,
      Factory<D> factory,
      Kernels kernels,
      List<Operand> operands,
      @Nullable Shape size) {
    this.parameters = parameters;
    this.factory = factory;
    this.kernels = kernels;
    this.operands = operands;
    this.size = size;
  }

  private static <D> Broadcast<D> of(
      ParameterList parameters, Factory<D> factory, Kernels kernels, Operand... operands) {
    return new Broadcast<>(parameters, factory, kernels, List.of(operands), null);
  }

  private static <D> Broadcast<D> of(Factory<D> factory, Operand... operands) {
    return new Broadcast<>(null, factory, Kernels.NONE, List.of(operands), null);
  }

  /** Creates a broadcast of a function of one real parameter; may allocate at each call. */
  public static <D> Broadcast<D> of(DoubleFunction<? extends D> distribution, Operand.Doubles a) {
    return of(c -> distribution.apply(c[0].real(0)), (Operand) a);
  }

  /** Creates a broadcast of a function of two real parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      DoublePairFunction<? extends D> distribution, Operand.Doubles a, Operand.Doubles b) {
    return of(c -> distribution.apply(c[0].real(0), c[1].real(0)), (Operand) a, b);
  }

  /** Creates a broadcast of a function of three real parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      DoubleTripleFunction<? extends D> distribution,
      Operand.Doubles a,
      Operand.Doubles b,
      Operand.Doubles c) {
    return of(p -> distribution.apply(p[0].real(0), p[1].real(0), p[2].real(0)), (Operand) a, b, c);
  }

  /**
   * Creates a broadcast of a function of an integer and a real parameter, which NumPy's messages
   * number as the second and the first; may allocate at each call.
   */
  public static <D> Broadcast<D> of(
      LongDoubleFunction<? extends D> distribution, Operand.Longs n, Operand.Doubles p) {
    return of(c -> distribution.apply(c[1].integer(0), c[0].real(0)), p, n);
  }

  /** Creates a broadcast of a function of three integer parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      LongTripleFunction<? extends D> distribution,
      Operand.Longs a,
      Operand.Longs b,
      Operand.Longs c) {
    return of(
        p -> distribution.apply(p[0].integer(0), p[1].integer(0), p[2].integer(0)),
        (Operand) a,
        b,
        c);
  }

  /**
   * Creates a broadcast of NumPy's {@code beta}; see {@link Beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   */
  public static Broadcast<Beta> beta(Operand.Doubles a, Operand.Doubles b) {
    return of(
        Parameters.BETA,
        c -> new Beta(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.BETA, null, null),
        a,
        b);
  }

  /**
   * Creates a broadcast of NumPy's {@code chisquare}; see {@link Chisquare}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<Chisquare> chisquare(Operand.Doubles df) {
    return of(
        Parameters.CHISQUARE,
        c -> new Chisquare(c[0].real(0)),
        new Kernels(DoubleKernels.CHISQUARE, null, null),
        df);
  }

  /**
   * Creates a broadcast of NumPy's {@code exponential}; see {@link Exponential}.
   *
   * @param scale mean, 0 or more
   */
  public static Broadcast<Exponential> exponential(Operand.Doubles scale) {
    return of(
        Parameters.EXPONENTIAL,
        c -> new Exponential(c[0].real(0)),
        new Kernels(DoubleKernels.EXPONENTIAL, null, null),
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code f}; see {@link F}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   */
  public static Broadcast<F> f(Operand.Doubles dfnum, Operand.Doubles dfden) {
    return of(
        Parameters.F,
        c -> new F(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.F, null, null),
        dfnum,
        dfden);
  }

  /**
   * Creates a broadcast of NumPy's {@code gamma}; see {@link Gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, 0 or more
   */
  public static Broadcast<Gamma> gamma(Operand.Doubles shape, Operand.Doubles scale) {
    return of(
        Parameters.GAMMA,
        c -> new Gamma(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.GAMMA, null, null),
        shape,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code gumbel}; see {@link Gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   */
  public static Broadcast<Gumbel> gumbel(Operand.Doubles loc, Operand.Doubles scale) {
    return of(
        Parameters.LOC_SCALE,
        c -> new Gumbel(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.GUMBEL, null, null),
        loc,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code laplace}; see {@link Laplace}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   */
  public static Broadcast<Laplace> laplace(Operand.Doubles loc, Operand.Doubles scale) {
    return of(
        Parameters.LOC_SCALE,
        c -> new Laplace(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.LAPLACE, null, null),
        loc,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code logistic}; see {@link Logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   */
  public static Broadcast<Logistic> logistic(Operand.Doubles loc, Operand.Doubles scale) {
    return of(
        Parameters.LOC_SCALE,
        c -> new Logistic(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.LOGISTIC, null, null),
        loc,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code lognormal}; see {@link Lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   */
  public static Broadcast<Lognormal> lognormal(Operand.Doubles mean, Operand.Doubles sigma) {
    return of(
        Parameters.LOGNORMAL,
        c -> new Lognormal(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.LOGNORMAL, null, null),
        mean,
        sigma);
  }

  /**
   * Creates a broadcast of NumPy's {@code noncentral_chisquare}; see {@link NoncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   */
  public static Broadcast<NoncentralChisquare> noncentralChisquare(
      Operand.Doubles df, Operand.Doubles nonc) {
    return of(
        Parameters.NONCENTRAL_CHISQUARE,
        c -> new NoncentralChisquare(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.NONCENTRAL_CHISQUARE, null, null),
        df,
        nonc);
  }

  /**
   * Creates a broadcast of NumPy's {@code noncentral_f}; see {@link NoncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   */
  public static Broadcast<NoncentralF> noncentralF(
      Operand.Doubles dfnum, Operand.Doubles dfden, Operand.Doubles nonc) {
    return of(
        Parameters.NONCENTRAL_F,
        c -> new NoncentralF(c[0].real(0), c[1].real(0), c[2].real(0)),
        new Kernels(DoubleKernels.NONCENTRAL_F, null, null),
        dfnum,
        dfden,
        nonc);
  }

  /**
   * Creates a broadcast of NumPy's {@code normal}; see {@link Normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   */
  public static Broadcast<Normal> normal(Operand.Doubles loc, Operand.Doubles scale) {
    return of(
        Parameters.LOC_SCALE,
        c -> new Normal(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.NORMAL, null, null),
        loc,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code pareto}; see {@link Pareto}.
   *
   * @param a shape, more than 0
   */
  public static Broadcast<Pareto> pareto(Operand.Doubles a) {
    return of(
        Parameters.PARETO,
        c -> new Pareto(c[0].real(0)),
        new Kernels(DoubleKernels.PARETO, null, null),
        a);
  }

  /**
   * Creates a broadcast of NumPy's {@code power}; see {@link Power}.
   *
   * @param a exponent plus 1, more than 0
   */
  public static Broadcast<Power> power(Operand.Doubles a) {
    return of(
        Parameters.POWER,
        c -> new Power(c[0].real(0)),
        new Kernels(DoubleKernels.POWER, null, null),
        a);
  }

  /**
   * Creates a broadcast of NumPy's {@code rayleigh}; see {@link Rayleigh}.
   *
   * @param scale mode, 0 or more
   */
  public static Broadcast<Rayleigh> rayleigh(Operand.Doubles scale) {
    return of(
        Parameters.RAYLEIGH,
        c -> new Rayleigh(c[0].real(0)),
        new Kernels(DoubleKernels.RAYLEIGH, null, null),
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code standard_gamma}; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   */
  public static Broadcast<StandardGamma> standardGamma(Operand.Doubles shape) {
    return of(
        Parameters.STANDARD_GAMMA,
        c -> new StandardGamma(c[0].real(0)),
        new Kernels(DoubleKernels.STANDARD_GAMMA, FloatKernels.STANDARD_GAMMA, null),
        shape);
  }

  /**
   * Creates a broadcast of NumPy's {@code standard_t}; see {@link StandardT}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<StandardT> standardT(Operand.Doubles df) {
    return of(
        Parameters.STANDARD_T,
        c -> new StandardT(c[0].real(0)),
        new Kernels(DoubleKernels.STANDARD_T, null, null),
        df);
  }

  /**
   * Creates a broadcast of NumPy's {@code triangular}; see {@link Triangular}.
   *
   * @param left lower end
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper end, more than {@code left}
   */
  public static Broadcast<Triangular> triangular(
      Operand.Doubles left, Operand.Doubles mode, Operand.Doubles right) {
    return of(
        Parameters.TRIANGULAR,
        c -> new Triangular(c[0].real(0), c[1].real(0), c[2].real(0)),
        new Kernels(DoubleKernels.TRIANGULAR, null, null),
        left,
        mode,
        right);
  }

  /**
   * Creates a broadcast of NumPy's {@code uniform}; see {@link Uniform}.
   *
   * @param low lower end
   * @param high upper end, {@code low} or more
   */
  public static Broadcast<Uniform> uniform(Operand.Doubles low, Operand.Doubles high) {
    return of(
        Parameters.UNIFORM,
        c -> new Uniform(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.UNIFORM, null, null),
        low,
        high);
  }

  /**
   * Creates a broadcast of NumPy's {@code vonmises}; see {@link Vonmises}.
   *
   * @param mu mean direction, in radians
   * @param kappa concentration, 0 or more
   */
  public static Broadcast<Vonmises> vonmises(Operand.Doubles mu, Operand.Doubles kappa) {
    return of(
        Parameters.VONMISES,
        c -> new Vonmises(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.VONMISES, null, null),
        mu,
        kappa);
  }

  /**
   * Creates a broadcast of NumPy's {@code wald}; see {@link Wald}.
   *
   * @param mean mean, more than 0
   * @param scale scale, more than 0
   */
  public static Broadcast<Wald> wald(Operand.Doubles mean, Operand.Doubles scale) {
    return of(
        Parameters.WALD,
        c -> new Wald(c[0].real(0), c[1].real(0)),
        new Kernels(DoubleKernels.WALD, null, null),
        mean,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code weibull}; see {@link Weibull}.
   *
   * @param a shape, 0 or more
   */
  public static Broadcast<Weibull> weibull(Operand.Doubles a) {
    return of(
        Parameters.WEIBULL,
        c -> new Weibull(c[0].real(0)),
        new Kernels(DoubleKernels.WEIBULL, null, null),
        a);
  }

  /**
   * Creates a broadcast of NumPy's {@code binomial}; see {@link Binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   */
  public static Broadcast<Binomial> binomial(Operand.Longs n, Operand.Doubles p) {
    return binomial(n, p, NumpyRelease.DEFAULT);
  }

  /**
   * Creates a broadcast of NumPy's {@code binomial} as a release draws it; see {@link Binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @param release the NumPy release
   */
  public static Broadcast<Binomial> binomial(
      Operand.Longs n, Operand.Doubles p, NumpyRelease release) {
    return of(
        Parameters.BINOMIAL,
        c -> new Binomial(c[1].integer(0), c[0].real(0), release),
        new Kernels(null, null, () -> LongKernels.binomial(release.correctsStirling())),
        p,
        n);
  }

  /**
   * Creates a broadcast of NumPy's {@code geometric}; see {@link Geometric}.
   *
   * @param p probability of success, more than 0, at most 1
   */
  public static Broadcast<Geometric> geometric(Operand.Doubles p) {
    return of(
        Parameters.GEOMETRIC,
        c -> new Geometric(c[0].real(0)),
        new Kernels(null, null, () -> LongKernels.GEOMETRIC),
        p);
  }

  /**
   * Creates a broadcast of NumPy's {@code hypergeometric}; see {@link Hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 to 999999999
   * @param nbad number of failures in the population, 0 to 999999999
   * @param nsample number of draws, 0 to {@code ngood + nbad}
   */
  public static Broadcast<Hypergeometric> hypergeometric(
      Operand.Longs ngood, Operand.Longs nbad, Operand.Longs nsample) {
    return of(
        Parameters.HYPERGEOMETRIC,
        c -> new Hypergeometric(c[0].integer(0), c[1].integer(0), c[2].integer(0)),
        new Kernels(null, null, LongKernels::hypergeometric),
        ngood,
        nbad,
        nsample);
  }

  /**
   * Creates a broadcast of NumPy's {@code logseries}; see {@link Logseries}.
   *
   * @param p shape, 0 or more, less than 1
   */
  public static Broadcast<Logseries> logseries(Operand.Doubles p) {
    return of(
        Parameters.LOGSERIES,
        c -> new Logseries(c[0].real(0)),
        new Kernels(null, null, () -> LongKernels.LOGSERIES),
        p);
  }

  /**
   * Creates a broadcast of NumPy's {@code negative_binomial}; see {@link NegativeBinomial}.
   *
   * @param n number of successes, more than 0
   * @param p probability of success, more than 0, at most 1
   */
  public static Broadcast<NegativeBinomial> negativeBinomial(Operand.Doubles n, Operand.Doubles p) {
    return of(
        Parameters.NEGATIVE_BINOMIAL,
        c -> new NegativeBinomial(c[0].real(0), c[1].real(0)),
        new Kernels(null, null, () -> LongKernels.NEGATIVE_BINOMIAL),
        n,
        p);
  }

  /**
   * Creates a broadcast of NumPy's {@code poisson}; see {@link Poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   */
  public static Broadcast<Poisson> poisson(Operand.Doubles lam) {
    return of(
        Parameters.POISSON,
        c -> new Poisson(c[0].real(0)),
        new Kernels(null, null, () -> LongKernels.POISSON),
        lam);
  }

  /**
   * Creates a broadcast of NumPy's {@code zipf}; see {@link Zipf}.
   *
   * @param a exponent, more than 1
   */
  public static Broadcast<Zipf> zipf(Operand.Doubles a) {
    return of(
        Parameters.ZIPF,
        c -> new Zipf(c[0].real(0)),
        new Kernels(null, null, () -> LongKernels.ZIPF),
        a);
  }

  /**
   * Returns the same broadcast in a given shape, which the parameters must be repeatable to;
   * NumPy's {@code size}.
   *
   * @param extents the shape; none for a single value
   * @throws IllegalArgumentException if one is negative or the elements are too many for an array
   */
  public Broadcast<D> size(int... extents) {
    return new Broadcast<>(parameters, factory, kernels, operands, Shape.of(extents));
  }

  /**
   * Returns the extents of the result: the size given, or the joint shape of the parameters; none
   * for a single value.
   *
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   */
  public int[] shape() {
    return layout().out().extents();
  }

  /**
   * Returns the number of elements of the result.
   *
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   */
  public int length() {
    return layout().out().size();
  }

  /**
   * Returns the distribution of an element.
   *
   * @param i index of the element in row-major order
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public D distribution(int i) {
    return factory.create(layout().at(i));
  }

  /**
   * Draws all elements into {@code out[from..from + length())}.
   *
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends DoubleDistribution> broadcast,
      RandomSource bits,
      double[] out,
      int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isConstant()) {
      broadcast.distribution(0).fill(bits, out, from, to);
      return;
    }
    Factory<? extends DoubleDistribution> factory = broadcast.factory;
    DoubleKernel kernel =
        broadcast.kernels.doubles != null
            ? broadcast.kernels.doubles
            : (source, p, values, start, end) -> {
              for (int i = start; i < end; i++) {
                values[i] = factory.create(p).sample(source);
                next(p);
              }
            };
    broadcast
        .layout()
        .forEachRun(
            (p, first, count) -> kernel.fill(bits, p, out, from + first, from + first + count));
  }

  /**
   * Draws all elements into {@code out[from..from + length())}.
   *
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends FloatDistribution> broadcast, RandomSource bits, float[] out, int from) {
    broadcast.end(from, out.length);
    Factory<? extends FloatDistribution> factory = broadcast.factory;
    FloatKernel kernel =
        broadcast.kernels.floats != null
            ? broadcast.kernels.floats
            : (source, p, values, start, end) -> {
              for (int i = start; i < end; i++) {
                values[i] = factory.create(p).sampleFloat(source);
                next(p);
              }
            };
    broadcast
        .layout()
        .forEachRun(
            (p, first, count) -> kernel.fill(bits, p, out, from + first, from + first + count));
  }

  /**
   * Draws all elements into {@code out[from..from + length())}.
   *
   * @throws IllegalArgumentException if a parameter is out of its range or the shapes do not fit
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends LongDistribution> broadcast, RandomSource bits, long[] out, int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isConstant()) {
      broadcast.distribution(0).fill(bits, out, from, to);
      return;
    }
    Factory<? extends LongDistribution> factory = broadcast.factory;
    LongKernel kernel =
        broadcast.kernels.longs != null
            ? broadcast.kernels.longs.get()
            : (source, p, values, start, end) -> {
              for (int i = start; i < end; i++) {
                values[i] = factory.create(p).sample(source);
                next(p);
              }
            };
    broadcast
        .layout()
        .forEachRun(
            (p, first, count) -> kernel.fill(bits, p, out, from + first, from + first + count));
  }

  private static void next(Cursor[] parameters) {
    for (Cursor parameter : parameters) {
      parameter.next();
    }
  }

  private int end(int from, int length) {
    Objects.checkFromIndexSize(from, length(), length);
    return from + length();
  }

  /** Returns whether one distribution gives all elements, of which there is at least one. */
  private boolean isConstant() {
    return length() > 0 && operands.stream().allMatch(operand -> operand.inShape().size() == 1);
  }

  private Layout layout() {
    Layout made = layout;
    if (made == null) {
      made = new Layout(checked(), operands);
      layout = made;
    }
    return made;
  }

  /** Checks the parameters, then the shapes, and returns the shape of the result. */
  private Shape checked() {
    List<Shape> shapes = new ArrayList<>(operands.stream().map(Operand::inShape).toList());
    Shape joint = Shape.joint(shapes);
    if (shapes.stream().allMatch(Shape::isScalar)) {
      Object unused = factory.create(new Layout(Shape.SCALAR, operands).at(0));
    } else if (parameters != null) {
      ArrayCheck.check(parameters, operands);
    } else {
      callForEach(joint);
    }
    if (size == null) {
      if (joint == null) {
        throw Shape.mismatch(shapes, 0);
      }
      return joint;
    }
    if (parameters == Parameters.UNIFORM) {
      shapes.set(1, Shape.combined(shapes.get(1), shapes.get(0))); // NumPy's is high - low
    }
    shapes.add(0, size); // as NumPy counts: the result is argument 0
    Shape all = Shape.joint(shapes);
    if (joint == null || all == null) {
      throw Shape.mismatch(shapes, 0);
    }
    if (!all.equals(size) && !joint.isScalar()) {
      throw new IllegalArgumentException(
          "Output size "
              + size
              + " is not compatible with broadcast dimensions of inputs "
              + all
              + ".");
    }
    return size;
  }

  /** Calls the function for each element and reports the rejection that NumPy would meet first. */
  private void callForEach(@Nullable Shape joint) {
    FirstRejection rejection = new FirstRejection();
    if (joint != null) {
      new Layout(joint, operands)
          .forEachRun(
              (p, from, count) -> {
                for (int i = 0; i < count; i++) {
                  rejection.call(() -> factory.create(p));
                  next(p);
                }
              });
    } else if (operands.stream().allMatch(operand -> operand.inShape().size() > 0)) {
      Cursor[] p = operands.stream().map(Cursor::new).toArray(Cursor[]::new);
      int most = operands.stream().mapToInt(o -> o.inShape().size()).max().orElse(0);
      for (int i = 0; i < most; i++) {
        for (int k = 0; k < p.length; k++) {
          p[k].moveTo(i % operands.get(k).inShape().size());
        }
        rejection.call(() -> factory.create(p));
      }
    }
    rejection.throwIfAny();
  }

  /** Of the elements' exceptions the one whose check comes first. */
  private static final class FirstRejection {

    private @Nullable RuntimeException first;
    private int order = Integer.MAX_VALUE;

    void call(Runnable creation) {
      try {
        creation.run();
      } catch (InvalidParameterException e) {
        if (first == null || e.order() < order) {
          first = new IllegalArgumentException(e.arrayMessage(), e);
          order = e.order();
        }
      } catch (IllegalArgumentException e) {
        first = first == null ? e : first;
      }
    }

    void throwIfAny() {
      if (first != null) {
        throw first;
      }
    }
  }

  @Override
  public String toString() {
    return "Broadcast" + operands + (size == null ? "" : " to " + size);
  }
}
