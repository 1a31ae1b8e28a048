package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seedtree.broadcast.Operand.longs;
import static org.seedtree.broadcast.Operand.of;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.F;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.release.NumpyRelease;

/** Values quoted are printed by {@code conformance/scripts/golden_broadcast.py}. */
class BroadcastTest {

  private static final double[] LOCS = {1, 2};

  private static Generator rng() {
    return Generator.defaultRng(12);
  }

  @Test
  void valuesAreNumPys() {
    double[] normal = {
      0x1.fe4099a3bd971p-1, 0x1.42f402fed846ep+1, 0x1.9cc51bb0ca19cp+1, 0x1.0affe974957fap+2
    };
    Broadcast<Normal> column = Broadcast.of(Normal::new, of(LOCS), of(0.5, 3).reshape(-1, 1));
    assertThat(rng().broadcast(column)).containsExactly(normal);
    assertThat(rng().broadcastRows(column))
        .isDeepEqualTo(new double[][] {{normal[0], normal[1]}, {normal[2], normal[3]}});
    double[][] scales = {{0.5}, {3}};
    assertThat(rng().broadcast(Broadcast.of(Normal::new, of(LOCS), of(scales))))
        .containsExactly(normal);

    assertThat(rng().broadcast(Broadcast.of(Gamma::new, of(0.5, 2), of(1.5)).size(2, 2)))
        .containsExactly(
            0x1.828973098214cp-4, 0x1.0ea17fa70e570p+2, 0x1.7814f4d209a74p-3, 0x1.78ca5727cbe84p+0);
    assertThat(
            rng()
                .broadcastLongRows(
                    Broadcast.of(Binomial::new, longs(10, 100), of(new double[][] {{0.1}, {0.9}}))))
        .isDeepEqualTo(new long[][] {{0, 15}, {10, 93}});
    assertThat(
            rng()
                .broadcastLongs(
                    Broadcast.of(Hypergeometric::new, longs(10, 100), longs(20), longs(5, 15))))
        .containsExactly(1, 15);
    assertThat(rng().broadcastFloats(StandardGamma::new, new double[] {0.5, 2, 1}))
        .containsExactly(0x1.eb4878p+1f, 0x1.ca176p+0f, 0x1.ab5dcp-3f);
  }

  @Test
  void plainArraysReadAsInNumPy() {
    double[] scales = {0.5, 3};
    Generator one = rng();
    double[] expected = {one.normal(1, 0.5), one.normal(2, 3)};
    assertThat(rng().broadcast(Normal::new, LOCS, scales)).containsExactly(expected);

    Generator mixed = rng();
    double[] sameScale = {mixed.normal(1, 2), mixed.normal(2, 2)};
    assertThat(rng().broadcast(loc -> new Normal(loc, 2), LOCS)).containsExactly(sameScale);
    assertThat(rng().broadcast(Normal::new, LOCS, new double[] {2})).containsExactly(sameScale);

    Generator counts = rng();
    long[] ks = {counts.binomial(10, 0.25), counts.binomial(20, 0.5)};
    assertThat(rng().broadcastLongs(Binomial::new, new long[] {10, 20}, new double[] {0.25, 0.5}))
        .containsExactly(ks);
    Generator poisson = rng();
    long[] ls = {poisson.poisson(3), poisson.poisson(30)};
    assertThat(rng().broadcastLongs(Poisson::new, new double[] {3, 30})).containsExactly(ls);
    Generator triangles = rng();
    double[] ts = {triangles.triangular(0, 1, 2), triangles.triangular(1, 2, 5)};
    assertThat(
            rng()
                .broadcast(
                    Triangular::new, new double[] {0, 1}, new double[] {1, 2}, new double[] {2, 5}))
        .containsExactly(ts);
    Generator integers = rng();
    long[] is = {integers.integers(0, 10), integers.integers(5, 1L << 40)};
    assertThat(rng().integers(new long[] {0, 5}, new long[] {10, 1L << 40})).containsExactly(is);
    Generator negative = rng();
    long[] ns = {negative.negativeBinomial(1.5, 0.5), negative.negativeBinomial(4, 0.1)};
    assertThat(
            rng()
                .broadcastLongs(
                    NegativeBinomial::new, new double[] {1.5, 4}, new double[] {0.5, 0.1}))
        .containsExactly(ns);
    long[] five = {5, 5};
    Generator balls = rng();
    long[] hs = {balls.hypergeometric(5, 5, 5), balls.hypergeometric(5, 5, 5)};
    assertThat(rng().broadcastLongs(Hypergeometric::new, five, five, five)).containsExactly(hs);
  }

