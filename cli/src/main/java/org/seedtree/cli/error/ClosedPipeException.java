package org.seedtree.cli.error;

/** The reader of standard output has closed the pipe: the program ends with status 0. */
public final class ClosedPipeException extends RuntimeException {

  /** Creates an exception without a message and a stack trace. */
  public ClosedPipeException() {
    super(null, null, false, false);
  }
}
