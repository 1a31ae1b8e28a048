package org.seedtree.spark.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.parallel.StreamSegment;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.StreamSeed;

/** Parses consecutive segments of a stream on executors. */
final class SegmentParseTask implements Function<Integer, byte[]> {

  private static final long serialVersionUID = 1;
  private static final String DESCRIPTION = "spark.job.description";

  private final StreamSeed seed;
  private final DistributionSpec distribution;
  private final long firstBlock;
  private final int blocks;

  /**
   * Makes a task.
   *
   * @param firstBlock the first block of the first segment
   * @param blocks the number of blocks of each segment
   */
  SegmentParseTask(StreamSeed seed, DistributionSpec distribution, long firstBlock, int blocks) {
    this.seed = seed;
    this.distribution = distribution;
    this.firstBlock = firstBlock;
    this.blocks = blocks;
  }

  /**
   * Returns that many consecutive segments, in order; they are empty if the distribution cannot be
   * parsed.
   */
  List<Optional<StreamSegment>> run(SparkContext spark, int count) {
    String description = spark.getLocalProperty(DESCRIPTION);
    spark.setJobDescription("seedtree: finds where the values of " + distribution + " start");
    try {
      @SuppressWarnings("resource") // the context is the application's
      JavaSparkContext java = JavaSparkContext.fromSparkContext(spark);
      List<Integer> numbers = IntStream.range(0, count).boxed().toList();
      List<Optional<StreamSegment>> segments = new ArrayList<>();
      for (byte[] bytes : java.parallelize(numbers, count).map(this).collect()) {
        segments.add(deserialize(bytes));
      }
      return segments;
    } finally {
      spark.setLocalProperty(DESCRIPTION, description);
    }
  }

  /** Parses one segment and serializes it, since not each of Spark's serializers can do so. */
  @Override
  public byte[] call(Integer segment) throws IOException {
    Optional<StreamSegment> parsed =
        StreamIndex.parse(
            seed.newEngine(),
            distribution.sampler(),
            distribution.dtype(),
            firstBlock + (long) segment * blocks,
            blocks);
    if (parsed.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(parsed.get());
    }
    return bytes.toByteArray();
  }

  private static Optional<StreamSegment> deserialize(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.empty();
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of((StreamSegment) in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
