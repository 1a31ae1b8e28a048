package org.seedtree.parallel;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;

/**
 * Exact parallel fills: the array and the generator's state afterwards are those of {@code
 * rng.fill(distribution, out)}, bit for bit, at any number of threads.
 *
 * <pre>{@code
 * Generator rng = Generator.defaultRng(42);
 * Parallel.fill(rng, new Normal(10, 2), xs);          // by all processors
 * Parallel.over(3).fill(rng, new Gamma(2, 1), xs);    // by three threads
 * }</pre>
 *
 * <p>Not every fill gets faster: small ones, distributions that take no words or keep something
 * between values (the multivariate hypergeometric), vectors of other distributions than the normal,
 * and engines of other classes than this library's are left to the calling thread, wholly or for
 * the most part.
 *
 * <p>A fill by several threads stops when the calling thread is interrupted: it throws {@link
 * java.util.concurrent.CancellationException}, the thread stays marked as interrupted. If a
 * distribution throws, the other threads stop and the caller gets what it threw. In both cases the
 * generator is left as it was and the range of the array holds anything. No thread that a fill has
 * started outlives it.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class Parallel {

  private Parallel() {}

  /**
   * Fills by that many threads, the caller's and others that live as long as the fill.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static ParallelFiller over(int threads) {
    return new ParallelFiller(null, threads);
  }

  /**
   * Fills by the calling thread and up to {@code threads - 1} tasks of an executor. A fill never
   * waits for a task to be begun: from an executor that is busy or takes no tasks it gets less
   * help, down to none.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static ParallelFiller over(Executor executor, int threads) {
    return new ParallelFiller(Objects.requireNonNull(executor, "executor"), threads);
  }

  private static ParallelFiller processors() {
    return over(Runtime.getRuntime().availableProcessors());
  }

  /** Fills {@code out} with values by as many threads as there are processors; returns it. */
  public static double[] fill(Generator rng, DoubleDistribution distribution, double[] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with values by as many threads as there are processors; returns the
   * array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static double[] fill(
      Generator rng, DoubleDistribution distribution, double[] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }

  /**
   * Fills {@code out} with float32 values by as many threads as there are processors; returns it.
   */
  public static float[] fill(Generator rng, FloatDistribution distribution, float[] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with float32 values by as many threads as there are processors;
   * returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static float[] fill(
      Generator rng, FloatDistribution distribution, float[] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }

  /** Fills {@code out} with values by as many threads as there are processors; returns it. */
  public static long[] fill(Generator rng, LongDistribution distribution, long[] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with values by as many threads as there are processors; returns the
   * array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static long[] fill(
      Generator rng, LongDistribution distribution, long[] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }

  /**
   * Fills {@code out} with values of a type of at most 32 bits by as many threads as there are
   * processors; returns it.
   */
  public static int[] fill(Generator rng, Integers distribution, int[] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with values of a type of at most 32 bits by as many threads as
   * there are processors; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static int[] fill(Generator rng, Integers distribution, int[] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }

  /**
   * Fills {@code out} with vectors, one to a row by as many threads as there are processors;
   * returns it.
   */
  public static double[][] fill(
      Generator rng, DoubleVectorDistribution distribution, double[][] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with vectors, one to a row by as many threads as there are
   * processors; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static double[][] fill(
      Generator rng, DoubleVectorDistribution distribution, double[][] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }

  /**
   * Fills {@code out} with vectors, one to a row by as many threads as there are processors;
   * returns it.
   */
  public static long[][] fill(Generator rng, LongVectorDistribution distribution, long[][] out) {
    return processors().fill(rng, distribution, out);
  }

  /**
   * Fills {@code out[from..to)} with vectors, one to a row by as many threads as there are
   * processors; returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public static long[][] fill(
      Generator rng, LongVectorDistribution distribution, long[][] out, int from, int to) {
    return processors().fill(rng, distribution, out, from, to);
  }
}
