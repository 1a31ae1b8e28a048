package org.seedtree.sql;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;

/**
 * The position at which the values from some row on start in a stream: a known state of the engine,
 * then words and values to discard.
 *
 * @param state the engine's state as JSON; null for the start of the stream
 * @param words the number of native words to discard
 * @param ints the number of 32-bit words to discard after that
 * @param values the number of values to draw and discard after that
 */
public record StreamPosition(@Nullable String state, long words, int ints, long values)
    implements Serializable {

  /** Returns the position after that many native words. */
  public static StreamPosition afterWords(long words) {
    return new StreamPosition(null, words, 0, 0);
  }

  /** Returns the position after that many values. */
  public static StreamPosition afterValues(long values) {
    return new StreamPosition(null, 0, 0, values);
  }

  /** Returns an engine after the words of this position, but before the values to discard. */
  public BitGenerator open(StreamSeed seed) {
    BitGenerator bits = state == null ? seed.newEngine() : BitGenerator.fromJson(state);
    bits.discardRaw(words);
    for (int i = 0; i < ints; i++) {
      bits.nextInt();
    }
    return bits;
  }
}
