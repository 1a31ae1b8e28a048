package org.seedtree.internal.math;

/** Finds the fastest {@link ArrayMath}; the overlay for Java 25 has a vectorised one. */
final class ArrayMathProvider {

  static ArrayMath find() {
    return new ArrayMath();
  }

  private ArrayMathProvider() {}
}
