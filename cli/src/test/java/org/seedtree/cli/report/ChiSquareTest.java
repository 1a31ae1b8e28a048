package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtree.simulation.Histogram;

class ChiSquareTest {

  /** The expected figures are those of {@code scipy.stats.chisquare([60, 40], [50, 50])}. */
  @Test
  void valuesWhereFewAreExpectedCountInTheLastCell() {
    Histogram histogram = new Histogram(0, 3, 3);
    add(histogram, 0.5, 60);
    add(histogram, 1.5, 20);
    add(histogram, 2.5, 5);
    add(histogram, 1e9, 15);
    Map<String, Object> document = new LinkedHashMap<>();
    ChiSquare.of(histogram, new double[] {50, 45, 4}, 100).orElseThrow().addTo(document);
    Map<?, ?> result = (Map<?, ?>) ((List<?>) document.get("p_values")).get(0);
    assertThat(result.get("test")).isEqualTo("chi-square of 2 cells");
    assertThat((Double) result.get("statistic")).isCloseTo(4, within(1e-12));
    assertThat((Double) result.get("p")).isCloseTo(0.04550026389635857, within(1e-14));
  }

  private static void add(Histogram histogram, double value, int times) {
    for (int i = 0; i < times; i++) {
      histogram.add(value);
    }
  }
}
