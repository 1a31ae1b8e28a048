package org.seedtree.parallel;

import static org.seedtree.parallel.Tape.Kind.HALVES;
import static org.seedtree.parallel.Tape.Kind.NOTHING;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.parallel.Tape.Kind;

/**
 * A fill of values that take any number of words each. Threads take blocks of the word stream in
 * order and make values from them before it is known where in the block the first value starts.
 * When the block before has said so, what is wrong is corrected, the next block is told, and the
 * values are put in their places. That is done by the thread that is there first: none waits for
 * another's block as long as there is room for one more of its own.
 *
 * <p>It ends some values before the last one, at a place of the stream that is known, or early if
 * what the blocks make turns out wrong too often: the rest is the caller's.
 */
final class OrderedFill<P, A> extends Job {

  private static final int SLOTS_PER_THREAD = 3;

  /** More blocks in vain than one out of so many do not pay. */
  private static final int BLOCKS_PER_LOST = 4;

  /** A shorter block may be in vain because its values are long. */
  private static final int LONG_BLOCK = 1 << 12;

  private final Draw<A> draw;
  private final Split<P, A> split;
  private final A out;
  private final int from;
  private final int wanted;
  private final int block;
  private final WordSource source;
  private final BitGenerator start;
  private final boolean carried;
  private final int maxSlots;

  /** Blocks that are parsed and whose turn has not come. */
  private final Map<Long, Slot> parsed = new HashMap<>();

  private final Deque<Slot> free = new ArrayDeque<>();
  private int slots;

  /** The block that comes next to its places, and what the one before has said. */
  private long turn;

  private int firstPlace;
  private int made;
  private int lost;
  private Kind kind = NOTHING;

  private @Nullable BitGenerator end;

  /**
   * @param start the engine, which is not moved
   * @param from the first element
   * @param wanted values
   * @param block words of a block
   */
  OrderedFill(
      BitGenerator start,
      Draw<A> draw,
      Split<P, A> split,
      A out,
      int from,
      int wanted,
      int block,
      int threads) {
    super("filling an array");
    this.start = start;
    this.draw = draw;
    this.split = split;
    this.out = out;
    this.from = from;
    this.wanted = wanted;
    this.block = block;
    this.source = new WordSource(start, block);
    this.carried = HalfWord.of(start).kept();
    this.maxSlots = SLOTS_PER_THREAD * threads;
  }

  /** How many values were made. */
  int made() {
    return made;
  }

  /** An engine after these. */
  BitGenerator end() {
    if (end == null) {
      throw new IllegalStateException("not done");
    }
    return end;
  }

  @Override
  void work() throws InterruptedException {
    Slot slot = takeSlot();
    while (slot != null) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      slot.number = slot.tape.nextBlock();
      slot.parser.parse();
      for (Slot due = due(slot); due != null; ) {
        due = settle(due);
      }
      slot = takeSlot();
    }
  }

  /** Room for a block; null when there is no more to do. */
  private synchronized @Nullable Slot takeSlot() throws InterruptedException {
    while (!over() && free.isEmpty() && slots == maxSlots) {
      wait();
    }
    if (over()) {
      return null;
    }
    if (free.isEmpty()) {
      slots++;
      return new Slot();
    }
    return free.pop();
  }

  private synchronized boolean over() {
    return failed() || end != null;
  }

  /** The slot if its turn has come; otherwise it is left to the thread that settles the turn. */
  private synchronized @Nullable Slot due(Slot slot) {
    if (over()) {
      return null;
    }
    if (slot.number == turn) {
      return slot;
    }
    parsed.put(slot.number, slot);
    return null;
  }

  /** Puts the values of the block in their places; returns the next block if it is parsed. */
  private @Nullable Slot settle(Slot slot) {
    BlockParser<P> parser = slot.parser;
    agreeOn(slot.tape.kind());
    boolean met =
        parser.startAt(slot.number == 0 && carried && kind == HALVES ? Tape.CARRIED : firstPlace);
    if (!met && block >= LONG_BLOCK) {
      lost++;
    }
    int index = made;
    int element = from + index * draw.width();
    int left = wanted - index;
    if (parser.count() >= left || lostTooMany()) {
      int count = parser.countUpTo(left);
      parser.copyTo(split, out, element, count);
      finish(index + count, slot.tape.engineAt(parser.placeAfter(count)));
      return null;
    }
    Slot next = pass(parser.end() - 2 * block, index + parser.count());
    parser.copyTo(split, out, element, parser.count());
    release(slot);
    return next;
  }

  private boolean lostTooMany() {
    return lost > 1 && lost * BLOCKS_PER_LOST > turn;
  }

  private synchronized @Nullable Slot pass(int place, int index) {
    firstPlace = place;
    made = index;
    turn++;
    return over() ? null : parsed.remove(turn);
  }

  private synchronized void release(Slot slot) {
    free.push(slot);
    notifyAll();
  }

  private synchronized void finish(int index, BitGenerator bits) {
    made = index;
    end = bits;
    notifyAll();
  }

  /** All blocks must be taken by words, or all by halves. */
  private void agreeOn(Kind ofBlock) {
    if (kind != NOTHING && kind != ofBlock) {
      throw new UnsplittableException("a law that takes words and halves of words");
    }
    kind = ofBlock;
  }

  /** A block's words and values. */
  private final class Slot {

    final Tape tape = source.tape();
    final BlockParser<P> parser =
        new BlockParser<>(split.parts(), split.partsOfValue(), tape, block);
    long number;
  }
}
