package org.seedtree.run;

/** Reports in one line why a run folder cannot be used, and the remedy. */
public final class RunFolderException extends RuntimeException {

  private static final long serialVersionUID = 2;

  private final boolean isOtherSeed;

  RunFolderException(String message) {
    this(message, false);
  }

  RunFolderException(String message, boolean isOtherSeed) {
    super(message);
    this.isOtherSeed = isOtherSeed;
  }

  /** Returns whether the folder contains a run that differs in nothing but its seed. */
  public boolean isOtherSeed() {
    return isOtherSeed;
  }
}
