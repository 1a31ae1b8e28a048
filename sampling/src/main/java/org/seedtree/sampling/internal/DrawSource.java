package org.seedtree.sampling.internal;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;

/**
 * Where the draws of a call come from: scikit-learn's {@code random_state}. A number makes a new
 * stream in every call, a RandomState continues, and nothing is the global stream.
 */
public sealed interface DrawSource {

  /** The global stream of {@link NumpyRandom}. */
  DrawSource GLOBAL = new Global();

  /**
   * Returns the source that makes a new stream from {@code seed} in every call.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  static DrawSource seeded(long seed) {
    if (seed >>> Integer.SIZE != 0) {
      throw new IllegalArgumentException("Seed must be between 0 and 2**32 - 1: " + seed);
    }
    return new Seeded(seed);
  }

  /** Returns the source that draws from {@code rs} and advances it. */
  static DrawSource of(RandomState rs) {
    return new Given(Objects.requireNonNull(rs, "randomState"));
  }

  /** Makes the draws of one call. */
  <T extends @Nullable Object> T draw(Function<RandomState, T> calls);

  /**
   * Returns the stream for the draws of one call that are made one after another, such as folds
   * that are made when they are asked for; the global stream is then that of {@link #draw}.
   */
  DrawSource started();

  /** A number. */
  record Seeded(long seed) implements DrawSource {
    @Override
    public <T extends @Nullable Object> T draw(Function<RandomState, T> calls) {
      return calls.apply(new RandomState(seed));
    }

    @Override
    public DrawSource started() {
      return new Given(new RandomState(seed));
    }
  }

  /** A RandomState. */
  record Given(RandomState rs) implements DrawSource {
    @Override
    public <T extends @Nullable Object> T draw(Function<RandomState, T> calls) {
      return calls.apply(rs);
    }

    @Override
    public DrawSource started() {
      return this;
    }
  }

  /** Nothing given. */
  record Global() implements DrawSource {
    @Override
    public <T extends @Nullable Object> T draw(Function<RandomState, T> calls) {
      return NumpyRandom.draw(calls);
    }

    @Override
    public DrawSource started() {
      return this;
    }
  }
}
