package org.seedtree.parallel;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.BlockFill;
import org.seedtree.internal.parallel.OutputRange;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.seed.SeedSequence;

/**
 * A long sequence of values in blocks that have a stream each: the values of block {@code b} come
 * from an engine seeded by child {@code b} of the seed. Any range of it can be drawn in time
 * proportional to its length, on any machine and by any number of threads, and is always the same.
 * The values are not those of one stream; {@link Parallel} draws these.
 *
 * <p>With {@link Engine#PCG64} it is Dask's {@code da.random.default_rng(seed).normal(size=n,
 * chunks=blockSize)}.
 *
 * {@snippet file="ParallelSnippetsTest.java" region="blocks"}
 *
 * <p>Immutable. Spawns nothing from the seed, and does not depend on what others spawn from it.
 * Serializable as engine, seed and size of a block; blocks that are read are filled by as many
 * threads as there are processors.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class Blocks implements Serializable {

  /** With fewer values one thread is faster. */
  private static final int MINIMUM_SIZE = 1 << 17;

  private final Engine engine;
  private final SeedSequence seed;
  private final int blockSize;
  private final @Nullable Executor executor;
  private final int threads;

  private Blocks(
      Engine engine, SeedSequence seed, int blockSize, @Nullable Executor executor, int threads) {
    if (blockSize < 1) {
      throw new IllegalArgumentException("blockSize < 1: " + blockSize);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads < 1: " + threads);
    }
    this.engine = engine;
    this.seed = seed;
    this.blockSize = blockSize;
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * Returns blocks of {@link Engine#PCG64} from an integer seed, filled by as many threads as there
   * are processors.
   *
   * @param seed seed; a negative one is the unsigned 64-bit word with its bits
   * @param blockSize values of each block, from 1 on
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public static Blocks of(long seed, int blockSize) {
    return of(Engine.PCG64, new SeedSequence(seed), blockSize);
  }

  /**
   * Returns blocks of {@link Engine#PCG64} from an integer seed, filled by as many threads as there
   * are processors.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits
   * @param blockSize values of each block, from 1 on
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public static Blocks of(int seed, int blockSize) {
    return of(Engine.PCG64, new SeedSequence(seed), blockSize);
  }

  /**
   * Returns blocks of any engine and seed, filled by as many threads as there are processors.
   *
   * @param engine creates the blocks' engines
   * @param seed whose children seed the blocks
   * @param blockSize values of each block, from 1 on
   * @throws IllegalArgumentException if {@code blockSize} is less than 1
   */
  public static Blocks of(Engine engine, SeedSequence seed, int blockSize) {
    return new Blocks(
        Objects.requireNonNull(engine, "engine"),
        Objects.requireNonNull(seed, "seed"),
        blockSize,
        null,
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns the same blocks, filled by a number of threads; see {@link Parallel#over(int)}.
   *
   * @param threads the caller's included, from 1 on
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Blocks over(int threads) {
    return new Blocks(engine, seed, blockSize, null, threads);
  }

  /**
   * Returns the same blocks, filled with the help of an executor; see {@link
   * Parallel#over(Executor, int)}.
   *
   * @param executor that runs the helpers' tasks
   * @param threads the caller's included, from 1 on
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Blocks over(Executor executor, int threads) {
    Objects.requireNonNull(executor, "executor");
    return new Blocks(engine, seed, blockSize, executor, threads);
  }

  /** Returns the number of values of each block. */
  public int blockSize() {
    return blockSize;
  }

  /**
   * Returns a new generator at the start of a block.
   *
   * @param block its number, from 0 on
   * @throws IllegalArgumentException if {@code block} is negative
   */
  public Generator generator(long block) {
    return new Generator(bits(block));
  }

  private BitGenerator bits(long block) {
    return engine.create(seed.child(block));
  }

  /** Fills {@code out} with values from index 0 on; returns the array. */
  public double[] fill(DoubleDistribution distribution, double[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from index {@code first} on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[] fill(
      DoubleDistribution distribution, long first, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with float32 values from index 0 on; returns the array. */
  public float[] fill(FloatDistribution distribution, float[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with float32 values from index {@code first} on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public float[] fill(FloatDistribution distribution, long first, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with values from index 0 on; returns the array. */
  public long[] fill(LongDistribution distribution, long[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from index {@code first} on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[] fill(LongDistribution distribution, long first, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with values from index 0 on; returns the array. */
  public int[] fill(Integers distribution, int[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from index {@code first} on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public int[] fill(Integers distribution, long first, int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.ofInts(distribution), first, out, from, to);
  }

  /**
   * Fills {@code out} with values of a type of at most 16 bits from index 0 on; returns the array.
   */
  public short[] fill(Integers distribution, short[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 16 bits from index {@code first}
   * on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public short[] fill(Integers distribution, long first, short[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.ofShorts(distribution), first, out, from, to);
  }

  /**
   * Fills {@code out} with values of a type of at most 8 bits from index 0 on; returns the array.
   */
  public byte[] fill(Integers distribution, byte[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 8 bits from index {@code first}
   * on; returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public byte[] fill(Integers distribution, long first, byte[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.ofBytes(distribution), first, out, from, to);
  }

  /** Fills {@code out} with values of dtype {@code bool} from index 0 on; returns the array. */
  public boolean[] fill(Integers distribution, boolean[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values of dtype {@code bool} from index {@code first} on;
   * returns the array.
   *
   * @param first index of the first value in the sequence of all blocks' values
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public boolean[] fill(Integers distribution, long first, boolean[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.ofBooleans(distribution), first, out, from, to);
  }

  /** Fills the rows of {@code out} with vectors from index 0 on; returns the array. */
  public double[][] fill(DoubleVectorDistribution distribution, double[][] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills the rows {@code out[from..to)} with vectors from index {@code first} on; returns the
   * array.
   *
   * @param first index of the first vector in the sequence of all blocks' vectors
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[][] fill(
      DoubleVectorDistribution distribution, long first, double[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.of(distribution), first, out, from, to);
  }

  /** Fills the rows of {@code out} with vectors of integers from index 0 on; returns the array. */
  public long[][] fill(LongVectorDistribution distribution, long[][] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills the rows {@code out[from..to)} with vectors of integers from index {@code first} on;
   * returns the array.
   *
   * @param first index of the first vector in the sequence of all blocks' vectors
   * @throws IllegalArgumentException if {@code first} is negative, or so large that the last index
   *     is no {@code long}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[][] fill(
      LongVectorDistribution distribution, long first, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(ArraySampler.of(distribution), first, out, from, to);
  }

  private <A> A fill(ArraySampler<A> sampler, long first, A out, int from, int to) {
    if (first < 0) {
      throw new IllegalArgumentException("first < 0: " + first);
    }
    if (first > Long.MAX_VALUE - (to - from)) {
      throw new IllegalArgumentException("first is too large: " + first);
    }
    OutputRange<A> output = new OutputRange<>(sampler, out, from, to - from);
    BlockFill<A> fill = new BlockFill<>(this::bits, blockSize, output, first);
    if (fill.blocks() > 0) {
      long profitable = to - from < MINIMUM_SIZE ? 1 : Math.min(threads, fill.blocks());
      fill.run(executor, (int) profitable - 1);
    }
    return out;
  }

  @Override
  public String toString() {
    return "Blocks(" + engine.numpyName() + ", " + blockSize + ")";
  }

  private Object writeReplace() {
    return new BlocksForm(engine, blockSize, seed);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
