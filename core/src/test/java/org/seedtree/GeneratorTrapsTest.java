package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.MT19937;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyRelease;

/**
 * The traps for a port of Generator's distributions, by their numbers: where a plausible program
 * gives other values than NumPy without an error. NumPy's values are printed by {@code
 * conformance/scripts/golden_traps.py}.
 */
class GeneratorTrapsTest {

  private static final StandardExponential INVERSE =
      new StandardExponential(StandardExponential.Method.INV);

  /** A Poisson count out of range is -2^63, and twice that wraps to 0: the central chi-square. */
  @Test
  void trap4CastsAreThoseOfX86() {
    assertThat(Generator.defaultRng(2).noncentralChisquare(0.5, 1e19)).isEqualTo(0x1.0p+1);
    double central = 0x1.d89ad7e3ae5c4p-1;
    assertThat(Generator.defaultRng(2).noncentralChisquare(0.5, 1e30)).isEqualTo(central);
    assertThat(Generator.defaultRng(2).noncentralChisquare(0.5, Double.POSITIVE_INFINITY))
        .isEqualTo(central);
    Generator rng = Generator.defaultRng(2);
    rng.random(2); // the count's two doubles
    assertThat(rng.chisquare(0.5)).isEqualTo(central);
  }

  @Test
  void trap14NegativeZeroIsRejectedAndNaNPasses() {
    rejects(rng -> rng.standardGamma(-0.0), "shape < 0: -0.0");
    rejects(rng -> rng.gamma(1, -0.0), "scale < 0: -0.0");
    rejects(rng -> rng.noncentralChisquare(1, -0.0), "nonc < 0: -0.0");
    rejects(rng -> rng.noncentralF(1, 1, -0.0), "nonc < 0: -0.0");
    rejects(rng -> rng.gumbel(0, -0.0), "scale < 0: -0.0");
    rejects(rng -> rng.laplace(0, -0.0), "scale < 0: -0.0");
    rejects(rng -> rng.logistic(0, -0.0), "scale < 0: -0.0");
    rejects(rng -> rng.lognormal(0, -0.0), "sigma < 0: -0.0");
    rejects(rng -> rng.rayleigh(-0.0), "scale < 0: -0.0");
    rejects(rng -> rng.vonmises(0, -0.0), "kappa < 0: -0.0");
    rejects(rng -> rng.weibull(-0.0), "a < 0: -0.0");
    rejects(rng -> rng.chisquare(0), "df <= 0: 0.0");
    rejects(rng -> rng.standardT(-0.0), "df <= 0: -0.0");
    rejects(rng -> rng.f(0, -1), "dfnum <= 0: 0.0");
    rejects(rng -> rng.f(1, -1), "dfden <= 0: -1.0");
    rejects(rng -> rng.noncentralF(0, 0, -1), "dfnum <= 0: 0.0");
    rejects(rng -> rng.noncentralF(1, 0, -1), "dfden <= 0: 0.0");
    rejects(rng -> rng.beta(0, 0), "a <= 0: 0.0");
    rejects(rng -> rng.beta(1, 0), "b <= 0: 0.0");
    rejects(rng -> rng.wald(0, 0), "mean <= 0: 0.0");
    rejects(rng -> rng.wald(1, 0), "scale <= 0: 0.0");
    rejects(rng -> rng.pareto(0), "a <= 0: 0.0");
    rejects(rng -> rng.power(-1), "a <= 0: -1.0");
    rejects(rng -> rng.dirichlet(new double[] {1, -1}), "alpha < 0: -1.0");
    rejects(rng -> rng.triangular(1, 0, 2), "left > mode: 1.0, 0.0");
    rejects(rng -> rng.triangular(0, 3, 2), "mode > right: 3.0, 2.0");
    rejects(rng -> rng.triangular(1, 1, 1), "left == right: 1.0");

    double nan = Double.NaN;
    Generator rng = Generator.defaultRng(14);
    assertThat(rng.dirichlet(new double[] {-0.0, 1})[0]).isZero();
    assertThat(rng.dirichlet(new double[] {-0.0, 0.05})).containsExactly(0, 1); // NumPy hangs
    double[] made = {
      rng.standardGamma(nan),
      rng.gamma(nan, 1),
      rng.gamma(1, nan),
      rng.chisquare(nan),
      rng.f(1, nan),
      rng.standardT(nan),
      rng.noncentralChisquare(nan, 1),
      rng.noncentralChisquare(1, nan),
      rng.noncentralF(1, nan, 1),
      rng.beta(nan, 1),
      rng.gumbel(0, nan),
      rng.laplace(nan, 1),
      rng.logistic(0, nan),
      rng.lognormal(nan, 1),
      rng.pareto(nan),
      rng.power(nan),
      rng.rayleigh(nan),
      rng.triangular(nan, 1, 2),
      rng.vonmises(0, nan),
      rng.vonmises(nan, 1),
      rng.wald(nan, 1),
      rng.weibull(nan),
      rng.standardGammaFloat(nan)
    };
    assertThat(made).containsOnly(nan);
  }

