package org.seedtree.parallel;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.CostClass;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.Draw;
import org.seedtree.internal.parallel.NotSplittableException;
import org.seedtree.internal.parallel.OffsetFill;
import org.seedtree.internal.parallel.SpeculativeFill;
import org.seedtree.internal.parallel.Split;

/**
 * Fills arrays by a number of threads; see {@link Parallel}. Immutable: any number of threads may
 * use it at once, each on a generator and an array of its own.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class ParallelFiller {

  /** With fewer values than this, other threads would cost more than they bring. */
  private static final int WORTHWHILE = 1 << 18;

  /** So many times more values are more than an array has. */
  private static final int NEVER = 1 << 13;

  private static final int MAX_BLOCK = 1 << 16;
  private static final int MIN_BLOCK = 1 << 10;
  private static final int BLOCKS_PER_THREAD = 8;

  /** Blocks of words that many values share are not made shorter still. */
  private static final int MAX_VALUES_PER_WORD = 8;

  private final @Nullable Executor executor;
  private final int threads;
  private final int worthwhile;
  private final int maxBlock;

  /**
   * @param executor where threads come from; null for some of its own
   */
  public ParallelFiller(@Nullable Executor executor, int threads) {
    this(executor, threads, WORTHWHILE, MAX_BLOCK);
  }

  /** With the sizes that tests choose; 0 is worthwhile for all distributions and engines. */
  public ParallelFiller(@Nullable Executor executor, int threads, int worthwhile, int maxBlock) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads < 1: " + threads);
    }
    this.executor = executor;
    this.threads = threads;
    this.worthwhile = worthwhile;
    this.maxBlock = maxBlock;
  }

  /** How many threads fill an array, the caller's included. */
  public int threads() {
    return threads;
  }

  /** {@link Parallel#fill(Generator, DoubleDistribution, double[])} by these threads. */
  public double[] fill(Generator rng, DoubleDistribution distribution, double[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /** {@link Parallel#fill(Generator, DoubleDistribution, double[], int, int)} by these threads. */
  public double[] fill(
      Generator rng, DoubleDistribution distribution, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.of(distribution), out, from, to);
  }

  /** {@link Parallel#fill(Generator, FloatDistribution, float[])} by these threads. */
  public float[] fill(Generator rng, FloatDistribution distribution, float[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /** {@link Parallel#fill(Generator, FloatDistribution, float[], int, int)} by these threads. */
  public float[] fill(
      Generator rng, FloatDistribution distribution, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.of(distribution), out, from, to);
  }

  /** {@link Parallel#fill(Generator, LongDistribution, long[])} by these threads. */
  public long[] fill(Generator rng, LongDistribution distribution, long[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /** {@link Parallel#fill(Generator, LongDistribution, long[], int, int)} by these threads. */
  public long[] fill(Generator rng, LongDistribution distribution, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.of(distribution), out, from, to);
  }

  /** {@link Parallel#fill(Generator, Integers, int[])} by these threads. */
  public int[] fill(Generator rng, Integers distribution, int[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /** {@link Parallel#fill(Generator, Integers, int[], int, int)} by these threads. */
  public int[] fill(Generator rng, Integers distribution, int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.ofInts(distribution), out, from, to);
  }

  /** {@link Parallel#fill(Generator, DoubleVectorDistribution, double[][])} by these threads. */
  public double[][] fill(Generator rng, DoubleVectorDistribution distribution, double[][] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * {@link Parallel#fill(Generator, DoubleVectorDistribution, double[][], int, int)} by these
   * threads.
   */
  public double[][] fill(
      Generator rng, DoubleVectorDistribution distribution, double[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.of(distribution), out, from, to);
  }

  /** {@link Parallel#fill(Generator, LongVectorDistribution, long[][])} by these threads. */
  public long[][] fill(Generator rng, LongVectorDistribution distribution, long[][] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * {@link Parallel#fill(Generator, LongVectorDistribution, long[][], int, int)} by these threads.
   */
  public long[][] fill(
      Generator rng, LongVectorDistribution distribution, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, Draw.of(distribution), out, from, to);
  }

  /**
   * Begins a call of a distribution of the catalog, each part of which is filled by these threads.
   *
   * @param bits drawn from, and moved
   * @param sampler the distribution
   * @param dtype that it was made for
   */
  public ArrayFill<Object> call(BitGenerator bits, Sampler sampler, DType dtype) {
    Objects.requireNonNull(bits, "bits");
    return new ParallelCall(this, bits, Draw.of(sampler, dtype));
  }

  private <A> A fill(Generator rng, Draw<A> draw, A out, int from, int to) {
    return fill(rng.bitGenerator(), draw, out, from, to);
  }

  <A> A fill(BitGenerator bits, Draw<A> draw, A out, int from, int to) {
    if (pays(bits, draw, to - from)) {
      BitGenerator moved = bits.copy();
      int done = fillMost(moved, draw, out, from, to);
      draw.fill(moved, out, done, to);
      bits.setState(moved.state());
    } else {
      draw.fill(bits, out, from, to);
    }
    return out;
  }

  /** Whether several threads make so many elements faster than one. */
  boolean pays(BitGenerator bits, Draw<?> draw, int elements) {
    return threads > 1
        && elements > 0
        && elements >= (long) worthwhile * timesMore(bits, draw)
        && draw.splits();
  }

  /** How many times more of these values there must be. */
  private static int timesMore(BitGenerator bits, Draw<?> draw) {
    boolean moves = bits.canDiscardInConstantTime();
    if (draw.costClass() == CostClass.TABLE_LOOKUP && moves) {
      return 2;
    } else if (draw.costClass() != CostClass.WORDS) {
      return moves || draw.valuesPerWord() == 1 ? 1 : 4;
    } else if (!moves) {
      return NEVER; // one thread makes the words, which is nearly all there is to do
    } else if (draw.wordsPerValue().isPresent()) {
      return 2;
    }
    return draw.valuesPerWord() <= MAX_VALUES_PER_WORD ? 8 : 16;
  }

  /**
   * Fills the range but for some values at its end, and moves the engine to these.
   *
   * @return the first index that is not filled
   */
  <A> int fillMost(BitGenerator bits, Draw<A> draw, A out, int from, int to) {
    int values = (to - from) / draw.width();
    int block = Math.max(MIN_BLOCK, (to - from) / (threads * BLOCKS_PER_THREAD));
    block = Math.min(block, maxBlock);
    OptionalInt words = draw.wordsPerValue();
    if (words.isPresent() && bits.canDiscardInConstantTime()) {
      new OffsetFill<>(bits, draw, words.getAsInt(), out, from, to, block)
          .run(executor, threads - 1);
      bits.discardRaw((long) values * words.getAsInt());
      return to;
    }
    int words64 = Math.max(1, block / Math.min(draw.valuesPerWord(), MAX_VALUES_PER_WORD));
    try {
      return fillMost(bits, draw, draw.split(), out, from, values, words64);
    } catch (NotSplittableException e) {
      return from; // by one thread then; the engine has not been moved
    }
  }

  private <P, A> int fillMost(
      BitGenerator bits, Draw<A> draw, Split<P, A> split, A out, int from, int values, int block) {
    SpeculativeFill<P, A> fill =
        new SpeculativeFill<>(bits, draw, split, out, from, values, block, threads, true);
    fill.run(executor, threads - 1);
    int made = fill.made();
    if (fill.isCrowded()) {
      int next = from + made * draw.width();
      fill =
          new SpeculativeFill<>(
              fill.end(), draw, split, out, next, values - made, block, threads, false);
      fill.run(executor, threads - 1);
      made += fill.made();
    }
    bits.setState(fill.end().state());
    return from + made * draw.width();
  }
}
