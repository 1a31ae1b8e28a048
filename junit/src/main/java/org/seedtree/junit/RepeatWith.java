package org.seedtree.junit;

/**
 * How to repeat a failed test: added to its failure as a suppressed exception, which reports show
 * with it.
 */
final class RepeatWith extends RuntimeException {

  private static final long serialVersionUID = 1;

  RepeatWith(String message) {
    super(message, null, false, false);
  }

  /** Adds the message to a failure, once. */
  static void addTo(Throwable failure, String message) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof RepeatWith) {
        return;
      }
    }
    failure.addSuppressed(new RepeatWith(message));
  }
}
