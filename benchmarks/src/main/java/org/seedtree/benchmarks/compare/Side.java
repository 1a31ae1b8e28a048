package org.seedtree.benchmarks.compare;

/** Who does the work in Java; NumPy does it in Python. */
enum Side {
  SEEDTREE("Seedtree"),
  COMMONS("Commons RNG"),
  /** With {@code L64X128MixRandom}. */
  JDK("JDK"),
  /** With {@code java.util.Random}. */
  JDK_RANDOM("JDK Random");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