  @Test
  void anyDistributionWillDo() {
    assertThat(rng().broadcast(unused -> new StandardNormal(), new double[3]))
        .containsExactly(rng().standardNormal(3));
    NumpyRelease release = NumpyRelease.of("2.5.2");
    assertThat(
            rng()
                .broadcastLongs(
                    (n, p) -> new Binomial(n, p).withRelease(release),
                    new long[] {1000},
                    new double[] {0.5}))
        .containsExactly(rng().withRelease(release).binomial(1000, 0.5));
  }

  @Test
  void singleNumbersFillASize() {
    Broadcast<Normal> distribution = Broadcast.of(Normal::new, of(1), of(2));
    assertThat(distribution.shape()).isEmpty();
    assertThat(rng().broadcast(distribution)).containsExactly(rng().normal(1, 2));
    assertThat(rng().broadcastRows(distribution.size(30, 20)))
        .isDeepEqualTo(rng().normal(1, 2, 30, 20));
    assertThat(rng().broadcast(distribution.size(0, 7))).isEmpty();
    assertThat(rng().fill(distribution.size(5), new double[5]))
        .containsExactly(rng().normal(1, 2, 5));
    Broadcast<StandardGamma> gammas = Broadcast.of(StandardGamma::new, of(2));
    assertThat(rng().broadcastFloats(gammas.size(3)))
        .containsExactly(rng().standardGamma(2, new float[3]));
    assertThat(rng().broadcastLongs(Broadcast.of(Poisson::new, of(40)).size(9)))
        .containsExactly(rng().poisson(40, 9));
  }

