package org.seedtree.internal.parallel;

import static org.seedtree.internal.parallel.WordStream.Kind.HALVES;
import static org.seedtree.internal.parallel.WordStream.Kind.NOTHING;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.OutputRegions.Room;
import org.seedtree.internal.parallel.WordStream.Kind;

/**
 * A fill of values that take any number of words each, by blocks of the word stream.
 *
 * <p>One thread at a time leads: it knows where in its block the first value starts and which it
 * is, and makes values where they belong. The others make the values of blocks further on as if one
 * started with the block's first word, near to where they belong if there is room. When the lead
 * comes to such a block, what is wrong is corrected, and the lead goes on to the next; the values
 * are moved to their places by a thread that has nothing else to do. None waits as long as there is
 * room for one more block.
 *
 * <p>It may end some values before the last one, at a place of the stream that is known, and early
 * if what the blocks make turns out wrong too often: the rest is the caller's.
 */
public final class SpeculativeFill<P, A> extends CooperativeTask {

  private static final int SLOTS_PER_THREAD = 2;

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
  private final boolean carried;
  private final int maxSlots;

  /** Every so many blocks one is left to the thread that leads. */
  private final int threads;

  /** Blocks that are parsed and to which the lead has not come. */
  private final Map<Long, Slot> parsed = new HashMap<>();

  /** Where these have their values, unless in memory of their own. */
  private final OutputRegions rooms;

  /** Blocks before {@link #next} that nobody has taken, in ascending order. */
  private final Deque<Long> left = new ArrayDeque<>();

  private long next;

  /** Blocks that the lead has passed and whose values are to be copied. */
  private final Deque<Slot> passed = new ArrayDeque<>();

  private final Deque<Slot> free = new ArrayDeque<>();
  private int slots;

  /** The block that leads, and what the one before has said. */
  private long turn;

  private int firstPlace;
  private int made;
  private int lost;
  private Kind kind = NOTHING;

  private boolean crowded;
  private @Nullable BitGenerator end;

  /**
   * @param start the engine, which is not moved
   * @param from the first element
   * @param wanted values
   * @param block words of a block
   * @param nearby whether blocks get {@link OutputRegions}
   */
  public SpeculativeFill(
      BitGenerator start,
      Draw<A> draw,
      Split<P, A> split,
      A out,
      int from,
      int wanted,
      int block,
      int threads,
      boolean nearby) {
    super("filling an array");
    this.draw = draw;
    this.split = split;
    this.out = out;
    this.from = from;
    this.wanted = wanted;
    this.block = block;
    this.source = new WordSource(start, block);
    this.carried = start.bufferedUint32().isPresent();
    this.maxSlots = SLOTS_PER_THREAD * threads;
    this.threads = threads;
    boolean movable = split.areValues() && !(out instanceof Object[]);
    this.rooms = new OutputRegions(wanted, nearby && movable ? block * draw.valuesPerWord() : 0);
  }

  /** How many values were made. */
  public int made() {
    return made;
  }

  /** Whether it has ended early because a block had more values than there was room for. */
  public boolean isCrowded() {
    return crowded;
  }

  /** An engine after these. */
  public BitGenerator end() {
    if (end == null) {
      throw new IllegalStateException("not done");
    }
    return end;
  }

  @Override
  protected void work() throws InterruptedException {
    for (Slot slot = next(); slot != null; slot = next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (slot.isPassed) {
        slot.parser.copyTo(split, out, slot.element, slot.parser.count());
        release(slot);
        continue;
      }
      slot.number = slot.tape.load(slot.number);
      Slot due = isLeading(slot.number) ? lead(slot) : follow(slot);
      while (due != null) {
        due = pass(due);
      }
    }
  }

  /** The next thing to do: a block to make values of, or one to copy; null if there is none. */
  private synchronized @Nullable Slot next() throws InterruptedException {
    while (true) {
      if (failed()) {
        return null;
      }
      boolean leads = end == null && source.moves() && (isNext(left.peek()) || turn == next);
      if (!leads && !passed.isEmpty()) {
        return passed.remove();
      }
      if (end != null) {
        return null;
      }
      if (leads || (hasRoom() && isLikelyWanted(next))) {
        return slotOf(leads);
      }
      wait();
    }
  }

  private boolean hasRoom() {
    return !free.isEmpty() || slots < maxSlots;
  }

  /** Whether a block has some of the values, if those to come are like those before. */
  private boolean isLikelyWanted(long number) {
    return turn == 0 || !source.moves() || number * made < wanted * turn;
  }

  private boolean isNext(@Nullable Long number) {
    return number != null && number == turn;
  }

