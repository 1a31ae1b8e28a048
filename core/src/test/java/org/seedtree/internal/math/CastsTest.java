package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CastsTest {

  @Test
  void valuesOutOfRangeGiveTheSmallestLong() {
    double belowTop = Math.nextDown(0x1p63);
    assertThat(Casts.toInt64(belowTop)).isEqualTo(0x7ffffffffffffc00L);
    assertThat(Casts.toInt64(-0x1p63)).isEqualTo(Long.MIN_VALUE);
    assertThat(Casts.toInt64(-2.9)).isEqualTo(-2);
    assertThat(Casts.toInt64(2.9)).isEqualTo(2);
    double[] outside = {
      0x1p63,
      Math.nextDown(-0x1p63),
      Double.NaN,
      1e300,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double x : outside) {
      assertThat(Casts.toInt64(x)).as("%s", x).isEqualTo(Long.MIN_VALUE);
    }
  }
}
