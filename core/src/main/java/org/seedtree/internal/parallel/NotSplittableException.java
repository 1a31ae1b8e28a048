package org.seedtree.internal.parallel;

/** Says that a distribution takes its words in a way that only one thread can follow. */
public final class NotSplittableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotSplittableException(String message) {
    super(message, null, false, false);
  }
}
