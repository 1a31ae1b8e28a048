package org.seedtree.quality.stream;

import java.util.Locale;

/** The part of a native word that a test reads. */
public enum WordPart {
  /** The whole word, of 64 bits or of MT19937's 32. */
  ALL,
  /** The upper 32 bits of a word of 64. */
  HIGH32,
  /** The lower 32 bits of a word of 64. */
  LOW32;

  /** Returns the name as on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the number of bytes of this part.
   *
   * @param wordBits the size of the word, 64 or 32
   */
  public int bytes(int wordBits) {
    return this == ALL ? wordBits / Byte.SIZE : Integer.BYTES;
  }
}
