package org.seedtree.scipy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;

/**
 * {@code scipy.stats.qmc.LatinHypercube} of strength 1: points of the unit cube of which each of n
 * slices of every dimension has one. From McKay, Beckman and Conover, "A comparison of three
 * methods for selecting values of input variables in the analysis of output from a computer code",
 * Technometrics 21 (1979).
 *
 * <p>SciPy has two keywords: {@code seed=7} draws from {@code default_rng(7)}, and {@code rng=7},
 * from 1.15 on, from the first child that it spawns. So do the factory methods of these names.
 *
 * <p>Words consumed per call: a double per coordinate, unless points are centered; then per
 * dimension a shuffle of n elements. The stream continues from call to call.
 */
public final class LatinHypercube {

  private final int d;
  private final boolean scramble;
  private final Generator rng;

  private LatinHypercube(int d, boolean scramble, Generator rng) {
    this.d = QmcStreams.dimensions(d);
    this.scramble = scramble;
    this.rng = rng;
  }

  /**
   * Returns {@code LatinHypercube(d, seed=seed)}.
   *
   * @param d number of dimensions, 1 or more
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static LatinHypercube seed(int d, long seed) {
    return new LatinHypercube(d, true, Generator.defaultRng(seed));
  }

  /**
   * Returns {@code LatinHypercube(d, seed=rng)}, which draws from the generator given.
   *
   * @param d number of dimensions, 1 or more
   * @param rng stream to draw from
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static LatinHypercube seed(int d, Generator rng) {
    return new LatinHypercube(d, true, rng);
  }

  /**
   * Returns {@code LatinHypercube(d, rng=seed)}.
   *
   * @param d number of dimensions, 1 or more
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static LatinHypercube rng(int d, long seed) {
    return new LatinHypercube(d, true, QmcStreams.child(Generator.defaultRng(seed)));
  }

  /**
   * Returns {@code LatinHypercube(d, rng=rng)}, which spawns a child of the generator given.
   *
   * @param d number of dimensions, 1 or more
   * @param rng generator to spawn from
   * @throws IllegalArgumentException if {@code d} is less than 1
   */
  public static LatinHypercube rng(int d, Generator rng) {
    return new LatinHypercube(d, true, QmcStreams.child(rng));
  }

  /** Returns the design on the same stream with each point in the middle of its cell. */
  public LatinHypercube centered() {
    return new LatinHypercube(d, false, rng);
  }

  /**
   * Draws points.
   *
   * @param n number of points, 0 or more
   * @return points, row by row, each coordinate in (0, 1]: 1 where the double drawn is 0
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[][] random(int n) {
    double @Nullable [][] u = scramble ? rng.uniform(0, 1, QmcStreams.points(n), d) : null;
    double[][] points = new double[QmcStreams.points(n)][d];
    int[] order = new int[n];
    for (int j = 0; j < d; j++) {
      Arrays.setAll(order, i -> i + 1);
      rng.shuffle(order);
      for (int i = 0; i < n; i++) {
        points[i][j] = (order[i] - (u == null ? 0.5 : u[i][j])) / n;
      }
    }
    return points;
  }
}
