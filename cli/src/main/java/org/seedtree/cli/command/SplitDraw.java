package org.seedtree.cli.command;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.legacy.RandomState;
import org.seedtree.pandas.Sample;
import org.seedtree.release.NumpyRelease;
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
 * @param release the release of scikit-learn
 * @param numpy the NumPy release
 */
record SplitDraw(
    SplitMethod method,
    SplitOptions options,
    SplitRows input,
    @Nullable Long seed,
    SklearnRelease release,
    NumpyRelease numpy) {

  /**
   * Returns the arrays by name: the sampled rows; or the rows of both sides, and the fold of each
   * row if the method has folds.
   *
   * @param hasFolds whether the fold of each row is wanted
   * @param hasSides whether both sides are wanted, of a method that has folds
   * @throws UserException if the library rejects the arguments
   */
  Map<String, int[]> arrays(boolean hasFolds, boolean hasSides) {
    Map<String, int[]> arrays = new LinkedHashMap<>();
    try {
      if (method == SplitMethod.ROWS) {
        arrays.put("sample", sample());
        return arrays;
      }
      if (method.has("--folds") && hasFolds) {
        arrays.put("fold", folds());
      }
      if (!method.has("--folds") || hasSides) {
        TrainTest sides = split(options.split());
        arrays.put("train", sides.train());
        arrays.put("test", sides.test());
      }
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
    return arrays;
  }

  private RandomState randomState(long number) {
    return new RandomState(number).withRelease(numpy);
  }

  private int[] sample() {
    Sample sample = options.sized(Sample.of(input.rows()));
    double[] weights = input.weights();
    if (weights != null) {
      sample = sample.weights(weights);
    }
    return sample.randomState(randomState(Objects.requireNonNull(seed))).rows();
  }

  private int[] folds() {
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
    return seed == null ? shuffled : shuffled.randomState(randomState(seed));
  }

  /** Returns one of the splits, in their order. */
  private TrainTest split(int index) {
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
    return (seed == null ? splitter : splitter.randomState(randomState(seed))).split();
  }

  private <S extends SizedSplitter<S>> S seeded(S splitter) {
    return options
        .sized(splitter.withRelease(release))
        .randomState(randomState(Objects.requireNonNull(seed)));
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
