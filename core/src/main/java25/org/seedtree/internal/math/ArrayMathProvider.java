package org.seedtree.internal.math;

import java.util.Optional;

/**
 * Finds the fastest {@link ArrayMath}: the vectorised one if the module jdk.incubator.vector is in
 * the boot layer, vectors are wide, and a JIT compiler supports them.
 */
final class ArrayMathProvider {

  static ArrayMath find() {
    Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (vectors.isEmpty() || !System.getProperty("java.vm.info", "").contains("mixed mode")) {
      return new ArrayMath();
    }
    ArrayMathProvider.class.getModule().addReads(vectors.get());
    return VectorMath.isFast() ? new CompiledVectorMath() : new ArrayMath();
  }

  private ArrayMathProvider() {}
}
