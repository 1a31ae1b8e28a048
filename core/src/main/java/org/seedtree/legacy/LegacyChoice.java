package org.seedtree.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.sequence.Choice;
import org.seedtree.sequence.Permutation;

/**
 * The {@code choice} of RandomState: indices of a population, and its elements at these indices.
 *
 * <p>Words consumed: with replacement a {@code randint} per element; without, a permutation of the
 * whole population, however few elements are chosen; with probabilities those of {@link Choice}.
 */
final class LegacyChoice {

  /**
   * Probabilities of a population's elements.
   *
   * @param count how many there are
   * @param addedTo sets them in a choice
   */
  record Weights(int count, UnaryOperator<Choice> addedTo) {

    static @Nullable Weights of(double @Nullable [] p) {
      return p == null ? null : new Weights(p.length, choice -> choice.p(p));
    }

    /** Returns float32 probabilities, whose sum may differ more from 1. */
    static @Nullable Weights of(float @Nullable [] p) {
      return p == null ? null : new Weights(p.length, choice -> choice.p(p));
    }
  }

  /** Draws indices in [0, n). */
  static int[] indices(RandomState rs, int n, int size, boolean replace, @Nullable Weights p) {
    if (n <= 0 && size != 0) {
      throw new IllegalArgumentException(
          "a must be greater than 0 unless no samples are taken: " + n);
    }
    return draw(rs, n, size, replace, p);
  }

  /** Draws indices in [0, n), where n may exceed what an array holds. */
  static long[] indices(RandomState rs, long n, int size, boolean replace) {
    if (n <= Integer.MAX_VALUE) {
      int narrow = (int) Math.max(n, Integer.MIN_VALUE);
      return Arrays.stream(indices(rs, narrow, size, replace, null)).asLongStream().toArray();
    }
    if (!replace) {
      throw new IllegalArgumentException(
          "population too large for a permutation, which replace=False draws: " + n);
    }
    return rs.randint(0, n, size);
  }

  /** Draws a position in an array or list. */
  static int position(RandomState rs, int length) {
    return positions(rs, length, 1, true, null)[0];
  }

  private static int[] positions(
      RandomState rs, int length, int size, boolean replace, @Nullable Weights p) {
    if (length == 0 && size != 0) {
      throw new IllegalArgumentException("'a' cannot be empty unless no samples are taken");
    }
    return draw(rs, length, size, replace, p);
  }

  static double[] elements(
      RandomState rs, double[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    return Arrays.stream(positions).mapToDouble(i -> a[i]).toArray();
  }

  static long[] elements(RandomState rs, long[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    return Arrays.stream(positions).mapToLong(i -> a[i]).toArray();
  }

  static int[] elements(RandomState rs, int[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    return Arrays.stream(positions).map(i -> a[i]).toArray();
  }

  static float[] elements(
      RandomState rs, float[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    float[] out = new float[size];
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static short[] elements(
      RandomState rs, short[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    short[] out = new short[size];
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static char[] elements(RandomState rs, char[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    char[] out = new char[size];
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static byte[] elements(RandomState rs, byte[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static boolean[] elements(
      RandomState rs, boolean[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    boolean[] out = new boolean[size];
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static <T> T[] elements(RandomState rs, T[] a, int size, boolean replace, @Nullable Weights p) {
    int[] positions = positions(rs, a.length, size, replace, p);
    T[] out = Arrays.copyOf(a, size);
    for (int i = 0; i < size; i++) {
      out[i] = a[positions[i]];
    }
    return out;
  }

  static <T> List<T> elements(
      RandomState rs, List<T> a, int size, boolean replace, @Nullable Weights p) {
    List<T> indexed = a instanceof RandomAccess ? a : new ArrayList<>(a);
    List<T> out = new ArrayList<>();
    for (int position : positions(rs, a.size(), size, replace, p)) {
      out.add(indexed.get(position));
    }
    return out;
  }

  private static int[] draw(RandomState rs, int n, int size, boolean replace, @Nullable Weights p) {
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
      return bits.callGuard().call(() -> weighted.indices(bits, n, size));
    }
    if (!replace) {
      int[] order = bits.callGuard().call(() -> Permutation.permutation(bits, n));
      return Arrays.copyOf(order, size);
    }
    return narrow(rs.randint(0, n, size));
  }

  private static Choice weighted(int n, boolean replace, Weights p) {
    if (p.count != n) {
      throw new IllegalArgumentException("'a' and 'p' must have same size: " + n + ", " + p.count);
    }
    Choice choice = replace ? Choice.withReplacement() : Choice.withoutReplacement();
    try {
      return p.addedTo.apply(choice);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(legacyMessage(String.valueOf(e.getMessage())), e);
    }
  }

  /** Returns RandomState's form of a message of Generator: in lower case and without the hint. */
  private static String legacyMessage(String message) {
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
