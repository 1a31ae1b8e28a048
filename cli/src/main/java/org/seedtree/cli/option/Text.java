package org.seedtree.cli.option;

import java.math.BigInteger;
import org.seedtree.catalog.TypedValue;
import org.seedtree.cli.error.UserException;

/** Counts as people type them. */
public final class Text {

  private Text() {}

  /**
   * The whole number that an option takes.
   *
   * @throws UserException if it is not a number from {@code least} to {@code most}
   */
  public static long count(String option, String text, long least, long most) {
    BigInteger count = TypedValue.integer(text).orElse(null);
    if (count != null
        && count.compareTo(BigInteger.valueOf(least)) >= 0
        && count.compareTo(BigInteger.valueOf(most)) <= 0) {
      return count.longValue();
    }
    String range =
        most == Long.MAX_VALUE ? " of at least " + least : " from " + least + " to " + most;
    throw new UserException(option + " is a whole number" + range + ", not " + text);
  }
}
