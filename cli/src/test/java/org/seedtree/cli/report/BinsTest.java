package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.simulation.Histogram;

class BinsTest {

  /** Many values are 0, and the others differ by hundreds of powers of ten. */
  @ParameterizedTest
  @ValueSource(doubles = {0.0005, 0.001, 0.01, 1})
  void gammasOfAnyShape(double shape) {
    for (long seed = 0; seed < 200; seed++) {
      double[] values = Generator.defaultRng(seed).gamma(shape, 1, 10);
      Arrays.sort(values);
      assertThat(inside(Bins.of(values))).isPositive();
    }
  }

  @Test
  void weightsOfImportanceSampling() {
    double[] values = {0, 0, 0, 0, 0, 0, 0, 1e-20, 1, 1};
    assertThat(inside(Bins.of(values))).isEqualTo(10);
  }

  @Test
  void integersHaveBinsOfTheirOwn() {
    Histogram histogram = Bins.of(new double[] {1, 1, 1, 2, 2, 3, 3, 3, 4, 4});
    assertThat(histogram.counts()).containsExactly(3, 2, 3, 2);
  }

  private static long inside(Histogram histogram) {
    return Arrays.stream(histogram.counts()).sum();
  }
}
