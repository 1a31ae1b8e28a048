package org.seedtree.audit;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words that two users of one stream have in common.
 *
 * @param first the index of the first of them among the words of the first user
 * @param second its index among the words of the second user
 * @param count the number of words; null if no user's number of words is known
 * @param certain whether both have used them; otherwise they are used twice once the user whose
 *     number of words is not known has consumed enough
 */
record SharedWords(
    BigInteger first, BigInteger second, @Nullable BigInteger count, boolean certain) {

  /** The number of words that is assumed for a user whose number of words is not known. */
  private static final BigInteger UNKNOWN_LENGTH = BigInteger.ONE.shiftLeft(64);

  /**
   * Returns the words that two users have in common; empty if there are none.
   *
   * @param distance the number of words from the first user's start to the second's
   * @param period the period of the stream in words; null if it is not considered
   * @param length the number of words of the first user; null if not known
   * @param otherLength the number of words of the second user; null if not known
   */
  static Optional<SharedWords> of(
      BigInteger distance,
      @Nullable BigInteger period,
      @Nullable BigInteger length,
      @Nullable BigInteger otherLength) {
    BigInteger ahead = period == null ? distance : distance.mod(period);
    Optional<SharedWords> shared =
        ahead.signum() >= 0 ? ahead(ahead, length, otherLength) : Optional.empty();
    if (shared.isPresent()) {
      return shared;
    }
    BigInteger back = period == null ? distance.negate() : period.subtract(ahead);
    return back.signum() > 0
        ? ahead(back, otherLength, length).map(SharedWords::swapped)
        : Optional.empty();
  }

  private static Optional<SharedWords> ahead(
      BigInteger distance, @Nullable BigInteger length, @Nullable BigInteger otherLength) {
    BigInteger end = length == null ? UNKNOWN_LENGTH : length;
    if (distance.compareTo(end) >= 0 || isZero(otherLength)) {
      return Optional.empty();
    }
    BigInteger remaining = length == null ? null : length.subtract(distance);
    BigInteger count = remaining;
    if (otherLength != null && (remaining == null || otherLength.compareTo(remaining) < 0)) {
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

  /** Returns the words as a finding has them, with the numbers of words of the two users. */
  Audit.SharedWords described(@Nullable BigInteger words, @Nullable BigInteger otherWords) {
    return new Audit.SharedWords(first, second, count, certain, words, otherWords);
  }

  /** Describes the words, with the names of the two users. */
  String describe(String name, String other) {
    if (!certain) {
      boolean ofFirst = first.signum() > 0;
      return (ofFirst ? other : name)
          + " starts "
          + first.max(second)
          + " words after "
          + (ofFirst ? name : other)
          + ", whose end is not known";
    }
    if (first.signum() == 0 && second.signum() == 0 && count == null) {
      return "from the start";
    }
    return range(first) + " of " + name + " are " + range(second) + " of " + other;
  }

  private String range(BigInteger from) {
    return count == null
        ? "words from " + from + " on"
        : "words " + from + " to " + from.add(count).subtract(BigInteger.ONE);
  }
}
