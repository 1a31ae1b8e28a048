package org.seedtree.audit;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that two draws from one stream have in common.
 *
 * @param first which word of the first draw the first of them is, from 0 on
 * @param second which word of the second draw
 * @param count how many; null if no draw's end is known
 * @param certain whether they were drawn by both; if not, they will have been when the draw whose
 *     length is not known has come that far
 */
record SharedWords(
    BigInteger first, BigInteger second, @Nullable BigInteger count, boolean certain) {

  /** More words than anybody draws: what one takes who does not say how many. */
  static final BigInteger ENDLESS = BigInteger.ONE.shiftLeft(64);

  /**
   * The words in common.
   *
   * @param distance how far the second draw's start is after the first's; negative if before
   * @param period after how many words the stream begins anew; null if never
   * @param length words of the first draw; null if not known
   * @param otherLength words of the second
   */
  static Optional<SharedWords> of(
      BigInteger distance,
      @Nullable BigInteger period,
      @Nullable BigInteger length,
      @Nullable BigInteger otherLength) {
    BigInteger ahead = period == null ? distance : distance.mod(period);
    Optional<SharedWords> there =
        ahead.signum() >= 0 ? ahead(ahead, length, otherLength) : Optional.empty();
    if (there.isPresent()) {
      return there;
    }
    BigInteger back = period == null ? distance.negate() : period.subtract(ahead);
    return back.signum() > 0
        ? ahead(back, otherLength, length).map(SharedWords::swapped)
        : Optional.empty();
  }

  private static Optional<SharedWords> ahead(
      BigInteger distance, @Nullable BigInteger length, @Nullable BigInteger otherLength) {
    BigInteger end = length == null ? ENDLESS : length;
    if (distance.compareTo(end) >= 0 || isZero(otherLength)) {
      return Optional.empty();
    }
    BigInteger rest = length == null ? null : length.subtract(distance);
    BigInteger count = rest;
    if (otherLength != null && (rest == null || otherLength.compareTo(rest) < 0)) {
      count = otherLength;
    }
    boolean certain = length != null || distance.signum() == 0;
    return Optional.of(new SharedWords(distance, BigInteger.ZERO, count, certain));
  }

  private static boolean isZero(@Nullable BigInteger length) {
    return length != null && length.signum() == 0;
  }

  private SharedWords swapped() {
    return new SharedWords(second, first, count, certain);
  }

  /** In words, of two draws by name. */
  String describe(String name, String other) {
    if (!certain) {
      boolean ofFirst = first.signum() > 0;
      return (ofFirst ? other : name)
          + " begins "
          + first.max(second)
          + " words after "
          + (ofFirst ? name : other)
          + ", whose end is not known";
    }
    if (first.signum() == 0 && second.signum() == 0 && count == null) {
      return "from the start on";
    }
    return range(first) + " of " + name + " are " + range(second) + " of " + other;
  }

  private String range(BigInteger from) {
    return count == null
        ? "words from " + from + " on"
        : "words " + from + " to " + from.add(count).subtract(BigInteger.ONE);
  }
}
