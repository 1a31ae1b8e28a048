package org.seedtree.cli.option;

import java.math.BigInteger;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import org.seedtree.cli.error.UserException;

/** Parses a size as Python writes it: an integer is a number of rows, a float a fraction. */
public final class SplitSize {

  private SplitSize() {}

  /**
   * Passes a size on.
   *
   * @param option the name of the option, for the message
   * @throws UserException if the text is no number
   */
  public static <T> T parse(
      String option, String text, IntFunction<T> ofRows, DoubleFunction<T> ofFraction) {
    if (text.matches("[+-]?[0-9]{1,300}")) {
      BigInteger rows = new BigInteger(text);
      if (rows.bitLength() < Integer.SIZE) {
        return ofRows.apply(rows.intValue());
      }
    } else if (text.matches(
        "[+-]?([0-9]{1,300}\\.?[0-9]{0,300}|\\.[0-9]{1,300})(e[+-]?\\d{1,3})?")) {
      return ofFraction.apply(Double.parseDouble(text));
    }
    throw new UserException(
        option + " is a number of rows like 100 or a fraction like 0.25, not " + text);
  }
}
