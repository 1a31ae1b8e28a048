package org.seedtree.run;

/** Says in one line why a run folder cannot be used, and what to do. */
public final class RunFolderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunFolderException(String message) {
    super(message);
  }
}
