package org.seedtree.scipy;

import org.seedtree.Generator;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.IndexSource;

/**
 * What SciPy's resampling functions are told: the number of resamples, the batch and the stream.
 * Settings do not change once they are made: each method returns a copy with one of them set.
 *
 * @param <S> the settings themselves
 */
public abstract sealed class Resampling<S extends Resampling<S>> implements Cloneable
    permits Bootstrap, PermutationTest {

  int nResamples = 9999;
  int batch;
  IndexSource source = IndexSource.GLOBAL;

  Resampling() {}

  @SuppressWarnings("unchecked") // S is the class itself
  private S copy() {
    try {
      return (S) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  private S from(IndexSource stream) {
    S copy = copy();
    copy.source = stream;
    return copy;
  }

  /**
   * Sets the number of resamples, 9999 unless set.
   *
   * @param resamples number of resamples, 1 or more
   * @throws IllegalArgumentException if {@code resamples} is less than 1
   */
  public S nResamples(int resamples) {
    if (resamples < 1) {
      throw new IllegalArgumentException("n_resamples must be 1 or more: " + resamples);
    }
    S copy = copy();
    copy.nResamples = resamples;
    return copy;
  }

  /**
   * Sets the number of resamples that are drawn at a time, all unless set. Where there are several
   * samples it decides which words go where.
   *
   * @param resamples number of resamples, 1 or more
   * @throws IllegalArgumentException if {@code resamples} is less than 1
   */
  public S batch(int resamples) {
    if (resamples < 1) {
      throw new IllegalArgumentException("batch must be 1 or more: " + resamples);
    }
    S copy = copy();
    copy.batch = resamples;
    return copy;
  }

  /**
   * Sets a seed, from which every call makes a new {@code RandomState}: the keyword {@code
   * random_state}.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public S randomState(long seed) {
    return from(IndexSource.seeded(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public S randomState(RandomState rs) {
    return from(IndexSource.of(rs));
  }

  /**
   * Sets a seed, from which every call makes a new {@code Generator}: the keyword {@code rng},
   * which SciPy has from 1.15 on.
   *
   * @param seed seed, 0 or more
   */
  public S rng(long seed) {
    return from(IndexSource.seededGenerator(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rng stream to draw from
   */
  public S rng(Generator rng) {
    return from(IndexSource.of(rng));
  }

  /** Returns the number of resamples that are drawn at a time. */
  int step() {
    return batch == 0 ? nResamples : Math.min(batch, nResamples);
  }
}
