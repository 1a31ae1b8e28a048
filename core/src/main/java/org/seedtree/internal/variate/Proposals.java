package org.seedtree.internal.variate;

import java.util.concurrent.CancellationException;

/** Lets the user end rejections whose proposals are accepted so rarely that they seem endless. */
public final class Proposals {

  /** The number of proposals, less 1, from one check to the next: some milliseconds. */
  private static final int MASK = (1 << 16) - 1;

  private Proposals() {}

  /**
   * Checks from time to time whether the thread is interrupted; its interrupt status stays set.
   *
   * @param rejected the number of proposals of the value that have been rejected
   * @param distribution the name of the distribution, for the message
   * @throws CancellationException if the thread is interrupted
   */
  public static void checkInterrupt(int rejected, String distribution) {
    if ((rejected & MASK) == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while sampling " + distribution);
    }
  }
}
