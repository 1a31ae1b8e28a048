package org.seedtree.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected counts are those of {@code np.histogram} in NumPy 2.4. */
class HistogramTest {

  @Test
  void valuesOnAndNearTheEdgesAreCountedAsInNumPy() {
    Histogram histogram = new Histogram(0, 1, 10);
    double[] values = {
      -1.0,
      0.0,
      0.1,
      0.2,
      0.3,
      0.30000000000000004,
      0.6,
      0.7,
      0.7000000000000001,
      0.9999999999999999,
      1.0,
      1.5,
      0.8999999999999999,
      0.9,
      Double.NaN
    };
    for (double value : values) {
      histogram.add(value);
    }
    assertThat(histogram.counts()).containsExactly(1, 1, 2, 1, 0, 1, 1, 1, 1, 3);
    assertThat(histogram.below()).isEqualTo(1);
    assertThat(histogram.above()).isEqualTo(1);
    assertThat(histogram.nans()).isEqualTo(1);
    assertThat(histogram.edge(3)).isEqualTo(0.30000000000000004);
    assertThat(histogram.edge(10)).isEqualTo(1);
  }

  @Test
  void addsCounts() {
    Histogram even = new Histogram(-1.1, 2.3, 7);
    Histogram odd = new Histogram(-1.1, 2.3, 7);
    for (int i = -50; i < 50; i++) {
      (i % 2 == 0 ? even : odd).add(i * 0.07);
    }
    even.add(odd);
    assertThat(even.counts()).containsExactly(7, 7, 7, 7, 6, 7, 7);
    assertThat(even.edge(2)).isEqualTo(-0x1.0750750750754p-3);
    assertThat(even.below() + even.above()).isEqualTo(100 - 48);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> even.add(new Histogram(-1.1, 2.3, 8)))
        .withMessage("bins differ: Histogram(-1.1, 2.3, 7 bins) and Histogram(-1.1, 2.3, 8 bins)");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, bins < 1: 0",
    "1, 0, 3, not a range: 1.0 to 0.0",
    "NaN, 0, 3, not a range: NaN to 0.0",
    "0, Infinity, 3, not a range: 0.0 to Infinity"
  })
  void rejectsInvalidBins(double low, double high, int bins, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Histogram(low, high, bins))
        .withMessage(message);
  }

  @Test
  void rejectsOtherEdges() {
    assertThatThrownBy(() -> new Histogram(0, 1, 3).edge(4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no edge 4 of 3 bins");
  }
}
