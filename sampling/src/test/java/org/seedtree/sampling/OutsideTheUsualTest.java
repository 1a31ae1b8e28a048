package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.legacy.RandomState;
import org.seedtree.pandas.Sample;
import org.seedtree.scipy.Bootstrap;
import org.seedtree.scipy.Halton;
import org.seedtree.scipy.PermutationTest;
import org.seedtree.sklearn.ClassifiedData;
import org.seedtree.sklearn.GroupKFold;
import org.seedtree.sklearn.MakeClassification;
import org.seedtree.sklearn.ParameterDistribution;
import org.seedtree.sklearn.ParameterSampler;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.StratifiedShuffleSplit;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/** Arguments that few give: values of scikit-learn 1.9.1 and SciPy 1.17.1 on NumPy 2.4.6. */
class OutsideTheUsualTest {

  private static final long MASK = (1L << 48) - 1;

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

  /**
   * The script: {@code bincount(make_classification(100, n_classes=4, n_informative=4,
   * n_clusters_per_class=1, weights=w, flip_y=0, shuffle=False)[1])} on CPython 3.11; with three
   * weights CPython 3.12 has the sizes of the second line.
   */
  @ParameterizedTest
  @CsvSource({"0.1 0.2 0.3, 11 20 30 39", "0.1 0.2 0.3 0.4, 10 20 30 40"})
  void theProportionThatIsNotGivenIsThatOfPython311(String weights, String sizes) {
    ClassifiedData data =
        MakeClassification.of(100)
            .nClasses(4)
            .nInformative(4)
            .nClustersPerClass(1)
            .weights(Arrays.stream(weights.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .flipY(0)
            .shuffle(false)
            .randomState(1)
            .make();
    int[] counts = new int[4];
    Arrays.stream(data.y()).forEach(c -> counts[c]++);
    assertThat(Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
        .isEqualTo(sizes);
  }

  /** The script: {@code train_test_split(range(8), test_size=4, stratify=x, random_state=3)}. */
  @Test
  void emptyTextsOfColumnsAreStratifiedBy() {
    String[] first = {"", "", "", "a", "a", "a", "a", "a"};
    String[] second = {"b", "b", "b", "c", "c", "c", "c", "c"};
    assertThat(
            TrainTestSplit.ofRows(8)
                .testSize(4)
                .stratify(Labels.joined(first, second))
                .randomState(3)
                .split())
        .isEqualTo(new TrainTest(new int[] {2, 5, 7, 4}, new int[] {1, 6, 0, 3}));
  }

  /** The script, of pandas 3.0.6: {@code df.groupby("k").sample(n=1, random_state=0).index}. */
  @Test
  void missingKeysAreInNoGroup() {
    double nan = Double.NaN;
    List<Double> keys = List.of(0.0, -0.0, nan, 1.0, nan, 1.0);
    assertThat(Sample.groupBy(keys).n(1).randomState(0).rows()).containsExactly(1, 3);
    assertThat(Sample.groupBy(List.of(0f, -0f, Float.NaN, 1f, Float.NaN, 1f)).randomState(0).rows())
        .containsExactly(1, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.groupBy(new double[] {nan, nan}).n(0).randomState(0).rows())
        .withMessage("need at least one array to concatenate: all 2 keys are missing");
    assertThat(Sample.groupBy(new double[0]).randomState(0).rows()).isEmpty();
  }

  /**
   * The script: {@code ParameterSampler({"a": uniform(1, 0), "b": [10, 20, 30, 40]}, 4,
   * random_state=0)}, also of {@code norm} and {@code expon}.
   */
  @Test
  void aScaleOfZeroDrawsNothing() {
    for (ParameterDistribution constant :
        List.of(
            ParameterDistribution.uniform(1, 0),
            ParameterDistribution.norm(1, -0.0),
            ParameterDistribution.expon(1, 0))) {
      assertThat(
              ParameterSampler.of(Map.of("a", constant, "b", List.of(10, 20, 30, 40)), 4)
                  .randomState(0)
                  .points())
          .containsExactly(
              Map.of("a", 1.0, "b", 10),
              Map.of("a", 1.0, "b", 40),
              Map.of("a", 1.0, "b", 20),
              Map.of("a", 1.0, "b", 10));
    }
  }

  /**
   * The script: {@code StratifiedKFold(2).split(y, y)} and {@code GroupKFold(2).split(y, y, y)}.
   */
  @Test
  void veryLargeLabelsAreGroupsAndTheLeastLongIsAClass() {
    double[] least = {-0x1p63, -0x1p63, 1, 1, 2, 2};
    assertThat(new StratifiedKFold(2).split(least).get(0))
        .isEqualTo(new TrainTest(new int[] {1, 3, 5}, new int[] {0, 2, 4}));
    double[] large = {1e300, 1e300, 1, 1, 2, 2};
    assertThat(new GroupKFold(2).split(large).get(0))
        .isEqualTo(new TrainTest(new int[] {4, 5}, new int[] {0, 1, 2, 3}));
    assertThat(new StratifiedShuffleSplit(2).testSize(3).randomState(0).split(large).get(0))
        .isEqualTo(new TrainTest(new int[] {0, 4, 3}, new int[] {2, 1, 5}));
  }

  /** The script: {@code scipy.stats._qmc.van_der_corput(1, 2, start_index=2**54 - k)}. */
  @Test
  void coordinatesOfVeryLargeIndicesRoundToOne() {
    Halton halton = Halton.unscrambled(1).fastForward((1L << 54) - 2);
    assertThat(halton.random(2)).isDeepEqualTo(new double[][] {{0x1.fffffffffffffp-2}, {1.0}});
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

  /**
   * The script, of SciPy 1.17.1 on CPython 3.11, where {@code x} are the elements of {@code
   * scipy.stats._resampling._all_partitions_concatenated(sizes)}, or of {@code
   * product(*(permutations(range(n)) for i in range(samples)))}: {@code h = (h * 1000003 + v + 1) %
   * 2**48} for all values v of all x.
   */
  @ParameterizedTest
  @CsvSource({
    "1 40, 41, 225339768875749",
    "30 2, 496, 35420067958096",
    "4 9, 715, 234183959719627",
    "2 3 3, 560, 97232871648752",
    "3 1 2 2, 1680, 84975342127936",
    "1 300, 301, 76632221917855",
    "2 60, 1891, 29147519657111",
    "60 1, 61, 226929815411703",
    "12 2 1, 1365, 270961756511480",
    "1 12 2, 1365, 42868038173912",
    "2 1 20, 5313, 120962652370796",
    "20 1 2, 5313, 267523305316324",
  })
  void allPartitionsComeInTheOrderOfPythonsSets(String sizes, int count, long hash) {
    int[] n = Arrays.stream(sizes.split(" ")).mapToInt(Integer::parseInt).toArray();
    checkExact(PermutationTest.independent(n), count, hash);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 36, 162507944326304",
    "3, 3, 216, 196151974908480",
    "4, 2, 16, 68775687426176",
    "1, 6, 720, 96314619864928",
  })
  void allPairingsComeInLexicographicOrder(int samples, int n, int count, long hash) {
    checkExact(PermutationTest.pairings(samples, n), count, hash);
    checkExact(PermutationTest.samples(n, samples), count, hash);
  }

  private static void checkExact(PermutationTest test, int count, long hash) {
    RandomState rs = new RandomState(42);
    long[] found = {0};
    long orders =
        test.nResamples(count)
            .randomState(rs)
            .orders()
            .peek(
                order ->
                    Arrays.stream(order)
                        .flatMapToInt(Arrays::stream)
                        .forEach(v -> found[0] = (found[0] * 1000003 + v + 1) & MASK))
            .reduce(0L, (n, order) -> n + 1, Long::sum);
    assertThat(orders).isEqualTo(count);
    assertThat(found[0]).isEqualTo(hash);
    assertThat(rs.getState()).isEqualTo(new RandomState(42).getState());
  }

  private static boolean isExact(PermutationTest test, int nResamples) {
    return test.nResamples(nResamples).isExact();
  }
}
