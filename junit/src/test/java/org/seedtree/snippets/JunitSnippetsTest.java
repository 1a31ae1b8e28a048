package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedtree.Generator;
import org.seedtree.junit.ReplicatedTests;
import org.seedtree.junit.Replicates;
import org.seedtree.junit.Seed;
import org.seedtree.junit.SeedtreeExtension;

/** The examples of the package, which are tests themselves. */
class JunitSnippetsTest {

  @Nested
  // @start region="overview"
  @ExtendWith(SeedtreeExtension.class)
  class MedianTest {

    @Test
    void isBetweenTheExtremes(Generator rng) {
      double[] xs = rng.normal(10, 2, 50);
      assertThat(median(xs)).isBetween(min(xs), max(xs));
    }

    @Test
    void hasAKnownValue(@Seed(42) Generator rng) { // default_rng(42) in every run
      assertThat(rng.integers(0, 100)).isEqualTo(8);
    }
  }

  // @end

  @Nested
  // @start region="replicates"
  class DiceTest implements ReplicatedTests {

    @Replicates(1000)
    double sumsAreNormal(Generator rng) {
      double z = 0; // the sum of many faces, standardised
      for (long face : rng.integers(1, 7, 10_000)) {
        z += face - 3.5;
      }
      return twoSided(z / Math.sqrt(10_000 * 35 / 12.0));
    }
  }

  // @end

  private static double median(double[] xs) {
    return java.util.Arrays.stream(xs).sorted().skip(xs.length / 2).findFirst().orElseThrow();
  }

  private static double min(double[] xs) {
    return java.util.Arrays.stream(xs).min().orElseThrow();
  }

  private static double max(double[] xs) {
    return java.util.Arrays.stream(xs).max().orElseThrow();
  }

  /**
   * Returns the probability of a standard normal value at least as far from 0, to 1.5e-7
   * (Abramowitz and Stegun, 7.1.26).
   */
  private static double twoSided(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * x);
    double series =
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
    return Math.min(1, t * series * Math.exp(-x * x));
  }
}
