package org.seedtree.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.Distribution;
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
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.broadcast.Cursor;
import org.seedtree.internal.broadcast.DistributionFactory;
import org.seedtree.internal.broadcast.DoubleKernel;
import org.seedtree.internal.broadcast.DoubleKernels;
import org.seedtree.internal.broadcast.FloatKernel;
import org.seedtree.internal.broadcast.FloatKernels;
import org.seedtree.internal.broadcast.Kernel;
import org.seedtree.internal.broadcast.LongKernel;
import org.seedtree.internal.broadcast.LongKernels;
import org.seedtree.internal.parameter.InvalidParameterException;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.parameter.ParameterList;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution whose parameters vary from element to element, repeated to one shape as NumPy
 * broadcasts arrays: shapes are aligned at their ends, and an extent of 1 goes with any other.
 *
 * {@snippet file="BroadcastSnippetsTest.java" region="broadcast"}
 *
 * <p>All parameters are checked, then their shapes, before the first draw: by NumPy's checks, in
 * its order and with its messages for arrays. Nothing is checked before the broadcast is drawn from
 * or asked for its shape. Values are drawn one after another in row-major order, each as its
 * distribution draws it. Nothing is allocated for a value. {@code LegacyBroadcast} has those of
 * RandomState's distributions.
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

  /** NumPy's checks; null if only the function knows them. */
  private final @Nullable ParameterList parameters;

  private final DistributionFactory<D> factory;

  /** The loops that draw from primitive parameters, each of another type. */
  private final List<Kernel<?, ?>> kernels;

  /** In NumPy's order, which messages number them by. */
  private final List<Operand> operands;

  private final @Nullable Shape size;

  /** Computed by the first use, after the checks; by two threads at once does no harm. */
  private @Nullable Layout layout;

  private Broadcast(
      @Nullable ParameterList parameters,
      DistributionFactory<D> factory,
      List<Kernel<?, ?>> kernels,
      List<Operand> operands,
      @Nullable Shape size) {
    this.parameters = parameters;
    this.factory = factory;
    this.kernels = kernels;
    this.operands = operands;
    this.size = size;
  }

  private static <D> Broadcast<D> ofFunction(DistributionFactory<D> factory, Operand... operands) {
    return new Broadcast<>(null, factory, List.of(), List.of(operands), null);
  }

  /**
   * Creates a broadcast that is drawn by a kernel. Types of the arguments are not exported: this is
   * for the library's own use.
   *
   * @param parameters NumPy's checks
   * @param factory creates the distribution of an element
   * @param kernel draws from primitive parameters
   * @param operands the parameters, in the order of the checks
   * @hidden
   */
  public static <D> Broadcast<D> ofKernel(
      ParameterList parameters,
      DistributionFactory<D> factory,
      Kernel<?, ?> kernel,
      Operand... operands) {
    return new Broadcast<>(parameters, factory, List.of(kernel), List.of(operands), null);
  }

  /** Creates a broadcast of a function of one real parameter; may allocate at each call. */
  public static <D> Broadcast<D> of(DoubleFunction<? extends D> distribution, Operand.Doubles a) {
    return ofFunction(c -> distribution.apply(c[0].real(0)), a);
  }

  /** Creates a broadcast of a function of two real parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      DoublePairFunction<? extends D> distribution, Operand.Doubles a, Operand.Doubles b) {
    return ofFunction(c -> distribution.apply(c[0].real(0), c[1].real(0)), a, b);
  }

  /** Creates a broadcast of a function of three real parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      DoubleTripleFunction<? extends D> distribution,
      Operand.Doubles a,
      Operand.Doubles b,
      Operand.Doubles c) {
    return ofFunction(p -> distribution.apply(p[0].real(0), p[1].real(0), p[2].real(0)), a, b, c);
  }

  /**
   * Creates a broadcast of a function of an integer and a real parameter, which NumPy's messages
   * number as the second and the first; may allocate at each call.
   */
  public static <D> Broadcast<D> of(
      LongDoubleFunction<? extends D> distribution, Operand.Longs n, Operand.Doubles p) {
    return ofFunction(c -> distribution.apply(c[1].integer(0), c[0].real(0)), p, n);
  }

  /** Creates a broadcast of a function of three integer parameters; may allocate at each call. */
  public static <D> Broadcast<D> of(
      LongTripleFunction<? extends D> distribution,
      Operand.Longs a,
      Operand.Longs b,
      Operand.Longs c) {
    return ofFunction(
        p -> distribution.apply(p[0].integer(0), p[1].integer(0), p[2].integer(0)), a, b, c);
  }

  /**
   * Creates a broadcast of NumPy's {@code beta}; see {@link Beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   */
  public static Broadcast<Beta> beta(Operand.Doubles a, Operand.Doubles b) {
    return ofKernel(
        Parameters.BETA, c -> new Beta(c[0].real(0), c[1].real(0)), DoubleKernels.BETA, a, b);
  }

  /**
   * Creates a broadcast of NumPy's {@code chisquare}; see {@link Chisquare}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<Chisquare> chisquare(Operand.Doubles df) {
    return ofKernel(
        Parameters.CHISQUARE, c -> new Chisquare(c[0].real(0)), DoubleKernels.CHISQUARE, df);
  }

  /**
   * Creates a broadcast of NumPy's {@code exponential}; see {@link Exponential}.
   *
   * @param scale mean, 0 or more
   */
  public static Broadcast<Exponential> exponential(Operand.Doubles scale) {
    return ofKernel(
        Parameters.EXPONENTIAL,
        c -> new Exponential(c[0].real(0)),
        DoubleKernels.EXPONENTIAL,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code f}; see {@link F}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   */
  public static Broadcast<F> f(Operand.Doubles dfnum, Operand.Doubles dfden) {
    return ofKernel(
        Parameters.F, c -> new F(c[0].real(0), c[1].real(0)), DoubleKernels.F, dfnum, dfden);
  }

  /**
   * Creates a broadcast of NumPy's {@code gamma}; see {@link Gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, 0 or more
   */
  public static Broadcast<Gamma> gamma(Operand.Doubles shape, Operand.Doubles scale) {
    return ofKernel(
        Parameters.GAMMA,
        c -> new Gamma(c[0].real(0), c[1].real(0)),
        DoubleKernels.GAMMA,
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
    return ofKernel(
        Parameters.LOC_SCALE,
        c -> new Gumbel(c[0].real(0), c[1].real(0)),
        DoubleKernels.GUMBEL,
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
    return ofKernel(
        Parameters.LOC_SCALE,
        c -> new Laplace(c[0].real(0), c[1].real(0)),
        DoubleKernels.LAPLACE,
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
    return ofKernel(
        Parameters.LOC_SCALE,
        c -> new Logistic(c[0].real(0), c[1].real(0)),
        DoubleKernels.LOGISTIC,
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
    return ofKernel(
        Parameters.LOGNORMAL,
        c -> new Lognormal(c[0].real(0), c[1].real(0)),
        DoubleKernels.LOGNORMAL,
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
    return ofKernel(
        Parameters.NONCENTRAL_CHISQUARE,
        c -> new NoncentralChisquare(c[0].real(0), c[1].real(0)),
        DoubleKernels.NONCENTRAL_CHISQUARE,
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
    return ofKernel(
        Parameters.NONCENTRAL_F,
        c -> new NoncentralF(c[0].real(0), c[1].real(0), c[2].real(0)),
        DoubleKernels.NONCENTRAL_F,
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
    return ofKernel(
        Parameters.LOC_SCALE,
        c -> new Normal(c[0].real(0), c[1].real(0)),
        DoubleKernels.NORMAL,
        loc,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code pareto}; see {@link Pareto}.
   *
   * @param a shape, more than 0
   */
  public static Broadcast<Pareto> pareto(Operand.Doubles a) {
    return ofKernel(Parameters.PARETO, c -> new Pareto(c[0].real(0)), DoubleKernels.PARETO, a);
  }

  /**
   * Creates a broadcast of NumPy's {@code power}; see {@link Power}.
   *
   * @param a exponent plus 1, more than 0
   */
  public static Broadcast<Power> power(Operand.Doubles a) {
    return ofKernel(Parameters.POWER, c -> new Power(c[0].real(0)), DoubleKernels.POWER, a);
  }

  /**
   * Creates a broadcast of NumPy's {@code rayleigh}; see {@link Rayleigh}.
   *
   * @param scale mode, 0 or more
   */
  public static Broadcast<Rayleigh> rayleigh(Operand.Doubles scale) {
    return ofKernel(
        Parameters.RAYLEIGH, c -> new Rayleigh(c[0].real(0)), DoubleKernels.RAYLEIGH, scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code standard_gamma}; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   */
  public static Broadcast<StandardGamma> standardGamma(Operand.Doubles shape) {
    return new Broadcast<>(
        Parameters.STANDARD_GAMMA,
        c -> new StandardGamma(c[0].real(0)),
        List.of(DoubleKernels.STANDARD_GAMMA, FloatKernels.STANDARD_GAMMA),
        List.of(shape),
        null);
  }

  /**
   * Creates a broadcast of NumPy's {@code standard_t}; see {@link StandardT}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<StandardT> standardT(Operand.Doubles df) {
    return ofKernel(
        Parameters.STANDARD_T, c -> new StandardT(c[0].real(0)), DoubleKernels.STANDARD_T, df);
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
    return ofKernel(
        JointParameters.TRIANGULAR,
        c -> new Triangular(c[0].real(0), c[1].real(0), c[2].real(0)),
        DoubleKernels.TRIANGULAR,
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
    return ofKernel(
        JointParameters.UNIFORM,
        c -> new Uniform(c[0].real(0), c[1].real(0)),
        DoubleKernels.UNIFORM,
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
    return ofKernel(
        Parameters.VONMISES,
        c -> new Vonmises(c[0].real(0), c[1].real(0)),
        DoubleKernels.VONMISES,
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
    return ofKernel(
        Parameters.WALD,
        c -> new Wald(c[0].real(0), c[1].real(0)),
        DoubleKernels.WALD,
        mean,
        scale);
  }

  /**
   * Creates a broadcast of NumPy's {@code weibull}; see {@link Weibull}.
   *
   * @param a shape, 0 or more
   */
  public static Broadcast<Weibull> weibull(Operand.Doubles a) {
    return ofKernel(Parameters.WEIBULL, c -> new Weibull(c[0].real(0)), DoubleKernels.WEIBULL, a);
  }

  /**
   * Creates a broadcast of NumPy's {@code binomial}; see {@link Binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   */
  public static Broadcast<Binomial> binomial(Operand.Longs n, Operand.Doubles p) {
    return ofKernel(
        Parameters.BINOMIAL,
        c -> new Binomial(c[1].integer(0), c[0].real(0)),
        LongKernels.BINOMIAL,
        p,
        n);
  }

  /**
   * Creates a broadcast of NumPy's {@code geometric}; see {@link Geometric}.
   *
   * @param p probability of success, more than 0, at most 1
   */
  public static Broadcast<Geometric> geometric(Operand.Doubles p) {
    return ofKernel(
        Parameters.GEOMETRIC, c -> new Geometric(c[0].real(0)), LongKernels.GEOMETRIC, p);
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
    return ofKernel(
        JointParameters.HYPERGEOMETRIC,
        c -> new Hypergeometric(c[0].integer(0), c[1].integer(0), c[2].integer(0)),
        LongKernels.HYPERGEOMETRIC,
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
    return ofKernel(
        Parameters.LOGSERIES, c -> new Logseries(c[0].real(0)), LongKernels.LOGSERIES, p);
  }

  /**
   * Creates a broadcast of NumPy's {@code negative_binomial}; see {@link NegativeBinomial}.
   *
   * @param n number of successes, more than 0
   * @param p probability of success, more than 0, at most 1
   */
  public static Broadcast<NegativeBinomial> negativeBinomial(Operand.Doubles n, Operand.Doubles p) {
    return ofKernel(
        JointParameters.NEGATIVE_BINOMIAL,
        c -> new NegativeBinomial(c[0].real(0), c[1].real(0)),
        LongKernels.NEGATIVE_BINOMIAL,
        n,
        p);
  }

  /**
   * Creates a broadcast of NumPy's {@code poisson}; see {@link Poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   */
  public static Broadcast<Poisson> poisson(Operand.Doubles lam) {
    return ofKernel(Parameters.POISSON, c -> new Poisson(c[0].real(0)), LongKernels.POISSON, lam);
  }

  /**
   * Creates a broadcast of NumPy's {@code zipf}; see {@link Zipf}.
   *
   * @param a exponent, more than 1
   */
  public static Broadcast<Zipf> zipf(Operand.Doubles a) {
    return ofKernel(Parameters.ZIPF, c -> new Zipf(c[0].real(0)), LongKernels.ZIPF, a);
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
    } else if (!broadcast.fill(DoubleKernel.class, bits, out, from)) {
      broadcast.forEach((distribution, i) -> out[from + i] = distribution.sample(bits));
    }
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
    if (!broadcast.fill(FloatKernel.class, bits, out, from)) {
      broadcast.forEach((distribution, i) -> out[from + i] = distribution.sampleFloat(bits));
    }
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
    } else if (!broadcast.fill(LongKernel.class, bits, out, from)) {
      broadcast.forEach((distribution, i) -> out[from + i] = distribution.sample(bits));
    }
  }

  /**
   * Draws all elements as a release of NumPy draws them, into {@code out[from..from + length())};
   * creates a distribution for each element.
   *
   * @throws IllegalArgumentException if a parameter is out of its range, the shapes do not fit, or
   *     the release never returns for an element
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends DoubleDistribution> broadcast,
      NumpyRelease release,
      RandomSource bits,
      double[] out,
      int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isConstant()) {
      broadcast.distribution(0).withRelease(release).fill(bits, out, from, to);
      return;
    }
    checkReturns(broadcast, release);
    broadcast.forEach(
        (distribution, i) -> out[from + i] = distribution.withRelease(release).sample(bits));
  }

  /**
   * Draws all elements as a release of NumPy draws them, into {@code out[from..from + length())};
   * creates a distribution for each element.
   *
   * @throws IllegalArgumentException if a parameter is out of its range, the shapes do not fit, or
   *     the release never returns for an element
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends FloatDistribution> broadcast,
      NumpyRelease release,
      RandomSource bits,
      float[] out,
      int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isConstant()) {
      broadcast.distribution(0).withRelease(release).fill(bits, out, from, to);
      return;
    }
    checkReturns(broadcast, release);
    broadcast.forEach(
        (distribution, i) -> out[from + i] = distribution.withRelease(release).sampleFloat(bits));
  }

  /**
   * Draws all elements as a release of NumPy draws them, into {@code out[from..from + length())};
   * creates a distribution for each element.
   *
   * @throws IllegalArgumentException if a parameter is out of its range, the shapes do not fit, or
   *     the release never returns for an element
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static void fill(
      Broadcast<? extends LongDistribution> broadcast,
      NumpyRelease release,
      RandomSource bits,
      long[] out,
      int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isConstant()) {
      broadcast.distribution(0).withRelease(release).fill(bits, out, from, to);
      return;
    }
    checkReturns(broadcast, release);
    broadcast.forEach(
        (distribution, i) -> out[from + i] = distribution.withRelease(release).sample(bits));
  }

  /** Checks all elements before a word is drawn: that the release returns for each. */
  private static void checkReturns(
      Broadcast<? extends Distribution> broadcast, NumpyRelease release) {
    broadcast.forEach(
        (distribution, i) -> {
          Distribution unused = distribution.withRelease(release);
        });
  }

  /**
   * Draws all elements into {@code out[from..from + length())} by a kernel, if there is one of the
   * given type. Types of the arguments are not exported: this is for the library's own use.
   *
   * @return whether there is one
   * @hidden
   */
  public <S, A> boolean fill(Class<? extends Kernel<S, A>> type, S source, A out, int from) {
    for (Kernel<?, ?> any : kernels) {
      if (type.isInstance(any)) {
        Kernel<S, A> kernel = type.cast(any).ofOneCall();
        layout()
            .forEachRun(
                (p, first, count) ->
                    kernel.fill(source, p, out, from + first, from + first + count));
        return true;
      }
    }
    return false;
  }

  /**
   * Creates the distribution of element after element; for the library's own use.
   *
   * @hidden
   */
  public void forEach(ObjIntConsumer<? super D> action) {
    layout()
        .forEachRun(
            (p, from, count) -> {
              for (int i = from; i < from + count; i++) {
                action.accept(factory.create(p), i);
                next(p);
              }
            });
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

  /**
   * Returns whether one distribution gives all elements, of which there is at least one; for the
   * library's own use.
   *
   * @hidden
   */
  public boolean isConstant() {
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
    if (parameters == JointParameters.UNIFORM || parameters == JointParameters.LEGACY_UNIFORM) {
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
      Cursor[] p = operands.stream().map(Operand::cursor).toArray(Cursor[]::new);
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
