package org.seedtree.parallel;

import java.lang.reflect.Array;
import java.util.Objects;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.FillStrategy;

/** A sampler's call in parts, each of which several threads fill if that is profitable. */
final class ParallelCall implements ArrayFill<Object> {

  private final FillStrategy strategy;
  private final BitGenerator bits;
  private final ArraySampler<Object> sampler;

  /** Draws what one thread draws, and completes a vector or a word that a part has ended within. */
  private final ArrayFill<Object> sequential;

  /** Elements of the last vector that are still to be drawn. */
  private int missing;

  ParallelCall(FillStrategy strategy, BitGenerator bits, ArraySampler<Object> sampler) {
    this.strategy = strategy;
    this.bits = bits;
    this.sampler = sampler;
    this.sequential = sampler.on(bits);
  }

  @Override
  public void fill(Object array, int from, int to) {
    Objects.checkFromToIndex(from, to, Array.getLength(array));
    if (!strategy.isProfitable(bits, sampler, to - from)) {
      fillSequentially(array, from, to);
      return;
    }
    int i = Math.min(to, from + missing);
    fillSequentially(array, from, i);
    while (i < to && !sequential.isComplete()) {
      fillSequentially(array, i, ++i);
    }
    if (missing == 0 && strategy.isProfitable(bits, sampler, to - i)) {
      i = strategy.fillMost(bits, sampler, array, i, to);
    }
    fillSequentially(array, i, to);
  }

  private void fillSequentially(Object array, int from, int to) {
    sequential.fill(array, from, to);
    missing = Math.floorMod(missing - (to - from), sampler.width());
  }
}