  @Test
  void trap15ZeroParametersConsumeNoWord() {
    Generator rng = Generator.defaultRng(15);
    BitGeneratorState before = rng.bitGenerator().state();
    assertThat(rng.standardGamma(0)).isZero();
    assertThat(rng.standardGamma(0, 100)).containsOnly(0);
    assertThat(rng.standardGammaFloat(0)).isZero();
    assertThat(rng.standardGammaFloat(1e-50)).isZero(); // 0 as a float
    assertThat(rng.gamma(0, 3, 100)).containsOnly(0);
    assertThat(rng.gamma(0, Double.POSITIVE_INFINITY, 3)).containsOnly(Double.NaN);
    assertThat(rng.weibull(0)).isZero();
    assertThat(rng.weibull(0, 100)).containsOnly(0);
    assertThat(rng.vonmises(1, Double.NaN, 100)).containsOnly(Double.NaN);
    assertThat(rng.noncentralChisquare(3, Double.NaN, 100)).containsOnly(Double.NaN);
    assertThat(rng.chisquare(Double.MIN_VALUE, 100)).containsOnly(0); // df / 2 is 0
    assertThat(rng.f(Double.MIN_VALUE, Double.MIN_VALUE, 100)).containsOnly(Double.NaN);
    assertThat(rng.dirichlet(new double[2], 3)).isDeepEqualTo(new double[3][2]);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  @Test
  void trap16TheTailsSignIsBit8OfTheMagnitude() {
    long middle = 1L << 63;
    long most = 0xfffffL << 44;
    for (long sign = 0; sign < 2; sign++) {
      for (long tailSign = 0; tailSign < 2; tailSign++) {
        long magnitude = (1L << 52) - 1 - (1 << 8) + (tailSign << 8);
        MT19937 bits = ChosenWords.ofLongs(magnitude << 9 | sign << 8, middle, most);
        double tail = 0x1.ec02f6557a0a0p+1;
        assertThat(new Generator(bits).standardNormal()).isEqualTo(tailSign == 0 ? tail : -tail);
        assertThat(ChosenWords.taken(bits)).isEqualTo(6);
      }
    }
  }

  /**
   * A float exponential would reject the first value; a float logarithm would change the second.
   */
  @Test
  void trap17TwoFloatPathsGoThroughDoubles() {
    MT19937 wedge = ChosenWords.ofInts(0x06400a01, 0xffd85600);
    float x = new Generator(wedge).standardNormalFloat();
    assertThat(x).isEqualTo(0x1.58653cp-8f);
    assertThat(ChosenWords.taken(wedge)).isEqualTo(2);

    float inverse = new Generator(ChosenWords.ofInts(0x19001a00)).sampleFloat(INVERSE);
    assertThat(inverse).isEqualTo(0x1.a4e932p-4f);
    assertThat(-Libm.log1pf(-(0x19001a * 0x1p-24f))).isEqualTo(0x1.a4e930p-4f);
  }

  @Test
  void trap21VonmisesIgnoresMuAndBecomesNormal() {
    assertThat(Generator.defaultRng(21).vonmises(0, 9e-9)).isEqualTo(0x1.c42d25e2a30c4p+0);
    assertThat(Generator.defaultRng(21).vonmises(3, 9e-9)).isEqualTo(0x1.c42d25e2a30c4p+0);
    assertThat(Generator.defaultRng(21).vonmises(3, 1e-8)).isEqualTo(-0x1.a89119ed73640p-1);
    assertThat(Generator.defaultRng(21).vonmises(3, 1e6)).isEqualTo(0x1.8042d5bf376c4p+1);
    assertThat(Generator.defaultRng(21).vonmises(3, 1000001)).isEqualTo(0x1.800bc19ba44ccp+1);
    double z = Generator.defaultRng(21).standardNormal();
    assertThat(3 + Math.sqrt(1 / 1000001.0) * z).isEqualTo(0x1.800bc19ba44ccp+1);
  }

  @Test
  void trap22DirichletMultipliesByTheReciprocal() {
    double[] alpha = {0.5, 1, 2.5};
    Generator rng = Generator.defaultRng(22);
    Generator gammas = Generator.defaultRng(22);
    int unlikeAQuotient = 0;
    for (double[] row : rng.dirichlet(alpha, 1000)) {
      double[] gamma = new double[3];
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        gamma[i] = gammas.sample(new StandardGamma(alpha[i]));
        sum += gamma[i];
      }
      double inverse = 1 / sum;
      for (int i = 0; i < 3; i++) {
        assertThat(row[i]).isEqualTo(gamma[i] * inverse);
        unlikeAQuotient += row[i] == gamma[i] / sum ? 0 : 1;
      }
    }
    assertThat(unlikeAQuotient).isPositive();
  }

