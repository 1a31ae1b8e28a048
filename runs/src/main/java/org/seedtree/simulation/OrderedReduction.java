package org.seedtree.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Combines the results of blocks in the order of their indices, whatever order they arrive in. */
final class OrderedReduction<A> implements Replications.BlockSink<A> {

  private final BinaryOperator<A> combine;
  private final Map<Long, A> pending = new HashMap<>();
  private long next;
  private @Nullable A result;

  OrderedReduction(BinaryOperator<A> combine) {
    this.combine = combine;
  }

  @Override
  public synchronized void accept(long block, A results) {
    pending.put(block, results);
    A following;
    while ((following = pending.remove(next)) != null) {
      result = result == null ? following : combine.apply(result, following);
      next++;
    }
  }

  /** Returns the combination of all blocks; null if there was none. */
  synchronized @Nullable A result() {
    return result;
  }
}
