package org.seedtree.internal.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.simd.InterleavedWordSource;

/**
 * What the bulk methods on one engine need beside their result, kept by the engine from call to
 * call: a fill allocates nothing. Contents do not outlive a call.
 *
 * <p>The arrays belong to the engine's own methods, which call nobody while they use them. Layers
 * above keep objects with arrays of their own. An engine hands its scratch to no user of the
 * library; layers above get it through {@link #of}.
 */
public final class Scratch {

  private static @Nullable Function<Object, Scratch> owners;

  private final boolean doublesAreUpperBits;
  private final @Nullable InterleavedWordSource eights;
  private long[] longs = {};
  private int[] ints = {};
  private Object[] kept = {};

  /**
   * @param doublesAreUpperBits whether a double of the engine is the upper 53 bits of a word of it
   * @param eights the engine's words, if they are to be made beside what is done in lanes, or null
   */
  public Scratch(boolean doublesAreUpperBits, @Nullable InterleavedWordSource eights) {
    this.doublesAreUpperBits = doublesAreUpperBits;
    this.eights = eights;
  }

  /** Says, once, how to get from an engine to its scratch. */
  public static void connect(Function<Object, Scratch> scratchOfEngine) {
    owners = scratchOfEngine;
  }

  /** The scratch of an engine. */
  public static Scratch of(Object engine) {
    return Objects.requireNonNull(owners, "no engine").apply(engine);
  }

  /** Whether a double of the engine is the upper 53 bits of a word of it. */
  public boolean doublesAreUpperBits() {
    return doublesAreUpperBits;
  }

  /** The engine's words, if they are to be made beside what is done in lanes, or null. */
  public @Nullable InterleavedWordSource eights() {
    return eights;
  }

  /** At least {@code n} words; the same array as before if that is large enough. */
  public long[] longs(int n) {
    if (longs.length < n) {
      longs = new long[n];
    }
    return longs;
  }

  /** At least {@code n} ints; the same array as before if that is large enough. */
  public int[] ints(int n) {
    if (ints.length < n) {
      ints = new int[n];
    }
    return ints;
  }

  /** The object of that very class that was kept, or null. */
  public <T> @Nullable T find(Class<T> type) {
    for (Object object : kept) {
      if (object.getClass() == type) {
        return type.cast(object);
      }
    }
    return null;
  }

  /** Keeps {@code object} for {@link #find}; returns it. */
  public <T> T keep(T object) {
    int count = kept.length;
    kept = Arrays.copyOf(kept, count + 1);
    kept[count] = object;
    return object;
  }
}
