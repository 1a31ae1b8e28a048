package org.seedtree.cli.fuzz;

import java.math.BigInteger;
import java.util.List;
import org.seedtree.Generator;

/** Random choices. */
record Choices(Generator rng) {

  /** Returns an integer from 0 to below {@code bound}. */
  int below(int bound) {
    return (int) rng.integers(0, bound);
  }

  /** Returns true with a probability. */
  boolean happens(double probability) {
    return rng.random() < probability;
  }

  /** Returns one of the elements. */
  <T> T of(List<T> elements) {
    return elements.get(below(elements.size()));
  }

  /** Returns one of the elements. */
  @SafeVarargs
  final <T> T of(T... elements) {
    return elements[below(elements.length)];
  }

  /** Returns an integer of up to {@code bits} bits, of each length with the same probability. */
  BigInteger integer(int bits) {
    int length = below(bits + 1);
    byte[] bytes = new byte[length / 8 + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) below(256);
    }
    return new BigInteger(1, bytes).mod(BigInteger.ONE.shiftLeft(length));
  }
}
