package org.seedtree.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Combines the results of blocks in the order of their numbers, whichever come first. */
final class InOrder<A> implements Replications.BlockSink<A> {

  private final BinaryOperator<A> combine;
  private final Map<Long, A> waiting = new HashMap<>();
  private long next;
  private @Nullable A result;

  InOrder(BinaryOperator<A> combine) {
    this.combine = combine;
  }

  @Override
  public synchronized void accept(long block, A results) {
    waiting.put(block, results);
    A now;
    while ((now = waiting.remove(next)) != null) {
      result = result == null ? now : combine.apply(result, now);
      next++;
    }
  }

  /** All blocks together; null if there was none. */
  synchronized @Nullable A result() {
    return result;
  }
}
