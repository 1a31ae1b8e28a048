package org.seedtree.scipy;

import org.seedtree.Generator;

/** The streams that the engines of {@code scipy.stats.qmc} make of their arguments. */
final class QmcStreams {

  private QmcStreams() {}

  /** Returns the stream of the keyword {@code rng}: the first child of a generator. */
  static Generator child(Generator rng) {
    return rng.spawn(1).get(0);
  }

  static int dimensions(int d) {
    if (d < 1) {
      throw new IllegalArgumentException("d must be 1 or more: " + d);
    }
    return d;
  }

  static int points(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be 0 or more: " + n);
    }
    return n;
  }
}
