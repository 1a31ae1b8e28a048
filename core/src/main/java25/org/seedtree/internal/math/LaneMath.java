package org.seedtree.internal.math;

import java.util.Optional;

/**
 * Finds the fastest {@link ArrayMath}: in vector lanes where the module jdk.incubator.vector is in
 * the boot layer, the lanes are wide, and there is a compiler that knows them.
 */
final class LaneMath {

  static ArrayMath find() {
    Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (vectors.isEmpty() || !System.getProperty("java.vm.info", "").contains("mixed mode")) {
      return new ArrayMath();
    }
    LaneMath.class.getModule().addReads(vectors.get());
    return VectorMath.isFast() ? new PatientMath() : new ArrayMath();
  }

  private LaneMath() {}
}
