package org.seedtree.manifest;

/** Abbreviates texts that come from files, for messages. */
public final class Excerpt {

  private static final int MAX_LENGTH = 200;

  private Excerpt() {}

  /** Returns the start of a text, at most 200 characters, in which no character is a control. */
  public static String of(String text) {
    String start =
        text.length() <= MAX_LENGTH
            ? text
            : text.substring(0, MAX_LENGTH) + "... (" + text.length() + " characters)";
    return start.replaceAll("\\p{Cc}", "?");
  }
}
