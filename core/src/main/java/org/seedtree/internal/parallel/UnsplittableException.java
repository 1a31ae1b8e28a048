package org.seedtree.internal.parallel;

/** Says that a law takes its words in a way that only one thread can follow. */
public final class UnsplittableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnsplittableException(String message) {
    super(message, null, false, false);
  }
}
