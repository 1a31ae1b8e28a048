package org.seedtree.legacy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.seed.SeedSequence;

/**
 * The functions of {@code numpy.random} that draw from one hidden {@link RandomState}, for programs
 * that were written with them.
 *
 * <pre>{@code
 * NumpyRandom.seed(42);                       // np.random.seed(42)
 * double[] u = NumpyRandom.rand(3);           // np.random.rand(3)
 * double[] z = NumpyRandom.normal(0, 1, 5);   // np.random.normal(0, 1, 5)
 * double[][] g = NumpyRandom.draw(rs -> rs.sample(LegacyContinuous.gamma(2, 1), 3, 4));
 * }</pre>
 *
 * <p><b>Do not use it in new code.</b> All of a program shares the one stream: any library that
 * draws from it, or seeds it, changes the numbers of all the others; with several threads it hangs
 * on their timing who gets which numbers, so no run can be repeated; and they wait for each other
 * at every call. Make a {@link org.seedtree.Generator} from a seed and pass it on, one for each
 * thread by {@code spawn}; or, for the old numbers, a {@link RandomState}.
 *
 * <p>Each function holds a lock while it draws: concurrent calls neither corrupt the stream nor get
 * the same numbers. {@link #draw} makes one step of several calls, and is the way to whatever has
 * no function of its own here. It starts seeded by the operating system.
 */
public final class NumpyRandom {

  // one class, long as it is: static functions are found in the class that declares them, by Scala
  // and by reflection; by kind they are in LegacyContinuousDraws, -DiscreteDraws, -SequenceDraws

  private static final RandomState GLOBAL = new RandomState();

  /**
   * Draws from the hidden RandomState while no other thread does.
   *
   * @param calls what to draw; must not keep the RandomState
   */
  public static <T extends @Nullable Object> T draw(Function<RandomState, T> calls) {
    synchronized (GLOBAL) {
      return calls.apply(GLOBAL);
    }
  }

