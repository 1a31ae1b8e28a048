package org.seedtree.internal.parallel;

import java.util.Arrays;
import org.seedtree.distribution.ArrayFill;

/**
 * Makes the parts of values that start within a block of words, at first as if one started with its
 * first word. When it is known where the first part really starts, parts are made from there one by
 * one until one starts where an earlier one did: from there on both are the same.
 *
 * @param <P> array of parts
 */
final class BlockParser<P> {

  private static final int MAX_BATCH = 1 << 12;

  /** So many parts are made anew one by one; then the meeting is given up. */
  private static final int PATIENCE = 1 << 11;

  /** Standard deviations by which a block may have fewer parts than the one before. */
  private static final int SPREAD = 4;

  private final Draw<P> draw;
  private final int width;
  private final int partsOfValue;
  private final WordStream tape;
  private ArrayFill<P> call;

  /** The place after the block. */
  private final int blockEnd;

  /** Places where parts start, and how many come before them; in ascending order. */
  private int[] markPlaces = new int[64];

  private int[] markCounts = new int[64];
  private int marks;

  /** The parts, after room for some that replace the first of them; made when first wanted. */
  private P parts;

  private int capacity;

  /** What the parts are in, where the first of them is, and how many are wanted. */
  private P target;

  private int targetStart;
  private int limit;

  private int parsed;
  private int parsedEnd;

  /** Parts per place in the block before; 0 if none is known. */
  private double density;

  /** Parts made anew, which replace the {@link #dropped} first ones. */
  private P again;

  private int againCapacity;
  private int againCount;
  private int dropped;

  /** Copies of the last parts, where others need their room. */
  private P tail;

  private int tailCapacity;
  private int tailCount;

  /** Where the block's first part really starts, how many there are, and the place after them. */
  private int start;

  private int count;
  private int end;

  /**
   * @param draw the distribution of the parts
   * @param block words of a block
   */
  BlockParser(Draw<P> draw, int partsOfValue, WordStream tape, int block) {
    this.draw = draw;
    this.width = draw.width();
    this.partsOfValue = partsOfValue;
    this.tape = tape;
    this.call = draw.on(tape);
    this.blockEnd = 2 * block;
    this.parts = draw.newArray(0);
    this.again = parts;
    this.tail = parts;
    this.target = parts;
  }

  /** Makes the parts of the tape's block, the first from its first word, in memory of its own. */
  void parse() {
    seek(0);
    parseIntoOwn();
  }

  private void parseIntoOwn() {
    if (capacity == 0) {
      capacity = PATIENCE + blockEnd / 2 * draw.valuesPerWord() + MAX_BATCH;
      parts = draw.newArray(capacity * width);
    }
    parseInto(parts, PATIENCE * width, Integer.MAX_VALUE, 1, MAX_BATCH);
  }

  /**
   * Makes the parts of the tape's block, the first from its first word, in what is to be filled:
   * {@link #copyTo} only moves them.
   *
   * @param room how many there may be
   * @return whether there are fewer
   */
  boolean parseNear(P out, int from, int room) {
    call = draw.on(tape);
    parseInto(out, from, room, 1, room);
    return parsed < room;
  }

  /**
   * Makes the parts of the tape's block, or {@code wanted} if these are less, where they belong.
   *
   * @param place where the first part starts
   */
  void parseFrom(int place, P out, int from, int wanted) {
    start = place;
    seek(place);
    int sure = sureBatch(place, wanted);
    parseInto(out, from, wanted, sure, Math.max(sure, MAX_BATCH));
    count = parsed;
    end = Math.max(place, parsedEnd);
  }

  /**
   * @param batch parts that are made before the first place is noted
   * @param maxBatch parts that are made at most between one place and the next
   */
  private void parseInto(P array, int from, int wanted, int batch, int maxBatch) {
    target = array;
    targetStart = from;
    limit = wanted;
    marks = 0;
    parsed = 0;
    againCount = 0;
    dropped = 0;
    tailCount = 0;
    int n = batch;
    while (tape.at() < blockEnd && parsed < limit) {
      int place = tape.at();
      mark(place);
      n = Math.min(n, limit - parsed);
      int made = make(n);
      if (tape.at() >= blockEnd && n > 1) {
        seek(place); // the last of them may start in the next block
        marks--;
        n = n >> 1;
      } else {
        parsed += made;
        n = Math.min(Math.min(4 * n, maxBatch), safeBatch(tape.at()));
      }
    }
    parsedEnd = tape.at();
    density = (double) parsed / blockEnd;
  }

  /**
   * So many parts as end within a block that is like the one before; 1 if that is not known, or if
   * the block has all that are wanted, some place among which has to be noted then.
   */
  private int sureBatch(int place, int wanted) {
    double expected = density * (blockEnd - place);
    return expected < wanted ? Math.max(1, (int) (expected - SPREAD * Math.sqrt(expected))) : 1;
  }

  /** So many parts as are likely to end within the block. */
  private int safeBatch(int place) {
    double left = (double) (blockEnd - place) * parsed / place;
    return Math.max(1, (int) (0.9 * left) - 4);
  }

