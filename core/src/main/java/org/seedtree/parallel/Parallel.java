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
 * The entry point of exact parallel fills: the array and the generator's state afterwards are those
 * of {@code rng.fill(distribution, out)}, bit for bit, at any number of threads; for vectors those
 * of {@code distribution.fill(rng.bitGenerator(), out, 0, out.length)}.
 *
 * {@snippet file="ParallelSnippetsTest.java" region="parallel"}
 *
 * <p>The methods {@code fill} of this class use as many threads as there are processors; those of
 * {@link ParallelFiller} fill ranges, too, and say what is thrown.
 *
 * <p>Not every fill gets faster. The calling thread draws all or most values of small fills, of
 * distributions that consume no words or whose values depend on those before (the multivariate
 * hypergeometric), and of vectors of other distributions than the normal.
 *
 * <p>A fill by several threads stops when the calling thread is interrupted: it throws {@link
 * java.util.concurrent.CancellationException}, and the thread's interrupt status is set. If a
 * distribution throws, the other threads stop and the caller gets what it threw. In both cases the
 * generator is left as it was and the range of the array holds any values. A fill that the calling
 * thread does by itself is not stopped by an interruption, and if a distribution throws, the
 * generator is left where the exception occurred. No thread that a fill has started outlives it.
 *
 * <p>Helpers only add speed: if threads cannot be started because a limit of the process is
 * reached, if the executor throws anything, or if a helper is interrupted, as by {@link
 * java.util.concurrent.ExecutorService#shutdownNow}, the calling thread and the remaining helpers
 * complete the fill.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public final class Parallel {

  private Parallel() {}

  /**
   * Returns a filler that uses the calling thread and threads of its own, which live as long as a
   * fill.
   *
   * @param threads the caller's included, from 1 on
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static ParallelFiller over(int threads) {
    return new ParallelFiller(null, threads);
  }

  /**
   * Returns a filler that uses the calling thread and tasks of an executor. A fill never waits for
   * a task to be started: an executor that is busy or rejects tasks helps less or not at all.
   *
   * @param executor that runs the tasks
   * @param threads the caller's included, from 1 on
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static ParallelFiller over(Executor executor, int threads) {
    return new ParallelFiller(Objects.requireNonNull(executor, "executor"), threads);
  }

  private static ParallelFiller overProcessors() {
    return over(Runtime.getRuntime().availableProcessors());
  }

  /** Fills an array with values; returns it. */
  public static double[] fill(Generator rng, DoubleDistribution distribution, double[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with float32 values; returns it. */
  public static float[] fill(Generator rng, FloatDistribution distribution, float[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with integers; returns it. */
  public static long[] fill(Generator rng, LongDistribution distribution, long[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with integers of a type of at most 32 bits; returns it. */
  public static int[] fill(Generator rng, Integers distribution, int[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with integers of a type of at most 16 bits; returns it. */
  public static short[] fill(Generator rng, Integers distribution, short[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with integers of a type of at most 8 bits; returns it. */
  public static byte[] fill(Generator rng, Integers distribution, byte[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills an array with integers of dtype {@code bool}; returns it. */
  public static boolean[] fill(Generator rng, Integers distribution, boolean[] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills the rows of an array with vectors; returns the array. */
  public static double[][] fill(
      Generator rng, DoubleVectorDistribution distribution, double[][] out) {
    return overProcessors().fill(rng, distribution, out);
  }

  /** Fills the rows of an array with vectors of integers; returns the array. */
  public static long[][] fill(Generator rng, LongVectorDistribution distribution, long[][] out) {
    return overProcessors().fill(rng, distribution, out);
  }
}
