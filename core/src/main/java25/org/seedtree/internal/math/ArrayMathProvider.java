package org.seedtree.internal.math;

import java.util.Optional;

/**
 * Finds the fastest {@link ArrayMath}: in vector lanes where the module jdk.incubator.vector is in
 * the boot layer, the lanes are wide, and there is a compiler that knows them.
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
