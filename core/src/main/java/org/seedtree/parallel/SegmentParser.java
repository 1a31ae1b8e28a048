package org.seedtree.parallel;

import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.Checkpoints;
import org.seedtree.internal.parallel.NotSplittableException;
import org.seedtree.internal.parallel.SeekableWordStream;
import org.seedtree.internal.parallel.WordStream;
import org.seedtree.parallel.StreamSegment.Parse;

/** Finds the offsets at which values start in segments of a stream, by drawing the values. */
final class SegmentParser {

  /** 64-bit words of a block. */
  static final int BLOCK_WORDS = 1 << 16;

  private static final int BLOCK_END = 2 * BLOCK_WORDS;
  private static final int MAX_BATCH = 1 << 12;

  /** The number of values after which no checkpoint is expected to be reached any more. */
  private static final int MAX_RESYNCHRONISATION = 1 << 11;

  private final ArraySampler<Object> sampler;
  private final SeekableWordStream stream;
  private final Object values;
  private final Checkpoints checkpoints = new Checkpoints();
  private ArrayFill<Object> call;

  /**
   * @param start the engine at the start of the stream, which is not moved
   */
  SegmentParser(BitGenerator start, Sampler distribution, DType dtype) {
    this.sampler = ArraySampler.of(distribution, dtype);
    this.stream = new SeekableWordStream(start, BLOCK_WORDS);
    this.values = sampler.newArray(MAX_BATCH);
    this.call = sampler.on(stream);
  }

  /**
   * Parses a segment from its first word, and from the next word if values that start there are not
   * soon the same.
   */
  StreamSegment parse(long firstBlock, int blocks) {
    Parse first = parseFrom(firstBlock, blocks, 0);
    boolean consumesInts = stream.consumption() == WordStream.Consumption.INTS;
    int nextWord = consumesInts ? 1 : 2;
    if (firstBlock == 0 || resynchronise(firstBlock, nextWord, first) != null) {
      return new StreamSegment(firstBlock, blocks, consumesInts, first);
    }
    Parse second = parseFrom(firstBlock, blocks, nextWord);
    return new StreamSegment(firstBlock, blocks, consumesInts, first, second);
  }

  /** Parses a segment whose first value starts at {@code offset}. */
  Parse parseFrom(long firstBlock, int blocks, int offset) {
    seek(firstBlock, offset);
    checkpoints.clear();
    int[] offsets = new int[blocks + 1];
    long[] counts = new long[blocks + 1];
    double density = 0;
    for (int block = 0; block < blocks; block++) {
      offsets[block] = stream.offset();
      counts[block + 1] = counts[block] + countInBlock(block == 0, density);
      stream.enterNextSegment();
      density = (double) counts[block + 1] / ((long) (block + 1) * BLOCK_END);
    }
    offsets[blocks] = stream.offset();
    return new Parse(checkpoints.offsets(), checkpoints.counts(), offsets, counts);
  }

  private void seek(long block, int offset) {
    stream.startSegment(block);
    stream.seek(offset);
    call = sampler.on(stream);
  }

  /**
   * Returns the number of values that start in a block, and moves the stream to the first value
   * after it.
   *
   * @param isChecked whether checkpoints are added
   * @param density values per 32-bit word in the blocks before; 0 if there are none
   */
  private int countInBlock(boolean isChecked, double density) {
    int count = 0;
    int batch = density == 0 ? 1 : MAX_BATCH;
    while (stream.offset() < BLOCK_END) {
      int offset = stream.offset();
      if (isChecked) {
        checkpoints.add(offset, count);
      }
      double rate = density == 0 ? (double) count / Math.max(offset, 1) : density;
      int n = Math.min(batch, likelyBatch(rate, BLOCK_END - offset));
      stream.save();
      int drawn = draw(n);
      if (stream.offset() >= BLOCK_END && n > 1) {
        stream.restore(); // the last value may start in the next block
        call = sampler.on(stream);
        if (isChecked) {
          checkpoints.removeLast();
        }
        batch = n >> 1;
      } else {
        count += drawn;
        batch = Math.min(2 * n, MAX_BATCH);
      }
    }
    return count;
  }

  /** Returns a number of values that are likely to end within some 32-bit words. */
  private static int likelyBatch(double rate, int words) {
    return Math.max(1, (int) (0.95 * rate * words) - 4);
  }

  /** Draws {@code n} values, and more until no sub-word is buffered; returns their number. */
  private int draw(int n) {
    int offset = stream.offset();
    call.fill(values, 0, n);
    if (stream.offset() == offset) {
      throw NotSplittableException.noWords();
    }
    int drawn = n;
    for (; !call.isComplete(); drawn++) {
      call.fill(values, 0, 1);
    }
    return drawn;
  }

  /**
   * The first checkpoint of a parse at which a value of another parse starts.
   *
   * @param values of the other parse that start before it
   * @param checkpoint its index
   */
  record Resynchronisation(int values, int checkpoint) {}

  /** Draws values from {@code offset} on until one starts at a checkpoint; null if none does. */
  @Nullable Resynchronisation resynchronise(long firstBlock, int offset, Parse parse) {
    int[] candidates = parse.checkpoints();
    seek(firstBlock, offset);
    int checkpoint = 0;
    for (int drawn = 0; drawn < MAX_RESYNCHRONISATION && checkpoint < candidates.length; ) {
      if (stream.offset() == candidates[checkpoint]) {
        return new Resynchronisation(drawn, checkpoint);
      }
      if (stream.offset() < candidates[checkpoint]) {
        drawn += draw(1);
      } else {
        checkpoint++;
      }
    }
    return null;
  }
}
