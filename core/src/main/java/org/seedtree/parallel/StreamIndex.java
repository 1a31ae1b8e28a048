package org.seedtree.parallel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.NotSplittableException;
import org.seedtree.parallel.StreamSegment.Parse;

/**
 * An index of the positions in a stream at which values start that consume any number of words
 * each, so that any range of the values can be drawn by itself, on any machine.
 *
 * <p>The words are parsed in segments, independently and in any order: {@link #parse} finds where
 * values start if the segment's first value starts with its first word. From another start values
 * soon start at the same positions. {@link #add} joins the segments in their order, and draws the
 * few values by which they differ.
 *
 * {@snippet file="ParallelSnippetsTest.java" region="index"}
 *
 * <p>Not thread-safe.
 */
public final class StreamIndex {

  private final BitGenerator start;
  private final SegmentParser parser;

  /** The first block that is kept; the arrays start with it. */
  private long firstBlock;

  /** Values that start before each block, and the offset of the first value in or after it. */
  private long[] counts = {0};

  private int[] offsets = {0};

  /** The number of blocks that are kept. */
  private int blocks;

  private boolean consumesInts;

  /**
   * Creates an index of no words.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param distribution of the values
   * @param dtype the type that the distribution's sampler was made for
   * @throws IllegalArgumentException if the engine has a buffered uint32
   */
  public StreamIndex(BitGenerator start, Sampler distribution, DType dtype) {
    this.start = checkedStart(start).copy();
    this.parser = new SegmentParser(this.start, distribution, dtype);
  }

  /**
   * Creates an index that continues another one of the same stream; see {@link #checkpoint}.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param distribution of the values
   * @param dtype the type that the distribution's sampler was made for
   * @param checkpoint where the index starts
   * @throws IllegalArgumentException if the engine has a buffered uint32
   */
  public StreamIndex(BitGenerator start, Sampler distribution, DType dtype, Checkpoint checkpoint) {
    this(start, distribution, dtype);
    this.firstBlock = checkpoint.block();
    this.counts[0] = checkpoint.values();
    this.offsets[0] = checkpoint.offset();
    this.consumesInts = checkpoint.consumesInts();
  }

  private static BitGenerator checkedStart(BitGenerator start) {
    if (start.bufferedUint32().isPresent()) {
      throw new IllegalArgumentException("the engine has a buffered uint32");
    }
    return start;
  }

  /** Returns the number of 64-bit words of a block; segments consist of blocks. */
  public static int wordsPerBlock() {
    return SegmentParser.BLOCK_WORDS;
  }

  /**
   * Finds where values start in a segment of the stream's words, which takes about as long as
   * drawing them.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param distribution of the values
   * @param dtype the type that the distribution's sampler was made for
   * @param firstBlock the segment's first block, from 0 on
   * @param blocks the number of blocks, from 0 on
   * @return empty for an engine that cannot be advanced, or a distribution that consumes its words
   *     in a way that only one thread can follow, or none
   * @throws IllegalArgumentException if the engine has a buffered uint32
   */
  public static Optional<StreamSegment> parse(
      BitGenerator start, Sampler distribution, DType dtype, long firstBlock, int blocks) {
    Objects.checkFromIndexSize(firstBlock, blocks, Long.MAX_VALUE);
    if (!start.canAdvance() || !ArraySampler.of(distribution, dtype).isSplittable()) {
      return Optional.empty();
    }
    try {
      SegmentParser parser = new SegmentParser(checkedStart(start).copy(), distribution, dtype);
      return Optional.of(parser.parse(firstBlock, blocks));
    } catch (NotSplittableException e) {
      return Optional.empty();
    }
  }

  /** Returns the number of blocks of words from the start of the stream to the end of the index. */
  public long blocks() {
    return firstBlock + blocks;
  }

  /** Returns the number of values that start in these blocks. */
  public long values() {
    return counts[blocks];
  }

  /**
   * Adds the segment that follows those in the index.
   *
   * @throws IllegalArgumentException if it does not follow
   */
  public void add(StreamSegment segment) {
    boolean isConsistent = blocks() == 0 || segment.consumesInts == consumesInts;
    if (segment.firstBlock != blocks() || !isConsistent) {
      throw new IllegalArgumentException(
          "a segment from block " + segment.firstBlock + " after block " + blocks());
    }
    consumesInts = segment.consumesInts;
    int offset = offsets[blocks];
    for (Parse parse : segment.parses) {
      SegmentParser.Resynchronisation found = parser.resynchronise(blocks(), offset, parse);
      if (found != null) {
        append(parse, found.values() - parse.checkpointCounts()[found.checkpoint()]);
        return;
      }
    }
    append(parser.parseFrom(blocks(), segment.blocks, offset), 0);
  }

