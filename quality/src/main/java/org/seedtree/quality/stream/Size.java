package org.seedtree.quality.stream;

import java.util.concurrent.CancellationException;

/** Sizes of experiments. */
final class Size {

  private Size() {}

  /** Returns a number of words or samples at a scale, from a least one up. */
  static int of(double atQuick, double scale, int least) {
    return (int) Math.max(least, Math.min(Integer.MAX_VALUE >> 1, Math.rint(atQuick * scale)));
  }

  /**
   * Returns the number of streams at a scale, at most those at the quick one. Streams that are
   * given are not fewer at a small scale: a copy may be among the last.
   */
  static int streams(int atQuick, double scale, StreamFamily family) {
    int scaled = family.isSeeded() ? of(atQuick, Math.min(1, Math.sqrt(scale)), 16) : atQuick;
    return Math.min(family.maxStreams(), scaled);
  }

  /** Stops the experiment if its thread is interrupted. */
  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while running the battery");
    }
  }
}
