package org.seedtree.run;

/** Reports in one line why a run folder cannot be used, and the remedy. */
public final class RunFolderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunFolderException(String message) {
    super(message);
  }
}
