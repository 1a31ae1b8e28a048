package org.seedtree.commons;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;

/**
 * A {@link Generator} as a provider of Apache Commons RNG 1.7, drawing from the same engine. Each
 * method gives what NumPy's gives for the same distribution: {@code nextDouble()} is {@code
 * random()}, {@code nextInt(n)} and {@code nextLong(n)} are {@code integers(n)}, {@code
 * nextBytes(bytes)} is {@code bytes(n)}; {@code nextInt()} and {@code nextLong()} are words of the
 * engine.
 *
 * <p>Samplers of Commons RNG have their own algorithms: a normal of theirs is not NumPy's, but
 * repeats with the seed.
 *
 * <p>As thread-safe as the generator: not, unless it is a {@link Generator#synchronizedView}.
 */
public final class CommonsProvider implements RestorableUniformRandomProvider {

  private final Generator rng;
  private final RandomGenerator view;

  private CommonsProvider(Generator rng) {
    this.rng = Objects.requireNonNull(rng, "rng");
    this.view = rng.asRandomGenerator();
  }

  /**
   * Returns a provider that draws from a generator and advances it.
   *
   * @param rng generator to draw from
   */
  public static CommonsProvider of(Generator rng) {
    return new CommonsProvider(rng);
  }

  /**
   * Returns a provider that draws from an engine and advances it.
   *
   * @param bits engine to draw from
   */
  public static CommonsProvider of(BitGenerator bits) {
    return new CommonsProvider(new Generator(bits));
  }

  /** Returns the state of the engine. A buffered uint32 is part of it, the seed sequence is not. */
  @Override
  public EngineProviderState saveState() {
    return rng.asOneCall(() -> new EngineProviderState(rng.bitGenerator().state()));
  }

  /**
   * Moves the engine to a state, such as one that {@link #saveState} returned; the seed sequence
   * stays.
   *
   * @param state state to continue from
   * @throws IllegalArgumentException if it is not the state of an engine of this class
   */
  @Override
  public void restoreState(RandomProviderState state) {
    Objects.requireNonNull(state, "state");
    if (!(state instanceof EngineProviderState saved)) {
      throw new IllegalArgumentException(
          "not the state of a CommonsProvider: " + state.getClass().getName());
    }
    rng.asOneCall(
        () -> {
          rng.bitGenerator().setState(saved.engine());
          return saved;
        });
  }

  @Override
  public void nextBytes(byte[] bytes) {
    view.nextBytes(bytes);
  }

  @Override
  public void nextBytes(byte[] bytes, int start, int len) {
    Objects.checkFromIndexSize(start, len, bytes.length);
    if (len > 0) {
      System.arraycopy(rng.bytes(len), 0, bytes, start, len);
    }
  }

  @Override
  public int nextInt() {
    return view.nextInt();
  }

  @Override
  public int nextInt(int n) {
    return view.nextInt(n);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return view.nextInt(origin, bound);
  }

  @Override
  public long nextLong() {
    return view.nextLong();
  }

  @Override
  public long nextLong(long n) {
    return view.nextLong(n);
  }

  @Override
  public long nextLong(long origin, long bound) {
    return view.nextLong(origin, bound);
  }

  @Override
  public boolean nextBoolean() {
    return view.nextBoolean();
  }

  @Override
  public float nextFloat() {
    return view.nextFloat();
  }

  @Override
  public double nextDouble() {
    return view.nextDouble();
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return view.nextDouble(origin, bound);
  }

  /** Returns the generator's description. */
  @Override
  public String toString() {
    return "CommonsProvider(" + rng + ")";
  }
}
