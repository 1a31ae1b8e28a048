package org.seedtree.engine;

import org.seedtree.ListedWords;
import org.seedtree.internal.simd.InterleavedWordSource;

/** {@link ListedWords} whose generation can be interleaved with vector loops. */
public final class WordsBeside extends ListedWords {

  public WordsBeside(long... words) {
    super(words);
  }

  @Override
  public InterleavedWordSource interleavedWords() {
    return (words, at) -> {
      for (int i = at; i < at + InterleavedWordSource.COUNT; i++) {
        words[i] = nextLong();
      }
    };
  }
}