  @Test
  void trap24OrderOfTwoDraws() {
    MT19937 words = new MT19937(24);
    BitGenerator ints = words.copy();
    long high = ints.nextInt();
    assertThat(words.nextLong()).isEqualTo((high << 32) | (ints.nextInt() & 0xffffffffL));

    Generator parts = Generator.defaultRng(24);
    double z = parts.standardNormal();
    assertThat(Generator.defaultRng(24).standardCauchy()).isEqualTo(z / parts.standardNormal());

    parts = Generator.defaultRng(24);
    double numerator = parts.sample(new Chisquare(3)) * 4;
    double denominator = parts.sample(new Chisquare(4)) * 3;
    assertThat(Generator.defaultRng(24).f(3, 4)).isEqualTo(numerator / denominator);

    parts = Generator.defaultRng(24);
    z = parts.standardNormal();
    double t = Math.sqrt(5.0 / 2) * z / Math.sqrt(parts.standardGamma(5.0 / 2));
    assertThat(Generator.defaultRng(24).standardT(5)).isEqualTo(t);

    // U = 1 - 2^-53 decides the first proposal whatever V is, and V is drawn all the same
    MT19937 bits = ChosenWords.ofLongs(-1, 1L << 62, 1L << 61, 1L << 61);
    assertThat(new Generator(bits).beta(0.5, 0.5)).isEqualTo(0.5);
    assertThat(ChosenWords.taken(bits)).isEqualTo(8);

    // layer 1, magnitude outside the rectangle: rejected by one uniform, then accepted on one word
    long rejectedWedge = ((1L << 52) - 1) << 9 | 1;
    bits = ChosenWords.ofLongs(rejectedWedge, -1, 2);
    new Generator(bits).standardNormal();
    assertThat(ChosenWords.taken(bits)).isEqualTo(6);
  }

