package org.seedtree.cli.error;

/** An error that the user can correct; its message is the line that the program prints. */
public final class UserException extends RuntimeException {

  /**
   * Creates an exception without a stack trace.
   *
   * @param message one line for the user
   */
  public UserException(String message) {
    super(message, null, false, false);
  }
}
