package org.seedtree.internal.parallel;

import java.util.concurrent.atomic.AtomicLong;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;

/**
 * A fill of values that take the same number of words each, from an engine that can be moved in no
 * time: each run of values is made at its place in the stream.
 */
public final class OffsetFill<A> extends CooperativeTask {

  private final BitGenerator start;
  private final Draw<A> draw;
  private final int wordsPerValue;
  private final A out;
  private final int from;
  private final int to;
  private final int run;
  private final AtomicLong next = new AtomicLong();

  public OffsetFill(
      BitGenerator start, Draw<A> draw, int wordsPerValue, A out, int from, int to, int run) {
    super("filling an array");
    this.start = start;
    this.draw = draw;
    this.wordsPerValue = wordsPerValue;
    this.out = out;
    this.from = from;
    this.to = to;
    this.run = run;
  }

  @Override
  protected void work() throws InterruptedException {
    while (!failed()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long first = from + next.getAndIncrement() * run;
      if (first >= to) {
        return;
      }
      BitGenerator bits = start.copy();
      bits.discardRaw((first - from) * wordsPerValue);
      draw.fill(bits, out, (int) first, (int) Math.min(to, first + run));
    }
  }
}
