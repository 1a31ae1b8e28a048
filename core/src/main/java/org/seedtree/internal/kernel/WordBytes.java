package org.seedtree.internal.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.seedtree.engine.BitGenerator;

/** Bytes of 32-bit words, the lowest first; what the last word has left is dropped. */
public final class WordBytes {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Draws: a 32-bit word for every four bytes begun; none at all still take one.
   *
   * @param length not negative
   */
  public static byte[] bytes(BitGenerator bits, int length) {
    byte[] out = new byte[length];
    int whole = length & -Integer.BYTES;
    fillWhole(bits, out, 0, whole);
    if (whole < length || length == 0) {
      int word = bits.nextInt();
      for (int i = whole; i < length; i++) {
        out[i] = (byte) word;
        word >>>= Byte.SIZE;
      }
    }
    return out;
  }

  /** Into {@code out[from..to)}, which must hold whole words. */
  static void fillWhole(BitGenerator bits, byte[] out, int from, int to) {
    for (int i = from; i < to; ) {
      int wanted = (to - i) / Integer.BYTES;
      IntBlock block = IntBlock.of(bits, wanted);
      block.refill(wanted);
      int[] words = block.words;
      int count = block.end;
      for (int k = 0; k < count; k++) {
        WORD.set(out, i + Integer.BYTES * k, words[k]);
      }
      i += Integer.BYTES * count;
    }
  }

  private WordBytes() {}
}
