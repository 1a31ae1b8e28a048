package org.seedtree.spark.source;

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

/** Parses stretches of a stream on executors. */
final class ParseTask implements Function<Integer, byte[]> {

  private static final long serialVersionUID = 1;
  private static final String DESCRIPTION = "spark.job.description";

  private final StreamSeed seed;
  private final DistributionSpec distribution;
  private final long firstBlock;
  private final int blocks;

  /**
   * @param firstBlock where the first stretch starts
   * @param blocks of each
   */
  ParseTask(StreamSeed seed, DistributionSpec distribution, long firstBlock, int blocks) {
    this.seed = seed;
    this.distribution = distribution;
    this.firstBlock = firstBlock;
    this.blocks = blocks;
  }

  /** As many stretches, in their order; empty ones for a distribution that cannot be parsed. */
  List<Optional<StreamSegment>> run(SparkContext spark, int stretches) {
    String description = spark.getLocalProperty(DESCRIPTION);
    spark.setJobDescription("seedtree: where the values of " + distribution + " start");
    try {
      @SuppressWarnings("resource") // the context is the application's
      JavaSparkContext java = JavaSparkContext.fromSparkContext(spark);
      List<Integer> numbers = IntStream.range(0, stretches).boxed().toList();
      List<Optional<StreamSegment>> found = new ArrayList<>();
      for (byte[] bytes : java.parallelize(numbers, stretches).map(this).collect()) {
        found.add(read(bytes));
      }
      return found;
    } finally {
      spark.setLocalProperty(DESCRIPTION, description);
    }
  }

  /** As bytes, which every serializer of Spark's can carry. */
  @Override
  public byte[] call(Integer stretch) throws IOException {
    Optional<StreamSegment> found =
        StreamIndex.parse(
            seed.start(),
            distribution.sampler(),
            distribution.dtype(),
            firstBlock + (long) stretch * blocks,
            blocks);
    if (found.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(found.get());
    }
    return bytes.toByteArray();
  }

  private static Optional<StreamSegment> read(byte[] bytes) {
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
