package org.seedtree.parallel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.Draw;
import org.seedtree.internal.parallel.NotSplittableException;
import org.seedtree.internal.parallel.SegmentWordStream;
import org.seedtree.internal.parallel.WordStream;
import org.seedtree.parallel.StreamSegment.Outcome;

/** Parses stretches of a stream; its blocks are {@link #BLOCK} words long. */
final class SegmentParser {

  /** 64-bit words of a block. */
  static final int BLOCK = 1 << 16;

  private static final int BLOCK_END = 2 * BLOCK;
  private static final int MAX_BATCH = 1 << 12;

  /** Values drawn one by one to meet others; beyond that they are taken for never meeting. */
  private static final int PATIENCE = 1 << 11;

  private final Draw<Object> draw;
  private final SegmentWordStream tape;
  private final Object values;
  private ArrayFill<Object> call;
  private int[] markPlaces = new int[64];
  private int[] markCounts = new int[64];
  private int marks;

  SegmentParser(BitGenerator start, Sampler distribution, DType dtype) {
    this.draw = Draw.of(distribution, dtype);
    this.tape = new SegmentWordStream(start);
    this.values = draw.newArray(MAX_BATCH);
    this.call = draw.on(tape);
  }

  /** A stretch, its first value starting with its first word or, if that matters, the next. */
  StreamSegment parse(long firstBlock, int blocks) {
    Outcome first = outcome(firstBlock, blocks, 0);
    boolean halves = tape.kind() == WordStream.Kind.HALVES;
    int other = halves ? 1 : 2;
    if (firstBlock == 0 || meeting(firstBlock, other, first) != null) {
      return new StreamSegment(firstBlock, blocks, halves, first);
    }
    return new StreamSegment(firstBlock, blocks, halves, first, outcome(firstBlock, blocks, other));
  }

  /** What is found if the first value starts at {@code place}. */
  Outcome outcome(long firstBlock, int blocks, int place) {
    seek(firstBlock, place);
    marks = 0;
    int[] places = new int[blocks + 1];
    long[] counts = new long[blocks + 1];
    double valuesPerHalf = 0;
    for (int block = 0; block < blocks; block++) {
      places[block] = tape.at();
      counts[block + 1] = counts[block] + countInBlock(block == 0, valuesPerHalf);
      tape.rebase(BLOCK_END);
      valuesPerHalf = (double) counts[block + 1] / ((long) (block + 1) * BLOCK_END);
    }
    places[blocks] = tape.at();
    return new Outcome(
        Arrays.copyOf(markPlaces, marks), Arrays.copyOf(markCounts, marks), places, counts);
  }

  private void seek(long block, int place) {
    tape.seek(Math.multiplyExact(block, (long) BLOCK), place);
    call = draw.on(tape);
  }

  /** How many values start within a block. Afterwards the tape is where the next one starts. */
  private int countInBlock(boolean marked, double valuesPerHalf) {
    int count = 0;
    int batch = valuesPerHalf == 0 ? 1 : MAX_BATCH;
    while (tape.at() < BLOCK_END) {
      int place = tape.at();
      if (marked) {
        mark(place, count);
      }
      double rate = valuesPerHalf == 0 ? (double) count / Math.max(place, 1) : valuesPerHalf;
      int n = Math.min(batch, likely(rate, BLOCK_END - place));
      tape.save();
      int made = make(n);
      if (tape.at() >= BLOCK_END && n > 1) {
        tape.goBack(); // the last of them may start in the next block
        call = draw.on(tape);
        marks -= marked ? 1 : 0;
        batch = n >> 1;
      } else {
        count += made;
        batch = Math.min(2 * n, MAX_BATCH);
      }
    }
    return count;
  }

  /** So many values as are likely to end within some halves of words. */
  private static int likely(double rate, int halves) {
    return Math.max(1, (int) (0.95 * rate * halves) - 4);
  }

  /** Makes {@code n} values and some more until nothing is kept; returns how many. */
  private int make(int n) {
    int place = tape.at();
    call.fill(values, 0, n);
    if (tape.at() == place) {
      throw new NotSplittableException("a distribution that takes no words");
    }
    int made = n;
    for (; !call.isComplete(); made++) {
      call.fill(values, 0, 1);
    }
    return made;
  }

  private void mark(int place, int count) {
    if (marks == markPlaces.length) {
      markPlaces = Arrays.copyOf(markPlaces, 2 * marks);
      markCounts = Arrays.copyOf(markCounts, 2 * marks);
    }
    markPlaces[marks] = place;
    markCounts[marks++] = count;
  }

  /**
   * That values start at the same places from a mark of an outcome on.
   *
   * @param values how many start before it
   */
  record Meeting(int values, int mark) {}

  /** Where values from {@code place} on are the outcome's, too; null if that is not near. */
  @Nullable Meeting meeting(long firstBlock, int place, Outcome outcome) {
    int[] candidates = outcome.markPlaces();
    seek(firstBlock, place);
    int mark = 0;
    for (int made = 0; made < PATIENCE && mark < candidates.length; ) {
      if (tape.at() == candidates[mark]) {
        return new Meeting(made, mark);
      }
      if (tape.at() < candidates[mark]) {
        made += make(1);
      } else {
        mark++;
      }
    }
    return null;
  }
}
