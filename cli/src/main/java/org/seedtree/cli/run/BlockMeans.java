package org.seedtree.cli.run;

import java.util.Arrays;
import org.seedtree.simulation.Moments;

/** The means of consecutive blocks of results, and the number of results of each. */
public final class BlockMeans {

  private double[] means = {};
  private long[] counts = {};
  private int blocks;

  BlockMeans() {}

  void add(Moments block) {
    if (block.count() == 0) {
      return;
    }
    if (blocks == means.length) {
      int capacity = Math.max(16, blocks + (blocks >> 1));
      means = Arrays.copyOf(means, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    means[blocks] = block.mean();
    counts[blocks++] = block.count();
  }

  boolean isEmpty() {
    return blocks == 0;
  }

  /** Returns the number of results of a block: of the first. */
  public long blockSize() {
    return blocks == 0 ? 0 : counts[0];
  }

  /** Returns the means of the blocks that have as many results as the first, in order. */
  public double[] ofFullBlocks() {
    double[] full = new double[blocks];
    int n = 0;
    for (int i = 0; i < blocks; i++) {
      if (counts[i] == blockSize()) {
        full[n++] = means[i];
      }
    }
    return Arrays.copyOf(full, n);
  }
}
