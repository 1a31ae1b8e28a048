package org.seedtree.spark;

/** One line that says which option is wrong and what would be right. */
final class OptionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  OptionException(String option, String message) {
    super("seedtree option " + option + ": " + message.replace('\n', ' '));
  }
}
