package org.seedtree.internal.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.simd.InterleavedWordSource;

/**
 * The working arrays of the bulk methods of one source, which keeps them from call to call so that
 * a fill allocates nothing. Contents do not outlive a call.
 *
 * <p>The arrays belong to the source's own methods, which call nothing else while they use them.
 * Layers above attach objects with arrays of their own, at most one of each class.
 */
public final class Scratch {

  private final @Nullable InterleavedWordSource interleavedWords;
  private long[] longs = {};
  private int[] ints = {};
  private Object[] attached = {};

  /**
   * Creates empty arrays.
   *
   * @param interleavedWords the source's words for interleaved generation; null if not profitable
   */
  public Scratch(@Nullable InterleavedWordSource interleavedWords) {
    this.interleavedWords = interleavedWords;
  }

  /** Returns the source's words for interleaved generation; null if that is not profitable. */
  public @Nullable InterleavedWordSource interleavedWords() {
    return interleavedWords;
  }

  /** Returns an array of at least {@code n} longs, the same as before if it is large enough. */
  public long[] longs(int n) {
    if (longs.length < n) {
      longs = new long[n];
    }
    return longs;
  }

  /** Returns an array of at least {@code n} ints, the same as before if it is large enough. */
  public int[] ints(int n) {
    if (ints.length < n) {
      ints = new int[n];
    }
    return ints;
  }

  /** Returns the attached object of exactly this class; null if there is none. */
  public <T> @Nullable T find(Class<T> type) {
    for (Object object : attached) {
      if (object.getClass() == type) {
        return type.cast(object);
      }
    }
    return null;
  }

  /** Attaches an object that {@link #find} will return; returns it. */
  public <T> T attach(T object) {
    int count = attached.length;
    attached = Arrays.copyOf(attached, count + 1);
    attached[count] = object;
    return object;
  }
}