  /**
   * Appends a parse, whose first block has {@code more} values than it says. The first value's
   * offset is known from the segment before.
   */
  private void append(Parse parse, int more) {
    int added = parse.offsets().length - 1;
    counts = Arrays.copyOf(counts, blocks + added + 1);
    offsets = Arrays.copyOf(offsets, blocks + added + 1);
    long before = counts[blocks];
    for (int i = 1; i <= added; i++) {
      counts[blocks + i] = before + parse.counts()[i] + more;
      offsets[blocks + i] = parse.offsets()[i];
    }
    blocks += added;
  }

  /**
   * Returns the position from which a value can be drawn.
   *
   * @param value its index in the stream, from 0 on and less than {@link #values}
   * @throws IndexOutOfBoundsException if it is not in the index
   */
  public Position position(long value) {
    Objects.checkIndex(value, Math.max(values(), 1));
    if (value < counts[0]) {
      throw new IndexOutOfBoundsException("value " + value + " was discarded");
    }
    int block = blockOf(value);
    long offset = (firstBlock + block) * 2 * SegmentParser.BLOCK_WORDS + offsets[block];
    long skipped = value - counts[block];
    if (start.wordBits() == Integer.SIZE) {
      return new Position(offset, 0, skipped);
    }
    if (!consumesInts || offset == 0) {
      return new Position(offset >> 1, 0, skipped);
    }
    // All words but the last, whose high half may be buffered.
    return new Position((offset - 1) >> 1, (offset & 1) == 0 ? 2 : 1, skipped);
  }

  /** Returns the last kept block before or at which a value starts. */
  private int blockOf(long value) {
    int block = Arrays.binarySearch(counts, 0, blocks + 1, value);
    if (block < 0) {
      return -block - 2;
    }
    while (block < blocks && counts[block + 1] == value) {
      block++; // in a block without values none starts
    }
    return block;
  }

  /**
   * Returns the start of the last block of the index that does not come after a value.
   *
   * @param value its index in the stream, not before the first that the index keeps
   * @throws IndexOutOfBoundsException if it was discarded
   */
  public Checkpoint checkpoint(long value) {
    if (value < counts[0]) {
      throw new IndexOutOfBoundsException("value " + value + " was discarded");
    }
    int block = blockOf(value);
    return new Checkpoint(firstBlock + block, offsets[block], counts[block], consumesInts);
  }

  /**
   * Discards the blocks before the {@link #checkpoint} of a value, so that a long stream is indexed
   * in little memory.
   *
   * @param value its index in the stream; the positions of earlier ones are no longer needed
   */
  public void discardBefore(long value) {
    int block = value < counts[0] ? 0 : blockOf(value);
    counts = Arrays.copyOfRange(counts, block, blocks + 1);
    offsets = Arrays.copyOfRange(offsets, block, blocks + 1);
    firstBlock += block;
    blocks -= block;
  }

  /**
   * The start of a block, from which an index can be continued.
   *
   * @param block the number of the block, at least 0
   * @param offset the offset of the first value in or after it, in 32-bit words, at least 0
   * @param values the values that start before it, at least 0
   * @param consumesInts whether the values consume 32-bit words
   */
  public record Checkpoint(long block, int offset, long values, boolean consumesInts)
      implements Serializable {

    /** The start of a stream. */
    public static final Checkpoint START = new Checkpoint(0, 0, 0, false);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Checkpoint {
      if (block < 0 || offset < 0 || values < 0) {
        throw new IllegalArgumentException(
            "negative block, offset or values: " + block + ", " + offset + ", " + values);
      }
    }
  }

  /**
   * A position in a stream, reached from its start by three steps.
   *
   * @param words native words to discard ({@link BitGenerator#discardRaw})
   * @param ints 32-bit words to draw then ({@link BitGenerator#nextInt}), 0 to 2
   * @param values values to draw then, fewer than start in a block of words
   */
  public record Position(long words, int ints, long values) {}
}
