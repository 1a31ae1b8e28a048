package org.seedtree.internal.simd;

/**
 * An engine without a vectorised loop, which makes its words one after another: it is bound by the
 * latency of its own results, and leaves most of the processor to other work in the same loop.
 */
@FunctionalInterface
public interface InterleavedWordSource {

  /** The number of words made by a call. */
  int COUNT = 8;

  /** Fills {@code words[at..at + 8)} with the next words. */
  void make(long[] words, int at);
}
