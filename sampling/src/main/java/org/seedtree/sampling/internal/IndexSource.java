package org.seedtree.sampling.internal;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;

/**
 * Where the index draws of a call come from, in libraries that take Generators, too. A number makes
 * a new stream in every call, an object continues, and nothing is the global stream.
 */
public final class IndexSource {

  /** The global stream of {@link NumpyRandom}. */
  public static final IndexSource GLOBAL = new IndexSource(null);

  private final @Nullable Supplier<IndexDraws> draws;

  private IndexSource(@Nullable Supplier<IndexDraws> draws) {
    this.draws = draws;
  }

  /**
   * Returns the source that makes a new RandomState from {@code seed} in every call.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public static IndexSource seeded(long seed) {
    DrawSource.seeded(seed); // checks it
    return new IndexSource(() -> new IndexDraws.Legacy(new RandomState(seed)));
  }

  /**
   * Returns the source that makes a new RandomState from an array in every call; an array of one
   * number is that number, as in NumPy.
   *
   * @param seed one number or more, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number is out of range
   */
  public static IndexSource seeded(long[] seed) {
    if (seed.length == 1) {
      return seeded(seed[0]);
    }
    long[] words = seed.clone();
    new RandomState(words); // checks them
    return new IndexSource(() -> new IndexDraws.Legacy(new RandomState(words)));
  }

  /** Returns the source that makes a new Generator, {@code default_rng(seed)}, in every call. */
  public static IndexSource seededGenerator(long seed) {
    return new IndexSource(() -> new IndexDraws.Modern(Generator.defaultRng(seed)));
  }

  /** Returns the source that draws from {@code rs} and advances it. */
  public static IndexSource of(RandomState rs) {
    IndexDraws given = new IndexDraws.Legacy(Objects.requireNonNull(rs, "randomState"));
    return new IndexSource(() -> given);
  }

  /** Returns the source that draws from {@code rng} and advances it. */
  public static IndexSource of(Generator rng) {
    IndexDraws given = new IndexDraws.Modern(Objects.requireNonNull(rng, "rng"));
    return new IndexSource(() -> given);
  }

  /** Returns the source that draws from a RandomState on {@code bits} and advances the engine. */
  public static IndexSource of(BitGenerator bits) {
    return of(new RandomState(bits));
  }

  /** Makes the draws of one call. */
  public <T extends @Nullable Object> T draw(Function<IndexDraws, T> calls) {
    return draws == null
        ? NumpyRandom.draw(rs -> calls.apply(new IndexDraws.Legacy(rs)))
        : calls.apply(draws.get());
  }

  /** Returns the stream for the draws of one call that are made one after another. */
  public IndexSource started() {
    if (draws == null) {
      return this;
    }
    IndexDraws first = draws.get();
    return new IndexSource(() -> first);
  }
}
