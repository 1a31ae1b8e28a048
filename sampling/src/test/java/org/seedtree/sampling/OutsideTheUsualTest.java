package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.legacy.RandomState;
import org.seedtree.scipy.Bootstrap;
import org.seedtree.scipy.Halton;
import org.seedtree.scipy.PermutationTest;
import org.seedtree.sklearn.ClassifiedData;
import org.seedtree.sklearn.MakeClassification;

/** Arguments that few give: values of scikit-learn 1.9.1 and SciPy 1.17.1 on NumPy 2.4.6. */
class OutsideTheUsualTest {

  /**
   * The script: {@code x, y = make_classification(10, n_features=4, weights=w, random_state=r,
   * flip_y=0, shuffle=False)} with {@code r = RandomState(1)}; then y, x.sum(), x[9, 0], x[4, 3]
   * and {@code r.randint(2**31 - 1)}.
   */
  @ParameterizedTest
  @CsvSource({
    "0.9 0.9, 0000111100, -4.533873716154709, 0.5189715970355766, -1.0405267918292265",
    "1.2, 0000000000, 0.17765269730099043, 0.5189715970355766, 0.25521130362526023",
    "-0.2 1.2, 0000111111, -0.07302848169895526, 0.787121171358274, -0.8334729456904488",
    "3.0 -1.0, 0000000000, -3.501782031540154, -0.766409140172469, 0.25521130362526023",
    "1e300 -1e300, 0000000000, 2.331549367702621, 1.832924112866461, 0.25521130362526023",
    "-0.5 -0.5, 0001110011, -3.184535102077894, 0.787121171358274, -1.0405267918292265",
    "0.2 -0.7, 0000010000, -1.262581417163732, 0.5189715970355766, 0.25521130362526023",
    "-3 0.5, 0000100001, 1.007954602388213, 0.787121171358274, -1.0405267918292265",
  })
  void proportionsThatAreNoneSliceTheRowsAsPythonDoes(
      String weights, String classes, double sum, double last, double inner) {
    RandomState rs = new RandomState(1);
    ClassifiedData data =
        MakeClassification.of(10)
            .nFeatures(4)
            .weights(Arrays.stream(weights.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .flipY(0)
            .shuffle(false)
            .randomState(rs)
            .make();
    assertThat(Arrays.stream(data.y()).mapToObj(Integer::toString).collect(Collectors.joining()))
        .isEqualTo(classes);
    assertThat(Arrays.stream(data.x()).flatMapToDouble(Arrays::stream).sum())
        .isCloseTo(sum, within(1e-12));
    assertThat(data.x()[9][0]).isCloseTo(last, within(1e-13));
    assertThat(data.x()[4][3]).isCloseTo(inner, within(1e-13));
    assertThat(rs.randint((1L << 31) - 1)).isEqualTo(214548472);
  }

  /** The script: {@code [v.hex() for v in Halton(d, rng=7).random(3)[2, [230, d - 2, d - 1]]]}. */
  @ParameterizedTest
  @CsvSource({
    "231, 0x1.3fdbdd7a2e2e3p-7, 0x1.2fbb619c097ecp-2, 0x1.3fdbdd7a2e2e3p-7",
    "232, 0x1.3fdbdd7a2e2e3p-7, 0x1.3fdbdd7a2e2e3p-7, 0x1.5e3b594e18cccp-4",
    "240, 0x1.3fdbdd7a2e2e3p-7, 0x1.2356c7f6c697dp-1, 0x1.85397ec0d0f52p-2",
    "1500, 0x1.3fdbdd7a2e2e3p-7, 0x1.dc9eb24c83a2bp-1, 0x1.383b69ac1c314p-1",
  })
  void manyDimensionsAreScrambledAsFewAre(int d, double at230, double lastButOne, double last) {
    double[] point = Halton.rng(d, 7).random(3)[2];
    assertThat(new double[] {point[230], point[d - 2], point[d - 1]})
        .containsExactly(at230, lastButOne, last);
  }

  @Test
  void noMorePointsAreSkippedThanLongsCount() {
    Halton halton = Halton.unscrambled(1).fastForward(Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> halton.fastForward(1))
        .withMessage("Python int too large to convert to C long: 9223372036854775807 + 1");
    assertThatIllegalArgumentException().isThrownBy(() -> halton.random(1));
    assertThat(halton.random(0)).isEmpty();
  }

  @Test
  void theIntervalOfNanIsNan() {
    assertThat(Bootstrap.percentileInterval(new double[] {1, Double.NaN, 3, 4, 5, 6, 7, 8}, 0.5))
        .containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void permutationsAreCountedUpToTheGreatestNumberOfResamples() {
    assertThat(isExact(PermutationTest.independent(16, 16), 601_080_390)).isTrue();
    assertThat(isExact(PermutationTest.independent(16, 16), 601_080_389)).isFalse();
    assertThat(isExact(PermutationTest.independent(17, 17), Integer.MAX_VALUE)).isFalse();
    assertThat(isExact(PermutationTest.independent(2, 3, 4), 1260)).isTrue();
    assertThat(isExact(PermutationTest.independent(2, 3, 4), 1259)).isFalse();
    assertThat(isExact(PermutationTest.pairings(1, 12), 479_001_600)).isTrue();
    assertThat(isExact(PermutationTest.pairings(1, 12), 479_001_599)).isFalse();
    assertThat(isExact(PermutationTest.pairings(30, 2), 1 << 30)).isTrue();
    assertThat(isExact(PermutationTest.pairings(31, 2), Integer.MAX_VALUE)).isFalse();
    assertThat(isExact(PermutationTest.pairings(1_000_000, 1), 1)).isTrue();
    assertThat(isExact(PermutationTest.pairings(1_000_000, 1000), Integer.MAX_VALUE)).isFalse();
    assertThat(isExact(PermutationTest.independent(1 << 30, 1 << 29), 9999)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermutationTest.independent(1 << 30, 1 << 30))
        .withMessage("more than 2**31 - 1 observations: 2147483648");
  }

  private static boolean isExact(PermutationTest test, int nResamples) {
    return test.nResamples(nResamples).isExact();
  }
}
