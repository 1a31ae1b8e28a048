package org.seedtree.internal.parallel;

/**
 * Thrown when a distribution consumes the words of its source in a way that only one thread can
 * follow: none at all, or 64-bit words and 32-bit words in any order.
 */
public final class NotSplittableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private NotSplittableException(String message) {
    super(message, null, false, false);
  }

  /** Returns an exception for a distribution that consumes no words. */
  public static NotSplittableException noWords() {
    return new NotSplittableException("a distribution that consumes no words");
  }

  /** Returns an exception for a distribution that consumes words of both sizes. */
  static NotSplittableException mixedWords() {
    return new NotSplittableException("a distribution that consumes 32-bit and 64-bit words");
  }
}
