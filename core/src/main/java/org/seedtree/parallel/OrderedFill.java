package org.seedtree.parallel;

import static org.seedtree.parallel.WordWindow.Kind.HALVES;
import static org.seedtree.parallel.WordWindow.Kind.NOTHING;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.MT19937;
import org.seedtree.parallel.WordWindow.Kind;

/**
 * A fill of values that take any number of words each. Threads take blocks of the word stream in
 * order and make values from them before it is known where in the block the first value starts;
 * then wait for the block before to say so, correct what is wrong, say it to the next, and put the
 * values in their places.
 */
final class OrderedFill<A> extends Job {

  private static final int SPINS = 1 << 10;

  private final Draw<A> draw;
  private final A out;
  private final int to;
  private final int block;
  private final WordSource source;
  private final BitGenerator start;
  private final HalfWord carried;

  /** The block that may speak, and what the one before has said. */
  private volatile long turn;

  private int firstPlace;
  private int nextIndex;
  private Kind kind = NOTHING;

  private @Nullable BitGeneratorState finalState;

  OrderedFill(BitGenerator start, Draw<A> draw, A out, int from, int to, int block) {
    super("filling an array");
    this.draw = draw;
    this.out = out;
    this.to = to;
    this.block = block;
    this.source = new WordSource(start);
    this.start = start;
    this.carried = HalfWord.of(start);
    this.nextIndex = from;
  }

  /** The state after the last value. */
  BitGeneratorState finalState() {
    if (finalState == null) {
      throw new IllegalStateException("not done");
    }
    return finalState;
  }

  @Override
  void work() throws InterruptedException {
    WordWindow window = new WordWindow(start, block);
    BlockParser<A> parser = new BlockParser<>(draw, window, block);
    WordSource.Cursor cursor = source.cursor(block);
    while (!over()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long number = cursor.loadNext(window);
      parser.parse();
      if (!awaitTurn(number)) {
        return;
      }
      agreeOn(window.kind());
      int place = firstPlace;
      if (number == 0 && carried.kept() && kind == HALVES) {
        place = -1;
      }
      parser.startAt(place);
      int index = nextIndex;
      if (parser.count() < to - index) {
        pass(number, parser.end() - 2 * block, index + parser.count());
        parser.copyTo(out, index);
      } else {
        window.seek(place);
        draw.fill(window, out, index, to);
        finish(stateAt(window));
      }
    }
  }

  private synchronized boolean over() {
    return failed() || finalState != null;
  }

  /** Whether it has come; not where the last value is made or a thread has failed. */
  private boolean awaitTurn(long number) throws InterruptedException {
    for (int i = 0; i < SPINS && turn != number; i++) {
      Thread.onSpinWait();
    }
    synchronized (this) {
      while (turn != number && !over()) {
        wait();
      }
      return !over();
    }
  }

  private synchronized void pass(long number, int place, int index) {
    firstPlace = place;
    nextIndex = index;
    turn = number + 1;
    notifyAll();
  }

  private synchronized void finish(BitGeneratorState state) {
    finalState = state;
    notifyAll();
  }

  /** All blocks must be taken by words, or all by halves. */
  private void agreeOn(Kind ofBlock) {
    if (kind != NOTHING && kind != ofBlock) {
      throw new UnsplittableException("a law that takes words and halves of words");
    }
    kind = ofBlock;
  }

  /** The engine's state where the window stands, as drawing would have left it. */
  private BitGeneratorState stateAt(WordWindow window) {
    BitGenerator bits = window.beginning().copy();
    int halves = window.at();
    if (bits instanceof MT19937) {
      bits.discardRaw(halves);
      return bits.state();
    }
    if (kind != HALVES) {
      bits.discardRaw(halves >> 1);
      return bits.state();
    }
    if (carried.kept()) {
      bits.nextInt();
    }
    if (halves > 0) {
      bits.discardRaw((halves - 1) >> 1); // all words but the last, whose high half may be kept
      bits.nextInt();
      if ((halves & 1) == 0) {
        bits.nextInt();
      }
    }
    return bits.state();
  }
}
