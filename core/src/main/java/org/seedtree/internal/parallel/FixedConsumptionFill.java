package org.seedtree.internal.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;

/**
 * A fill of values that consume the same number of words each, from an engine that advances in
 * constant time: each batch of values is drawn from a copy of the engine at the offset of its first
 * word.
 */
public final class FixedConsumptionFill<A> extends CooperativeTask {

  private final BitGenerator start;
  private final OutputRange<A> output;
  private final int wordsPerValue;
  private final int batch;
  private final int batches;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Creates the fill of a range.
   *
   * @param start the engine at the first value, which is not moved
   * @param output takes the values
   * @param wordsPerValue 64-bit words that each value consumes, which are the engine's native words
   * @param batch values that a thread draws at a time
   */
  public FixedConsumptionFill(
      BitGenerator start, OutputRange<A> output, int wordsPerValue, int batch) {
    super("filling an array");
    this.start = start;
    this.output = output;
    this.wordsPerValue = wordsPerValue;
    this.batch = batch;
    this.batches = (int) (((long) output.values() + batch - 1) / batch);
  }

  @Override
  protected void work() {
    while (!shouldStop()) {
      int index = next.getAndIncrement();
      if (index >= batches) {
        return;
      }
      fill((int) ((long) index * batch));
    }
  }

  private void fill(int first) {
    int end = (int) Math.min(output.values(), (long) first + batch);
    BitGenerator bits = start.copy();
    bits.discardRaw((long) first * wordsPerValue);
    output.sampler().fill(bits, output.array(), output.element(first), output.element(end));
  }
}
