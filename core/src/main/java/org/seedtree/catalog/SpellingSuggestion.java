package org.seedtree.catalog;

import java.util.Collection;
import java.util.Locale;

/** Suggests the name that a misspelt one was meant to be. */
public final class SpellingSuggestion {

  /** A longer text is no misspelt name. */
  private static final int MAX_LENGTH = 100;

  private SpellingSuggestion() {}

  /**
   * Returns the end of a message about an unknown name: the most similar of the known names if one
   * is similar, else all of them.
   */
  public static String hint(String wrong, Collection<String> names) {
    if (wrong.length() > MAX_LENGTH) {
      return all(names);
    }
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(plain(wrong), plain(name));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    boolean near = least <= 1 + Math.max(plain(wrong).length(), plain(nearest).length()) / 4;
    return near && !nearest.isEmpty() ? "did you mean " + nearest + "?" : all(names);
  }

  private static String all(Collection<String> names) {
    return "there are " + String.join(", ", names);
  }

  /** Returns the name without case, hyphens and underscores, which do not count. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /**
   * Returns the least number of insertions, deletions, replacements and swaps of neighbouring
   * letters that turn one name into the other (optimal string alignment distance).
   */
  public static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(
            Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
