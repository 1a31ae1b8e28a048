package org.seedtree.broadcast;

import java.util.Comparator;
import java.util.List;

/**
 * Which of the refusals of an array's elements NumPy utters, and how.
 *
 * <p>A distribution checks its parameters in turn; an array is checked parameter by parameter, each
 * over all its elements, and some phrases differ.
 */
final class ArrayValidation {

  /** Beginnings of the messages of each distribution, in the order of its checks. */
  private static final List<String> ORDER =
      List.of(
          // hypergeometric
          "both ngood and nbad",
          "ngood + nbad",
          "ngood ",
          "nbad ",
          "nsample ",
          // triangular
          "left > mode",
          "mode > right",
          "left == right",
          // uniform
          "Range exceeds",
          "high - low ",
          // poisson
          "lam value too large",
          "lam ",
          // binomial checks p before n, negative_binomial n before p, RandomState's, too
          "n must not",
          "n <= 0",
          "p < 0",
          "n < 0",
          "p <= 0",
          "n too large",
          // the others have names that leave no doubt
          "dfnum ",
          "dfden ",
          "df ",
          "nonc ",
          "shape ",
          "mean ",
          "scale ",
          "a ",
          "b ");

  /**
   * The one that NumPy's checks meet first.
   *
   * @param refusals of single elements, in their order
   */
  static IllegalArgumentException first(List<IllegalArgumentException> refusals) {
    String message =
        refusals.stream()
            .map(refusal -> inArray(String.valueOf(refusal.getMessage())))
            .min(Comparator.comparingInt(ArrayValidation::rank))
            .orElseThrow();
    return new IllegalArgumentException(message, refusals.get(0));
  }

  private static int rank(String message) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (message.startsWith(ORDER.get(i))) {
        return i;
      }
    }
    return ORDER.size();
  }

  private static String inArray(String message) {
    return message
        .replace("lam < 0 or lam is NaN: NaN", "lam value too large: NaN")
        .replace("high - low range exceeds valid bounds", "Range exceeds valid bounds")
        .replace(" is NaN", " contains NaNs");
  }

  private ArrayValidation() {}
}
