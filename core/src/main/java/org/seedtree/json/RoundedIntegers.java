package org.seedtree.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises integers that were rounded on their way: a program that reads JSON's numbers as
 * doubles and writes them again, as JavaScript does, changes those above 2<sup>53</sup>.
 */
public final class RoundedIntegers {

  private static final BigInteger MAX_EXACT = BigInteger.ONE.shiftLeft(53);
  private static final String REASON =
      "rounded by a program that reads integers as doubles, as JavaScript does: ";

  private RoundedIntegers() {}

  /**
   * Returns the end of a message about a value that is no integer: why it is none if it was
   * rounded, otherwise nothing.
   */
  public static String reason(@Nullable Object value) {
    boolean rounded =
        value instanceof Double number
            && Double.isFinite(number)
            && Math.abs(number) >= MAX_EXACT.doubleValue();
    return rounded ? "; it was " + REASON + Json.write(value) : "";
  }

  /**
   * Checks that not all large integers of a value are such as JavaScript writes, with at most 17
   * digits before zeros. A single one is not enough: it may be meant as it is.
   *
   * @throws IllegalArgumentException if there are two or more, and all are
   */
  public static void check(@Nullable Object value) {
    List<BigInteger> large = new ArrayList<>();
    collect(value, large);
    if (large.size() > 1 && large.stream().allMatch(RoundedIntegers::isWrittenByJavaScript)) {
      throw new IllegalArgumentException("integers " + REASON + large.get(0) + ", ...");
    }
  }

  private static void collect(@Nullable Object value, List<BigInteger> large) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> collect(element, large));
    } else if (value instanceof Collection<?> list) {
      list.forEach(element -> collect(element, large));
    } else if (value instanceof BigInteger integer && integer.abs().compareTo(MAX_EXACT) > 0) {
      large.add(integer);
    }
  }

  /** Returns whether an integer has the shortest digits that are read as its double, then zeros. */
  private static boolean isWrittenByJavaScript(BigInteger integer) {
    double rounded = integer.doubleValue();
    return Double.isFinite(rounded)
        && new BigDecimal(Json.write(rounded)).toBigInteger().equals(integer);
  }
}
