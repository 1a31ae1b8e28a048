package org.seedtree.python;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.seedtree.seed.SeedSequence;

/**
 * Seeds as the 32-bit words, lowest first, from which {@code init_by_array} of Nishimura and
 * Matsumoto's program of 2002 makes the state of MT19937. CPython's {@code Random.seed} and {@code
 * _random.Random.seed} are the source.
 */
final class PythonSeed {

  /** The words of a fresh seed. */
  private static final int FRESH_WORDS = 624;

  /** Hashes of numbers are modulo the Mersenne prime 2^61 - 1. */
  private static final int HASH_BITS = 61;

  private static final long HASH_MODULUS = (1L << HASH_BITS) - 1;
  private static final long HASH_OF_INFINITY = 314159;

  private PythonSeed() {}

  /** Returns the words of a seed from the operating system. */
  static int[] fresh() {
    return new SeedSequence().generateState(FRESH_WORDS);
  }

  /** Returns the words of an integer, whose sign is not used. */
  static int[] of(long seed) {
    return ofUnsigned(Math.abs(seed)); // that of Long.MIN_VALUE is 2^63 if unsigned
  }

  private static int[] ofUnsigned(long seed) {
    int high = (int) (seed >>> 32);
    return high == 0 ? new int[] {(int) seed} : new int[] {(int) seed, high};
  }

  /** Returns the words of an integer, whose sign is not used. */
  static int[] of(BigInteger seed) {
    byte[] bytes = seed.abs().toByteArray();
    int[] words = new int[Math.max(1, (seed.abs().bitLength() + 31) / 32)];
    for (int i = 0; i < Math.min(bytes.length, 4 * words.length); i++) {
      words[i / 4] |= (bytes[bytes.length - 1 - i] & 0xff) << (8 * (i % 4));
    }
    return words;
  }

  /** Returns the words of a float's hash, the integer itself for 0 to 2^61 - 2. */
  static int[] of(double seed) {
    if (Double.isNaN(seed)) {
      throw new IllegalArgumentException("the hash of nan is not reproducible: " + seed);
    }
    return ofUnsigned(hash(seed));
  }

  /** Returns {@code hash(x)}: x modulo 2^61 - 1, with the sign of x, and never -1. */
  private static long hash(double x) {
    long magnitude = Double.isInfinite(x) ? HASH_OF_INFINITY : residue(Math.abs(x));
    long hash = x < 0.0 ? -magnitude : magnitude;
    return hash == -1 ? -2 : hash;
  }

  private static long residue(double magnitude) {
    long bits = Double.doubleToRawLongBits(magnitude);
    long fraction = bits & ((1L << 52) - 1);
    int biased = (int) (bits >>> 52);
    long significand = biased == 0 ? fraction : fraction | 1L << 52;
    int exponent = Math.max(biased, 1) - 1075;
    int shift = Math.floorMod(exponent, HASH_BITS); // a power of two is a rotation of 61 bits
    return ((significand << shift) & HASH_MODULUS) | (significand >>> (HASH_BITS - shift));
  }

  /** Returns the words of a text of version 2. */
  static int[] of(String seed) {
    try {
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(seed));
      byte[] bytes = new byte[utf8.remaining()];
      utf8.get(bytes);
      return of(bytes);
    } catch (CharacterCodingException surrogate) {
      throw new IllegalArgumentException(
          "'utf-8' codec can't encode: surrogates not allowed", surrogate);
    }
  }

  /** Returns the words of bytes of version 2: of the bytes and their SHA-512 as one integer. */
  static int[] of(byte[] seed) {
    byte[] digest = sha512().digest(seed);
    ByteBuffer both = ByteBuffer.allocate(seed.length + digest.length).put(seed).put(digest);
    return of(new BigInteger(1, both.array()));
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("this JVM has no SHA-512", absent);
    }
  }
}
