package org.seedtree.sampling.internal;

import java.util.Comparator;

/**
 * The order of strings in Python, by code point. {@link String#compareTo} orders by UTF-16 unit and
 * differs where a character beyond the basic multilingual plane meets one from U+E000 on.
 */
public enum CodePointOrder implements Comparator<String> {
  /** The order. */
  ASCENDING;

  @Override
  public int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // a surrogate stands for a code point above all others of 16 bits
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
