package org.seedtree.flink;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.Engine;
import org.seedtree.flink.source.EnumeratorState;
import org.seedtree.flink.source.EnumeratorStateSerializer;
import org.seedtree.flink.source.ReadPlan;
import org.seedtree.flink.source.RowFormat;
import org.seedtree.flink.source.RowReaders;
import org.seedtree.flink.source.RowSplit;
import org.seedtree.flink.source.RowSplitSerializer;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.StreamRate;
import org.seedtree.sql.StreamSeed;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/**
 * A source of random values. Its elements are those of NumPy's array, whatever the parallelism, and
 * each comes once, also after failures and when a savepoint is resumed at another parallelism:
 *
 * {@snippet file="FlinkSnippetsTest.java" region="source"}
 *
 * <p>Where values take a variable number of words from the stream, the readers parse segments of
 * it, and the enumerator joins them. With SFC64, which cannot be advanced, one reader draws all.
 *
 * <p>Immutable.
 *
 * @param <T> the type of the elements
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class SeedtreeSource<T>
    implements Source<T, RowSplit, EnumeratorState>, ResultTypeQueryable<T> {

  private static final long serialVersionUID = 1;

  /** The number of rows of an unbounded source. */
  private static final long ENDLESS = 1L << 60;

  private static final int DEFAULT_BLOCK_SIZE = 1 << 16;
  private static final String VALUE = "value";

  private static final RowFormat<Double> DOUBLES =
      arrays -> {
        double[] values = (double[]) arrays.get(0);
        return (row, i) -> values[i];
      };

  private static final RowFormat<Long> LONGS =
      arrays -> {
        long[] values = (long[]) arrays.get(0);
        return (row, i) -> values[i];
      };

  private final ReadPlan plan;
  private final RowFormat<T> format;
  private final TypeInformation<T> type;

  private SeedtreeSource(ReadPlan plan, RowFormat<T> format, TypeInformation<T> type) {
    this.plan = plan;
    this.format = format;
    this.type = type;
  }

  /**
   * Returns a bounded source of {@code default_rng(seed).distribution(size=count)}.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param distribution a univariate distribution of this library
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Double> of(long seed, DoubleDistribution distribution, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), distribution, count);
  }

  /**
   * Returns a bounded source of {@code default_rng(seed).distribution(size=count)}.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param distribution a univariate distribution of this library
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Double> of(int seed, DoubleDistribution distribution, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), distribution, count);
  }

  /**
   * Returns a bounded source of {@code default_rng(seed).distribution(size=count)}.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param distribution a univariate distribution of this library, of int64
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Long> of(long seed, LongDistribution distribution, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), distribution, count);
  }

  /**
   * Returns a bounded source of {@code default_rng(seed).distribution(size=count)}.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param distribution a univariate distribution of this library, of int64
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Long> of(int seed, LongDistribution distribution, long count) {
    return of(Engine.PCG64, new SeedSequence(seed), distribution, count);
  }

  /**
   * Returns a bounded source of the values of an engine and a seed sequence.
   *
   * @param engine the engine
   * @param seed the seed sequence; the values are those of its {@linkplain SeedSequence#release
   *     release}
   * @param distribution a univariate distribution of this library
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Double> of(
      Engine engine, SeedSequence seed, DoubleDistribution distribution, long count) {
    return new SeedtreeSource<>(
        plan(engine, seed, distribution, checkedCount(count), 0), DOUBLES, Types.DOUBLE);
  }

  /**
   * Returns a bounded source of the values of an engine and a seed sequence.
   *
   * @param engine the engine
   * @param seed the seed sequence; the values are those of its {@linkplain SeedSequence#release
   *     release}
   * @param distribution a univariate distribution of this library, of int64
   * @param count the number of values, at least 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static SeedtreeSource<Long> of(
      Engine engine, SeedSequence seed, LongDistribution distribution, long count) {
    return new SeedtreeSource<>(
        plan(engine, seed, distribution, checkedCount(count), 0), LONGS, Types.LONG);
  }

  /**
   * Returns an unbounded source in blocks of 2<sup>16</sup> values, each from a child of the seed;
   * see {@link #inBlocksOf}.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param distribution a univariate distribution of this library
   */
  public static SeedtreeSource<Double> unbounded(long seed, DoubleDistribution distribution) {
    ReadPlan plan =
        plan(Engine.PCG64, new SeedSequence(seed), distribution, ENDLESS, DEFAULT_BLOCK_SIZE);
    return new SeedtreeSource<>(plan, DOUBLES, Types.DOUBLE);
  }

  /**
   * Returns an unbounded source in blocks of 2<sup>16</sup> values, each from a child of the seed;
   * see {@link #inBlocksOf}.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param distribution a univariate distribution of this library
   */
  public static SeedtreeSource<Double> unbounded(int seed, DoubleDistribution distribution) {
    ReadPlan plan =
        plan(Engine.PCG64, new SeedSequence(seed), distribution, ENDLESS, DEFAULT_BLOCK_SIZE);
    return new SeedtreeSource<>(plan, DOUBLES, Types.DOUBLE);
  }

  /**
   * Returns an unbounded source in blocks of 2<sup>16</sup> values, each from a child of the seed;
   * see {@link #inBlocksOf}.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param distribution a univariate distribution of this library, of int64
   */
  public static SeedtreeSource<Long> unbounded(long seed, LongDistribution distribution) {
    ReadPlan plan =
        plan(Engine.PCG64, new SeedSequence(seed), distribution, ENDLESS, DEFAULT_BLOCK_SIZE);
    return new SeedtreeSource<>(plan, LONGS, Types.LONG);
  }

  /**
   * Returns an unbounded source in blocks of 2<sup>16</sup> values, each from a child of the seed;
   * see {@link #inBlocksOf}.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param distribution a univariate distribution of this library, of int64
   */
  public static SeedtreeSource<Long> unbounded(int seed, LongDistribution distribution) {
    ReadPlan plan =
        plan(Engine.PCG64, new SeedSequence(seed), distribution, ENDLESS, DEFAULT_BLOCK_SIZE);
    return new SeedtreeSource<>(plan, LONGS, Types.LONG);
  }

  /**
   * Returns a source of the rows of a table.
   *
   * @param plan what is read
   * @param format makes the elements
   * @param type the type of the elements
   * @param <T> the type of the elements
   */
  public static <T> SeedtreeSource<T> of(
      ReadPlan plan, RowFormat<T> format, TypeInformation<T> type) {
    return new SeedtreeSource<>(plan, format, type);
  }

  private static ReadPlan plan(
      Engine engine, SeedSequence seed, Distribution distribution, long rows, int blockSize) {
    DistributionSpec spec = DistributionSpec.of(distribution).withRelease(seed.release());
    if (spec.dtype() != DType.FLOAT64 && spec.dtype() != DType.INT64) {
      throw new IllegalArgumentException("neither float64 nor int64: " + distribution);
    }
    Column column = new Column(VALUE, spec, StreamSeed.of(engine, seed));
    return plan(column, rows, blockSize, 0);
  }

  private static ReadPlan plan(Column column, long rows, int blockSize, long rowsPerSecond) {
    StreamRate rate = new StreamRate(rowsPerSecond, Long.MAX_VALUE, rows == ENDLESS);
    TableSpec table = new TableSpec(List.of(column), rows, blockSize, 0, rate);
    return new ReadPlan(table, table.columns(), new RowRange(0, rows));
  }

  private static long checkedCount(long count) {
    if (count < 0 || count >= ENDLESS) {
      throw new IllegalArgumentException("count is not from 0 to 2**60 - 1: " + count);
    }
    return count;
  }

  /**
   * Returns the source of which block {@code b} comes from child {@code b} of the seed, as in
   * {@link org.seedtree.parallel.Blocks}: with {@link Engine#PCG64}, Dask's {@code
   * da.random.default_rng(seed)} with {@code chunks=blockSize}.
   *
   * @param blockSize the number of values of a block, at least 1
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public SeedtreeSource<T> inBlocksOf(int blockSize) {
    if (blockSize < 1) {
      throw new IllegalArgumentException("blockSize < 1: " + blockSize);
    }
    return with(blockSize, plan.table().rate().rowsPerSecond());
  }

  /**
   * Returns the source of one stream. An unbounded one needs a distribution whose values take the
   * same number of words each, on an engine that can be advanced.
   *
   * @throws IllegalArgumentException if it is unbounded, and its values take a variable number
   */
  public SeedtreeSource<T> inOneStream() {
    for (Column column : plan.columns()) {
      boolean isFixed =
          column.distribution().hasFixedWordsPerValue() && column.seed().newEngine().canAdvance();
      if (plan.table().rate().endless() && !isFixed) {
        throw new IllegalArgumentException(
            "an unbounded source cannot draw one stream of " + column.distribution());
      }
    }
    return with(0, plan.table().rate().rowsPerSecond());
  }

  /**
   * Returns the source that emits at most so many values per second, over all its readers.
   *
   * @param rowsPerSecond the rate, at least 1
   * @throws IllegalArgumentException if the rate is less than 1
   */
  public SeedtreeSource<T> withRowsPerSecond(long rowsPerSecond) {
    if (rowsPerSecond < 1) {
      throw new IllegalArgumentException("rowsPerSecond < 1: " + rowsPerSecond);
    }
    return with(plan.table().blockSize(), rowsPerSecond);
  }

  /**
   * Returns the source of the values that a NumPy release draws.
   *
   * @param release the NumPy release to follow
   */
  public SeedtreeSource<T> withRelease(NumpyRelease release) {
    Column column = plan.columns().get(0);
    Column released =
        new Column(
            VALUE, column.distribution().withRelease(release), column.seed().withRelease(release));
    TableSpec table = plan.table();
    return new SeedtreeSource<>(
        plan(released, table.rows(), table.blockSize(), table.rate().rowsPerSecond()),
        format,
        type);
  }

  private SeedtreeSource<T> with(int blockSize, long rowsPerSecond) {
    TableSpec table = plan.table();
    StreamRate rate =
        new StreamRate(rowsPerSecond, table.rate().rowsPerBatch(), table.rate().endless());
    TableSpec changed =
        new TableSpec(table.columns(), table.rows(), blockSize, table.partitions(), rate);
    return new SeedtreeSource<>(new ReadPlan(changed, plan.columns(), plan.range()), format, type);
  }

  /** Returns the source of pairs of an element's index in the array and the element. */
  public SeedtreeSource<Tuple2<Long, T>> withIndex() {
    RowFormat<T> elements = format;
    return new SeedtreeSource<>(
        plan,
        arrays -> {
          RowFormat.View<T> view = elements.over(arrays);
          return (row, i) -> Tuple2.of(row, view.get(row, i));
        },
        Types.TUPLE(Types.LONG, type));
  }

  @Override
  public Boundedness getBoundedness() {
    return plan.table().rate().endless() ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<T, RowSplit> createReader(SourceReaderContext context) {
    return RowReaders.reader(context, plan, format);
  }

  @Override
  public SplitEnumerator<RowSplit, EnumeratorState> createEnumerator(
      SplitEnumeratorContext<RowSplit> context) {
    return RowReaders.enumerator(context, plan, null);
  }

  /** Continues from a checkpoint or savepoint; if it is that of other values, the job ends. */
  @Override
  public SplitEnumerator<RowSplit, EnumeratorState> restoreEnumerator(
      SplitEnumeratorContext<RowSplit> context, EnumeratorState checkpoint) {
    return RowReaders.enumerator(context, plan, checkpoint);
  }

  @Override
  public SimpleVersionedSerializer<RowSplit> getSplitSerializer() {
    return new RowSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<EnumeratorState> getEnumeratorCheckpointSerializer() {
    return new EnumeratorStateSerializer();
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return type;
  }

  @Override
  public String toString() {
    return "SeedtreeSource(" + plan.columns() + ")";
  }
}
