package org.seedtree.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Python 3.11's {@code math} on the reference machine, at 0.7310585786300049. */
class ReferenceMathTest {

  private static final double X = 0.7310585786300049;

  @Test
  void eachFunctionIsTheOneOfItsName() {
    assertThat(ReferenceMath.log(X)).isEqualTo(-0x1.40c7abfbec124p-2);
    assertThat(ReferenceMath.log1p(X)).isEqualTo(0x1.18f38c0b8b0c4p-1);
    assertThat(ReferenceMath.exp(X)).isEqualTo(0x1.09e44242ca509p+1);
    assertThat(ReferenceMath.expm1(X)).isEqualTo(0x1.13c8848594a12p+0);
    assertThat(ReferenceMath.sin(X)).isEqualTo(0x1.55d747e062c92p-1);
    assertThat(ReferenceMath.cos(X)).isEqualTo(0x1.7d2aea980dbbep-1);
    assertThat(ReferenceMath.acos(X)).isEqualTo(0x1.8079235d8aaa8p-1);
    assertThat(ReferenceMath.pow(X, 1.7)).isEqualTo(0x1.2c998b652098ep-1);
  }
}
