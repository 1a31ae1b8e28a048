package org.seedtree.internal.simd;

import java.util.Optional;

/**
 * Lanes where the module jdk.incubator.vector is in the boot layer, which takes the option {@code
 * --add-modules jdk.incubator.vector}.
 */
final class LanesFinder {

  private LanesFinder() {}

  static Lanes find() {
    Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (vectors.isEmpty() || !hasOptimizingCompiler()) {
      return new PlainLoops();
    }
    LanesFinder.class.getModule().addReads(vectors.get());
    return new CompiledLoops(Boolean.getBoolean("org.seedtree.lanes.atOnce"));
  }

  /** Vectors are slower than anything else unless they are compiled to instructions. */
  private static boolean hasOptimizingCompiler() {
    String mode = System.getProperty("java.vm.info", "");
    return mode.contains("mixed mode") && !mode.contains("emulated-client");
  }
}
