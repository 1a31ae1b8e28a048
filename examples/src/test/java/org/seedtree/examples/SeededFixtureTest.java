package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.junit.Seed;

/** Makes test data from a stream that depends on the run's seed and the test alone. */
class SeededFixtureTest {

  @Seed private Generator rng;

  @Test
  void theMeanIsBetweenTheExtremes() {
    double[] xs = rng.normal(10, 2, 50);
    double mean = Arrays.stream(xs).average().orElseThrow();
    Arrays.sort(xs);
    assertThat(mean).isBetween(xs[0], xs[49]);
  }
}
