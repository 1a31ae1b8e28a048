package org.seedtree.quality.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Distribution functions of our own, compared with SciPy's; conformance/scripts/golden_quality.py.
 */
class ReferenceTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/reference.txt");

  private static DoubleUnaryOperator function(String name, double[] p) {
    return switch (name) {
      case "noncentral_chisquare" -> NoncentralDistribution.chisquare(p[0], p[1])::cumulative;
      case "noncentral_f" -> NoncentralDistribution.f(p[0], p[1], p[2])::cumulative;
      case "wald" -> new WaldDistribution(p[0], p[1])::cumulative;
      case "vonmises" -> new VonmisesDistribution(p[0], p[1])::cumulative;
      case "logseries" -> x -> new LogseriesDistribution(p[0]).cumulative((long) x);
      case "zipf" -> x -> new ZipfDistribution(p[0]).cumulative((long) x);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Small probabilities have to be right relative to their size: tails have cells. */
  @Test
  void cumulativeProbabilitiesAreSciPys() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Files.readAllLines(GOLDEN)) {
      String[] words = line.split(" ");
      if (line.startsWith("#") || words[0].equals("kolmogorov")) {
        continue;
      }
      double[] parameters =
          Arrays.stream(words[1].split(",")).mapToDouble(Double::parseDouble).toArray();
      double expected = Double.parseDouble(words[3]);
      assertThat(function(words[0], parameters).applyAsDouble(Double.parseDouble(words[2])))
          .as(line)
          .isCloseTo(expected, within(1e-14 + 1e-8 * Math.min(expected, 1e-5) + 2e-13 * expected));
      counts.merge(words[0], 1, Integer::sum);
    }
    assertThat(counts.keySet())
        .containsExactlyInAnyOrder(
            "noncentral_chisquare", "noncentral_f", "wald", "vonmises", "logseries", "zipf");
    assertThat(counts.values()).allMatch(count -> count >= 20);
  }

  @Test
  void tailsOfZipfAndLogseriesComplementTheRest() {
    for (DiscreteReference reference :
        List.of(new ZipfDistribution(1.5), new LogseriesDistribution(0.7))) {
      for (long k = 0; k < 100; k++) {
        assertThat(reference.survival(k) + reference.cumulative(k)).isCloseTo(1, within(1e-14));
        assertThat(reference.survival(k)).isGreaterThan(reference.survival(k + 1));
      }
      assertThat(reference.survival(Long.MAX_VALUE)).isZero();
    }
  }

  /** The distribution of an integral number of successes is that of Commons Statistics. */
  @Test
  void negativeBinomialIsPascals() {
    NegativeBinomialDistribution ours = new NegativeBinomialDistribution(5, 0.3);
    PascalDistribution theirs = PascalDistribution.of(5, 0.3);
    for (int k = -1; k < 100; k++) {
      assertThat(ours.cumulative(k)).isCloseTo(theirs.cumulativeProbability(k), within(1e-13));
      assertThat(ours.survival(k)).isCloseTo(theirs.survivalProbability(k), within(1e-13));
    }
  }

  @Test
  void theLargeConcentrationOfVonmisesIsASmallAngle() {
    VonmisesDistribution shifted = new VonmisesDistribution(-1, 4);
    VonmisesDistribution centred = new VonmisesDistribution(0, 4);
    assertThat(shifted.cumulative(-1)).isCloseTo(0.5, within(1e-3)); // wraps at -pi
    assertThat(shifted.cumulative(0.5) - shifted.cumulative(-1.5))
        .isCloseTo(centred.cumulative(1.5) - centred.cumulative(-0.5), within(1e-14));
    assertThat(shifted.cumulative(Math.PI)).isEqualTo(1);
    assertThat(shifted.cumulative(-Math.PI)).isZero();
  }
}
