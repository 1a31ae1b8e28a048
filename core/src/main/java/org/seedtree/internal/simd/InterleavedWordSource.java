package org.seedtree.internal.simd;

/**
 * An engine that has no loop in lanes and makes its words one after another: it waits for its own
 * results, and leaves most of the processor to whatever else is in the same loop.
 */
@FunctionalInterface
public interface InterleavedWordSource {

  /** How many words there are in a turn. */
  int COUNT = 8;

  /** Puts the next words into {@code words[at..at + 8)}. */
  void make(long[] words, int at);
}
