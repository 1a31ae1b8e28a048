package org.seedtree.sklearn;

import java.util.Arrays;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;

/**
 * {@code sklearn.utils.shuffle}: the rows in random order, or the first of them. They are not the
 * rows of {@link TrainTestSplit}, which tests on the head of another permutation.
 *
 * <pre>{@code
 * int[] order = Shuffle.of(150).randomState(42).indices();
 * }</pre>
 *
 * <p>Words consumed: those of a shuffle of all n elements, however few are taken. Settings are
 * immutable; each method returns an object with one of them changed.
 */
public final class Shuffle {

  private final int n;
  private final int nSamples;
  private final DrawSource source;

  private Shuffle(int n, int nSamples, DrawSource source) {
    this.n = n;
    this.nSamples = nSamples;
    this.source = source;
  }

  /**
   * Returns the shuffle of a number of rows.
   *
   * @param n number of rows, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static Shuffle of(int n) {
    SeededSettings.atLeast(0, "n", n);
    return new Shuffle(n, n, DrawSource.GLOBAL);
  }

  /**
   * Sets the number of rows to take, all unless set.
   *
   * @param rows number of rows, 1 to n; more than n are rejected when they are drawn
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Shuffle nSamples(int rows) {
    Resample.checkSize(rows);
    return new Shuffle(n, rows, source);
  }

  /**
   * Sets a seed, from which every call makes a new stream.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public Shuffle randomState(long seed) {
    return new Shuffle(n, nSamples, DrawSource.seeded(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public Shuffle randomState(RandomState rs) {
    return new Shuffle(n, nSamples, DrawSource.of(rs));
  }

  /**
   * Draws the row numbers.
   *
   * @throws IllegalArgumentException if more rows are asked for than there are
   */
  public int[] indices() {
    return source.draw(rs -> indices(n, nSamples, rs));
  }

  /** Draws the first {@code size} rows of a shuffle of {@code n}. */
  static int[] indices(int n, int size, RandomState rs) {
    if (size > n) {
      throw new IllegalArgumentException(
          "Cannot sample " + size + " out of arrays with dim " + n + " when replace is False");
    }
    int[] order = rs.permutation(n);
    return size == n ? order : Arrays.copyOf(order, size);
  }
}
