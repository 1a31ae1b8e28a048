package org.seedtree.cli;

/** Something that the user can put right: its message is the one line that they see. */
final class UserException extends RuntimeException {

  UserException(String message) {
    super(message, null, false, false);
  }
}
