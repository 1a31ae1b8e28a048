package org.seedtree.quality.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.seedtree.engine.BitGenerator;

/**
 * The words of several streams of one engine in turn: the first word of each stream, then the
 * second word of each, and so on. A test of one stream that reads them tests the streams against
 * each other.
 *
 * <p>Not thread-safe.
 */
public final class InterleavedWords {

  /** The number of words that are transposed together; they fit into a core's cache. */
  private static final int BLOCK = 1 << 15;

  /** The words of each stream in a block, at most. */
  private static final int MAX_ROUNDS = 1 << 9;

  /** The streams whose words are transposed together: their words fill a line of the cache. */
  private static final int TILE = 8;

  private final List<BitGenerator> streams;
  private final WordPart part;
  private final boolean isWide;
  private final int rounds;
  private final long[] longRows;
  private final long[] longs;
  private final int[] intRows;
  private final int[] ints;
  private int next;

  /**
   * Creates the sequence of words of the streams, from where each stream is.
   *
   * @param streams at least one bit generator, all of the same word size
   * @param part the part of each word
   * @throws IllegalArgumentException if there are no streams, their words differ in size, or the
   *     words have 32 bits and the part is not {@link WordPart#ALL}
   */
  public InterleavedWords(List<BitGenerator> streams, WordPart part) {
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("no streams");
    }
    int wordBits = streams.get(0).wordBits();
    if (streams.stream().anyMatch(stream -> stream.wordBits() != wordBits)) {
      throw new IllegalArgumentException("streams of different word sizes");
    }
    isWide = wordBits == Long.SIZE;
    if (!isWide && part != WordPart.ALL) {
      throw new IllegalArgumentException(
          streams.get(0).name() + " has words of 32 bits, which have no " + part.text());
    }
    this.streams = List.copyOf(streams);
    this.part = part;
    rounds = Math.max(1, Math.min(MAX_ROUNDS, BLOCK / streams.size()));
    int size = Math.multiplyExact(rounds, streams.size());
    int rows = streams.size() == 1 ? 0 : TILE * rounds;
    boolean hasLongs = part == WordPart.ALL && isWide;
    longRows = new long[isWide ? rows : 0];
    longs = new long[isWide && (hasLongs || streams.size() == 1) ? size : 0];
    intRows = new int[isWide ? 0 : rows];
    ints = new int[hasLongs ? 0 : size];
    next = size;
  }

  /** Returns the number of bytes of each word that {@link #fill} writes: 8 or 4. */
  public int wordBytes() {
    return part.bytes(isWide ? Long.SIZE : Integer.SIZE);
  }

  /**
   * Writes the next words as little-endian bytes, as many as fit between the buffer's position and
   * its limit, and moves the position after them.
   *
   * @param out receives the words; its byte order is set to little-endian
   */
  public void fill(ByteBuffer out) {
    out.order(ByteOrder.LITTLE_ENDIAN);
    int size = rounds * streams.size();
    for (int left = out.remaining() / wordBytes(); left > 0; ) {
      if (next == size) {
        advance();
        next = 0;
      }
      int n = Math.min(left, size - next);
      if (wordBytes() == Long.BYTES) {
        out.asLongBuffer().put(longs, next, n);
      } else {
        out.asIntBuffer().put(ints, next, n);
      }
      out.position(out.position() + n * wordBytes());
      next += n;
      left -= n;
    }
  }

  private void advance() {
    if (streams.size() == 1) {
      advanceOne(streams.get(0));
      return;
    }
    for (int first = 0; first < streams.size(); first += TILE) {
      int end = Math.min(first + TILE, streams.size());
      for (int stream = first; stream < end; stream++) {
        int row = (stream - first) * rounds;
        if (isWide) {
          streams.get(stream).fillLongs(longRows, row, row + rounds);
        } else {
          streams.get(stream).fillInts(intRows, row, row + rounds);
        }
      }
      if (!isWide) {
        transpose(intRows, ints, first, end);
      } else if (part == WordPart.ALL) {
        transpose(longRows, longs, first, end);
      } else {
        transposeHalves(first, end);
      }
    }
  }

  private void advanceOne(BitGenerator stream) {
    if (!isWide) {
      stream.fillInts(ints, 0, rounds);
      return;
    }
    stream.fillLongs(longs, 0, rounds);
    if (part != WordPart.ALL) {
      int shift = shift();
      for (int i = 0; i < rounds; i++) {
        ints[i] = (int) (longs[i] >>> shift);
      }
    }
  }

  private int shift() {
    return part == WordPart.HIGH32 ? Integer.SIZE : 0;
  }

  private void transpose(long[] rows, long[] out, int first, int end) {
    int width = streams.size();
    int tile = end - first;
    for (int round = 0; round < rounds; round++) {
      int to = round * width + first;
      for (int i = 0, from = round; i < tile; i++, from += rounds) {
        out[to + i] = rows[from];
      }
    }
  }

  private void transpose(int[] rows, int[] out, int first, int end) {
    int width = streams.size();
    int tile = end - first;
    for (int round = 0; round < rounds; round++) {
      int to = round * width + first;
      for (int i = 0, from = round; i < tile; i++, from += rounds) {
        out[to + i] = rows[from];
      }
    }
  }

  private void transposeHalves(int first, int end) {
    int width = streams.size();
    int tile = end - first;
    int shift = shift();
    for (int round = 0; round < rounds; round++) {
      int to = round * width + first;
      for (int i = 0, from = round; i < tile; i++, from += rounds) {
        ints[to + i] = (int) (longRows[from] >>> shift);
      }
    }
  }
}