  @Test
  void mismatchedShapesAreRejectedWithNumPysMessages() {
    String mismatch =
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between ";
    Operand.Doubles two = of(1, 2);
    Operand.Doubles three = of(1, 2, 3);
    rejects(
        Broadcast.of(Normal::new, two, three),
        mismatch + "arg 0 with shape (2,) and arg 1 with shape (3,).");
    rejects(
        Broadcast.of(Normal::new, two, of(1)).size(3),
        mismatch + "arg 0 with shape (3,) and arg 1 with shape (2,).");
    rejects(
        Broadcast.of(NoncentralF::new, two, of(3), three).size(2),
        mismatch + "arg 0 with shape (2,) and arg 3 with shape (3,).");
    rejects(
        Broadcast.of(Normal::new, of(new double[2][2]), of(1)).size(2),
        "Output size (2,) is not compatible with broadcast dimensions of inputs (2, 2).");
    rejects(
        Broadcast.of(Normal::new, of(new double[2][1]), of(1)).size(2),
        "Output size (2,) is not compatible with broadcast dimensions of inputs (2, 2).");
    rejects(
        Broadcast.of(Normal::new, of(new double[1]), of(1)).size(),
        "Output size () is not compatible with broadcast dimensions of inputs (1,).");
    // NumPy counts binomial's p first
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.of(Binomial::new, longs(1, 2), of(0.5)).size(3)),
        mismatch + "arg 0 with shape (3,) and arg 2 with shape (2,).");
    rejectsCall(
        rng -> rng.broadcastRows(Broadcast.of(Normal::new, two, two)), "not two dimensions: [2]");
    rejectsCall(
        rng -> rng.fill(Broadcast.of(Normal::new, two, two), new double[3]),
        "out has 3 elements, and the result 2");
  }

  /** Parameter after parameter, each over all elements, and before the shapes. */
  @Test
  void parametersAreCheckedInNumPysOrderAndWords() {
    rejects(Broadcast.of(Normal::new, of(1, 2), of(1, -3)), "scale < 0: -3.0");
    rejects(Broadcast.of(F::new, of(1, -1), of(-1, 1)), "dfnum <= 0: -1.0");
    rejects(Broadcast.of(F::new, of(1, -1), of(1, 1, 1)), "dfnum <= 0: -1.0");
    rejects(Broadcast.of(Beta::new, of(1, 0), of(-1, 1)), "a <= 0: 0.0");
    rejects(
        Broadcast.of(Uniform::new, of(0, 1), of(-1, Double.POSITIVE_INFINITY)),
        "Range exceeds valid bounds: 1.0, Infinity");
    rejects(
        Broadcast.of(Triangular::new, of(0, 2, 0), of(-1, 2, 3), of(2, 2, 2)),
        "left > mode: 0.0, -1.0");
    double nan = Double.NaN;
    rejectsCall(
        rng -> rng.broadcastLongs(Poisson::new, new double[] {1, nan}), "lam value too large: NaN");
    rejectsCall(
        rng -> rng.broadcastLongs(Poisson::new, new double[] {-1, 1e300}),
        "lam value too large: 1.0E300");
    rejectsCall(
        rng -> rng.broadcastLongs(Poisson::new, new double[] {1, -1}),
        "lam < 0 or lam contains NaNs: -1.0");
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.of(Poisson::new, of(nan)).size(3)),
        "lam < 0 or lam is NaN: NaN");
    rejectsCall(
        rng -> rng.broadcastLongs(Binomial::new, new long[] {-2, 3}, new double[] {0.5, nan}),
        "p < 0, p > 1 or p contains NaNs: NaN");
    rejectsCall(
        rng ->
            rng.broadcastLongs(NegativeBinomial::new, new double[] {1, nan}, new double[] {0, 0.5}),
        "n must not be NaN: NaN");
    long[] fives = {5, 5};
    rejectsCall(
        rng ->
            rng.broadcastLongs(Hypergeometric::new, new long[] {-1, 5}, fives, new long[] {1, 99}),
        "ngood + nbad < nsample: 5 + 5 < 99");
  }

  @Test
  void boundsOfIntegersAreCheckedAllLowsFirst() {
    rejectsCall(rng -> rng.integers(new long[] {0, 0}, new long[] {9, 0}), "high <= 0: 0");
    rejectsCall(rng -> rng.integers(new long[] {0, 1}, new long[] {0, 5}), "low >= high: 0, 0");
    rejectsCall(
        rng -> rng.integers(new long[] {1, 2}, new long[] {3, 4, 5}),
        "operands could not be broadcast together with shapes (2,) (3,) ");
    Operand.Longs low = longs(0, 4);
    rejectsCall(
        rng -> rng.integers(IntegersBroadcast.closed(low, longs(-1, 5))), "low > high: 0, -1");
    rejectsCall(
        rng ->
            rng.integers(IntegersBroadcast.of(IntegerType.UINT8, longs(-1, 4), longs(500), false)),
        "low is out of bounds for uint8: -1");
    rejectsCall(
        rng -> rng.integers(IntegersBroadcast.of(IntegerType.UINT8, low, longs(5, 257), false)),
        "high is out of bounds for uint8: 257");
    rejectsCall(
        rng -> rng.integers(IntegersBroadcast.of(low, longs(5)).size(3)),
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0"
            + " with shape (2,) and arg 2 with shape (3,).");
    assertThat(rng().integerRows(IntegersBroadcast.of(longs(7), longs(8)).size(2, 2)))
        .isDeepEqualTo(new long[][] {{7, 7}, {7, 7}});
  }

  /** Messages of NumPy 2.4.6 where parameters that it combines do not fit, or are out of range. */
  @Test
  void parametersAreCheckedAsNumpyChecksArrays() {
    Operand.Doubles two = of(1, 2);
    Operand.Doubles three = of(1, 2, 3);
    rejects(
        Broadcast.uniform(two, three),
        "operands could not be broadcast together with shapes (3,) (2,) ");
    rejects(
        Broadcast.triangular(two, three, of(4)),
        "operands could not be broadcast together with shapes (2,) (3,) ");
    rejects(
        Broadcast.triangular(two, of(3, 3), of(4, 4, 4)),
        "operands could not be broadcast together with shapes (2,) (3,) ");
    rejects(Broadcast.triangular(of(5, 2), of(3, 3), of(4, 4, 4)), "left > mode: 5.0, 3.0");
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.negativeBinomial(two, of(0.5, 0.5, 0.5))),
        "operands could not be broadcast together with shapes (3,) (2,) ");
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.negativeBinomial(of(1, -2), of(0.5, 0.5, 0.5))),
        "n <= 0: -2.0");
    rejectsCall(
        rng ->
            rng.broadcastLongs(Broadcast.hypergeometric(longs(1, 2), longs(1, 2), longs(1, 2, 3))),
        "operands could not be broadcast together with shapes (2,) (3,) ");
    rejectsCall(
        rng ->
            rng.broadcastLongs(Broadcast.hypergeometric(longs(1, -2), longs(1, 5), longs(1, -1))),
        "ngood < 0: -2");
    rejects(
        Broadcast.uniform(of(3, 4).reshape(-1, 1), of(5, 6)).size(3),
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0"
            + " with shape (3,) and arg 2 with shape (2, 2).");
    rejects(Broadcast.normal(of(new double[0]), of(-1)), "scale < 0: -1.0");
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.poisson(of(-1, 1e300))),
        "lam value too large: 1.0E300");
    rejectsCall(
        rng -> rng.broadcastLongs(Broadcast.negativeBinomial(of(0, Double.NaN), of(0.5))),
        "n must not be NaN: NaN");
    rejectsCall(
        rng ->
            rng.integers(
                IntegersBroadcast.of(
                    IntegerType.BOOL,
                    longs(2, 1, 1, 0, 1, 1).reshape(2, 3),
                    longs(1, 1, 1, 7),
                    false)),
        "high is out of bounds for bool: 7");
    rejectsCall(
        rng -> rng.multinomial(new long[] {69}, new double[] {1, 0.9, 0}),
        "sum(pvals[:-1]) > 1.0: 1.9");
  }

  @Test
  void operandsAreValues() {
    double[] values = {1, 2, 3, 4};
    Operand.Doubles square = of(values).reshape(2, 2);
    assertThat(square).isEqualTo(of(new double[][] {{1, 2}, {3, 4}})).isNotEqualTo(of(values));
    assertThat(square.shape()).containsExactly(2, 2);
    assertThat(square).hasToString("[1.0, 2.0, 3.0, 4.0] in shape (2, 2)");
    values[0] = 9;
    assertThat(square).isEqualTo(of(1, 2, 3, 4).reshape(2, -1));
    assertThat(longs(1, 2).reshape(-1, 1))
        .isNotEqualTo(longs(1, 2))
        .hasSameHashCodeAs(longs(1, 2).reshape(2, 1));
    assertThatThrownBy(() -> of(1, 2, 3).reshape(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot reshape array of size 3 into shape (-1, 2)");
    assertThatThrownBy(() -> of(new double[][] {{1}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows differ in length: 1, 2");
    assertThatThrownBy(() -> Broadcast.of(Normal::new, of(1), of(1)).size(2, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("negative dimensions are not allowed: -1");
  }

  private static void rejects(
      Broadcast<? extends org.seedtree.distribution.DoubleDistribution> broadcast, String message) {
    rejectsCall(rng -> rng.broadcast(broadcast), message);
  }

  private static void rejectsCall(Consumer<Generator> call, String message) {
    Generator rng = rng();
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }
}
