package org.seedtree.internal.math;

/** Finds the fastest {@link ArrayMath}; the overlay for Java 25 has one in vector lanes. */
final class ArrayMathProvider {

  static ArrayMath find() {
    return new ArrayMath();
  }

  private ArrayMathProvider() {}
}