  private static double one(LegacyDoubleDistribution distribution) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution);
    }
  }

  private static double[] array(LegacyDoubleDistribution distribution, int n) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, n);
    }
  }

  private static double[][] matrix(LegacyDoubleDistribution distribution, int rows, int columns) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, rows, columns);
    }
  }

  private static long one(LegacyLongDistribution distribution) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution);
    }
  }

  private static long[] array(LegacyLongDistribution distribution, int n) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, n);
    }
  }

  private static void run(java.util.function.Consumer<RandomState> calls) {
    synchronized (GLOBAL) {
      calls.accept(GLOBAL);
    }
  }

  /** Begins anew, seeded by the operating system. */
  public static void seed() {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed();
          } else {
            reseed(rs.bitGenerator(), new SeedSequence());
          }
        });
  }

  /**
   * Begins anew.
   *
   * @param seed 0 to 2<sup>32</sup> - 1; with an engine other than MT19937, from 0 on
   * @throws IllegalArgumentException if {@code seed} is out of its range
   */
  public static void seed(long seed) {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed(seed);
          } else {
            reseed(rs.bitGenerator(), new SeedSequence(seed));
          }
        });
  }

  /**
   * Begins anew from a list of numbers; see {@link RandomState#RandomState(long[])}.
   *
   * @throws IllegalArgumentException if {@code seed} is empty or a number out of its range
   */
  public static void seed(long[] seed) {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed(seed);
          } else {
            reseed(rs.bitGenerator(), new SeedSequence(seed));
          }
        });
  }

  /** As NumPy 2.4: a kept normal stays. */
  private static void reseed(BitGenerator bits, SeedSequence seed) {
    bits.setState(Engine.named(bits.name()).create(seed).state());
  }

  /** The state: of the engine, and the normal that is kept for the next draw. */
  public static LegacyState getState() {
    return draw(RandomState::getState);
  }

  /**
   * Continues from {@code state}.
   *
   * @throws IllegalArgumentException if the state is another engine's
   */
  public static void setState(LegacyState state) {
    run(rs -> rs.setState(state));
  }

  /** The engine; what is drawn from it directly is not under the lock. */
  public static BitGenerator getBitGenerator() {
    return draw(RandomState::bitGenerator);
  }

  /** Draws from another engine from now on; a kept normal is thrown away. */
  public static void setBitGenerator(BitGenerator bitGenerator) {
    Objects.requireNonNull(bitGenerator, "bitGenerator");
    run(rs -> rs.setBitGenerator(bitGenerator));
  }

  /** See {@link RandomState#randomSample()}. */
  public static double randomSample() {
    return one(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #randomSample()}. */
  public static double[] randomSample(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #randomSample()}. */
  public static double[][] randomSample(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** See {@link RandomState#random()}. */
  public static double random() {
    return one(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #random()}. */
  public static double[] random(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #random()}. */
  public static double[][] random(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** See {@link RandomState#randomSample()}. */
  public static double sample() {
    return one(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #sample()}. */
  public static double[] sample(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #sample()}. */
  public static double[][] sample(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** See {@link RandomState#randomSample()}. */
  public static double ranf() {
    return one(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #ranf()}. */
  public static double[] ranf(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #ranf()}. */
  public static double[][] ranf(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** See {@link RandomState#rand()}. */
  public static double rand() {
    return one(LegacyContinuous.randomSample());
  }

  /** {@code n} values of {@link #rand()}. */
  public static double[] rand(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Rows by columns of {@link #rand()}. */
  public static double[][] rand(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** See {@link RandomState#randn()}. */
  public static double randn() {
    return one(LegacyContinuous.standardNormal());
  }

  /** {@code n} values of {@link #randn()}. */
  public static double[] randn(int n) {
    return array(LegacyContinuous.standardNormal(), n);
  }

  /** Rows by columns of {@link #randn()}. */
  public static double[][] randn(int rows, int columns) {
    return matrix(LegacyContinuous.standardNormal(), rows, columns);
  }

  /** See {@link RandomState#uniform(double, double)}. */
  public static double uniform(double low, double high) {
    return one(LegacyContinuous.uniform(low, high));
  }

  /** {@code n} values of {@link #uniform(double, double)}. */
  public static double[] uniform(double low, double high, int n) {
    return array(LegacyContinuous.uniform(low, high), n);
  }

  /** See {@link RandomState#standardNormal()}. */
  public static double standardNormal() {
    return one(LegacyContinuous.standardNormal());
  }

  /** {@code n} values of {@link #standardNormal()}. */
  public static double[] standardNormal(int n) {
    return array(LegacyContinuous.standardNormal(), n);
  }

  /** See {@link RandomState#normal(double, double)}. */
  public static double normal(double loc, double scale) {
    return one(LegacyContinuous.normal(loc, scale));
  }

  /** {@code n} values of {@link #normal(double, double)}. */
  public static double[] normal(double loc, double scale, int n) {
    return array(LegacyContinuous.normal(loc, scale), n);
  }

  /** See {@link RandomState#lognormal(double, double)}. */
  public static double lognormal(double mean, double sigma) {
    return one(LegacyContinuous.lognormal(mean, sigma));
  }

  /** {@code n} values of {@link #lognormal(double, double)}. */
  public static double[] lognormal(double mean, double sigma, int n) {
    return array(LegacyContinuous.lognormal(mean, sigma), n);
  }

  /** See {@link RandomState#standardExponential()}. */
  public static double standardExponential() {
    return one(LegacyContinuous.standardExponential());
  }

  /** {@code n} values of {@link #standardExponential()}. */
  public static double[] standardExponential(int n) {
    return array(LegacyContinuous.standardExponential(), n);
  }

  /** See {@link RandomState#exponential(double)}. */
  public static double exponential(double scale) {
    return one(LegacyContinuous.exponential(scale));
  }

  /** {@code n} values of {@link #exponential(double)}. */
  public static double[] exponential(double scale, int n) {
    return array(LegacyContinuous.exponential(scale), n);
  }

  /** See {@link RandomState#standardGamma(double)}. */
  public static double standardGamma(double shape) {
    return one(LegacyContinuous.standardGamma(shape));
  }

  /** {@code n} values of {@link #standardGamma(double)}. */
  public static double[] standardGamma(double shape, int n) {
    return array(LegacyContinuous.standardGamma(shape), n);
  }

  /** See {@link RandomState#gamma(double, double)}. */
  public static double gamma(double shape, double scale) {
    return one(LegacyContinuous.gamma(shape, scale));
  }

  /** {@code n} values of {@link #gamma(double, double)}. */
  public static double[] gamma(double shape, double scale, int n) {
    return array(LegacyContinuous.gamma(shape, scale), n);
  }

  /** See {@link RandomState#beta(double, double)}. */
  public static double beta(double a, double b) {
    return one(LegacyContinuous.beta(a, b));
  }

  /** {@code n} values of {@link #beta(double, double)}. */
  public static double[] beta(double a, double b, int n) {
    return array(LegacyContinuous.beta(a, b), n);
  }

  /** See {@link RandomState#chisquare(double)}. */
  public static double chisquare(double df) {
    return one(LegacyContinuous.chisquare(df));
  }

  /** {@code n} values of {@link #chisquare(double)}. */
  public static double[] chisquare(double df, int n) {
    return array(LegacyContinuous.chisquare(df), n);
  }

  /** See {@link RandomState#noncentralChisquare(double, double)}. */
  public static double noncentralChisquare(double df, double nonc) {
    return one(LegacyContinuous.noncentralChisquare(df, nonc));
  }

  /** {@code n} values of {@link #noncentralChisquare(double, double)}. */
  public static double[] noncentralChisquare(double df, double nonc, int n) {
    return array(LegacyContinuous.noncentralChisquare(df, nonc), n);
  }

  /** See {@link RandomState#f(double, double)}. */
  public static double f(double dfnum, double dfden) {
    return one(LegacyContinuous.f(dfnum, dfden));
  }

  /** {@code n} values of {@link #f(double, double)}. */
  public static double[] f(double dfnum, double dfden, int n) {
    return array(LegacyContinuous.f(dfnum, dfden), n);
  }

  /** See {@link RandomState#noncentralF(double, double, double)}. */
  public static double noncentralF(double dfnum, double dfden, double nonc) {
    return one(LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  /** {@code n} values of {@link #noncentralF(double, double, double)}. */
  public static double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return array(LegacyContinuous.noncentralF(dfnum, dfden, nonc), n);
  }

  /** See {@link RandomState#standardT(double)}. */
  public static double standardT(double df) {
    return one(LegacyContinuous.standardT(df));
  }

  /** {@code n} values of {@link #standardT(double)}. */
  public static double[] standardT(double df, int n) {
    return array(LegacyContinuous.standardT(df), n);
  }

  /** See {@link RandomState#standardCauchy()}. */
  public static double standardCauchy() {
    return one(LegacyContinuous.standardCauchy());
  }

  /** {@code n} values of {@link #standardCauchy()}. */
  public static double[] standardCauchy(int n) {
    return array(LegacyContinuous.standardCauchy(), n);
  }

  /** See {@link RandomState#pareto(double)}. */
  public static double pareto(double a) {
    return one(LegacyContinuous.pareto(a));
  }

  /** {@code n} values of {@link #pareto(double)}. */
  public static double[] pareto(double a, int n) {
    return array(LegacyContinuous.pareto(a), n);
  }

  /** See {@link RandomState#power(double)}. */
  public static double power(double a) {
    return one(LegacyContinuous.power(a));
  }

  /** {@code n} values of {@link #power(double)}. */
  public static double[] power(double a, int n) {
    return array(LegacyContinuous.power(a), n);
  }

  /** See {@link RandomState#weibull(double)}. */
  public static double weibull(double a) {
    return one(LegacyContinuous.weibull(a));
  }

  /** {@code n} values of {@link #weibull(double)}. */
  public static double[] weibull(double a, int n) {
    return array(LegacyContinuous.weibull(a), n);
  }

  /** See {@link RandomState#rayleigh(double)}. */
  public static double rayleigh(double scale) {
    return one(LegacyContinuous.rayleigh(scale));
  }

  /** {@code n} values of {@link #rayleigh(double)}. */
  public static double[] rayleigh(double scale, int n) {
    return array(LegacyContinuous.rayleigh(scale), n);
  }

  /** See {@link RandomState#laplace(double, double)}. */
  public static double laplace(double loc, double scale) {
    return one(LegacyContinuous.laplace(loc, scale));
  }

  /** {@code n} values of {@link #laplace(double, double)}. */
  public static double[] laplace(double loc, double scale, int n) {
    return array(LegacyContinuous.laplace(loc, scale), n);
  }

  /** See {@link RandomState#gumbel(double, double)}. */
  public static double gumbel(double loc, double scale) {
    return one(LegacyContinuous.gumbel(loc, scale));
  }

  /** {@code n} values of {@link #gumbel(double, double)}. */
  public static double[] gumbel(double loc, double scale, int n) {
    return array(LegacyContinuous.gumbel(loc, scale), n);
  }

  /** See {@link RandomState#logistic(double, double)}. */
  public static double logistic(double loc, double scale) {
    return one(LegacyContinuous.logistic(loc, scale));
  }

  /** {@code n} values of {@link #logistic(double, double)}. */
  public static double[] logistic(double loc, double scale, int n) {
    return array(LegacyContinuous.logistic(loc, scale), n);
  }

  /** See {@link RandomState#triangular(double, double, double)}. */
  public static double triangular(double left, double mode, double right) {
    return one(LegacyContinuous.triangular(left, mode, right));
  }

  /** {@code n} values of {@link #triangular(double, double, double)}. */
  public static double[] triangular(double left, double mode, double right, int n) {
    return array(LegacyContinuous.triangular(left, mode, right), n);
  }

  /** See {@link RandomState#vonmises(double, double)}. */
  public static double vonmises(double mu, double kappa) {
    return one(LegacyContinuous.vonmises(mu, kappa));
  }

  /** {@code n} values of {@link #vonmises(double, double)}. */
  public static double[] vonmises(double mu, double kappa, int n) {
    return array(LegacyContinuous.vonmises(mu, kappa), n);
  }

  /** See {@link RandomState#wald(double, double)}. */
  public static double wald(double mean, double scale) {
    return one(LegacyContinuous.wald(mean, scale));
  }

  /** {@code n} values of {@link #wald(double, double)}. */
  public static double[] wald(double mean, double scale, int n) {
    return array(LegacyContinuous.wald(mean, scale), n);
  }

  /** See {@link RandomState#randint(long)}. */
  public static long randint(long high) {
    return one(LegacyDiscrete.randint(0, high));
  }

  /** See {@link RandomState#randint(long, long)}. */
  public static long randint(long low, long high) {
    return one(LegacyDiscrete.randint(low, high));
  }

  /** See {@link RandomState#randint(long, long, int)}. */
  public static long[] randint(long low, long high, int n) {
    return draw(rs -> rs.randint(low, high, n));
  }

  /**
   * See {@link RandomState#randomIntegers(long, long)}.
   *
   * @deprecated as in NumPy; {@link #randint(long, long)} does it with {@code high + 1}
   */
  @Deprecated
  public static long randomIntegers(long low, long high) {
    return one(LegacyDiscrete.randomIntegers(low, high));
  }

  /** See {@link RandomState#bytes(int)}. */
  public static byte[] bytes(int length) {
    return draw(rs -> rs.bytes(length));
  }

  /** See {@link RandomState#binomial(long, double)}. */
  public static long binomial(long n, double p) {
    return one(LegacyDiscrete.binomial(n, p));
  }

  /** {@code size} values of {@link #binomial(long, double)}. */
  public static long[] binomial(long n, double p, int size) {
    return array(LegacyDiscrete.binomial(n, p), size);
  }

  /** See {@link RandomState#negativeBinomial(double, double)}. */
  public static long negativeBinomial(double n, double p) {
    return one(LegacyDiscrete.negativeBinomial(n, p));
  }

  /** {@code size} values of {@link #negativeBinomial(double, double)}. */
  public static long[] negativeBinomial(double n, double p, int size) {
    return array(LegacyDiscrete.negativeBinomial(n, p), size);
  }

  /** See {@link RandomState#poisson(double)}. */
  public static long poisson(double lam) {
    return one(LegacyDiscrete.poisson(lam));
  }

  /** {@code n} values of {@link #poisson(double)}. */
  public static long[] poisson(double lam, int n) {
    return array(LegacyDiscrete.poisson(lam), n);
  }

  /** See {@link RandomState#geometric(double)}. */
  public static long geometric(double p) {
    return one(LegacyDiscrete.geometric(p));
  }

  /** {@code n} values of {@link #geometric(double)}. */
  public static long[] geometric(double p, int n) {
    return array(LegacyDiscrete.geometric(p), n);
  }

  /** See {@link RandomState#hypergeometric(long, long, long)}. */
  public static long hypergeometric(long ngood, long nbad, long nsample) {
    return one(LegacyDiscrete.hypergeometric(ngood, nbad, nsample));
  }

  /** {@code n} values of {@link #hypergeometric(long, long, long)}. */
  public static long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return array(LegacyDiscrete.hypergeometric(ngood, nbad, nsample), n);
  }

  /** See {@link RandomState#logseries(double)}. */
  public static long logseries(double p) {
    return one(LegacyDiscrete.logseries(p));
  }

  /** {@code n} values of {@link #logseries(double)}. */
  public static long[] logseries(double p, int n) {
    return array(LegacyDiscrete.logseries(p), n);
  }

  /** See {@link RandomState#zipf(double)}. */
  public static long zipf(double a) {
    return one(LegacyDiscrete.zipf(a));
  }

  /** {@code n} values of {@link #zipf(double)}. */
  public static long[] zipf(double a, int n) {
    return array(LegacyDiscrete.zipf(a), n);
  }

  /** See {@link RandomState#multinomial(long, double[])}. */
  public static long[] multinomial(long n, double[] pvals) {
    return draw(rs -> rs.multinomial(n, pvals));
  }

  /** See {@link RandomState#multinomial(long, double[], int)}. */
  public static long[][] multinomial(long n, double[] pvals, int size) {
    return draw(rs -> rs.multinomial(n, pvals, size));
  }

  /** See {@link RandomState#dirichlet(double[])}. */
  public static double[] dirichlet(double[] alpha) {
    return draw(rs -> rs.dirichlet(alpha));
  }

  /** See {@link RandomState#dirichlet(double[], int)}. */
  public static double[][] dirichlet(double[] alpha, int n) {
    return draw(rs -> rs.dirichlet(alpha, n));
  }

  /** See {@link RandomState#multivariateNormal(double[], double[][])}. */
  public static double[] multivariateNormal(double[] mean, double[][] cov) {
    return draw(rs -> rs.multivariateNormal(mean, cov));
  }

  /** See {@link RandomState#multivariateNormal(double[], double[][], int)}. */
  public static double[][] multivariateNormal(double[] mean, double[][] cov, int n) {
    return draw(rs -> rs.multivariateNormal(mean, cov, n));
  }

  /** See {@link RandomState#shuffle(double[])}. */
  public static void shuffle(double[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** See {@link RandomState#permutation(double[])}. */
  public static double[] permutation(double[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** See {@link RandomState#shuffle(long[])}. */
  public static void shuffle(long[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** See {@link RandomState#permutation(long[])}. */
  public static long[] permutation(long[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** See {@link RandomState#shuffle(int[])}. */
  public static void shuffle(int[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** See {@link RandomState#permutation(int[])}. */
  public static int[] permutation(int[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** See {@link RandomState#shuffle(Object[])}. */
  public static <T> void shuffle(T[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** See {@link RandomState#permutation(Object[])}. */
  public static <T> T[] permutation(T[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** See {@link RandomState#shuffle(List)}. */
  public static <T> void shuffle(List<T> x) {
    run(rs -> rs.shuffle(x));
  }

  /** See {@link RandomState#permutation(List)}. */
  public static <T> List<T> permutation(List<T> x) {
    return draw(rs -> rs.permutation(x));
  }

  /** See {@link RandomState#permutation(int)}. */
  public static int[] permutation(int n) {
    return draw(rs -> rs.permutation(n));
  }

  /** See {@link RandomState#choice(int)}. */
  public static int choice(int n) {
    return draw(rs -> rs.choice(n));
  }

  /** See {@link RandomState#choice(int, int)}. */
  public static int[] choice(int n, int size) {
    return draw(rs -> rs.choice(n, size));
  }

  /** See {@link RandomState#choice(int, int, boolean)}. */
  public static int[] choice(int n, int size, boolean replace) {
    return draw(rs -> rs.choice(n, size, replace));
  }

  /** See {@link RandomState#choice(int, int, boolean, double[])}. */
  public static int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(n, size, replace, p));
  }

  private NumpyRandom() {}
}
