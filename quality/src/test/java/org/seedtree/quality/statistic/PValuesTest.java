package org.seedtree.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.engine.PCG64;

class PValuesTest {

  /** Exact values by SciPy's kstwo; conformance/scripts/golden_quality.py. */
  @Test
  void kolmogorovsDistributionIsCorrectedForTheSampleSize() throws IOException {
    int compared = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/golden/reference.txt"))) {
      String[] words = line.split(" ");
      if (words[0].equals("kolmogorov")) {
        double n = Double.parseDouble(words[1]);
        double expected = 1 - Double.parseDouble(words[3]);
        assertThat(Kolmogorov.survival(Double.parseDouble(words[2]), n))
            .as(line)
            .isCloseTo(expected, within(1e-5 + 1e-3 * expected));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(12);
  }

  /** Quantiles of the limiting distribution that Marsaglia and Marsaglia print. */
  @Test
  void andersonDarlingHasItsKnownQuantiles() {
    assertThat(AndersonDarling.survival(1.932958)).isCloseTo(0.10, within(2e-5));
    assertThat(AndersonDarling.survival(2.492367)).isCloseTo(0.05, within(2e-5));
    assertThat(AndersonDarling.survival(3.878125)).isCloseTo(0.01, within(2e-5));
    assertThat(AndersonDarling.survival(0)).isEqualTo(1);
    assertThat(AndersonDarling.survival(200)).isZero();
  }

  @Test
  void pValuesOfGoodSamplesAreUniform() {
    double[] kolmogorov = new double[500];
    double[] anderson = new double[500];
    double[] chiSquare = new double[500];
    double[] variance = new double[500];
    for (int i = 0; i < kolmogorov.length; i++) {
      PCG64 bits = new PCG64(i);
      double[] u = DoubleStream.generate(bits::nextDouble).limit(2000).sorted().toArray();
      kolmogorov[i] = Kolmogorov.pValue(u);
      anderson[i] = AndersonDarling.pValue(u);
      CellCounts counts = new CellCounts(IntStream.range(0, 50).mapToDouble(c -> 0.02).toArray());
      Arrays.stream(u).forEach(value -> counts.add((int) (value * 50)));
      chiSquare[i] = counts.chiSquare().pValue();
      variance[i] = counts.contrasts().get(1).pValue();
    }
    assertThat(Kolmogorov.pValue(kolmogorov)).isBetween(1e-3, 0.999);
    assertThat(Kolmogorov.pValue(anderson)).isBetween(1e-3, 0.999);
    assertThat(Kolmogorov.pValue(chiSquare)).isBetween(1e-3, 0.999);
    assertThat(Kolmogorov.pValue(variance)).isBetween(1e-3, 0.999);
  }

  /** Half of the values in each of two cells are no sign of anything. */
  @Test
  void expectedCountsInFewCellsAreNotTooGood() {
    CellCounts counts = new CellCounts(new double[] {0.5, 0.5});
    IntStream.range(0, 1000).forEach(i -> counts.add(i % 2));
    assertThat(counts.chiSquare().pValue()).isEqualTo(1);
    assertThat(PValues.chiSquare(0, 1000)).isZero();
    assertThat(PValues.chiSquare(1000, 1000)).isGreaterThan(0.9);
  }

  @Test
  void theSmallestOfManyIsJudgedAsSuch() {
    assertThat(PValues.ofSmallest(1e-6, 1000)).isCloseTo(1e-3, within(1e-6));
    assertThat(PValues.ofSmallest(1e-300, 10)).isCloseTo(1e-299, within(1e-302));
    assertThat(PValues.ofSmallest(1, 10)).isEqualTo(1);
    assertThat(PValues.normal(1.959963984540054)).isCloseTo(0.05, within(1e-14));
    assertThat(PValues.poisson(0, 10)).isCloseTo(2 * Math.exp(-10), within(1e-12));
  }
}
