package org.seedtree.cli;

/** Nobody reads standard output any more: not an error, but time to end. */
final class ClosedPipeException extends RuntimeException {

  ClosedPipeException() {
    super(null, null, false, false);
  }
}
