package org.seedtree.cli.output;

/** Formats words of command lines for a POSIX shell. */
public final class Shell {

  private Shell() {}

  /** Returns a word as a shell reads it, in quotes if it needs them. */
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,:=+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
