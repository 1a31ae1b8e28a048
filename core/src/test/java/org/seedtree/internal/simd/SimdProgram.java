package org.seedtree.internal.simd;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.seedtree.Acceleration;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.engine.SFC64;

/**
 * A program that makes words and normals in bulk, until and after kernels are compiled if there are
 * any, and prints the number of values that differ from those of single calls.
 */
final class SimdProgram {

  private static final long TIMEOUT_NANOS = 60_000_000_000L;
  private static final int VALUES = 100_003;
  private static final int WORDS = 128;
  private static final int FILLS_AFTERWARDS = 20;

  private static final Simd SIMD = Simd.PROVIDER;
  private static final long START = System.nanoTime();

  private SimdProgram() {}

  public static void main(String[] args) {
    Acceleration.prepare();
    Map<BitGenerator, BooleanSupplier> engines =
        Map.of(
            new PCG64(1), () -> SIMD.pcg64(WORDS) != null,
            new PCG64DXSM(1), () -> SIMD.pcg64dxsm(WORDS) != null,
            new Philox(1), () -> SIMD.philox(WORDS) != null);
    int differences = 0;
    for (Map.Entry<BitGenerator, BooleanSupplier> engine : engines.entrySet()) {
      differences +=
          differences(engine.getKey(), SimdProgram::differencesOfWords, engine.getValue());
    }
    differences +=
        differences(
            new SFC64(1),
            SimdProgram::differencesOfNormals,
            () -> SIMD.ziggurat(WORDS) != null && SIMD.prefetchingZiggurat(WORDS) != null);
    System.out.println(SIMD.getClass().getSimpleName() + ": differences: " + differences);
  }

  /** Fills until the kernel is compiled, if it will be, and some times after that. */
  private static int differences(
      BitGenerator bulk, ToIntFunction<BitGenerator> fill, BooleanSupplier isCompiled) {
    int differences = 0;
    int afterwards = FILLS_AFTERWARDS;
    while (afterwards > 0 && System.nanoTime() - START < TIMEOUT_NANOS) {
      differences += fill.applyAsInt(bulk);
      if (!SIMD.isAvailable() || isCompiled.getAsBoolean()) {
        afterwards--;
      }
    }
    if (afterwards > 0) {
      System.out.println("a kernel for " + bulk.name() + " has not been compiled in time");
    }
    return differences;
  }

  private static int differencesOfWords(BitGenerator bulk) {
    BitGenerator single = bulk.copy();
    long[] words = new long[VALUES];
    double[] doubles = new double[VALUES];
    bulk.fillLongs(words, 0, VALUES);
    bulk.fillDoubles(doubles, 0, VALUES);
    int differences = 0;
    for (long word : words) {
      differences += word == single.nextLong() ? 0 : 1;
    }
    for (double value : doubles) {
      differences += value == single.nextDouble() ? 0 : 1;
    }
    return differences + (bulk.state().equals(single.state()) ? 0 : 1);
  }

  private static int differencesOfNormals(BitGenerator bulk) {
    BitGenerator single = bulk.copy();
    double[] normals = new double[VALUES];
    StandardNormal distribution = new StandardNormal();
    distribution.fill(bulk, normals, 0, VALUES);
    int differences = 0;
    for (double normal : normals) {
      differences += normal == distribution.sample(single) ? 0 : 1;
    }
    return differences + (bulk.state().equals(single.state()) ? 0 : 1);
  }
}
