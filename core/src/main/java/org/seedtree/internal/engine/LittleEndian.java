package org.seedtree.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Stores words as bytes, the lowest first. */
public final class LittleEndian {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /** Stores the first {@code n} words in {@code out} from index {@code from} on. */
  public static void put(int[] words, int n, byte[] out, int from) {
    for (int i = 0; i < n; i++) {
      INT.set(out, from + Integer.BYTES * i, words[i]);
    }
  }

  /** Stores the first {@code n} words in {@code out} from index {@code from} on. */
  public static void put(long[] words, int n, byte[] out, int from) {
    for (int i = 0; i < n; i++) {
      LONG.set(out, from + Long.BYTES * i, words[i]);
    }
  }
}
