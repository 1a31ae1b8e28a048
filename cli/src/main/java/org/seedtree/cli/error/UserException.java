package org.seedtree.cli.error;

/** Something that the user can put right: its message is the one line that they see. */
public final class UserException extends RuntimeException {

  public UserException(String message) {
    super(message, null, false, false);
  }
}
