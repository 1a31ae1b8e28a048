package org.seedtree.cli.command;

import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.cli.option.SplitSize;
import org.seedtree.pandas.Sample;
import org.seedtree.sklearn.SizedSplitter;
import picocli.CommandLine.Option;

/** The options of the command {@code split} that determine how many rows are drawn, and how. */
final class SplitOptions {

  @Option(names = "--stratify", description = "Keep the proportions of the classes of --label.")
  private boolean stratify;

  @Option(names = "--shuffle", description = "Shuffle before rows or groups are dealt to folds.")
  private boolean shuffle;

  @Option(names = "--no-shuffle", description = "Train on the first rows, test on the next ones.")
  private boolean inOrder;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "The number of folds (default: ${DEFAULT-VALUE}).")
  private String folds = "5";

  @Option(
      names = "--test-size",
      paramLabel = "T",
      description =
          "The rows (groups) to test on: their number, or a fraction with a point (default: 0.25"
              + " of train-test, 0.1 of shuffle, 0.2 of group-shuffle).")
  private @Nullable String testSize;

  @Option(
      names = "--train-size",
      paramLabel = "T",
      description = "The rows (groups) to train on (default: the others).")
  private @Nullable String trainSize;

  @Option(names = "--n", paramLabel = "K", description = "The number of rows to sample.")
  private @Nullable String n;

  @Option(names = "--frac", paramLabel = "F", description = "The fraction of the rows to sample.")
  private @Nullable String frac;

  @Option(
      names = "--split",
      paramLabel = "I",
      description = "The fold, or the split in their order, that is written (default: 0).")
  private @Nullable String split;

  @Option(names = "--replace", description = "Sample with replacement.")
  private boolean replace;

  /**
   * Checks what options need of each other.
   *
   * @param hasSides whether the rows to train on and to test on are wanted
   * @throws UserException if one needs another
   */
  void check(SplitMethod method, boolean hasSides) {
    if (split != null && !hasSides && method.has("--folds")) {
      throw new UserException("--split is the fold that --train and --test are of");
    }
    if (method == SplitMethod.ROWS && n != null && frac != null) {
      throw new UserException("Please enter a value for `frac` OR `n`, not both");
    }
  }

  /** Returns the index of the split that is wanted. */
  int split() {
    return (int) IntegerArgument.parse("--split", split == null ? "0" : split, 0, 999_999);
  }

  /** Returns whether a method draws random numbers with these options. */
  boolean isRandom(SplitMethod method) {
    return method.has("--shuffle") ? shuffle : !inOrder;
  }

  boolean isStratified() {
    return stratify;
  }

  boolean isShuffled() {
    return shuffle;
  }

  boolean isInOrder() {
    return inOrder;
  }

  int folds() {
    return (int) IntegerArgument.parse("--folds", folds, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  <S extends SizedSplitter<S>> S sized(S splitter) {
    S tested =
        testSize == null
            ? splitter
            : SplitSize.parse("--test-size", testSize, splitter::testSize, splitter::testSize);
    return trainSize == null
        ? tested
        : SplitSize.parse("--train-size", trainSize, tested::trainSize, tested::trainSize);
  }

  Sample sized(Sample sample) {
    Sample replaced = sample.replace(replace);
    Sample counted =
        n == null
            ? replaced
            : replaced.n(
                (int) IntegerArgument.parse("--n", n, Integer.MIN_VALUE, Integer.MAX_VALUE));
    return frac == null ? counted : SplitSize.parse("--frac", frac, counted::frac, counted::frac);
  }
}
