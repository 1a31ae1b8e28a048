package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.seedtree.ChosenWords;
import org.seedtree.distribution.Binomial;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.release.NumpyRelease;

/**
 * The traps for a port of RandomState, by their numbers: where a plausible program gives other
 * values than NumPy without an error. The values are printed by {@code
 * conformance/scripts/golden_traps.py}; the golden file has more of them.
 */
class RandomStateTrapsTest {

  private static final long TRIALS = 1_000_000_000_000_000_000L;
  private static final double PROBABILITY = 1e-17;

  @Test
  void trap1TheFirstOfBinomialAndMultinomialFillsTheSharedCache() {
    RandomState rs = new RandomState(1);
    assertThat(rs.binomial(TRIALS, PROBABILITY, 6)).containsExactly(0, 0, 0, 0, 0, 0);
    rs.seed(2);
    assertThat(firsts(rs)).containsExactly(0, 0, 0, 0, 0, 0);

    RandomState other = new RandomState(1);
    assertThat(firsts(other)).containsExactly(9, 12, 1, 8, 7, 6);
    other.seed(2);
    assertThat(other.binomial(TRIALS, PROBABILITY, 6)).containsExactly(9, 4, 10, 9, 9, 8);
  }

  private static long[] firsts(RandomState rs) {
    return Arrays.stream(rs.multinomial(TRIALS, new double[] {PROBABILITY, 1}, 6))
        .mapToLong(row -> row[0])
        .toArray();
  }

  @Test
  void trap4ValuesThatDoNotFitAreTheLeastLong() {
    assertThat(new RandomState(4).negativeBinomial(5, 0)).isEqualTo(Long.MIN_VALUE);
    assertThat(new RandomState(4).geometric(1e-17)).isEqualTo(Long.MIN_VALUE);
    RandomState rs = new RandomState(ChosenWords.ofInts(-1, -1 << 11, 0, 0));
    assertThat(rs.zipf(1.7619047619047619)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void trap15BinomialConsumesADoubleEvenIfItsValueIsKnownAndMultinomialDoesNot() {
    for (double[] given : new double[][] {{0, 0.5}, {5, 0}, {5, 1}}) {
      RandomState rs = new RandomState(ChosenWords.ofInts());
      assertThat(rs.binomial((long) given[0], given[1])).isEqualTo((long) (given[0] * given[1]));
      assertThat(ChosenWords.taken(rs.bitGenerator())).isEqualTo(2);
    }
    RandomState rs = new RandomState(ChosenWords.ofInts());
    assertThat(rs.multinomial(5, new double[] {0, 0, 1})).containsExactly(0, 0, 5);
    assertThat(rs.gamma(0, 1)).isZero();
    assertThat(rs.weibull(0)).isZero();
    assertThat(rs.poisson(0)).isZero();
    assertThat(ChosenWords.taken(rs.bitGenerator())).isZero();
  }

  @Test
  void trap19BinomialHasTheOldTestOfBtpe() {
    long[] values = new RandomState(19).binomial(1000, 0.5, 20_000);
    assertThat(binomials(NumpyRelease.DEFAULT)).isEqualTo(values);
    assertThat(binomials(NumpyRelease.of("2.5.2"))).isNotEqualTo(values);
  }

  private static long[] binomials(NumpyRelease release) {
    long[] out = new long[20_000];
    new Binomial(1000, 0.5).withRelease(release).fill(MT19937.legacy(19), out, 0, out.length);
    return out;
  }

  @Test
  void trap20HypergeometricChangesAfterASampleOf10AndScalesByTheSampleItself() {
    hypergeometric(10, 0.62685343771635, 5, 5, 5, 7);
    hypergeometric(11, 0.7702519331384002, 6, 7, 4, 9);
    hypergeometric(50, 0.7752448939943627, 31, 34, 26, 29);
    hypergeometric(120, 0.26879523874435407, 75, 75, 75, 77);
  }

  private static void hypergeometric(long sample, double next, long... counts) {
    RandomState rs = new RandomState(20);
    assertThat(rs.hypergeometric(100, 60, sample, 4)).containsExactly(counts);
    assertThat(rs.rand()).isEqualTo(next);
  }

  @Test
  void trap21VonmisesIgnoresMuBelowAndNeverBecomesANormalAbove() {
    assertThat(new RandomState(21).vonmises(0, 9e-9)).isEqualTo(-0x1.6aefde465ae8bp+1);
    assertThat(new RandomState(21).vonmises(3, 9e-9)).isEqualTo(-0x1.6aefde465ae8bp+1);
    assertThat(new RandomState(21).vonmises(3, 1e6)).isEqualTo(0x1.8002834b5abfcp+1);
    assertThat(new RandomState(21).vonmises(3, 1_000_001)).isEqualTo(0x1.8002834b460e4p+1);
    RandomState rs = new RandomState(21);
    rs.vonmises(3, 1e7);
    assertThat(rs.getState().hasGauss()).isZero();
  }

  @Test
  void trap24NumeratorsAreDrawnFirst() {
    double[] z = new RandomState(24).randn(2);
    assertThat(new RandomState(24).standardCauchy()).isEqualTo(z[0] / z[1]);
    RandomState rs = new RandomState(24);
    double numerator = rs.chisquare(3) * 4;
    double denominator = rs.chisquare(4) * 3;
    assertThat(new RandomState(24).f(3, 4)).isEqualTo(numerator / denominator);
  }

  /** U = 1 - 2^-53 makes the sum exceed 1 whatever V is, which is drawn all the same. */
  @Test
  void trap24BetaDrawsBothUniforms() {
    assertThat(taken(rs -> rs.beta(0.5, 0.5), -1, -1, 1 << 30, 0, 1 << 29, 0, 1 << 29, 0))
        .isEqualTo(8);
  }

  @Test
  void exponentialsOfAZeroDoubleHaveASign() {
    RandomState rs = new RandomState(ChosenWords.ofInts(0, 0, 0, 0, 0, 0));
    assertThat(rs.standardExponential()).isEqualTo(-0.0);
    assertThat(rs.exponential(2)).isEqualTo(-0.0);
    assertThat(rs.rayleigh(2)).isEqualTo(0.0);
  }

  private static int taken(ToDoubleFunction<RandomState> draw, int... words) {
    BitGenerator bits = ChosenWords.ofInts(words);
    double unused = draw.applyAsDouble(new RandomState(bits));
    return ChosenWords.taken(bits);
  }

  @Test
  void trap27LegacySeedsDoNotSpawn() {
    assertThatThrownBy(() -> new RandomState(27).bitGenerator().spawn(1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(new RandomState().bitGenerator().seedSeq()).isPresent();
  }
}
