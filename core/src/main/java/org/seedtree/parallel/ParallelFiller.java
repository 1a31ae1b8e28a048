package org.seedtree.parallel;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.FillStrategy;
import org.seedtree.release.NumpyRelease;

/**
 * Fills arrays by a number of threads, exactly as one thread would; see {@link Parallel}, which
 * creates fillers.
 *
 * <p>Immutable: any number of threads may use a filler at once, each with a generator and an array
 * of its own.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class ParallelFiller {

  private final FillStrategy strategy;

  ParallelFiller(@Nullable Executor executor, int threads) {
    this(new FillStrategy(executor, threads));
  }

  ParallelFiller(FillStrategy strategy) {
    this.strategy = strategy;
  }

  /** Returns the number of threads that fill an array, the caller's included. */
  public int threads() {
    return strategy.threads();
  }

  /** Fills an array with values; returns it. */
  public double[] fill(Generator rng, DoubleDistribution distribution, double[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[] fill(
      Generator rng, DoubleDistribution distribution, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.of(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with float32 values; returns it. */
  public float[] fill(Generator rng, FloatDistribution distribution, float[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with float32 values; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public float[] fill(
      Generator rng, FloatDistribution distribution, float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.of(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with integers; returns it. */
  public long[] fill(Generator rng, LongDistribution distribution, long[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[] fill(Generator rng, LongDistribution distribution, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.of(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with integers of a type of at most 32 bits; returns it. */
  public int[] fill(Generator rng, Integers distribution, int[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of a type of at most 32 bits; returns the array.
   *
   * @throws IllegalArgumentException if the type has more bits
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public int[] fill(Generator rng, Integers distribution, int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.ofInts(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with integers of a type of at most 16 bits; returns it. */
  public short[] fill(Generator rng, Integers distribution, short[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of a type of at most 16 bits; returns the array.
   *
   * @throws IllegalArgumentException if the type has more bits
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public short[] fill(Generator rng, Integers distribution, short[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.ofShorts(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with integers of a type of at most 8 bits; returns it. */
  public byte[] fill(Generator rng, Integers distribution, byte[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of a type of at most 8 bits; returns the array.
   *
   * @throws IllegalArgumentException if the type has more bits
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public byte[] fill(Generator rng, Integers distribution, byte[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.ofBytes(drawn(rng, distribution)), out, from, to);
  }

  /** Fills an array with integers of dtype {@code bool}; returns it. */
  public boolean[] fill(Generator rng, Integers distribution, boolean[] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of dtype {@code bool}; returns the array.
   *
   * @throws IllegalArgumentException if the type has more bits
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public boolean[] fill(Generator rng, Integers distribution, boolean[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.ofBooleans(drawn(rng, distribution)), out, from, to);
  }

  /** Fills the rows of an array with vectors; returns the array. */
  public double[][] fill(Generator rng, DoubleVectorDistribution distribution, double[][] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills the rows {@code out[from..to)} with vectors; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[][] fill(
      Generator rng, DoubleVectorDistribution distribution, double[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.of(drawn(rng, distribution)), out, from, to);
  }

  /** Fills the rows of an array with vectors of integers; returns the array. */
  public long[][] fill(Generator rng, LongVectorDistribution distribution, long[][] out) {
    return fill(rng, distribution, out, 0, out.length);
  }

  /**
   * Fills the rows {@code out[from..to)} with vectors of integers; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[][] fill(
      Generator rng, LongVectorDistribution distribution, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    return fill(rng, ArraySampler.of(drawn(rng, distribution)), out, from, to);
  }

  /**
   * Starts a call of a distribution of the catalog, each part of which is filled by these threads.
   *
   * @param bits the engine that is drawn from and moved
   * @param sampler the distribution
   * @param dtype the type that the sampler was made for
   */
  public ArrayFill<Object> call(BitGenerator bits, Sampler sampler, DType dtype) {
    Objects.requireNonNull(bits, "bits");
    return new ParallelCall(strategy, bits, ArraySampler.of(sampler, dtype));
  }

  /** Returns whether a generator has a release that draws distributions given as values. */
  private static boolean followsRelease(Generator rng) {
    return !rng.release().equals(NumpyRelease.DEFAULT);
  }

  private static DoubleDistribution drawn(Generator rng, DoubleDistribution distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private static FloatDistribution drawn(Generator rng, FloatDistribution distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private static LongDistribution drawn(Generator rng, LongDistribution distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private static Integers drawn(Generator rng, Integers distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private static DoubleVectorDistribution drawn(
      Generator rng, DoubleVectorDistribution distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private static LongVectorDistribution drawn(Generator rng, LongVectorDistribution distribution) {
    return followsRelease(rng) ? distribution.withRelease(rng.release()) : distribution;
  }

  private <A> A fill(Generator rng, ArraySampler<A> sampler, A out, int from, int to) {
    return rng.callGuard().call(() -> fill(rng.bitGenerator(), sampler, out, from, to));
  }

  <A> A fill(BitGenerator bits, ArraySampler<A> sampler, A out, int from, int to) {
    strategy.fill(bits, sampler, out, from, to);
    return out;
  }
}
