package org.seedtree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtree.seed.SeedSequence;

/**
 * The SHA-256 of a text's UTF-8, or of bytes, as integers: what names and text keys become. One
 * object digests any number of texts and allocates nothing for each. Not thread-safe.
 */
final class TextDigest {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HASH_BYTES = 32;
  private static final int MAX_BYTES_PER_CHAR = 3;

  private final MessageDigest sha256;
  private final byte[] hash = new byte[HASH_BYTES];
  private byte[] utf8 = new byte[128];

  TextDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns the descendant of a seed sequence whose spawn key has the eight 32-bit words of the
   * digest appended, no children spawned yet.
   *
   * @throws IllegalArgumentException if the name has an unpaired surrogate
   */
  static SeedSequence child(SeedSequence parent, String name) {
    return new TextDigest().of(name).child(parent);
  }

  /** Returns the descendant of a seed sequence whose spawn key has the last digest appended. */
  SeedSequence child(SeedSequence parent) {
    List<BigInteger> key = new ArrayList<>(parent.spawnKey());
    for (int i = 0; i < HASH_BYTES; i += Integer.BYTES) {
      key.add(BigInteger.valueOf(Integer.toUnsignedLong((int) INTS.get(hash, i))));
    }
    return new SeedSequence(parent.entropy(), key, parent.poolSize(), 0)
        .withRelease(parent.release());
  }

  /**
   * Digests a text.
   *
   * @throws IllegalArgumentException if it has an unpaired surrogate, which has no UTF-8
   */
  TextDigest of(String text) {
    int length = encode(text); // may replace the array
    return of(utf8, length);
  }

  /** Digests bytes. */
  TextDigest of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  private TextDigest of(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    try {
      sha256.digest(hash, 0, HASH_BYTES);
    } catch (DigestException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  /** Returns the first eight bytes of the last digest, the lowest first. */
  long low() {
    return (long) LONGS.get(hash, 0);
  }

  /** Returns the second eight bytes of the last digest, the lowest first. */
  long high() {
    return (long) LONGS.get(hash, Long.BYTES);
  }

  /** Encodes a text in {@link #utf8}; returns the number of bytes. */
  private int encode(String text) {
    int chars = text.length();
    if (utf8.length / MAX_BYTES_PER_CHAR < chars) {
      utf8 = Arrays.copyOf(utf8, Math.multiplyExact(chars, MAX_BYTES_PER_CHAR));
    }
    byte[] out = utf8;
    int at = 0;
    for (int i = 0; i < chars; i++) {
      int c = text.charAt(i);
      if (c < 0x80) {
        out[at++] = (byte) c;
        continue;
      }
      if (c < 0x800) {
        out[at++] = (byte) (0xc0 | c >> 6);
      } else {
        if (Character.isSurrogate((char) c)) {
          c = text.codePointAt(i);
          if (c <= Character.MAX_VALUE) {
            throw new IllegalArgumentException(
                "text has no UTF-8: an unpaired surrogate at index " + i);
          }
          i++;
          out[at++] = (byte) (0xf0 | c >> 18);
          out[at++] = (byte) (0x80 | c >> 12 & 0x3f);
        } else {
          out[at++] = (byte) (0xe0 | c >> 12);
        }
        out[at++] = (byte) (0x80 | c >> 6 & 0x3f);
      }
      out[at++] = (byte) (0x80 | c & 0x3f);
    }
    return at;
  }
}