  private Slot slotOf(boolean leads) {
    Slot slot = free.isEmpty() ? new Slot() : free.pop();
    if (slot.number < 0) {
      slots++;
    }
    if (leads && turn < next) {
      slot.number = left.remove();
    } else if (source.moves()) {
      if (!leads && next % threads == 0) {
        left.add(next++);
      }
      slot.number = next++;
    }
    return slot;
  }

  private synchronized boolean isLeading(long number) {
    return number == turn;
  }

  /** Makes the values of the leading block where they belong. */
  @SuppressWarnings("unchecked") // parts that are values are in an array of values
  private @Nullable Slot lead(Slot slot) {
    if (!split.areValues() || (slot.number == 0 && carried)) {
      return follow(slot); // or it is not yet known whether the kept half is taken
    }
    BlockParser<P> parser = slot.parser;
    int place = firstPlace(slot);
    int rest = rest();
    parser.parseFrom(place, (P) out, element(made), rest);
    agreeOn(slot.tape.kind());
    int count = parser.count();
    if (count < rest) {
      Slot due = pass(parser.end(), made + count);
      release(slot);
      return due;
    }
    crowded = made + rest < wanted;
    if (parser.isComplete()) {
      finish(made + count, slot.tape.engineAt(parser.end()));
    } else {
      finishWithin(parser, slot.tape, rest);
    }
    return null;
  }

  /** Makes values that may be wrong; returns the slot if its block has come to lead meanwhile. */
  private @Nullable Slot follow(Slot slot) {
    if (!makeNear(slot)) {
      slot.parser.parse();
    }
    synchronized (this) {
      if (isLeading(slot.number)) {
        return slot;
      }
      parsed.put(slot.number, slot);
      return null;
    }
  }

  /** Corrects the values of the leading block; returns the next one if it is parsed. */
  private @Nullable Slot pass(Slot slot) {
    BlockParser<P> parser = slot.parser;
    int place = firstPlace(slot);
    agreeOn(slot.tape.kind());
    if (!parser.startAt(place) && block >= LONG_BLOCK) {
      lost++;
    }
    int rest = rest();
    boolean full = parser.count() >= rest;
    if (full || lostTooMany()) {
      crowded = full && made + rest < wanted;
      parser.copyTo(split, out, element(made), parser.countUpTo(rest));
      finishWithin(parser, slot.tape, rest);
      return null;
    }
    slot.element = element(made);
    slot.isPassed = true;
    parser.makeWay(slot.element);
    Slot due = pass(parser.end(), made + parser.count());
    toCopy(slot);
    return due;
  }

  /** Makes the values of a block further on in a room near to their places, if it gets one. */
  @SuppressWarnings("unchecked") // parts that are values are in an array of values
  private boolean makeNear(Slot slot) {
    Room room = roomOf(slot.number);
    if (room == null) {
      return false;
    }
    boolean fits = slot.parser.parseNear((P) out, element(room.first()), room.size());
    if (!fits) {
      leaveRoom(slot.number);
    }
    return fits;
  }

  private synchronized @Nullable Room roomOf(long number) {
    return rooms.take(number, turn, made);
  }

  private synchronized void leaveRoom(long number) {
    rooms.leave(number);
  }

  private synchronized int rest() {
    return rooms.rest(turn, made);
  }

  private void finishWithin(BlockParser<P> parser, WordStream tape, int rest) {
    int count = parser.countUpTo(rest);
    finish(made + count, tape.engineAt(parser.placeAfter(count)));
  }

  private int firstPlace(Slot slot) {
    boolean halves = slot.tape.kind() == HALVES || kind == HALVES;
    return slot.number == 0 && carried && halves ? WordStream.CARRIED : firstPlace;
  }

  private int element(int index) {
    return from + index * draw.width();
  }

  private boolean lostTooMany() {
    return lost > 1 && lost * BLOCKS_PER_LOST > turn;
  }

  private synchronized @Nullable Slot pass(int place, int index) {
    firstPlace = place - 2 * block;
    made = index;
    rooms.leave(turn);
    turn++;
    notifyAll();
    return end != null || failed() ? null : parsed.remove(turn);
  }

  private synchronized void toCopy(Slot slot) {
    passed.add(slot);
    notifyAll();
  }

  private synchronized void release(Slot slot) {
    slot.isPassed = false;
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
      throw new NotSplittableException("a distribution that takes words and halves of words");
    }
    kind = ofBlock;
  }

  /** A block's words and values. */
  private final class Slot {

    final WordStream tape = source.tape();
    final BlockParser<P> parser =
        new BlockParser<>(split.parts(), split.partsOfValue(), tape, block);
    long number = -1;
    boolean isPassed;

    /** Where its first value belongs. */
    int element;
  }
}
