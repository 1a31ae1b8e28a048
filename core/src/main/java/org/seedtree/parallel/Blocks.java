package org.seedtree.parallel;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.internal.parallel.BlockFill;
import org.seedtree.internal.parallel.Draw;
import org.seedtree.seed.SeedSequence;

/**
 * A long array in blocks that have a stream each: the values of block {@code b} come from an engine
 * seeded by child {@code b} of the seed. Any part of the array can be made at once, anywhere, by
 * any number of threads, and is always the same. It is another array than one stream gives: see
 * {@link Parallel} for that.
 *
 * <p>With {@link Engine#PCG64} it is Dask's {@code da.random.default_rng(seed).normal(size=n,
 * chunks=blockSize)}.
 *
 * <pre>{@code
 * Blocks blocks = Blocks.of(42, 1 << 16);
 * blocks.fill(new Normal(0, 1), xs);                              // values 0 to xs.length
 * blocks.fill(new Normal(0, 1), 5_000_000_000L, xs, 0, 1000);     // a thousand of them
 * }</pre>
 *
 * <p>Immutable. Takes nothing from the seed: its count of spawned children stays.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class Blocks {

  /** With fewer values than this, other threads would cost more than they bring. */
  private static final int WORTHWHILE = 1 << 17;

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
   * Blocks of {@link Engine#PCG64} from an integer seed, by as many threads as there are
   * processors.
   *
   * @param blockSize values of each block, from 1 on
   * @throws IllegalArgumentException if the seed is negative or {@code blockSize} is less than 1
   */
  public static Blocks of(long seed, int blockSize) {
    return of(Engine.PCG64, new SeedSequence(seed), blockSize);
  }

  /**
   * Blocks of any engine and seed, by as many threads as there are processors.
   *
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
   * The same blocks, by that many threads; see {@link Parallel#over(int)}.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Blocks over(int threads) {
    return new Blocks(engine, seed, blockSize, null, threads);
  }

  /**
   * The same blocks, with the help of an executor; see {@link Parallel#over(Executor, int)}.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Blocks over(Executor executor, int threads) {
    Objects.requireNonNull(executor, "executor");
    return new Blocks(engine, seed, blockSize, executor, threads);
  }

  /** Values of each block. */
  public int blockSize() {
    return blockSize;
  }

  /**
   * A new generator at the start of a block.
   *
   * @throws IllegalArgumentException if {@code block} is negative
   */
  public Generator generator(long block) {
    return new Generator(bits(block));
  }

  private BitGenerator bits(long block) {
    return engine.create(seed.child(block));
  }

  /** Fills {@code out} with the first values; returns it. */
  public double[] fill(DoubleDistribution distribution, double[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from number {@code first} on; returns the array.
   *
   * @throws IllegalArgumentException if {@code first} is negative
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[] fill(
      DoubleDistribution distribution, long first, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(Draw.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with the first float32 values; returns it. */
  public float[] fill(FloatDistribution distribution, float[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with float32 values from number {@code first} on; returns the
   * array.
   *
   * @throws IllegalArgumentException if {@code first} is negative
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public float[] fill(FloatDistribution distribution, long first, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(Draw.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with the first values; returns it. */
  public long[] fill(LongDistribution distribution, long[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from number {@code first} on; returns the array.
   *
   * @throws IllegalArgumentException if {@code first} is negative
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[] fill(LongDistribution distribution, long first, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(Draw.of(distribution), first, out, from, to);
  }

  /** Fills {@code out} with the first values; returns it. */
  public int[] fill(Integers distribution, int[] out) {
    return fill(distribution, 0, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values from number {@code first} on; returns the array.
   *
   * @throws IllegalArgumentException if {@code first} is negative
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public int[] fill(Integers distribution, long first, int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(Draw.ofInts(distribution), first, out, from, to);
  }

  private <A> A fill(Draw<A> draw, long first, A out, int from, int to) {
    if (first < 0) {
      throw new IllegalArgumentException("first < 0: " + first);
    }
    if (first > Long.MAX_VALUE - (to - from)) {
      throw new IllegalArgumentException("first is too large: " + first);
    }
    BlockFill<A> fill = new BlockFill<>(this::bits, blockSize, draw, first, out, from, to);
    if (fill.blocks() > 0) {
      long useful = to - from < WORTHWHILE ? 1 : Math.min(threads, fill.blocks());
      fill.run(executor, (int) useful - 1);
    }
    return out;
  }

  @Override
  public String toString() {
    return "Blocks(" + engine.numpyName() + ", " + blockSize + ")";
  }
}
