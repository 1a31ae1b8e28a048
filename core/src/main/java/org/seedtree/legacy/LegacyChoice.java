package org.seedtree.legacy;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.sequence.Choice;
import org.seedtree.sequence.Permutation;

/**
 * Places in a population as RandomState's {@code choice} chooses them. Draws: with replacement a
 * {@code randint} each; without, as a permutation of the whole population, however few are taken;
 * with probabilities as the modern {@link Choice}.
 */
final class LegacyChoice {

  /** Numbers below {@code n}. */
  static int[] ofCount(RandomState rs, int n, int size, boolean replace, double @Nullable [] p) {
    if (n <= 0 && size != 0) {
      throw new IllegalArgumentException(
          "a must be greater than 0 unless no samples are taken: " + n);
    }
    return chosen(rs, n, size, replace, p);
  }

  /** Places in an array or list. */
  static int[] ofElements(
      RandomState rs, int length, int size, boolean replace, double @Nullable [] p) {
    if (length == 0 && size != 0) {
      throw new IllegalArgumentException("'a' cannot be empty unless no samples are taken");
    }
    return chosen(rs, length, size, replace, p);
  }

  private static int[] chosen(
      RandomState rs, int n, int size, boolean replace, double @Nullable [] p) {
    BitGenerator bits = rs.bitGenerator();
    Choice weighted = p == null ? null : weighted(n, replace, p);
    if (replace) {
      ArraySizes.length(size);
    } else if (size > n) {
      throw new IllegalArgumentException(
          "Cannot take a larger sample than population when 'replace=False': " + size + " of " + n);
    } else if (size < 0) {
      throw new IllegalArgumentException("Negative dimensions are not allowed: " + size);
    }
    if (weighted != null) {
      return weighted.indices(bits, n, size);
    }
    if (!replace) {
      return Arrays.copyOf(Permutation.permutation(bits, n), size);
    }
    return narrow(rs.randint(0, n, size));
  }

  private static Choice weighted(int n, boolean replace, double[] p) {
    if (p.length != n) {
      throw new IllegalArgumentException("'a' and 'p' must have same size: " + n + ", " + p.length);
    }
    Choice choice = replace ? Choice.withReplacement() : Choice.withoutReplacement();
    try {
      return choice.p(p);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(inOldWords(String.valueOf(e.getMessage())), e);
    }
  }

  /** RandomState says the same as Generator, in lower case and without a hint. */
  private static String inOldWords(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT)
        + message
            .substring(1)
            .replace(". See Notes section of docstring for more information.", "");
  }

  private static int[] narrow(long[] values) {
    int[] out = new int[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) values[i];
    }
    return out;
  }

  private LegacyChoice() {}
}
