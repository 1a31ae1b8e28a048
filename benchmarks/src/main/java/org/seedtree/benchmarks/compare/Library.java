package org.seedtree.benchmarks.compare;

/** The libraries in Java; NumPy is called in Python. */
enum Library {
  SEEDTREE("Seedtree"),
  COMMONS("Commons RNG"),
  /** The JDK's {@code L64X128MixRandom}. */
  JDK("JDK"),
  /** The JDK's {@code java.util.Random}. */
  JDK_RANDOM("JDK Random");

  private final String title;

  Library(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
