package org.seedtree.internal.simd;

import java.util.List;
import java.util.Locale;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.engine.SFC64;

/**
 * Makes words and normals in bulk, the while lanes come in if they do, and prints in how many
 * places they are not those of single calls.
 */
final class LanesProgram {

  private static final long PATIENCE = 60_000_000_000L;

  private LanesProgram() {}

  public static void main(String[] args) {
    boolean lanes = !Lanes.FOUND.getClass().getSimpleName().equals("PlainLoops");
    long start = System.nanoTime();
    int differences = 0;
    for (BitGenerator bulk : List.of(new PCG64(1), new PCG64DXSM(1), new Philox(1))) {
      Lanes.Loop loop = Lanes.Loop.valueOf(bulk.name().toUpperCase(Locale.ROOT));
      int afterwards = 20;
      while (afterwards > 0 && System.nanoTime() - start < PATIENCE) {
        differences += differences(bulk, 100_003);
        if (!lanes || Lanes.FOUND.pays(loop, 128)) {
          afterwards--;
        }
      }
      if (afterwards > 0) {
        System.out.println(loop + " has not been compiled in time");
      }
    }
    BitGenerator bulk = new SFC64(1);
    int afterwards = 20;
    while (afterwards > 0 && System.nanoTime() - start < PATIENCE) {
      differences += differencesOfNormals(bulk, 100_003);
      if (!lanes
          || (Lanes.FOUND.pays(Lanes.Loop.ZIGGURAT, 128)
              && Lanes.FOUND.pays(Lanes.Loop.ZIGGURAT_BESIDE, 128))) {
        afterwards--;
      }
    }
    if (afterwards > 0) {
      System.out.println("the ziggurat has not been compiled in time");
    }
    System.out.println(Lanes.FOUND.getClass().getSimpleName() + ": differences: " + differences);
  }

  private static int differences(BitGenerator bulk, int n) {
    BitGenerator single = bulk.copy();
    long[] words = new long[n];
    double[] doubles = new double[n];
    bulk.fillLongs(words, 0, n);
    bulk.fillDoubles(doubles, 0, n);
    int differences = 0;
    for (long word : words) {
      differences += word == single.nextLong() ? 0 : 1;
    }
    for (double value : doubles) {
      differences += value == single.nextDouble() ? 0 : 1;
    }
    return differences + (bulk.state().equals(single.state()) ? 0 : 1);
  }

  private static int differencesOfNormals(BitGenerator bulk, int n) {
    BitGenerator single = bulk.copy();
    double[] normals = new double[n];
    StandardNormal distribution = new StandardNormal();
    distribution.fill(bulk, normals, 0, n);
    int differences = 0;
    for (double normal : normals) {
      differences += normal == distribution.sample(single) ? 0 : 1;
    }
    return differences + (bulk.state().equals(single.state()) ? 0 : 1);
  }
}
