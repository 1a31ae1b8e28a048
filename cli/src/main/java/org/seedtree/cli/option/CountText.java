package org.seedtree.cli.option;

import java.math.BigInteger;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;

/** Counts as people type them. */
public final class CountText {

  private CountText() {}

  /**
   * The whole number that an option takes.
   *
   * @throws UserException if it is not a number from {@code least} to {@code most}
   */
  public static long count(String option, String text, long least, long most) {
    BigInteger count = ValueParser.integer(text).orElse(null);
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
