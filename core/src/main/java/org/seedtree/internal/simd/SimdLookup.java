package org.seedtree.internal.simd;

/** The lookup of the provider before Java 25, which finds no kernels. */
final class SimdLookup {

  private SimdLookup() {}

  static Simd find() {
    return new Simd();
  }
}
