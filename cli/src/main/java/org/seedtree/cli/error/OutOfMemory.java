package org.seedtree.cli.error;

import org.jspecify.annotations.Nullable;

/**
 * Describes which memory was exhausted: the heap, which an option enlarges, or another resource.
 */
public final class OutOfMemory {

  private static final long GIB = 1L << 30;

  private OutOfMemory() {}

  /**
   * Returns a message for the user.
   *
   * @param e the error; Java does not translate its message
   * @param maxHeap the size in bytes that the heap may have
   */
  public static String message(OutOfMemoryError e, long maxHeap) {
    if (isHeap(e.getMessage())) {
      return "out of memory: the heap is limited to "
          + (maxHeap >> 20)
          + " MB; SEEDTREE_JAVA_OPTS=-Xmx"
          + Math.max(1, (2 * maxHeap + GIB - 1) / GIB)
          + "g allows more, and fewer --threads need less";
    }
    return e.getMessage() == null ? "out of memory" : "out of memory: " + e.getMessage();
  }

  private static boolean isHeap(@Nullable String message) {
    return "Java heap space".equals(message) || "GC overhead limit exceeded".equals(message);
  }
}