  /** Makes {@code n} parts and some more until nothing is kept; returns how many. */
  private int make(int n) {
    int place = tape.at();
    room(parsed + n);
    int first = targetStart + parsed * width;
    call.fill(target, first, first + n * width);
    if (tape.at() == place) {
      throw new NotSplittableException("a distribution that takes no words");
    }
    int made = n;
    while (!call.isComplete() && parsed + made < limit) {
      room(parsed + made + 1);
      makeOne(target, targetStart + (parsed + made++) * width);
    }
    return made;
  }

  private void makeOne(P array, int at) {
    call.fill(array, at, at + width);
  }

  private void seek(int place) {
    tape.seek(place);
    call = draw.on(tape);
  }

  /**
   * Corrects what was parsed: the first part starts at {@code place}.
   *
   * @return whether nothing was parsed in vain
   */
  boolean startAt(int place) {
    start = place;
    boolean met = place == 0 || meet(place);
    if (!met) {
      seek(place);
      parseIntoOwn();
    }
    count = parsed - dropped + againCount;
    end = place < blockEnd ? parsedEnd : place;
    completeValue();
    return met;
  }

  /** Makes parts from a place on until one starts where another did. */
  private boolean meet(int place) {
    if (place >= blockEnd) {
      dropped = parsed;
      return true;
    }
    seek(place);
    int mark = 0;
    while (tape.at() < blockEnd && againCount < PATIENCE) {
      while (mark < marks && markPlaces[mark] < tape.at()) {
        mark++;
      }
      if (mark < marks && markPlaces[mark] == tape.at() && call.isComplete()) {
        dropped = markCounts[mark];
        if (isOwn()) {
          draw.copy(again, 0, parts, firstElement(), againCount * width);
        }
        return true;
      }
      if (againCount == againCapacity) {
        againCapacity = Math.max(16, 2 * againCapacity);
        again = copyOf(again, againCount, againCapacity);
      }
      makeOne(again, againCount++ * width);
    }
    return false;
  }

  /** The last value of the block may have parts in the next one. */
  private void completeValue() {
    while (count % partsOfValue != 0) {
      if (tape.at() != end) {
        seek(end);
      }
      room(parsed + 1);
      makeOne(parts, (PATIENCE + parsed++) * width);
      count++;
      end = tape.at();
    }
  }

  /** How many values the block has. */
  int count() {
    return count / partsOfValue;
  }

  /** The place after the last of them. */
  int end() {
    return end;
  }

  /** Whether the last part has left nothing for the next. */
  boolean isComplete() {
    return call.isComplete();
  }

  /**
   * The greatest number of values, at most {@code most}, after which the place is known: {@link
   * #placeAfter} tells it.
   */
  int countUpTo(int most) {
    for (int mark = marks - 1; mark >= 0 && markCounts[mark] >= dropped; mark--) {
      int before = partsBefore(mark);
      if (before % partsOfValue == 0 && before / partsOfValue <= most) {
        return before / partsOfValue;
      }
    }
    return 0;
  }

  int placeAfter(int values) {
    if (values == 0) {
      return start;
    }
    int mark = marks - 1;
    while (partsBefore(mark) != values * partsOfValue) {
      mark--;
    }
    return markPlaces[mark];
  }

  private int partsBefore(int mark) {
    return markCounts[mark] - dropped + againCount;
  }

  /** Leaves what follows the block's place to others. */
  void makeWay(int from) {
    int kept = parsed - dropped;
    int distance = targetStart + dropped * width - (from + againCount * width);
    if (isOwn() || distance <= 0) {
      return;
    }
    tailCount = Math.min(distance / width, kept);
    if (tailCount > tailCapacity) {
      tailCapacity = 2 * tailCount;
      tail = draw.newArray(tailCapacity * width);
    }
    int first = targetStart + (parsed - tailCount) * width;
    draw.copy(target, first, tail, 0, tailCount * width);
  }

  /** Puts the first {@code values} into {@code out}. */
  <A> void copyTo(Split<P, A> split, A out, int from, int values) {
    if (isOwn()) {
      split.assembly().make(parts, firstElement(), out, from, values);
    } else {
      moveTo(from, values);
    }
  }

  private void moveTo(int from, int values) {
    int replaced = Math.min(againCount, values);
    int rest = values - replaced;
    int moved = Math.min(rest, parsed - dropped - tailCount);
    int to = from + replaced * width;
    draw.copy(target, targetStart + dropped * width, target, to, moved * width);
    draw.copy(tail, 0, target, to + moved * width, (rest - moved) * width);
    draw.copy(again, 0, target, from, replaced * width);
  }

  private boolean isOwn() {
    return target == parts;
  }

  private P copyOf(P array, int count, int newCapacity) {
    P copy = draw.newArray(newCapacity * width);
    draw.copy(array, 0, copy, 0, count * width);
    return copy;
  }

  private int firstElement() {
    return (PATIENCE + dropped - againCount) * width;
  }

  private void mark(int place) {
    if (marks == markPlaces.length) {
      markPlaces = Arrays.copyOf(markPlaces, 2 * marks);
      markCounts = Arrays.copyOf(markCounts, 2 * marks);
    }
    markPlaces[marks] = place;
    markCounts[marks++] = parsed;
  }

  private void room(int needed) {
    if (limit == Integer.MAX_VALUE && PATIENCE + needed > capacity) {
      int length = capacity;
      capacity = 2 * (PATIENCE + needed);
      parts = copyOf(parts, length, capacity);
      target = parts;
    }
  }
}
