package org.seedtree.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;

class MomentsTest {

  @Test
  void theMeanOfInfinitiesIsThatOfNumPy() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(of(infinity, infinity, 1).mean()).isEqualTo(infinity);
    assertThat(of(1, -infinity, -infinity).mean()).isEqualTo(-infinity);
    assertThat(of(infinity, -infinity, 1).mean()).isNaN();
    assertThat(of(infinity, Double.NaN).mean()).isNaN();
    assertThat(of(infinity, infinity).variance()).isNaN();
    Moments sets = of(infinity, 2);
    sets.add(of(infinity, 3));
    assertThat(sets.mean()).isEqualTo(infinity);
    sets.add(of(-infinity));
    assertThat(sets.mean()).isNaN();
  }

  private static Moments of(double... values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }

  @Test
  void ofNoneOneAndTwoValues() {
    Moments moments = new Moments();
    assertThat(moments.mean()).isNaN();
    assertThat(moments.variance()).isNaN();
    assertThat(moments.sum()).isZero();
    moments.add(-3);
    assertThat(moments.mean()).isEqualTo(-3);
    assertThat(moments.variance()).isNaN();
    assertThat(moments.standardError()).isNaN();
    moments.add(5);
    assertThat(moments.variance()).isEqualTo(32);
    assertThat(moments.standardDeviation()).isEqualTo(Math.sqrt(32));
    assertThat(moments.min()).isEqualTo(-3);
    assertThat(moments.max()).isEqualTo(5);
    assertThat(moments.sum()).isEqualTo(2);
    moments.add(Double.NaN);
    assertThat(moments.min()).isNaN();
    assertThat(moments.max()).isNaN();
  }

  /** The difference of the sums of squares would lose all digits here. */
  @Test
  void theVarianceOfValuesFarFromZeroIsAccurate() {
    Moments first = new Moments();
    Moments second = new Moments();
    Generator rng = Generator.defaultRng(1);
    Moments unshifted = new Moments();
    for (int i = 0; i < 30_000; i++) {
      double value = Math.floor(rng.random() * 1024) / 1024; // so that 1e9 + value is exact
      unshifted.add(value);
      (i < 10_000 ? first : second).add(1e9 + value);
    }
    first.add(second);
    first.add(new Moments());
    assertThat(first.count()).isEqualTo(30_000);
    assertThat(first.mean()).isCloseTo(1e9 + unshifted.mean(), within(1e-5));
    assertThat(first.variance()).isCloseTo(unshifted.variance(), within(1e-6));
  }

  @Test
  void aCopyIsIndependent() {
    Moments moments = new Moments();
    moments.add(1);
    Moments copy = moments.copy();
    assertThat(copy).usingRecursiveComparison().isEqualTo(moments);
    copy.add(2);
    assertThat(moments.count()).isEqualTo(1);
  }
}
