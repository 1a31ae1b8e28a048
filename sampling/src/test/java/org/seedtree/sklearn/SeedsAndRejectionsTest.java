package org.seedtree.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;
import org.seedtree.pandas.Sample;
import org.seedtree.sampling.Labels;
import org.seedtree.scipy.Bootstrap;

/** What a number, a stream and nothing mean as a seed; rejected calls draw nothing. */
class SeedsAndRejectionsTest {

  private static final int[] Y = {0, 1, 0, 1, 0, 1, 0, 1, 2, 2, 2, 2};

  /** Calls that Python rejects before it draws. */
  static Stream<Consumer<RandomState>> rejected() {
    int[] rare = {1, 1, 1, 1, 1, 2};
    return Stream.of(
        rs -> TrainTestSplit.ofRows(10).testSize(10).randomState(rs).split(),
        rs -> TrainTestSplit.ofRows(10).testSize(1.0).randomState(rs).split(),
        rs -> TrainTestSplit.ofRows(10).testSize(0.9).trainSize(0.2).randomState(rs).split(),
        rs -> TrainTestSplit.ofRows(6).stratify(rare).randomState(rs).split(),
        rs -> TrainTestSplit.ofRows(12).stratify(Y).testSize(2).randomState(rs).split(),
        rs -> new StratifiedShuffleSplit().randomState(rs).split(rare),
        rs -> new GroupShuffleSplit().randomState(rs).split(new int[] {7, 7}),
        rs -> new KFold(5).shuffle(rs).split(4),
        rs -> new KFold(5).randomState(rs).split(10),
        rs -> new StratifiedKFold(6).shuffle(rs).split(Y),
        rs -> new StratifiedKFold(2).shuffle(rs).split(new double[] {0.5, 1, 0.5, 1}),
        rs -> new RepeatedKFold(5, 2).randomState(rs).split(4),
        rs -> new RepeatedStratifiedKFold(6, 2).randomState(rs).split(Y),
        rs -> new GroupKFold(4).shuffle(rs).split(Y),
        rs -> new StratifiedGroupKFold(4).shuffle(rs).split(Labels.of(Y), Labels.of(Y)),
        rs -> Shuffle.of(5).nSamples(6).randomState(rs).indices(),
        rs -> Resample.of(5).nSamples(6).replace(false).randomState(rs).indices(),
        rs ->
            Resample.of(2)
                .sampleWeight(new double[] {1, 2})
                .stratify(new int[] {0, 1})
                .randomState(rs)
                .indices(),
        rs -> SampleWithoutReplacement.of(5, 6).randomState(rs).indices(),
        rs -> MakeBlobs.of(5).clusterStd(1, 2).randomState(rs).make(),
        rs -> MakeClassification.of(9).nFeatures(3).randomState(rs).make(),
        rs -> MakeClassification.of(9).nClasses(3).randomState(rs).make(),
        rs -> Sample.of(5).n(6).randomState(rs).rows(),
        rs -> Sample.of(5).n(1).frac(0.5).randomState(rs).rows(),
        rs -> Sample.of(5).frac(1.5).randomState(rs).rows(),
        rs -> Sample.of(3).weights(new double[3]).randomState(rs).rows(),
        rs -> Sample.of(3).n(2).weights(new double[] {8, 1, 1}).randomState(rs).rows());
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectedCallsLeaveTheStreamAsItWas(Consumer<RandomState> call) {
    RandomState rs = new RandomState(42);
    assertThatIllegalArgumentException().isThrownBy(() -> call.accept(rs));
    assertThat(rs.getState()).isEqualTo(new RandomState(42).getState());
  }

  private static final Map<String, Function<RandomState, Object>> FROM_STREAM =
      Map.of(
          "train_test_split",
          rs -> TrainTestSplit.ofRows(20).randomState(rs).split(),
          "KFold",
          rs -> new KFold(3).shuffle(rs).split(20),
          "StratifiedKFold",
          rs -> new StratifiedKFold(2).shuffle(rs).split(Y),
          "ShuffleSplit",
          rs -> new ShuffleSplit(2).randomState(rs).split(20),
          "RepeatedKFold",
          rs -> new RepeatedKFold(2, 2).randomState(rs).split(20),
          "Bagging",
          rs -> Bagging.of(20, 3).randomState(rs).draws());

  static Stream<String> calls() {
    return FROM_STREAM.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aStreamContinues(String name) {
    Function<RandomState, Object> call = FROM_STREAM.get(name);
    RandomState rs = new RandomState(7);
    Object first = call.apply(rs);
    assertThat(first).isEqualTo(call.apply(new RandomState(7)));
    assertThat(call.apply(rs)).isNotEqualTo(first);
  }

  @Test
  void aNumberStartsAnewInEveryCall() {
    TrainTestSplit split = TrainTestSplit.ofRows(20).randomState(7);
    assertThat(split.split()).isEqualTo(split.split());
    KFold folds = new KFold(3).shuffle(7);
    assertThat(folds.split(20)).isEqualTo(folds.split(20));
    assertThat(TrainTestSplit.ofRows(20).randomState(new RandomState(7)).split())
        .isEqualTo(split.split());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainTestSplit.ofRows(20).randomState(1L << 32))
        .withMessage("Seed must be between 0 and 2**32 - 1: 4294967296");
  }

  @Test
  void nothingIsTheGlobalStream() {
    var before = NumpyRandom.getState();
    try {
      NumpyRandom.seed(7);
      TrainTest first = TrainTestSplit.ofRows(20).split();
      List<TrainTest> folds = new ShuffleSplit(2).split(20);
      int[] rows = Sample.of(20).n(3).rows();
      List<int[][]> resamples = Bootstrap.of(4).nResamples(2).resamples().toList();

      RandomState rs = new RandomState(7);
      assertThat(TrainTestSplit.ofRows(20).randomState(rs).split()).isEqualTo(first);
      assertThat(new ShuffleSplit(2).randomState(rs).split(20)).isEqualTo(folds);
      assertThat(Sample.of(20).n(3).randomState(rs).rows()).isEqualTo(rows);
      assertThat(Bootstrap.of(4).nResamples(2).randomState(rs).resamples().toArray(int[][][]::new))
          .isDeepEqualTo(resamples.toArray(int[][][]::new));
    } finally {
      NumpyRandom.setState(before);
    }
  }
}
