package org.seedtree.seed;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Random bits of the operating system. */
final class SystemEntropy {

  private SystemEntropy() {}

  /** Returns an integer of {@code 32 * nWords} random bits. */
  static Entropy words(int nWords) {
    if (nWords > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException("too much entropy, in 32-bit words: " + nWords);
    }
    byte[] bits = new byte[4 * nWords];
    new SecureRandom().nextBytes(bits);
    return Entropy.of(new BigInteger(1, bits));
  }
}