  /** The same draws with fdlibm's or with correctly rounded functions would be other numbers. */
  @Test
  void trap25OtherLibrariesGiveOtherBits() {
    assertThat(differing(u -> Libm.log(u), u -> StrictMath.log(u))).isBetween(50, 100);
    assertThat(differing(u -> Libm.exp(u), u -> StrictMath.exp(u))).isBetween(70, 130);
    assertThat(differing(u -> Libm.pow(u, 0.4), u -> StrictMath.pow(u, 0.4))).isBetween(30, 150);
    // 1 - u is exact, and its logarithm all but always correctly rounded
    assertThat(differing(u -> Libm.log1p(-u), u -> Libm.log(1 - u))).isBetween(50, 100);

    double[] u = Generator.defaultRng(25).random(1000);
    double[] logistic = Generator.defaultRng(25).logistic(0, 1, 1000);
    int unlikeFdlibm = 0;
    for (int i = 0; i < u.length; i++) {
      assertThat(logistic[i]).isEqualTo(Libm.log(u[i] / (1 - u[i])));
      unlikeFdlibm += logistic[i] == StrictMath.log(u[i] / (1 - u[i])) ? 0 : 1;
    }
    assertThat(unlikeFdlibm).isPositive();
  }

  /** Of U = 1 - 2^-53 Zipf's X is 2^63: not too large for NumPy, and -2^63 as an integer. */
  @Test
  void trap4CastsOfCounts() {
    MT19937 bits = ChosenWords.ofLongs(-1, 0);
    assertThat(new Generator(bits).zipf(1.00341)).isEqualTo(Long.MIN_VALUE);
    assertThat(ChosenWords.taken(bits)).isEqualTo(4);
    assertThat(Generator.defaultRng(4).geometric(Double.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void trap10TheWordsOfInt64DependOnTheRange() {
    MT19937 words = ChosenWords.ofInts(0x80000001, 0xfedcba98, 0x12345678, -1, 5, 6, 7);
    Generator rng = new Generator(words);
    assertThat(rng.integers(7, 8)).isEqualTo(7);
    assertThat(ChosenWords.taken(words)).isZero();
    assertThat(rng.integers(0, 10)).isEqualTo(5); // the middle of 32 bits
    assertThat(ChosenWords.taken(words)).isEqualTo(1);
    assertThat(rng.integers(0, 1L << 32)).isEqualTo(0xfedcba98L);
    assertThat(ChosenWords.taken(words)).isEqualTo(2);
    assertThat(rng.sample(Integers.closed(Long.MIN_VALUE, Long.MAX_VALUE)))
        .isEqualTo(Long.MIN_VALUE + 0x12345678_ffffffffL);
    assertThat(ChosenWords.taken(words)).isEqualTo(4);
    assertThat(rng.integers(0, (1L << 32) + 1)).isEqualTo(5); // of 0x5_00000006 times 2^32 + 1
    assertThat(ChosenWords.taken(words)).isEqualTo(6);
  }

  @Test
  void trap11SubWordsComeLowestFirstAndLastForOneCall() {
    Generator rng =
        new Generator(ChosenWords.ofInts(0x44332211, 0x88776655, 0xa5, 0x7fff8001, 0x00070000));
    Integers bytes = Integers.closed(IntegerType.UINT8, 0, 255);
    assertThat(rng.fill(bytes, new byte[6])).containsExactly(0x11, 0x22, 0x33, 0x44, 0x55, 0x66);
    assertThat(rng.integers(0, 2, new boolean[8])) // 0x8877 is lost
        .containsExactly(true, false, true, false, false, true, false, true);
    // the sub-words times 50000, divided by 65536
    Integers shorts = Integers.of(IntegerType.UINT16, 0, 50_000);
    assertThat(rng.fill(shorts, new short[2])).containsExactly(25_000, 24_999);
    // Lemire's test rejects the sub-word 0, and the next one of the same word is 7
    assertThat(rng.fill(shorts, new short[1])).containsExactly(5);
  }

  @Test
  void trap13ZeroBytesConsumeOneWord() {
    MT19937 words = new MT19937(13);
    int before = ChosenWords.taken(words);
    assertThat(new Generator(words).bytes(0)).isEmpty();
    assertThat(ChosenWords.taken(words) - before).isEqualTo(1);
  }

  @Test
  void trap14DiscreteDistributionsAcceptNegativeZeroAndRejectNaN() {
    Generator rng = Generator.defaultRng(14);
    assertThat(rng.poisson(-0.0)).isZero();
    assertThat(rng.binomial(5, -0.0)).isZero();
    assertThat(rng.logseries(-0.0)).isEqualTo(1);
    rejects(r -> r.poisson(Double.NaN), "lam < 0 or lam is NaN: NaN");
    rejects(r -> r.poisson(1e19), "lam value too large: 1.0E19");
    rejects(r -> r.binomial(-1, Double.NaN), "p < 0, p > 1 or p is NaN: NaN");
    rejects(r -> r.binomial(-1, 1), "n < 0: -1");
    rejects(r -> r.negativeBinomial(Double.NaN, 2), "n must not be NaN: NaN");
    rejects(r -> r.negativeBinomial(0, 2), "n <= 0: 0.0");
    rejects(r -> r.negativeBinomial(1, 0), "p <= 0, p > 1 or p contains NaNs: 0.0");
    rejects(
        r -> r.negativeBinomial(1e10, 1e-15),
        "n too large or p too small, see Generator.negative_binomial Notes: 1.0E10, 1.0E-15");
    rejects(r -> r.geometric(-0.0), "p <= 0, p > 1 or p contains NaNs: -0.0");
    rejects(r -> r.logseries(1), "p < 0, p >= 1 or p is NaN: 1.0");
    rejects(r -> r.zipf(1), "a <= 1 or a is NaN: 1.0");
    rejects(
        r -> r.hypergeometric(1_000_000_000, -1, -1),
        "both ngood and nbad must be less than 1000000000: 1000000000");
    rejects(r -> r.hypergeometric(-5, 3, 1), "ngood + nbad < nsample: -5 + 3 < 1");
    rejects(r -> r.hypergeometric(-1, 3, 1), "ngood < 0: -1");
    rejects(r -> r.hypergeometric(1, 3, -1), "nsample < 0: -1");
  }

  @Test
  void trap15KnownCountsConsumeNoWord() {
    MT19937 words = ChosenWords.ofInts();
    Generator rng = new Generator(words);
    assertThat(rng.binomial(0, 0.7, 9)).containsOnly(0);
    assertThat(rng.binomial(7, 0, 9)).containsOnly(0);
    assertThat(rng.binomial(7, 0)).isZero();
    assertThat(rng.poisson(0, 9)).containsOnly(0);
    assertThat(rng.poisson(0)).isZero();
    assertThat(rng.zipf(1025, 9)).containsOnly(1);
    assertThat(rng.hypergeometric(5, 5, 0)).isZero();
    assertThat(rng.hypergeometric(5, 5, 10)).isEqualTo(5);
    assertThat(rng.multinomial(0, new double[] {0.5, 0.5})).containsOnly(0);
    assertThat(rng.multinomial(9, new double[] {0, 0, 1})).containsExactly(0, 0, 9);
    assertThat(rng.multivariateHypergeometric(new long[] {3, 0, 4}, 7)).containsExactly(3, 0, 4);
    assertThat(ChosenWords.taken(words)).isZero();

    assertThat(rng.binomial(7, 1)).isEqualTo(7);
    assertThat(ChosenWords.taken(words)).isEqualTo(2);
    rng.negativeBinomial(3, 1);
    assertThat(ChosenWords.taken(words)).isGreaterThan(2);
  }

  /** The corrected constant and signs give 2.5's stream, which differs from index 7830 on. */
  @Test
  void trap19BtpeKeepsItsWrongConstant() {
    long[] reference = Generator.defaultRng(5).binomial(1000, 0.5, 10_000);
    long[] corrected =
        Generator.defaultRng(5).withRelease(NumpyRelease.of("2.5.2")).binomial(1000, 0.5, 10_000);
    assertThat(Arrays.mismatch(reference, corrected)).isEqualTo(7830);
  }

  @Test
  void trap20HypergeometricThresholdsAreNotTheLegacyOnes() {
    long[][] counts = {
      {9, 6, 8, 5, 6, 2985346154L},
      {10, 8, 5, 8, 7, 588669434L},
      {50, 35, 30, 34, 32, 588669434L},
      {120, 72, 76, 72, 74, 588669434L},
      {150, 92, 95, 92, 93, 588669434L},
      {151, 94, 92, 95, 94, 2985346154L},
    };
    for (long[] row : counts) {
      Generator rng = new Generator(new MT19937(20));
      assertThat(rng.hypergeometric(100, 60, row[0], 4))
          .containsExactly(Arrays.copyOfRange(row, 1, 5));
      assertThat(rng.integers(1L << 32)).isEqualTo(row[5]);
    }
  }

  @Test
  void trap22CountReusesTheOrderOfItsList() {
    long[] colors = {3, 4, 5};
    MultivariateHypergeometric distribution =
        new MultivariateHypergeometric(colors, 6, MultivariateHypergeometric.Method.COUNT);
    assertThat(Generator.defaultRng(22).sample(distribution, 3))
        .isDeepEqualTo(new long[][] {{1, 3, 2}, {2, 3, 1}, {0, 4, 2}});
    Generator single = Generator.defaultRng(22);
    assertThat(single.sample(distribution)).containsExactly(1, 3, 2);
    long[][] rows = Generator.defaultRng(22).sample(distribution, 50);
    single = Generator.defaultRng(22);
    int unlikeSingles = 0;
    for (long[] row : rows) {
      unlikeSingles += Arrays.equals(row, single.sample(distribution)) ? 0 : 1;
    }
    assertThat(unlikeSingles).isPositive();
  }

  /** The first of two uniforms is the abscissa, the second the ordinate. */
  @Test
  void trap24OrderOfTwoDrawsOfCounts() {
    long low = 1L << 61;
    long middle = 1L << 63;
    long high = 7L << 61;
    long[][] uniforms = {{low, middle}, {middle, low}, {high, low}};
    long[][] counts = {{490, 87, 56, 1}, {519, 100, 62, 3}, {515, 113, 59, 63}};
    for (int i = 0; i < uniforms.length; i++) {
      long[] u = uniforms[i];
      assertThat(ofTwo(u, rng -> rng.binomial(1000, 0.5))).isEqualTo(counts[i][0]);
      assertThat(ofTwo(u, rng -> rng.poisson(100))).isEqualTo(counts[i][1]);
      assertThat(ofTwo(u, rng -> rng.hypergeometric(500, 400, 100))).isEqualTo(counts[i][2]);
      assertThat(ofTwo(u, rng -> rng.zipf(1.5))).isEqualTo(counts[i][3]);
    }
  }

  private static long ofTwo(long[] words, ToLongFunction<Generator> call) {
    MT19937 bits = ChosenWords.ofLongs(words);
    long count = call.applyAsLong(new Generator(bits));
    assertThat(ChosenWords.taken(bits)).isEqualTo(4);
    return count;
  }

  private static int differing(ToDoubleFunction<Double> ours, ToDoubleFunction<Double> other) {
    double[] u = Generator.defaultRng(25).random(1000);
    return (int)
        IntStream.range(0, u.length)
            .filter(i -> ours.applyAsDouble(u[i]) != other.applyAsDouble(u[i]))
            .count();
  }

  private static void rejects(Consumer<Generator> call, String message) {
    Generator rng = Generator.defaultRng(11);
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }
}
