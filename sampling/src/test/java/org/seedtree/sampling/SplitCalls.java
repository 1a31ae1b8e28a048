package org.seedtree.sampling;

import java.util.List;
import org.seedtree.sklearn.FoldSplitter;
import org.seedtree.sklearn.GroupKFold;
import org.seedtree.sklearn.GroupShuffleSplit;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.LeaveOneGroupOut;
import org.seedtree.sklearn.LeaveOneOut;
import org.seedtree.sklearn.LeavePGroupsOut;
import org.seedtree.sklearn.LeavePOut;
import org.seedtree.sklearn.PredefinedSplit;
import org.seedtree.sklearn.RepeatedKFold;
import org.seedtree.sklearn.RepeatedStratifiedKFold;
import org.seedtree.sklearn.ShuffleSplit;
import org.seedtree.sklearn.SizedSplitter;
import org.seedtree.sklearn.SklearnRelease;
import org.seedtree.sklearn.StratifiedGroupKFold;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.StratifiedShuffleSplit;
import org.seedtree.sklearn.TimeSeriesSplit;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/** The functions of {@code sklearn.model_selection} that split rows. */
final class SplitCalls {

  private SplitCalls() {}

  static Object call(String function, Arguments a, SklearnRelease release) {
    return switch (function) {
      case "train_test_split", "train_test_split_stratified" -> trainTestSplit(a, release);
      case "ShuffleSplit" ->
          sized(a, new ShuffleSplit(a.integer("n_splits", 10)).withRelease(release))
              .split(a.integer("n_samples"));
      case "StratifiedShuffleSplit" ->
          sized(a, new StratifiedShuffleSplit(a.integer("n_splits", 10)).withRelease(release))
              .split(a.labels("y"));
      case "GroupShuffleSplit" ->
          sized(a, new GroupShuffleSplit(a.integer("n_splits", 5)).withRelease(release))
              .split(a.labels("groups"));
      case "KFold" -> {
        KFold folds = folds(a, new KFold(a.integer("n_splits", 5)));
        yield folds.split(a.integer("n_samples"));
      }
      case "StratifiedKFold" ->
          folds(a, new StratifiedKFold(a.integer("n_splits", 5))).split(a.labels("y"));
      case "RepeatedKFold" ->
          a.seed(
                  new RepeatedKFold(a.integer("n_splits", 5), a.integer("n_repeats", 10)),
                  RepeatedKFold::randomState,
                  RepeatedKFold::randomState)
              .split(a.integer("n_samples"));
      case "RepeatedStratifiedKFold" ->
          a.seed(
                  new RepeatedStratifiedKFold(a.integer("n_splits", 5), a.integer("n_repeats", 10)),
                  RepeatedStratifiedKFold::randomState,
                  RepeatedStratifiedKFold::randomState)
              .split(a.labels("y"));
      case "GroupKFold" ->
          folds(a, new GroupKFold(a.integer("n_splits", 5))).split(a.labels("groups"));
      case "StratifiedGroupKFold" ->
          folds(a, new StratifiedGroupKFold(a.integer("n_splits", 5)).withRelease(release))
              .split(a.labels("y"), a.labels("groups"));
      case "TimeSeriesSplit" -> timeSeries(a);
      case "LeavePGroupsOut" ->
          new LeavePGroupsOut(a.integer("n_groups")).split(a.labels("groups"));
      case "LeaveOneGroupOut" -> new LeaveOneGroupOut().split(a.labels("groups"));
      case "LeavePOut" -> new LeavePOut(a.integer("p")).split(a.integer("n_samples"));
      case "LeaveOneOut" -> new LeaveOneOut().split(a.integer("n_samples"));
      case "PredefinedSplit" -> new PredefinedSplit(a.integers("test_fold")).split();
      default -> null;
    };
  }

  private static List<int[]> trainTestSplit(Arguments a, SklearnRelease release) {
    TrainTestSplit split = TrainTestSplit.ofRows(a.integer("n_samples")).withRelease(release);
    split = sized(a, split).shuffle(a.truth("shuffle", true));
    if (a.has("stratify")) {
      split = split.stratify(a.labels("stratify"));
    }
    TrainTest rows = split.split();
    return List.of(rows.train(), rows.test());
  }

  private static <S extends SizedSplitter<S>> S sized(Arguments a, S s) {
    S sized = a.size("test_size", s, SizedSplitter::testSize, SizedSplitter::testSize);
    sized = a.size("train_size", sized, SizedSplitter::trainSize, SizedSplitter::trainSize);
    return a.seed(sized, SizedSplitter::randomState, SizedSplitter::randomState);
  }

  private static <S extends FoldSplitter<S>> S folds(Arguments a, S s) {
    S shuffled = a.truth("shuffle", false) ? s.shuffle() : s;
    return a.seed(shuffled, FoldSplitter::randomState, FoldSplitter::randomState);
  }

  private static List<TrainTest> timeSeries(Arguments a) {
    TimeSeriesSplit split = new TimeSeriesSplit(a.integer("n_splits", 5)).gap(a.integer("gap", 0));
    if (a.has("max_train_size")) {
      split = split.maxTrainSize(a.integer("max_train_size"));
    }
    if (a.has("test_size")) {
      split = split.testSize(a.integer("test_size"));
    }
    return split.split(a.integer("n_samples"));
  }
}
