package org.seedtree.internal.simd;

import java.util.Optional;

/**
 * The lookup of the provider from Java 25 on: kernels where the module jdk.incubator.vector is in
 * the boot layer, which takes the option {@code --add-modules jdk.incubator.vector}.
 */
final class SimdLookup {

  private SimdLookup() {}

  static Simd find() {
    Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (vectors.isEmpty() || !hasOptimizingCompiler()) {
      return new Simd();
    }
    SimdLookup.class.getModule().addReads(vectors.get());
    return new VectorSimd();
  }

  /** Vectors are slower than anything else unless they are compiled to instructions. */
  private static boolean hasOptimizingCompiler() {
    String mode = System.getProperty("java.vm.info", "");
    return mode.contains("mixed mode") && !mode.contains("emulated-client");
  }
}
