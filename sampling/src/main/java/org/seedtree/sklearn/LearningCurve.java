package org.seedtree.sklearn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code sklearn.model_selection.learning_curve}: of each fold the first of its train
 * rows, in several numbers, as they are or shuffled.
 *
 * <p>Words consumed: per fold those of a permutation of its train rows, or none without shuffling.
 */
public final class LearningCurve extends SeededSettings<LearningCurve> {

  private static final double[] STANDARD = {0.1, 0.325, 0.55, 0.775, 1.0};

  private final List<TrainTest> folds;
  private double @Nullable [] fractions = STANDARD;
  private int @Nullable [] numbers;
  private boolean shuffle;

  private LearningCurve(List<TrainTest> folds) {
    this.folds = folds;
  }

  /**
   * Returns the curve of a tenth to all of the train rows in five steps.
   *
   * @param folds splits of the rows, one or more
   * @throws IllegalArgumentException if there is no split
   */
  public static LearningCurve of(List<TrainTest> folds) {
    if (folds.isEmpty()) {
      throw new IllegalArgumentException("no folds");
    }
    return new LearningCurve(folds);
  }

  /**
   * Sets fractions of the first fold's train rows, which are rounded down.
   *
   * @param parts fractions, each in (0, 1]
   * @throws IllegalArgumentException if a fraction is out of range
   */
  public LearningCurve trainSizes(double... parts) {
    for (double part : parts) {
      if (!(part > 0 && part <= 1)) {
        throw new IllegalArgumentException(
            "train_sizes has been interpreted as fractions of the maximum number of training "
                + "samples and must be within (0, 1]: "
                + part);
      }
    }
    LearningCurve copy = copy();
    copy.fractions = parts.clone();
    copy.numbers = null;
    return copy;
  }

  /**
   * Sets numbers of train rows.
   *
   * @param rows numbers, each 1 to the number of the first fold's train rows
   * @throws IllegalArgumentException if a number is out of range
   */
  public LearningCurve trainSizes(int... rows) {
    int most = folds.get(0).train().length;
    for (int row : rows) {
      if (row < 1 || row > most) {
        throw new IllegalArgumentException(
            "train_sizes has been interpreted as absolute numbers of training samples and must be "
                + "within (0, "
                + most
                + "]: "
                + row);
      }
    }
    LearningCurve copy = copy();
    copy.numbers = rows.clone();
    copy.fractions = null;
    return copy;
  }

  /** Shuffles the train rows of each fold, {@code shuffle=True}. */
  public LearningCurve shuffle() {
    LearningCurve copy = copy();
    copy.shuffle = true;
    return copy;
  }

  /** Returns the numbers of train rows, ascending and distinct. */
  public int[] trainSizes() {
    int most = folds.get(0).train().length;
    double[] parts = fractions;
    int[] sizes =
        parts == null
            ? numbers
            : Arrays.stream(parts)
                .mapToInt(part -> Math.min(Math.max((int) (part * most), 1), most))
                .toArray();
    return Arrays.stream(sizes == null ? new int[0] : sizes).sorted().distinct().toArray();
  }

  /** Returns the splits to fit and score: for each fold one of each size. */
  public List<List<TrainTest>> splits() {
    int[] sizes = trainSizes();
    return source.draw(
        rs -> {
          List<List<TrainTest>> splits = new ArrayList<>();
          for (TrainTest fold : folds) {
            int[] train = shuffle ? rs.permutation(fold.train()) : fold.train();
            List<TrainTest> ofFold = new ArrayList<>();
            for (int size : sizes) {
              int[] first = Arrays.copyOf(train, Math.min(size, train.length));
              ofFold.add(new TrainTest(first, fold.test()));
            }
            splits.add(ofFold);
          }
          return splits;
        });
  }
}
