package org.seedtree;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;

/** Engines whose streams start with chosen words. */
public final class ChosenWords {

  private static final int STATE_WORDS = 624;
  private static final int FILLER = 0x9e3779b9;

  /** Returns an MT19937 whose next outputs are these 32-bit words, then multiples of a constant. */
  public static MT19937 ofInts(int... words) {
    MT19937 bits = new MT19937(0);
    bits.setState(
        MT19937.State.ofOutputs(
            IntStream.range(0, STATE_WORDS)
                .map(i -> i < words.length ? words[i] : i * FILLER)
                .toArray()));
    return bits;
  }

  /** Returns an MT19937 whose next 64-bit words are these; the upper 32 bits come first. */
  public static MT19937 ofLongs(long... words) {
    return ofInts(
        LongStream.of(words)
            .flatMap(word -> LongStream.of(word >>> Integer.SIZE, word))
            .mapToInt(word -> (int) word)
            .toArray());
  }

  /** Returns the number of 32-bit words taken since. */
  public static int taken(BitGenerator bits) {
    return ((MT19937.State) bits.state()).pos();
  }

  private ChosenWords() {}
}
