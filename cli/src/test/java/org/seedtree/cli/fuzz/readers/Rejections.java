package org.seedtree.cli.fuzz.readers;

/** The messages with which readers reject what they cannot read. */
final class Rejections {

  private static final int MAX_LENGTH = 700;

  private Rejections() {}

  /** Checks that the message of a rejection is one short line. */
  static void check(RuntimeException rejection) {
    String message = rejection.getMessage();
    if (message == null || message.isBlank()) {
      throw new AssertionError("a rejection without a message", rejection);
    }
    if (message.length() > MAX_LENGTH) {
      throw new AssertionError("a message of " + message.length() + " characters", rejection);
    }
    if (message.chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("a message with control characters", rejection);
    }
  }

  /** Checks that two values are equal. */
  static void checkEqual(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(what + ": " + actual + " instead of " + expected);
    }
  }
}
