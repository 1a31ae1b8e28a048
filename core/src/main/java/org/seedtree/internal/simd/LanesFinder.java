package org.seedtree.internal.simd;

/** Before Java 25 there are no lanes; the jar has another such class for later versions. */
final class LanesFinder {

  private LanesFinder() {}

  static Lanes find() {
    return new PlainLoops();
  }
}
