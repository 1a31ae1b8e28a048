package org.seedtree.parallel;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.Draw;
import org.seedtree.internal.parallel.NotSplittableException;
import org.seedtree.parallel.StreamSegment.Outcome;

/**
 * Where the values of one long stream start that take any number of words each, so that any range
 * of them can be made by itself, on any machine.
 *
 * <p>The words are parsed by stretches, each for itself and in any order: {@link #parse}. That
 * yields where values start if the stretch's first value starts with its first word; from another
 * start values soon start at the same places. {@link #add} puts the stretches together in their
 * order: it draws the few values by which they differ.
 *
 * <pre>{@code
 * StreamIndex index = new StreamIndex(new PCG64(42), distribution, dtype);
 * while (index.values() <= row) {
 *   index.add(StreamIndex.parse(new PCG64(42), distribution, dtype, index.blocks(), 64).orElseThrow());
 * }
 * StreamIndex.Place place = index.place(row);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class StreamIndex {

  private final BitGenerator start;
  private final SegmentParser parser;
  private long[] counts = {0};
  private int[] places = {0};
  private int blocks;
  private boolean halves;

  /**
   * An index of no words yet.
   *
   * @param start the engine at the start of the stream, without a kept half word; is left as it is
   */
  public StreamIndex(BitGenerator start, Sampler distribution, DType dtype) {
    this.start = checked(start).copy();
    this.parser = new SegmentParser(this.start, distribution, dtype);
  }

  private static BitGenerator checked(BitGenerator start) {
    if (start.bufferedUint32().isPresent()) {
      throw new IllegalArgumentException("half a word is kept");
    }
    return start;
  }

  /** 64-bit words of a block, the unit of stretches. */
  public static int wordsPerBlock() {
    return SegmentParser.BLOCK;
  }

  /**
   * Finds where values start in some blocks of the stream's words. Draws about as many values as
   * start there.
   *
   * @param start as for the index
   * @param firstBlock the first block, from 0 on
   * @param blocks how many
   * @return empty for an engine that cannot be moved on, or a distribution that takes its words in
   *     a way that only one thread can follow, or takes none
   */
  public static Optional<StreamSegment> parse(
      BitGenerator start, Sampler distribution, DType dtype, long firstBlock, int blocks) {
    Objects.checkFromIndexSize(firstBlock, blocks, Long.MAX_VALUE);
    if (!start.canAdvance() || !Draw.of(distribution, dtype).splits()) {
      return Optional.empty();
    }
    try {
      SegmentParser parser = new SegmentParser(checked(start).copy(), distribution, dtype);
      return Optional.of(parser.parse(firstBlock, blocks));
    } catch (NotSplittableException e) {
      return Optional.empty();
    }
  }

  /** How many blocks of words are in it. */
  public long blocks() {
    return blocks;
  }

  /** How many values start within them. */
  public long values() {
    return counts[blocks];
  }

  /**
   * Adds the stretch that follows those in it.
   *
   * @throws IllegalArgumentException if it is another
   */
  public void add(StreamSegment stretch) {
    boolean asBefore = blocks == 0 || stretch.halves == halves;
    if (stretch.firstBlock != blocks || !asBefore) {
      throw new IllegalArgumentException(
          "a stretch from block " + stretch.firstBlock + " after block " + blocks);
    }
    halves = stretch.halves;
    int place = places[blocks];
    for (Outcome outcome : stretch.outcomes) {
      SegmentParser.Meeting meeting = parser.meeting(blocks, place, outcome);
      if (meeting != null) {
        append(outcome, meeting.values() - outcome.markCounts()[meeting.mark()]);
        return;
      }
    }
    append(parser.outcome(blocks, stretch.blocks, place), 0);
  }

  /** The first block starts where it is known to; the others where the outcome says. */
  private void append(Outcome outcome, int more) {
    int added = outcome.places().length - 1;
    counts = Arrays.copyOf(counts, blocks + added + 1);
    places = Arrays.copyOf(places, blocks + added + 1);
    long before = counts[blocks];
    for (int i = 1; i <= added; i++) {
      counts[blocks + i] = before + outcome.counts()[i] + more;
      places[blocks + i] = outcome.places()[i];
    }
    blocks += added;
  }

  /**
   * Where a value starts.
   *
   * @param value its number, less than {@link #values}
   * @throws IndexOutOfBoundsException if it is not in the index
   */
  public Place place(long value) {
    Objects.checkIndex(value, Math.max(values(), 1));
    int block = Arrays.binarySearch(counts, 0, blocks + 1, value);
    if (block < 0) {
      block = -block - 2;
    } else {
      while (block < blocks && counts[block + 1] == value) {
        block++; // the last of the blocks before which as many values start holds it
      }
    }
    long half = (long) block * 2 * SegmentParser.BLOCK + places[block];
    long rest = value - counts[block];
    if (start.wordBits() == Integer.SIZE) {
      return new Place(half, 0, rest);
    }
    if (!halves || half == 0) {
      return new Place(half >> 1, 0, rest);
    }
    // All words but the last, whose high half may be kept.
    return new Place((half - 1) >> 1, (half & 1) == 0 ? 2 : 1, rest);
  }

  /**
   * A place in a stream.
   *
   * @param words native words from the start that come before it ({@link BitGenerator#discardRaw})
   * @param ints 32-bit words after these ({@link BitGenerator#nextInt}), 0 to 2
   * @param values values after these, fewer than start in a block of words
   */
  public record Place(long words, int ints, long values) {}
}
