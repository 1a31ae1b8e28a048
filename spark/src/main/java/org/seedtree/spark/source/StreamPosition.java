package org.seedtree.spark.source;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;

/**
 * Where in a stream the values from some row on start: words and halves of words to drop from a
 * known state of the engine, and then values.
 *
 * @param state the engine's state as JSON; null for the start of the stream
 * @param words native words to drop
 * @param halves halves of words to take after that
 * @param values values to draw and drop after that
 */
record StreamPosition(@Nullable String state, long words, int halves, long values)
    implements Serializable {

  /** Words and nothing else. */
  static StreamPosition afterWords(long words) {
    return new StreamPosition(null, words, 0, 0);
  }

  /** Values and nothing else. */
  static StreamPosition afterValues(long values) {
    return new StreamPosition(null, 0, 0, values);
  }

  /** The engine where the words and halves have been dropped, and the values have not. */
  BitGenerator open(StreamSeed seed) {
    BitGenerator bits = state == null ? seed.start() : BitGenerator.fromJson(state);
    bits.discardRaw(words);
    for (int i = 0; i < halves; i++) {
      bits.nextInt();
    }
    return bits;
  }
}
