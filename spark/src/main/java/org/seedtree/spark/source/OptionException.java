package org.seedtree.spark.source;

/** One line that says which option is wrong and what would be right. */
public final class OptionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public OptionException(String option, String message) {
    super("seedtree option " + option + ": " + message.replace('\n', ' '));
  }
}
