package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.parallel.StreamSegment;

/**
 * Where rows start in the streams of columns. What had to be parsed for that is kept on the driver
 * for the next query.
 */
final class StreamPositions {

  /** Those of this driver. */
  static final StreamPositions SHARED = new StreamPositions(1 << 23, 1 << 6);

  private static final int STREAMS = 16;
  private static final int STRETCHES_PER_CORE = 4;

  /** More words than are likely to be needed, as parts of them. */
  private static final double RESERVE = 1.01;

  private final long localWords;
  private final int minStretch;
  private final Map<Stream, Places> streams =
      new LinkedHashMap<>(STREAMS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stream, Places> eldest) {
          return size() > STREAMS;
        }
      };

  private record Stream(StreamSeed seed, DistributionSpec distribution) {}

  /**
   * With the sizes that tests choose.
   *
   * @param localWords as many words are parsed by the driver itself, more by a job
   * @param minStretch blocks of words that are at least worth a task
   */
  StreamPositions(long localWords, int minStretch) {
    this.localWords = localWords;
    this.minStretch = minStretch;
  }

  /** Whether places are found without looking at the values before. */
  static boolean isFixed(DistributionSpec distribution) {
    return distribution.sampler().wordsPerValue().isPresent();
  }

  /**
   * Where some values start.
   *
   * @param rows their numbers, ascending
   */
  List<StreamPosition> of(StreamSeed seed, DistributionSpec distribution, List<Long> rows) {
    OptionalInt words = distribution.sampler().wordsPerValue();
    if (words.isPresent()) {
      int ofValue = words.getAsInt() * (Long.SIZE / seed.engine().wordBits());
      return rows.stream().map(row -> StreamPosition.afterWords(row * ofValue)).toList();
    }
    Places places;
    synchronized (streams) {
      places = streams.computeIfAbsent(new Stream(seed, distribution), Places::new);
    }
    return places.of(rows);
  }

  /** The places of one stream. */
  private final class Places {

    private final Stream stream;
    private final BitGenerator start;
    private final Sampler sampler;
    private final StreamIndex index;

    /** The engine's states before values, where only one thread can follow the stream. */
    private final NavigableMap<Long, String> states = new TreeMap<>();

    private boolean takesWords = true;
    private boolean parses = true;

    Places(Stream stream) {
      this.stream = stream;
      this.start = stream.seed().start();
      this.sampler = stream.distribution().sampler();
      this.index = new StreamIndex(start, sampler, stream.distribution().dtype());
    }

    synchronized List<StreamPosition> of(List<Long> rows) {
      long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
      while (parses && last > 0 && index.values() <= last) {
        parseOn(last);
      }
      List<StreamPosition> places = new ArrayList<>();
      for (long row : rows) {
        places.add(
            row == 0 || !takesWords
                ? StreamPosition.afterWords(0)
                : parses ? parsed(row) : drawn(row));
      }
      return places;
    }

    private StreamPosition parsed(long row) {
      StreamIndex.Place place = index.place(row);
      return new StreamPosition(null, place.words(), place.ints(), place.values());
    }

    private void parseOn(long last) {
      long blocks = 1;
      if (index.blocks() > 0) {
        double perValue = (double) index.blocks() / Math.max(1, index.values());
        blocks += (long) ((last + 1 - index.values()) * perValue * RESERVE);
      }
      if (blocks * StreamIndex.wordsPerBlock() <= localWords || index.blocks() == 0) {
        Optional<StreamSegment> stretch =
            StreamIndex.parse(
                start,
                sampler,
                stream.distribution().dtype(),
                index.blocks(),
                Math.toIntExact(blocks));
        stretch.ifPresentOrElse(index::add, this::giveUp);
      } else {
        parseByJob(blocks);
      }
    }

    private void parseByJob(long blocks) {
      SparkContext spark = SparkContext.getOrCreate();
      long tasks = (long) spark.defaultParallelism() * STRETCHES_PER_CORE;
      int stretch = (int) Math.max(minStretch, Math.min(1 << 20, (blocks + tasks - 1) / tasks));
      int stretches = Math.toIntExact((blocks + stretch - 1) / stretch);
      ParseTask task = new ParseTask(stream.seed(), stream.distribution(), index.blocks(), stretch);
      for (Optional<StreamSegment> found : task.run(spark, stretches)) {
        if (found.isEmpty()) {
          giveUp();
          return;
        }
        index.add(found.get());
      }
    }

    private void giveUp() {
      parses = false;
      BitGenerator bits = start.copy();
      sampler.on(bits).fill(stream.distribution().dtype().newArray(1), 0, 1);
      takesWords = !bits.state().toJson().equals(start.state().toJson());
    }

    /** From the nearest value before whose state is known. */
    private StreamPosition drawn(long row) {
      if (stream.distribution().sharesWords()) {
        return StreamPosition.afterValues(row); // a state does not tell what is kept of a word
      }
      String known = states.get(row);
      if (known == null) {
        Map.Entry<Long, String> before = states.floorEntry(row);
        long from = before == null ? 0 : before.getKey();
        BitGenerator bits =
            before == null ? start.copy() : BitGenerator.fromJson(before.getValue());
        ColumnStream.drop(sampler.on(bits), stream.distribution(), row - from);
        known = bits.state().toJson();
        states.put(row, known);
      }
      return new StreamPosition(known, 0, 0, 0);
    }
  }
}
