package org.seedtree.internal.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The working arrays of the bulk methods of one source, for the duration of a call: a fill takes
 * them from a {@link ScratchPool} and returns them, so that it allocates nothing and a source that
 * is not drawn from keeps nothing. Contents do not outlive a call.
 *
 * <p>The arrays belong to the source's own methods, which call nothing else while they use them.
 * Layers above attach objects with arrays of their own, at most one of each class.
 */
public final class Scratch {

  /** An attached object that draws from the source. */
  public interface Attachment {
    /** Forgets the source: another one will use the object. */
    void detach();
  }

  private static final int MAX_ATTACHED = Integer.SIZE;

  private long threadId;
  private boolean isForCall;
  private long[] longs = {};
  private int[] ints = {};
  private Object[] attached = {};

  /** Bit i is set if {@code attached[i]} has been used by the source. */
  private int used;

  Scratch() {}

  /** Lends these arrays to a source that the thread draws from, for a call or for longer. */
  void lend(long toThreadId, boolean forCall) {
    threadId = toThreadId;
    isForCall = forCall;
  }

  /** Returns whether these arrays are lent for the duration of a call. */
  boolean isForCall() {
    return isForCall;
  }

  /** Returns whether this thread has taken the arrays from the pool: no other one may use them. */
  boolean isLentTo(long toThreadId) {
    return threadId == toThreadId;
  }

  /** Forgets the source. */
  void detach() {
    for (int rest = used; rest != 0; rest &= rest - 1) {
      if (attached[Integer.numberOfTrailingZeros(rest)] instanceof Attachment attachment) {
        attachment.detach();
      }
    }
    used = 0;
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
    for (int i = 0; i < attached.length; i++) {
      if (attached[i].getClass() == type) {
        used |= 1 << i;
        return type.cast(attached[i]);
      }
    }
    return null;
  }

  /** Attaches an object that {@link #find} will return; returns it. */
  public <T> T attach(T object) {
    int count = attached.length;
    if (count == MAX_ATTACHED) {
      throw new IllegalStateException("too many classes of attached objects: " + count);
    }
    attached = Arrays.copyOf(attached, count + 1);
    attached[count] = object;
    used |= 1 << count;
    return object;
  }
}
