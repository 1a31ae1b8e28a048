package org.seedtree.flink.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.parallel.StreamIndex.Checkpoint;
import org.seedtree.parallel.StreamSegment;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.TableSpec.Column;

/**
 * The positions of the values of one column, found by readers in segments of its stream, which are
 * joined here. Only a bounded number of segments is requested before they are joined, and none once
 * the index is far enough ahead of the rows that were handed out.
 */
final class ColumnIndex {

  private static final int MAX_BLOCKS = 8;

  /** Values per word, of which the first requests assume that they are no more. */
  private static final double FIRST_RATE = 1;

  private final int column;
  private final long end;
  private final int ahead;
  private final StreamIndex index;
  private final Map<Long, SegmentReply> parsed = new HashMap<>();

  /** Requests that no reader answers any more. */
  private final Deque<SegmentRequest> abandoned = new ArrayDeque<>();

  private long nextBlock;

  /**
   * Makes an index.
   *
   * @param number the index of the column
   * @param column the column
   * @param end the row after the last that is read
   * @param ahead the maximum number of segments that are requested ahead
   * @param checkpoint where the index starts
   */
  ColumnIndex(int number, Column column, long end, int ahead, Checkpoint checkpoint) {
    this.column = number;
    this.end = end;
    this.ahead = ahead;
    this.index =
        new StreamIndex(
            column.seed().newEngine(),
            column.distribution().sampler(),
            column.distribution().dtype(),
            checkpoint);
    this.nextBlock = checkpoint.block();
  }

  /** Returns whether all values before a row can be drawn. */
  boolean contains(long row) {
    return index.values() >= row;
  }

  /** Returns the position of a row. */
  StreamPosition position(long row) {
    StreamIndex.Position position = index.position(row);
    return new StreamPosition(null, position.words(), position.ints(), position.values());
  }

  void discardBefore(long row) {
    index.discardBefore(row);
  }

  Checkpoint checkpoint(long row) {
    return index.checkpoint(row);
  }

  /** Returns about the number of values that the index contains once all requests are answered. */
  double requestedValues() {
    return abandoned.isEmpty() ? rate() * nextBlock * StreamIndex.wordsPerBlock() : index.values();
  }

  /** Returns the values per word. */
  private double rate() {
    double words = (double) index.blocks() * StreamIndex.wordsPerBlock();
    return words == 0 ? FIRST_RATE : index.values() / words;
  }

  /**
   * Returns the next segment to parse, or null if no more are needed at present.
   *
   * @param limit the row at which the index is far enough ahead
   */
  @Nullable SegmentRequest nextRequest(long limit) {
    if (!abandoned.isEmpty()) {
      return abandoned.remove();
    }
    if (contains(Math.min(limit, end))) {
      return null;
    }
    double rate = rate();
    double missing = (end - rate * nextBlock * StreamIndex.wordsPerBlock()) / rate;
    boolean isNext = nextBlock == index.blocks();
    if (!isNext && (missing <= 0 || nextBlock >= index.blocks() + (long) ahead * MAX_BLOCKS)) {
      return null;
    }
    double blocks = missing / StreamIndex.wordsPerBlock() / ahead;
    int size = (int) Math.max(1, Math.min(MAX_BLOCKS, blocks));
    SegmentRequest request = new SegmentRequest(column, nextBlock, size);
    nextBlock += size;
    return request;
  }

  /** Takes back a request that no reader answers any more. */
  void abandon(SegmentRequest request) {
    if (isMissing(request)) {
      abandoned.add(request);
    }
  }

  private boolean isMissing(SegmentRequest request) {
    return request.firstBlock() >= index.blocks() && !parsed.containsKey(request.firstBlock());
  }

  /**
   * Adds a segment, and joins all that follow each other.
   *
   * @param reply the segment
   * @param row the first row whose position is still needed
   */
  void add(SegmentReply reply, long row) {
    if (!isMissing(reply.request())) {
      return; // another reader has parsed it, too
    }
    abandoned.remove(reply.request());
    parsed.put(reply.request().firstBlock(), reply);
    SegmentReply next = parsed.remove(index.blocks());
    while (next != null) {
      StreamSegment segment = next.segment();
      index.add(segment);
      next = parsed.remove(index.blocks());
    }
    index.discardBefore(row);
  }
}
