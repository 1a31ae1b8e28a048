package org.seedtree.cli.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.seedtree.cli.error.UserException;

/** A method of the command {@code split}, and the options that it has. */
public enum SplitMethod {
  /** {@code train_test_split}. */
  TRAIN_TEST(
      "--stratify", "--label", "--no-shuffle", "--test-size", "--train-size", "--train", "--test"),
  /** {@code KFold} and {@code StratifiedKFold}. */
  K_FOLD("--stratify", "--label", "--shuffle", "--folds", "--split", "--train", "--test", "--out"),
  /** {@code ShuffleSplit} and {@code StratifiedShuffleSplit}. */
  SHUFFLE("--stratify", "--label", "--test-size", "--train-size", "--split", "--train", "--test"),
  /** {@code GroupKFold} and {@code StratifiedGroupKFold}. */
  GROUP_K_FOLD(
      "--stratify",
      "--label",
      "--group",
      "--shuffle",
      "--folds",
      "--split",
      "--train",
      "--test",
      "--out"),
  /** {@code GroupShuffleSplit}. */
  GROUP_SHUFFLE("--group", "--test-size", "--train-size", "--split", "--train", "--test"),
  /** The {@code sample} of pandas. */
  ROWS("--n", "--frac", "--replace", "--weights", "--out");

  private static final Set<String> OF_ALL =
      Set.of("--rows", "--in", "--seed", "--sklearn", "--manifest", "--json", "--quiet", "--help");

  private final Set<String> options;

  SplitMethod(String... options) {
    this.options = Set.of(options);
  }

  /**
   * Returns a method by its name.
   *
   * @throws UserException if there is none of this name
   */
  public static SplitMethod named(String name) {
    return Arrays.stream(values())
        .filter(method -> method.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserException("split METHOD is " + names() + ", not " + name));
  }

  private static String names() {
    return Arrays.stream(values()).map(SplitMethod::text).collect(Collectors.joining(", "));
  }

  /** Returns the name. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether the method has an option of this name. */
  public boolean has(String option) {
    return OF_ALL.contains(option) || options.contains(option);
  }

  /** Returns the name of the array that is written to the file of an option. */
  public String array(String option) {
    if (option.equals("--out")) {
      return this == ROWS ? "sample" : "fold";
    }
    return option.substring(2);
  }
}
