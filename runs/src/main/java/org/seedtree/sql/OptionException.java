package org.seedtree.sql;

/** Thrown if an option is invalid; the one-line message names the option and what is expected. */
public final class OptionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param option the option's name
   * @param message what is wrong with it; line breaks become blanks
   */
  public OptionException(String option, String message) {
    super("seedtree option " + option + ": " + message.replace('\n', ' '));
  }
}
