package org.seedtree.cli.error;

/** Nobody reads standard output any more: not an error, but time to end. */
public final class ClosedPipeException extends RuntimeException {

  public ClosedPipeException() {
    super(null, null, false, false);
  }
}
