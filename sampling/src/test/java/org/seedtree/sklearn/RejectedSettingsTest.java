package org.seedtree.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.legacy.RandomState;

/** Settings that scikit-learn rejects, with its phrases, before anything is drawn. */
class RejectedSettingsTest {

  private static final double NAN = Double.NaN;
  private static final double[] INFINITE = {-1 / 0.0, -1 / 0.0, 1, 1, 2, 2};

  private static Arguments rejected(String phrase, Consumer<RandomState> call) {
    return arguments(phrase, call);
  }

  private static Consumer<RandomState> bagging(double... weights) {
    return rs -> Bagging.of(5, 2).sampleWeight(weights).randomState(rs).draws();
  }

  private static Consumer<RandomState> centers(double[]... centers) {
    return rs -> MakeBlobs.of(5).centers(centers).randomState(rs).make();
  }

  private static RandomForest manyRows(String release) {
    return RandomForest.of(20).maxSamples(50).withRelease(SklearnRelease.of(release));
  }

  private static Bagging manyDraws(String release) {
    return Bagging.of(20, 2).maxSamples(50).withRelease(SklearnRelease.of(release));
  }

  static Stream<Arguments> calls() {
    String size = "The 'n_samples' parameter of resample must be an int in the range [1, inf)";
    return Stream.of(
        rejected("probabilities are not non-negative", bagging(1, -1, 1, 1, 1)),
        rejected("probabilities contain NaN", bagging(1, -1, 0, 0, 0)),
        rejected("probabilities do not sum to 1", bagging(1e308, 1e308, 1e308, 1e308, 1e308)),
        rejected(
            "Sample weights must contain at least one non-zero number.", bagging(new double[5])),
        rejected("Input sample_weight contains NaN.", bagging(1, NAN, 1, 1, 1)),
        rejected("Input sample_weight contains infinity", bagging(1, 1 / 0.0, 1, 1, 1)),
        rejected(
            "Fewer non-zero entries in p than size",
            rs ->
                Bagging.of(5, 2)
                    .sampleWeight(new double[] {1, 1, 0, 0, 0})
                    .bootstrap(false)
                    .randomState(rs)
                    .draws()),
        rejected(
            "The 'cluster_std' parameter of make_blobs must be a float in the range [0.0, inf) or"
                + " an array-like. Got -1.0 instead.",
            rs -> MakeBlobs.of(5).clusterStd(-1).randomState(rs).make()),
        rejected("Got NaN instead.", rs -> MakeBlobs.of(5).clusterStd(NAN).randomState(rs).make()),
        rejected("scale < 0: -0.0", rs -> MakeBlobs.of(5).clusterStd(-0.0).randomState(rs).make()),
        rejected("scale < 0", rs -> MakeBlobs.of(5).clusterStd(1, -1, 2).randomState(rs).make()),
        rejected("Expected 2D array, got 1D array instead", centers()),
        rejected("Found array with 0 feature(s) (shape=(2, 0))", centers(new double[2][0])),
        rejected(
            "The detected shape was (2,) + inhomogeneous part.",
            centers(new double[] {1, 2}, new double[] {1})),
        rejected("Input contains NaN.", centers(new double[] {1, NAN})),
        rejected("Input contains infinity or a value too large", centers(new double[] {1 / 0.0})),
        rejected(
            "Found array with 0 sample(s) (shape=(0, 2))",
            rs -> MakeBlobs.of(new int[0]).randomState(rs).make()),
        rejected(
            "n_samples must be 2**31 - 1 or less: 2147483648",
            rs -> MakeBlobs.of(new int[] {1 << 30, 1 << 30}).randomState(rs).make()),
        rejected(
            "n_classes * n_clusters_per_class must be 2**31 - 1 or less: 4294967296",
            rs ->
                MakeClassification.of(9)
                    .nClasses(1 << 16)
                    .nClustersPerClass(1 << 16)
                    .randomState(rs)
                    .make()),
        rejected(
            "cannot convert float NaN to integer",
            rs -> MakeClassification.of(9).weights(NAN).randomState(rs).make()),
        rejected(
            "cannot convert float infinity to integer",
            rs -> MakeClassification.of(9).weights(1 / 0.0).randomState(rs).make()),
        rejected(
            "Input y contains infinity", rs -> new StratifiedKFold(2).shuffle(rs).split(INFINITE)),
        rejected(
            "Input y contains infinity",
            rs -> new StratifiedShuffleSplit().testSize(3).randomState(rs).split(INFINITE)),
        rejected(
            "Input y contains infinity",
            rs -> new RepeatedStratifiedKFold(2, 2).randomState(rs).split(INFINITE)),
        rejected(
            "Input y contains infinity",
            rs -> TrainTestSplit.ofRows(6).testSize(3).stratify(INFINITE).randomState(rs).split()),
        rejected(
            "Input contains infinity",
            rs -> Resample.of(6).stratify(INFINITE).randomState(rs).indices()),
        rejected(
            "Input groups contains infinity", rs -> new GroupKFold(2).shuffle(rs).split(INFINITE)),
        rejected(
            "Input groups contains infinity",
            rs -> new GroupShuffleSplit().randomState(rs).split(INFINITE)),
        rejected("Input groups contains infinity", rs -> new LeaveOneGroupOut().split(INFINITE)),
        rejected("Input groups contains infinity", rs -> new LeavePGroupsOut(2).split(INFINITE)),
        rejected(
            "Got 'continuous' instead.",
            rs -> new StratifiedKFold(2).shuffle(rs).split(new double[] {1e300, 1e300, 1, 1})),
        rejected(
            "Got 'continuous' instead.",
            rs -> new StratifiedKFold(2).shuffle(rs).split(List.of(.5, 1.5, .5, 1.5))),
        rejected(
            "Input contains NaN",
            rs -> TrainTestSplit.ofRows(4).stratify(List.of(NAN, NAN, 1.0, 1.0))),
        rejected("Domain error in arguments.", rs -> ParameterDistribution.uniform(0, -1)),
        rejected("Domain error in arguments.", rs -> ParameterDistribution.norm(0, -1)),
        rejected("Domain error in arguments.", rs -> ParameterDistribution.expon(0, NAN)),
        rejected(
            "`max_samples` must be <= n_samples=20 but got value 50",
            rs -> manyRows("1.8").randomState(rs).seeds()),
        rejected(
            "`max_samples` must be <= n_samples=20 but got value 50",
            rs -> manyRows("1.6.1").bootstrap(1)),
        rejected(
            "max_samples must be <= n_samples", rs -> manyDraws("1.7").randomState(rs).draws()),
        rejected(size, rs -> Resample.of(5).nSamples(-1).randomState(rs).indices()),
        rejected(size, rs -> Resample.of(5).nSamples(0).randomState(rs).indices()),
        rejected(size, rs -> Shuffle.of(5).nSamples(-1).randomState(rs).indices()),
        rejected(size, rs -> Shuffle.of(5).nSamples(0).randomState(rs).indices()),
        rejected("n must be 0 or more: -5", rs -> Resample.of(-5).randomState(rs).indices()),
        rejected("n must be 0 or more: -5", rs -> Shuffle.of(-5).randomState(rs).indices()),
        rejected(
            "n_samples must be 0 or more: -5",
            rs -> TrainTestSplit.ofRows(-5).randomState(rs).split()),
        rejected(
            "n_samples must be 0 or more: -5", rs -> new ShuffleSplit().randomState(rs).split(-5)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void settingsAreRejectedBeforeADraw(String phrase, Consumer<RandomState> call) {
    RandomState rs = new RandomState(42);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call.accept(rs))
        .withMessageContaining(phrase);
    assertThat(rs.getState()).isEqualTo(new RandomState(42).getState());
  }

  /** scikit-learn 1.9.1 draws by the quotients of weights and sum, whatever their sign. */
  @Test
  void weightsOfOneSignAreAllAlike() {
    double[] negative = {-1, -1, -1, -1, -1};
    assertThat(Bagging.of(5, 2).sampleWeight(negative).randomState(1).draws())
        .isEqualTo(
            Bagging.of(5, 2).sampleWeight(new double[] {1, 1, 1, 1, 1}).randomState(1).draws());
  }

  @Test
  void newerReleasesDrawMoreRowsThanThereAre() {
    assertThat(manyRows("1.9").bootstrap(1)).hasSize(50);
    assertThat(manyDraws("1.8").draws()).allMatch(draw -> draw.rows().length == 50);
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(Resample.of(0).randomState(1).indices()).isEmpty();
    assertThat(Shuffle.of(0).randomState(1).indices()).isEmpty();
  }
}
