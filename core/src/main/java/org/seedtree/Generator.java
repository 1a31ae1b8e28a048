package org.seedtree;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.ISeedSequence;

/**
 * Random values of all kinds from one {@link BitGenerator}: {@code numpy.random.Generator} for the
 * JVM. The same seed and the same calls give NumPy's values, bit for bit.
 *
 * <pre>{@code
 * Generator rng = Generator.defaultRng(42);        // np.random.default_rng(42)
 * double x = rng.normal(10, 2);                    // rng.normal(10, 2)
 * double[] xs = rng.normal(10, 2, 1_000);          // rng.normal(10, 2, 1000)
 * double[][] m = rng.random(3, 4);                 // rng.random((3, 4))
 * long[] dice = rng.sample(Integers.closed(1, 6), 100);
 * rng.fill(new Normal(10, 2), xs, 0, 500);         // into part of an array
 * double[] ys = rng.doubles(Normal::new, locs, scales); // rng.normal(locs, scales)
 * int[] hand = rng.choice(52, 5, Choice.withoutReplacement());
 * List<Generator> workers = rng.spawn(8);          // rng.spawn(8)
 * }</pre>
 *
 * <p>All parameters are checked before the first word is drawn: a rejected call leaves the stream
 * as it was. Not thread-safe: {@link #spawn} one generator per thread.
 *
 * <p>It is no {@link RandomGenerator}, whose methods of the same names mean other numbers; {@link
 * #asRandomGenerator} is the view for what takes one.
 */
public final class Generator
    implements ContinuousDraws,
        GammaDraws,
        TransformDraws,
        DiscreteDraws,
        MultivariateDraws,
        SequenceDraws,
        ChoiceDraws,
        BroadcastDraws {

  private final BitGenerator bits;
  private final NumpyRelease release;

  /** A generator that draws from {@code bits}, and moves it. */
  public Generator(BitGenerator bits) {
    this(bits, NumpyRelease.DEFAULT);
  }

  private Generator(BitGenerator bits, NumpyRelease release) {
    this.bits = Objects.requireNonNull(bits, "bits");
    this.release = Objects.requireNonNull(release, "release");
  }

  /** A {@link PCG64} generator seeded by the operating system. */
  public static Generator defaultRng() {
    return new Generator(new PCG64());
  }

  /**
   * {@code np.random.default_rng(seed)}.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public static Generator defaultRng(long seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * {@code np.random.default_rng(seed)} for a seed of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public static Generator defaultRng(BigInteger seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * {@code np.random.default_rng([...])}: the numbers together are the seed.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public static Generator defaultRng(long[] seed) {
    return new Generator(new PCG64(seed));
  }

  /** {@code np.random.default_rng(seed_sequence)}. */
  public static Generator defaultRng(ISeedSequence seed) {
    return new Generator(new PCG64(seed));
  }

  @Override
  public BitGenerator bitGenerator() {
    return bits;
  }

  @Override
  public NumpyRelease release() {
    return release;
  }

  /**
   * A generator over the same engine whose {@code binomial} and {@code multinomial} give the
   * numbers of {@code release}; what it {@linkplain #spawn spawns} does too. A distribution given
   * as a value keeps the release that it names itself.
   */
  public Generator withRelease(NumpyRelease release) {
    return new Generator(bits, release);
  }

  /**
   * New generators over new engines of the same kind, each on an independent stream; see {@link
   * BitGenerator#spawn}.
   *
   * @throws IllegalArgumentException if {@code nChildren} is negative
   * @throws UnsupportedOperationException if the engine's seed is absent or cannot spawn
   */
  public List<Generator> spawn(int nChildren) {
    return bits.spawn(nChildren).stream().map(child -> new Generator(child, release)).toList();
  }

  /**
   * This generator as the JDK's interface, drawing from the same engine. Each method gives what the
   * method of NumPy for the same distribution would give: {@code nextGaussian} is {@link
   * #standardNormal()}, {@code nextInt(low, high)} and {@code nextLong(low, high)} are {@link
   * #integers(long, long)}, {@code nextBytes} is {@link #bytes}.
   */
  public RandomGenerator asRandomGenerator() {
    return new RandomGeneratorView(this);
  }

  @Override
  public String toString() {
    String suffix = release == NumpyRelease.DEFAULT ? "" : ", " + release;
    return "Generator(" + bits.name() + suffix + ")";
  }
}
