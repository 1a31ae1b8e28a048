package org.seedtree.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.pandas.Sample;
import org.seedtree.sampling.Labels;
import org.seedtree.sklearn.FoldSplitter;
import org.seedtree.sklearn.GroupKFold;
import org.seedtree.sklearn.GroupShuffleSplit;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.ShuffleSplit;
import org.seedtree.sklearn.SizedSplitter;
import org.seedtree.sklearn.SklearnRelease;
import org.seedtree.sklearn.StratifiedGroupKFold;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.StratifiedShuffleSplit;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/**
 * Draws what the command {@code split} writes.
 *
 * @param seed the seed; null if none is given and none is needed
 */
record SplitDraw(
    SplitMethod method,
    SplitOptions options,
    SplitRows input,
    @Nullable Long seed,
    SklearnRelease release) {

  /** Returns the rows that are sampled. */
  int[] sample() {
    Sample sample = options.sized(Sample.of(input.rows()));
    double[] weights = input.weights();
    if (weights != null) {
      sample = sample.weights(weights);
    }
    return sample.randomState(Objects.requireNonNull(seed)).rows();
  }

  /** Returns the fold of each row. */
  int[] folds() {
    if (method == SplitMethod.K_FOLD) {
      return options.isStratified()
          ? seeded(new StratifiedKFold(options.folds())).foldOf(labels())
          : seeded(new KFold(options.folds())).foldOf(input.rows());
    }
    return options.isStratified()
        ? seeded(new StratifiedGroupKFold(options.folds()).withRelease(release))
            .foldOf(labels(), groups())
        : seeded(new GroupKFold(options.folds())).foldOf(groups());
  }

  private <S extends FoldSplitter<S>> S seeded(S splitter) {
    S shuffled = options.isShuffled() ? splitter.shuffle() : splitter;
    return seed == null ? shuffled : shuffled.randomState(seed);
  }

  /** Returns one of the splits, in their order. */
  TrainTest split(int index) {
    return switch (method) {
      case TRAIN_TEST -> trainTest();
      case SHUFFLE ->
          at(
              index,
              options.isStratified()
                  ? seeded(new StratifiedShuffleSplit(index + 1)).stream(labels()).iterator()
                  : seeded(new ShuffleSplit(index + 1)).stream(input.rows()).iterator());
      case GROUP_SHUFFLE ->
          at(index, seeded(new GroupShuffleSplit(index + 1)).stream(groups()).iterator());
      default -> fold(index);
    };
  }

  private static TrainTest at(int index, Iterator<TrainTest> splits) {
    for (int i = 0; i < index; i++) {
      splits.next();
    }
    return splits.next();
  }

  private TrainTest trainTest() {
    TrainTestSplit splitter =
        options.sized(TrainTestSplit.ofRows(input.rows()).withRelease(release));
    if (options.isStratified()) {
      splitter = splitter.stratify(labels());
    }
    splitter = splitter.shuffle(!options.isInOrder());
    return (seed == null ? splitter : splitter.randomState(seed)).split();
  }

  private <S extends SizedSplitter<S>> S seeded(S splitter) {
    return options.sized(splitter.withRelease(release)).randomState(Objects.requireNonNull(seed));
  }

  private TrainTest fold(int index) {
    List<TrainTest> folds;
    if (method == SplitMethod.K_FOLD) {
      folds =
          options.isStratified()
              ? seeded(new StratifiedKFold(options.folds())).split(labels())
              : seeded(new KFold(options.folds())).split(input.rows());
    } else {
      folds =
          options.isStratified()
              ? seeded(new StratifiedGroupKFold(options.folds()).withRelease(release))
                  .split(labels(), groups())
              : seeded(new GroupKFold(options.folds())).split(groups());
    }
    if (index >= folds.size()) {
      throw new UserException("--split: there are " + folds.size() + " folds, from 0 on: " + index);
    }
    return folds.get(index);
  }

  private Labels labels() {
    return Objects.requireNonNull(input.labels());
  }

  private Labels groups() {
    return Objects.requireNonNull(input.groups());
  }
}
