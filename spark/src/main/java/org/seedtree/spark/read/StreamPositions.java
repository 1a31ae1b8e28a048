package org.seedtree.spark.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.parallel.StreamSegment;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.StreamSeed;
import org.seedtree.sql.TableSpec.Column;

/**
 * Finds the positions at which rows start in the streams of columns. The driver caches what it had
 * to parse for the next query.
 */
final class StreamPositions {

  /** The positions that this driver caches. */
  static final StreamPositions SHARED = new StreamPositions(1 << 23, 1 << 6);

  /** The number of tables whose streams are cached, if all have as many columns as the widest. */
  private static final int MAX_TABLES = 16;

  /** The states that are cached of a stream that can only be drawn sequentially. */
  private static final int MAX_STATES = 1 << 10;

  private static final int SEGMENTS_PER_CORE = 4;

  /** The ratio of the words that are parsed to those that are expected to be needed. */
  private static final double WORD_RESERVE = 1.01;

  private final long localWords;
  private final int minSegment;
  private final Map<Stream, PositionFinder> streams =
      new LinkedHashMap<>(MAX_TABLES, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stream, PositionFinder> eldest) {
          return size() > MAX_TABLES * maxColumns;
        }
      };

  /** The number of columns of the widest table; guarded by the map of streams. */
  private int maxColumns = 1;

  private record Stream(StreamSeed seed, DistributionSpec distribution) {}

  /**
   * Makes an empty cache.
   *
   * @param localWords the maximum number of words that the driver parses itself; more are parsed by
   *     a job
   * @param minSegment the minimum size of a job's segment, in blocks of words
   */
  StreamPositions(long localWords, int minSegment) {
    this.localWords = localWords;
    this.minSegment = minSegment;
  }

  /**
   * Returns the positions at which some rows start in the stream of each column.
   *
   * @param columns the columns of a table
   * @param rows the rows, ascending
   */
  List<List<StreamPosition>> find(List<Column> columns, List<Long> rows) {
    synchronized (streams) {
      maxColumns = Math.max(maxColumns, columns.size());
    }
    return columns.stream().map(c -> find(c.seed(), c.distribution(), rows)).toList();
  }

  /**
   * Returns the positions at which some values start.
   *
   * @param seed the seed of the stream
   * @param distribution the distribution of the values
   * @param rows the indices of the values, ascending
   */
  List<StreamPosition> find(StreamSeed seed, DistributionSpec distribution, List<Long> rows) {
    OptionalInt words = distribution.sampler().wordsPerValue();
    if (words.isPresent()) {
      int wordsPerValue = words.getAsInt() * (Long.SIZE / seed.engine().wordBits());
      return rows.stream().map(row -> StreamPosition.afterWords(row * wordsPerValue)).toList();
    }
    PositionFinder finder;
    synchronized (streams) {
      finder = streams.computeIfAbsent(new Stream(seed, distribution), PositionFinder::new);
    }
    return finder.find(rows);
  }

  /** Finds the positions of values in one stream. */
  private final class PositionFinder {

    private final Stream stream;
    private final BitGenerator start;
    private final Sampler sampler;
    private final StreamIndex index;

    /** The positions that are drawn because the stream cannot be parsed; null if it can. */
    private @Nullable DrawnPositions drawn;

    PositionFinder(Stream stream) {
      this.stream = stream;
      this.start = stream.seed().newEngine();
      this.sampler = stream.distribution().sampler();
      this.index = new StreamIndex(start, sampler, stream.distribution().dtype());
    }

    synchronized List<StreamPosition> find(List<Long> rows) {
      long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
      while (drawn == null && last > 0 && index.values() <= last) {
        parseUpTo(last);
      }
      return drawn == null ? rows.stream().map(this::parsedPosition).toList() : drawn.find(rows);
    }

    private StreamPosition parsedPosition(long row) {
      StreamIndex.Position position = index.position(row);
      return new StreamPosition(null, position.words(), position.ints(), position.values());
    }

    private void parseUpTo(long last) {
      long blocks = 1;
      if (index.blocks() > 0) {
        double perValue = (double) index.blocks() / Math.max(1, index.values());
        blocks += (long) ((last + 1 - index.values()) * perValue * WORD_RESERVE);
      }
      if (blocks * StreamIndex.wordsPerBlock() <= localWords || index.blocks() == 0) {
        Optional<StreamSegment> segment =
            StreamIndex.parse(
                start,
                sampler,
                stream.distribution().dtype(),
                index.blocks(),
                Math.toIntExact(blocks));
        segment.ifPresentOrElse(index::add, this::setNotParseable);
      } else {
        parseByJob(blocks);
      }
    }

    private void parseByJob(long blocks) {
      SparkContext spark = SparkContext.getOrCreate();
      long tasks = (long) spark.defaultParallelism() * SEGMENTS_PER_CORE;
      int segment = (int) Math.max(minSegment, Math.min(1 << 20, (blocks + tasks - 1) / tasks));
      int segments = Math.toIntExact((blocks + segment - 1) / segment);
      SegmentParseTask task =
          new SegmentParseTask(stream.seed(), stream.distribution(), index.blocks(), segment);
      for (Optional<StreamSegment> parsed : task.run(spark, segments)) {
        if (parsed.isEmpty()) {
          setNotParseable();
          return;
        }
        index.add(parsed.get());
      }
    }

    private void setNotParseable() {
      drawn = new DrawnPositions(start, stream.distribution(), MAX_STATES);
    }
  }
}
