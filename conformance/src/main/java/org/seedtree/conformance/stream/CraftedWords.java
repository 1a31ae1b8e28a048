package org.seedtree.conformance.stream;

import org.seedtree.engine.MT19937;

/**
 * Words that force rare branches of distributions, as output of MT19937.
 *
 * <p>Only one normal in 3,700 comes from the ziggurat's tail, and a uniform of exactly 0 or 1 -
 * 2<sup>-53</sup> practically never occurs; crafted words make both frequent. MT19937 can output
 * any 624 words, since its output is an invertible function of its state.
 */
public final class CraftedWords {

  private static final int STATE_WORDS = 624;

  /** Chooses 624 words, most of them extreme or in the bottom layers of the ziggurats. */
  public static int[] draw(CaseChoices draw) {
    int[] words = new int[STATE_WORDS];
    int i = 0;
    while (i < STATE_WORDS) {
      switch (draw.integer(0, 9)) {
        case 0 -> words[i++] = 0;
        case 1 -> words[i++] = -1;
        case 2 -> words[i++] = draw.integer(0, 3);
        case 3, 4 -> words[i++] = draw.bits(32).intValue() ^ draw.integer(0, 1) << 31;
        case 5 ->
            i = put(words, i, -1, bottomLayer(draw)); // a word of a double, high 32 bits first
        case 6 -> i = put(words, i, -1, -draw.integer(1, 4096)); // near the edge of a layer
        case 7 -> words[i++] = bottomLayer(draw);
        case 8 -> i = put(words, i, 0, draw.integer(0, 4096)); // next to 0, any layer
        default -> i = put(words, i, draw.integer(0, 1) - 1, draw.integer(0, 1) - 1);
      }
    }
    return words;
  }

  private static int put(int[] words, int i, int first, int second) {
    words[i] = first;
    if (i + 1 < words.length) {
      words[i + 1] = second;
    }
    return i + 2;
  }

  /**
   * Returns the largest magnitude in layer 0. The layer is in the low 8 bits for the normal, and in
   * bits 3 to 10 or 1 to 8 for the exponential. Lower bits are arbitrary; bit 8 is the normal's
   * sign.
   */
  private static int bottomLayer(CaseChoices draw) {
    return switch (draw.integer(0, 2)) {
      case 0 -> 0xfffffe00 | draw.integer(0, 1) << 8;
      case 1 -> 0xfffff800 | draw.integer(0, 7);
      default -> 0xfffffe00 | draw.integer(0, 1);
    };
  }

  /** Returns the state, as NumPy's JSON, from which MT19937 outputs the words. */
  public static String state(int[] words) {
    return MT19937.State.ofOutputs(words).toJson();
  }

  private CraftedWords() {}
}
