package org.seedtree.scipy;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;

/**
 * {@code scipy.stats.qmc.Halton}: the low-discrepancy sequence of Halton (1960), doi:10.1007/
 * BF01386213, scrambled by random permutations of the digits as in Owen, "A randomized Halton
 * algorithm in R", arXiv:1706.02808, or as it is. Dimension j counts in the j-th prime number.
 *
 * <p>SciPy has two keywords: {@code seed=7} draws from {@code default_rng(7)}, and {@code rng=7},
 * from 1.15 on, from the first child that it spawns. So do the factory methods of these names.
 *
 * <p>Words consumed when it is made: dimension after dimension, k - 1 shuffles of b elements, where
 * b is the dimension's prime number and k the number of digits of 2<sup>54</sup> - 1 to base b.
 * After that nothing is drawn.
 */
public final class Halton {

  private static final long PRECISION = 1L << 54;

  private final int[] bases;
  private final int @Nullable [][][] tables; // by dimension, place and digit
  private long next;

  /**
   * Creates a sequence.
   *
   * @param streams returns the stream of the next dimension; null for the sequence as it is
   */
  private Halton(int d, @Nullable Supplier<Generator> streams) {
    bases = primes(QmcStreams.dimensions(d));
    tables = streams == null ? null : new int[d][][];
    if (streams != null && tables != null) {
      for (int j = 0; j < d; j++) {
        Generator rng = streams.get();
        tables[j] = new int[digits(bases[j])][bases[j]];
        for (int[] table : tables[j]) {
          Arrays.setAll(table, i -> i);
          rng.shuffle(table);
        }
      }
    }
  }

  private static Halton of(int d, Generator rng) {
    return new Halton(d, () -> rng);
  }

  /**
   * Returns the sequence as it is, {@code Halton(d, scramble=False)}.
   *
   * @param d number of dimensions, 1 or more
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton unscrambled(int d) {
    return new Halton(d, null);
  }

  /**
   * Returns {@code Halton(d, seed=seed)}.
   *
   * @param d number of dimensions, 1 or more
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton seed(int d, long seed) {
    return of(d, Generator.defaultRng(seed));
  }

  /**
   * Returns {@code Halton(d, seed=rng)}, which draws from the generator given.
   *
   * @param d number of dimensions, 1 or more
   * @param rng stream to draw from
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton seed(int d, Generator rng) {
    return of(d, rng);
  }

  /**
   * Returns {@code Halton(d, seed=seed)} of a release of SciPy: before 1.11 the seed starts anew in
   * every dimension.
   *
   * @param d number of dimensions, 1 or more
   * @param seed seed, 0 or more
   * @param release release to follow
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton seed(int d, long seed, ScipyRelease release) {
    return release.isBefore(1, 11)
        ? new Halton(d, () -> Generator.defaultRng(seed))
        : seed(d, seed);
  }

  /**
   * Returns {@code Halton(d, rng=seed)}.
   *
   * @param d number of dimensions, 1 or more
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton rng(int d, long seed) {
    return of(d, QmcStreams.child(Generator.defaultRng(seed)));
  }

  /**
   * Returns {@code Halton(d, rng=rng)}, which spawns a child of the generator given.
   *
   * @param d number of dimensions, 1 or more
   * @param rng generator to spawn from
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static Halton rng(int d, Generator rng) {
    return of(d, QmcStreams.child(rng));
  }

  /**
   * Skips points.
   *
   * @param n number of points, 0 or more
   * @return this sequence
   * @throws IllegalArgumentException if {@code n} is negative, or 2<sup>63</sup> points or more are
   *     skipped and made in all
   */
  public Halton fastForward(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be 0 or more: " + n);
    }
    next = after(n);
    return this;
  }

  /**
   * Returns the next points.
   *
   * @param n number of points, 0 or more
   * @return points, row by row, each coordinate in [0, 1); as in SciPy it is 1 if the digits of a
   *     very large index round up to it, as after 2<sup>54</sup> - 1 points in base 2
   * @throws IllegalArgumentException if {@code n} is negative, or 2<sup>63</sup> points or more are
   *     skipped and made in all
   */
  public double[][] random(int n) {
    long end = after(QmcStreams.points(n));
    double[][] points = new double[n][bases.length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < bases.length; j++) {
        points[i][j] =
            tables == null ? plain(next + i, bases[j]) : scrambled(next + i, bases[j], tables[j]);
      }
    }
    next = end;
    return points;
  }

  private long after(long n) {
    if (n > Long.MAX_VALUE - next) {
      throw new IllegalArgumentException(
          "Python int too large to convert to C long: " + next + " + " + n);
    }
    return next + n;
  }

  private static double plain(long index, int base) {
    double value = 0;
    double scale = 1.0 / base;
    for (long rest = index; rest > 0; rest /= base) {
      value += rest % base * scale;
      scale /= base;
    }
    return value;
  }

  private static double scrambled(long index, int base, int[][] tables) {
    double value = 0;
    double scale = 1.0 / base;
    long rest = index;
    for (int[] table : tables) {
      value += table[(int) (rest % base)] * scale;
      scale /= base;
      rest /= base;
    }
    return value;
  }

  /** Returns one less than the number of digits of 2<sup>54</sup> - 1 to a base. */
  private static int digits(int base) {
    int digits = 0;
    for (long rest = PRECISION - 1; rest > 0; rest /= base) {
      digits++;
    }
    return digits - 1;
  }

  private static int[] primes(int count) {
    int[] primes = new int[count];
    int found = 0;
    for (int candidate = 2; found < count; candidate++) {
      boolean prime = true;
      for (int k = 0; prime && k < found && primes[k] * primes[k] <= candidate; k++) {
        prime = candidate % primes[k] != 0;
      }
      if (prime) {
        primes[found++] = candidate;
      }
    }
    return primes;
  }
}
