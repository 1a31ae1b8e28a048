package org.seedtree.cli.option;

import java.math.BigInteger;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;

/** Parses the integer that an option or a parameter of the command line takes. */
public final class IntegerArgument {

  private IntegerArgument() {}

  /**
   * Returns the integer that {@code text} states.
   *
   * @param option the name of the option, for the message
   * @param text an integer as {@link ValueParser#integer} reads it
   * @param min the smallest integer allowed
   * @param max the largest integer allowed; {@link Long#MAX_VALUE} for no bound
   * @throws UserException if {@code text} is not an integer from {@code min} to {@code max}
   */
  public static long parse(String option, String text, long min, long max) {
    BigInteger value = ValueParser.integer(text).orElse(null);
    if (value != null
        && value.compareTo(BigInteger.valueOf(min)) >= 0
        && value.compareTo(BigInteger.valueOf(max)) <= 0) {
      return value.longValue();
    }
    String range = max == Long.MAX_VALUE ? " of at least " + min : " from " + min + " to " + max;
    throw new UserException(option + " is an integer" + range + ", not " + text);
  }
}
