package org.seedtree;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Broadcast.DoublePairFunction;
import org.seedtree.broadcast.Broadcast.DoubleTripleFunction;
import org.seedtree.broadcast.Broadcast.LongDoubleFunction;
import org.seedtree.broadcast.Broadcast.LongTripleFunction;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.MultinomialBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.Shape;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.F;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Uniform;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.distribution.Zipf;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.internal.engine.CallGuard;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.WordBytes;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sequence.Choice;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Permuted;
import org.seedtree.sequence.Shuffle;

/**
 * Random values of all kinds from one {@link BitGenerator}: {@code numpy.random.Generator} for the
 * JVM. The same seed and the same calls give NumPy's values, bit for bit.
 *
 * {@snippet file="GeneratorSnippetsTest.java" region="methods"}
 *
 * <p>The methods stand in the order of NumPy's page: the engine and spawning, simple random data,
 * permutations, distributions by name. After them comes what is Java's own: {@code sample}, {@code
 * fill} and {@code stream} take any distribution as a value, and {@code broadcast}, {@code
 * broadcastFloats} and {@code broadcastLongs} take parameters that vary by element. The type of an
 * array is the dtype: a {@code float[]} takes NumPy's float32 algorithm, an {@code int[]} that of
 * int32. A number where NumPy has a parameter is never a size: {@code exponential(3)} has the scale
 * 3, and an array with NumPy's defaults is {@code rng.sample(new Exponential(), 3)}.
 *
 * <p>Each method is a short form of a distribution or of a class of {@link org.seedtree.sequence},
 * which has the algorithm, the density and the number of words consumed.
 *
 * <p><b>Arguments.</b> They are checked before the first word is drawn: a rejected call leaves the
 * stream as it was. Only {@link #multivariateNormal} is different, which like NumPy's draws its
 * normals before it factors the covariance. Where the least legal value of a parameter is 0, -0.0
 * counts as negative; NaN is legal where NumPy lets it through, and then gives NaN.
 *
 * <p><b>Threads.</b> A generator is not thread-safe: {@link #spawn} one for each task, or share a
 * {@link #synchronizedView}. It may be handed over from thread to thread. Where calls of two
 * threads overlap, values are repeated, so those that draw arrays or shuffle throw {@link
 * ConcurrentModificationException} if they notice it, in one thread or in both. Calls that draw one
 * value are checked only if the system property {@code org.seedtree.checkScalarCalls} is {@code
 * true} when the program starts, which costs 1.3 to 3.4 ns a value: of 100 runs of four threads
 * with 300,000 calls of {@code random()} each, 72 were noticed, and no value was repeated in the
 * others.
 *
 * <p><b>Serialization.</b> A generator is written as its engine and release; one that is read
 * continues the stream where it was written. Objects that are written to one stream share an engine
 * or a seed sequence afterwards if they did before. A damaged or invalid form is rejected with an
 * {@link InvalidObjectException}.
 *
 * <p>A generator is not a {@link RandomGenerator}, whose methods of the same names give other
 * numbers; {@link #asRandomGenerator} is a view for code that takes one.
 */
@SuppressWarnings("overloads") // a distribution is a class, never a lambda expression
public final class Generator implements Serializable {

  private final BitGenerator bits;
  private final NumpyRelease release;
  private final CallGuard guard;
  private final @Nullable CallGuard scalarGuard; // null where calls for one value are unguarded

  /** Whether the release draws distributions given as values, which otherwise draw themselves. */
  private final boolean followsRelease;

  // Construction

  /**
   * Creates a generator that draws from an engine and advances it. The engine is not copied.
   *
   * @param bits engine to draw from
   */
  public Generator(BitGenerator bits) {
    this(Objects.requireNonNull(bits, "bits"), NumpyRelease.DEFAULT);
  }

  private Generator(BitGenerator bits, NumpyRelease release) {
    this(bits, release, bits.callGuard());
  }

  private Generator(BitGenerator bits, NumpyRelease release, CallGuard guard) {
    this.bits = bits;
    this.release = Objects.requireNonNull(release, "release");
    this.followsRelease = !release.equals(NumpyRelease.DEFAULT);
    this.guard = guard;
    boolean isGuarded = guard.isLocking() || CallGuard.checksScalarCalls();
    this.scalarGuard = isGuarded ? guard : null;
  }

  /**
   * Returns a {@link PCG64} generator seeded by the operating system: {@code
   * np.random.default_rng()}.
   */
  public static Generator defaultRng() {
    return new Generator(new PCG64());
  }

  /**
   * Returns a {@link PCG64} generator seeded by an integer: {@code np.random.default_rng(seed)}.
   *
   * @param seed seed; a negative one is the unsigned 64-bit word with its bits, such as {@link
   *     SeedSequence#generateState64} returns
   */
  public static Generator defaultRng(long seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * Returns a {@link PCG64} generator seeded by an integer: {@code np.random.default_rng(seed)}.
   * The same negative number as a {@code long} is another seed.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits, such as {@link
   *     SeedSequence#generateState} returns
   */
  public static Generator defaultRng(int seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * Returns a {@link PCG64} generator seeded by an integer of any size: {@code
   * np.random.default_rng(seed)}.
   *
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public static Generator defaultRng(BigInteger seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * Returns a {@link PCG64} generator seeded by several integers: {@code
   * np.random.default_rng([...])}.
   *
   * @param seed integers that together are the seed; a negative one is the unsigned 64-bit word
   *     with its bits
   */
  public static Generator defaultRng(long[] seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * Returns a {@link PCG64} generator seeded by several integers: {@code
   * np.random.default_rng([...])}.
   *
   * @param seed integers that together are the seed; a negative one is the unsigned 32-bit word
   *     with its bits
   */
  public static Generator defaultRng(int[] seed) {
    return new Generator(new PCG64(seed));
  }

  /**
   * Returns a {@link PCG64} generator seeded by a seed sequence: {@code
   * np.random.default_rng(seed_sequence)}.
   *
   * @param seed seed sequence; not copied
   */
  public static Generator defaultRng(ISeedSequence seed) {
    return new Generator(new PCG64(seed));
  }

  // The bit generator, and spawning

  /**
   * Returns the engine that all values are drawn from; what you draw from it directly, this
   * generator does not draw again.
   */
  public BitGenerator bitGenerator() {
    return bits;
  }

  /**
   * Returns new generators over new engines of the same kind, each on a stream of its own; see
   * {@link BitGenerator#spawn}. They have this generator's {@link #release()}: before 1.19 a seed
   * below 2<sup>96</sup> has other children, see {@link SeedSequence#withRelease}.
   *
   * @param nChildren number of generators, 0 or more
   * @throws IllegalArgumentException if {@code nChildren} is negative
   * @throws UnsupportedOperationException if the engine's seed is absent or cannot spawn
   */
  public List<Generator> spawn(int nChildren) {
    return bits.spawn(nChildren).stream().map(this::ofRelease).toList();
  }

  /** Returns the generator of a child as the release spawns it. */
  private Generator ofRelease(BitGenerator child) {
    BitGenerator spawned = child;
    if (!release.hasAsDefault(NumpyChange.SEED_SEQUENCE_PADS_BEFORE_KEY)
        && child.seedSeq().orElse(null) instanceof SeedSequence seed) {
      spawned = Engine.named(child.name()).create(seed.withRelease(release));
    }
    return new Generator(spawned, release);
  }

  /**
   * Returns a generator that draws the same values from here on as this one, from a copy of its
   * engine. It has this generator's {@link #release()}; of a {@link #synchronizedView} it is a
   * generator that does not wait.
   *
   * <p>What both draw is the same, not independent: for that, {@link #spawn}. Both spawn from one
   * seed sequence, which returns no child twice; those of a {@code copy.deepcopy(rng)} would spawn
   * the same children.
   */
  public Generator copy() {
    return new Generator(guard.call(bits::copy), release);
  }

  // Simple random data

  /**
   * Draws an {@code int64} in [0, high). {@link Integers} has the words consumed.
   *
   * @param high upper bound, exclusive; more than 0
   * @throws IllegalArgumentException if {@code high <= 0}
   */
  public long integers(long high) {
    return integers(0, high);
  }

  /**
   * Draws an {@code int64} in [low, high). {@link Integers} has the words consumed.
   *
   * <p>Other dtypes, a closed interval and bounds beyond {@code long} are values of {@link
   * Integers}: {@code rng.sample(Integers.closed(1, 6), 100)}.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public long integers(long low, long high) {
    return sample(Integers.of(low, high));
  }

  /**
   * Draws {@code n} values in [low, high); see {@link Integers}. If {@code n} is 0 the bounds are
   * not checked, as in NumPy.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} and {@code n} is not 0, or {@code n} is
   *     negative
   */
  public long[] integers(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(Integers.of(low, high), n);
  }

  /**
   * Draws a matrix of values in [low, high), row by row; see {@link Integers}. If the matrix has no
   * elements the bounds are not checked, as in NumPy.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} and the matrix has elements, or a
   *     dimension is negative
   */
  public long[][] integers(long low, long high, int rows, int columns) {
    boolean empty = ArraySizes.product(rows, columns) == 0;
    return empty ? new long[rows][columns] : sample(Integers.of(low, high), rows, columns);
  }

  /**
   * Fills an array with {@code int64} values in [low, high), NumPy's {@code dtype=int64}; see
   * {@link Integers}.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public long[] integers(long low, long high, long[] out) {
    return fill(Integers.of(low, high), out);
  }

  /**
   * Fills an array with {@code int32} values in [low, high), NumPy's {@code dtype=int32}; see
   * {@link Integers}.
   *
   * @param low least value, in the range of {@code int32}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int32}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public int[] integers(long low, long high, int[] out) {
    return fill(Integers.of(IntegerType.INT32, low, high), out);
  }

  /**
   * Fills an array with {@code int16} values in [low, high), NumPy's {@code dtype=int16}; see
   * {@link Integers}.
   *
   * @param low least value, in the range of {@code int16}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int16}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public short[] integers(long low, long high, short[] out) {
    return fill(Integers.of(IntegerType.INT16, low, high), out);
  }

  /**
   * Fills an array with {@code int8} values in [low, high), NumPy's {@code dtype=int8}; see {@link
   * Integers}.
   *
   * @param low least value, in the range of {@code int8}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int8}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public byte[] integers(long low, long high, byte[] out) {
    return fill(Integers.of(IntegerType.INT8, low, high), out);
  }

  /**
   * Fills an array with {@code bool} values in [low, high), NumPy's {@code dtype=bool}; see {@link
   * Integers}.
   *
   * @param low least value, 0 or 1
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code bool}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public boolean[] integers(long low, long high, boolean[] out) {
    return fill(Integers.of(IntegerType.BOOL, low, high), out);
  }

  /**
   * Draws an {@code int} in [low, high), NumPy's {@code dtype=int32}; see {@link Integers}. It is
   * the value that {@link #integers(long, long)} gives.
   *
   * @param low least value, in the range of {@code int}
   * @param high upper bound, exclusive; more than {@code low}, at most 2<sup>31</sup>
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public int integerInt(long low, long high) {
    return (int) sample(Integers.of(IntegerType.INT32, low, high));
  }

  /**
   * Draws {@code n} values in [low, high) as an {@code int[]}, NumPy's {@code dtype=int32}; see
   * {@link Integers}. They are the values that {@link #integers(long, long, int)} gives. If {@code
   * n} is 0 the bounds are not checked, as in NumPy.
   *
   * @param low least value, in the range of {@code int}
   * @param high upper bound, exclusive; more than {@code low}, at most 2<sup>31</sup>
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range and {@code
   *     n} is not 0, or {@code n} is negative
   */
  public int[] integerInts(long low, long high, int n) {
    return n == 0 ? new int[0] : sampleInts(Integers.of(IntegerType.INT32, low, high), n);
  }

  /**
   * Draws a matrix of values in [low, high) as {@code int}, NumPy's {@code dtype=int32}, row by
   * row; see {@link Integers}. If the matrix has no elements the bounds are not checked, as in
   * NumPy.
   *
   * @param low least value, in the range of {@code int}
   * @param high upper bound, exclusive; more than {@code low}, at most 2<sup>31</sup>
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range and the
   *     matrix has elements, or a dimension is negative
   */
  public int[][] integerInts(long low, long high, int rows, int columns) {
    int[] all = integerInts(low, high, ArraySizes.product(rows, columns));
    int[][] out = new int[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /**
   * Draws a value of the uniform distribution on [0, 1). {@link StandardUniform} has the words
   * consumed.
   */
  public double random() {
    CallGuard guarding = scalarGuard;
    return guarding == null ? bits.nextDouble() : guarding.call(bits::nextDouble);
  }

  /**
   * Draws {@code n} values of the uniform distribution on [0, 1); see {@link StandardUniform}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] random(int n) {
    return sample(new StandardUniform(), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [0, 1), row by row; see {@link
   * StandardUniform}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] random(int rows, int columns) {
    return sample(new StandardUniform(), rows, columns);
  }

  /**
   * Fills an array with values of the uniform distribution on [0, 1); see {@link StandardUniform}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public double[] random(double[] out) {
    return fill(new StandardUniform(), out);
  }

  /**
   * Fills an array with float32 values of the uniform distribution on [0, 1), NumPy's {@code
   * dtype=float32}; see {@link StandardUniform}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public float[] random(float[] out) {
    return fill(new StandardUniform(), out);
  }

  /**
   * Draws a float32 value of the uniform distribution on [0, 1), NumPy's {@code dtype=float32}; see
   * {@link StandardUniform}.
   */
  public float randomFloat() {
    return sampleFloat(new StandardUniform());
  }

  /**
   * Draws {@code n} float32 values of the uniform distribution on [0, 1), NumPy's {@code
   * dtype=float32}; see {@link StandardUniform}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public float[] randomFloats(int n) {
    return sampleFloats(new StandardUniform(), n);
  }

  /**
   * Draws a matrix of float32 values of the uniform distribution on [0, 1), NumPy's {@code
   * dtype=float32}, row by row; see {@link StandardUniform}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public float[][] randomFloats(int rows, int columns) {
    return sampleFloats(new StandardUniform(), rows, columns);
  }

  /**
   * Draws an integer in [0, n); all are equally likely. {@link Choice} has the words consumed.
   *
   * @param n population size, 1 or more
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  public int choice(int n) {
    return (int) choice((long) n);
  }

  /**
   * Draws an integer in [0, n) with given probabilities.
   *
   * @param n population size, 1 or more
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException as {@link Choice#indices(org.seedtree.engine.RandomSource,
   *     int, int)}
   */
  public int choice(int n, Choice how) {
    return (int) choice((long) n, how);
  }

  /**
   * Draws {@code size} integers in [0, n) with replacement, all equally likely; see {@link Choice}.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, or {@code size}
   *     is negative
   */
  public int[] choice(int n, int size) {
    return choice(n, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} integers in [0, n), with or without replacement, with equal or given
   * probabilities.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException as {@link Choice#indices(org.seedtree.engine.RandomSource,
   *     int, int)}
   */
  public int[] choice(int n, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.indices(bits, n, size));
  }

  /**
   * Draws an integer in [0, n); all are equally likely. {@link Choice} has the words consumed.
   *
   * @param n population size, 1 or more
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  public long choice(long n) {
    return choice(n, 1, Choice.withReplacement())[0];
  }

  /**
   * Draws an integer in [0, n) with given probabilities.
   *
   * @param n population size, 1 or more
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException as {@link Choice#indices(org.seedtree.engine.RandomSource,
   *     long, int)}
   */
  public long choice(long n, Choice how) {
    return choice(n, 1, how)[0];
  }

  /**
   * Draws {@code size} integers in [0, n) with replacement, all equally likely; see {@link Choice}.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, or {@code size}
   *     is negative
   */
  public long[] choice(long n, int size) {
    return choice(n, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} integers in [0, n), with or without replacement, with equal or given
   * probabilities.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException as {@link Choice#indices(org.seedtree.engine.RandomSource,
   *     long, int)}
   */
  public long[] choice(long n, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    boolean isIntegers = n > 0 && how.equals(Choice.withReplacement());
    return followsRelease && isIntegers
        ? integers(0, n, size)
        : guard.call(() -> how.indices(bits, n, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public double choice(double[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public double choice(double[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public double[] choice(double[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public double[] choice(double[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public float choice(float[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public float choice(float[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public float[] choice(float[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public float[] choice(float[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public long choice(long[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public long choice(long[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public long[] choice(long[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public long[] choice(long[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public int choice(int[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public int choice(int[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public int[] choice(int[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public int[] choice(int[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public short choice(short[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public short choice(short[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public short[] choice(short[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public short[] choice(short[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public char choice(char[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public char choice(char[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public char[] choice(char[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public char[] choice(char[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public byte choice(byte[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public byte choice(byte[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public byte[] choice(byte[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public byte[] choice(byte[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public boolean choice(boolean[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public boolean choice(boolean[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public boolean[] choice(boolean[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public boolean[] choice(boolean[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(T[] a) {
    return a[position(a.length)];
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public <T> T choice(T[] a, Choice how) {
    return a[position(a.length, how)];
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely; the rows of a
   * matrix are shared, not copied.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public <T> T[] choice(T[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities; the rows of a matrix are shared, not copied.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public <T> T[] choice(T[] a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  /**
   * Draws {@code size} slices of {@code a} along an axis: with axis 1 columns of a matrix.
   *
   * @param a array of arrays
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @param axis axis, 0 for the elements of {@code a}; counted from the last one if negative
   * @throws IllegalArgumentException if there is no such axis, the arrays along it differ in
   *     length, or as for {@link #choice(Object[], int, Choice)}
   */
  public <T> T[] choice(T[] a, int size, Choice how, int axis) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size, axis));
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(List<T> a) {
    return a.get(position(a.size()));
  }

  /**
   * Draws an element of {@code a} with given probabilities.
   *
   * @param a population, not empty
   * @param how probabilities, mostly {@link Choice#weighted(double...)}
   * @throws IllegalArgumentException if {@code a} is empty or {@code how} does not fit it
   */
  public <T> T choice(List<T> a, Choice how) {
    return a.get(position(a.size(), how));
  }

  /**
   * Draws {@code size} elements of {@code a} with replacement, all equally likely, in a new
   * modifiable list.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, or {@code
   *     size} is negative
   */
  public <T> List<T> choice(List<T> a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities, in a new modifiable list.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param how replacement, probabilities and order
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or {@code how} does not fit the population
   */
  public <T> List<T> choice(List<T> a, int size, Choice how) {
    Objects.requireNonNull(how, "how");
    return guard.call(() -> how.elements(bits, a, size));
  }

  private int position(int length) {
    return position(length, Choice.withReplacement());
  }

  private int position(int length, Choice how) {
    Objects.requireNonNull(how, "how");
    CallGuard guarding = scalarGuard;
    return guarding == null
        ? how.position(bits, length)
        : guarding.call(() -> how.position(bits, length));
  }

  /**
   * Draws random bytes: 32-bit words, the lowest byte first, unused bytes of the last word dropped.
   * As in NumPy, 0 bytes consume one word.
   *
   * @param length number of bytes, 0 or more
   * @throws IllegalArgumentException if {@code length} is negative
   */
  public byte[] bytes(int length) {
    return guard.call(() -> WordBytes.bytes(bits, ArraySizes.length(length)));
  }

  // Permutations

  /**
   * Shuffles an array in place. {@link Shuffle} has the words consumed.
   *
   * @param x array to shuffle
   */
  public void shuffle(double[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(float[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(long[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(int[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(short[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(char[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(byte[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(boolean[] x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; the rows of a matrix keep their contents. See {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public <T> void shuffle(T[] x) {
    if (release.has(NumpyChange.SHUFFLE_SKIPS_EMPTY_ROWS)) {
      guard.run(() -> Shuffle.shuffle(bits, x));
    } else {
      guard.run(() -> Shuffle.shuffleEmptyRows(bits, x));
    }
  }

  /**
   * Shuffles the slices of an array of arrays along an axis in place: with axis 1 the columns of a
   * matrix. See {@link Shuffle}.
   *
   * @param x array of arrays
   * @param axis axis, 0 for the elements of {@code x}; counted from the last one if negative
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  public <T> void shuffle(T[] x, int axis) {
    if (axis == 0) {
      shuffle(x);
    } else {
      guard.run(() -> Shuffle.shuffle(bits, x, axis));
    }
  }

  /**
   * Shuffles a list in place. See {@link Shuffle#shuffle(org.seedtree.engine.RandomSource, List)}.
   *
   * @param x list to shuffle
   * @throws UnsupportedOperationException if the list has two elements or more and cannot be
   *     modified
   */
  public <T> void shuffle(List<T> x) {
    guard.run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Returns the integers 0, ..., n - 1 in random order. {@link Shuffle} has the words consumed.
   *
   * @param n number of integers; below 1 the array is empty, as in NumPy
   */
  public int[] permutation(int n) {
    return guard.call(() -> Permutation.permutation(bits, n));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public double[] permutation(double[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public float[] permutation(float[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public long[] permutation(long[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public int[] permutation(int[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public short[] permutation(short[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public char[] permutation(char[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public byte[] permutation(byte[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public boolean[] permutation(boolean[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; the rows of a matrix are
   * shared, not copied. See {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public <T> T[] permutation(T[] x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the slices of an array of arrays along an axis in random order: with axis 1 the columns
   * of a matrix. See {@link Shuffle}.
   *
   * @param x array of arrays, which stays as it is
   * @param axis axis, 0 for the elements of {@code x}; counted from the last one if negative
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  public <T> T[] permutation(T[] x, int axis) {
    return guard.call(() -> Permutation.permutation(bits, x, axis));
  }

  /**
   * Returns the elements of a list in random order, in a new modifiable list; see {@link Shuffle}.
   *
   * @param x list, which stays as it is
   */
  public <T> List<T> permutation(List<T> x) {
    return guard.call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns a copy of an array of arrays with all elements in random order across all its rows.
   * {@link Permuted} has the words consumed. Of an array without rows it is {@code permutation(x)}.
   *
   * @param x array of arrays of equal lengths, which stays as it is
   * @throws IllegalArgumentException if lengths differ
   */
  public <T> T[] permuted(T[] x) {
    return guard.call(() -> Permuted.permuted(bits, x));
  }

  /**
   * Returns a copy of an array of arrays with each line along an axis shuffled independently: with
   * axis 1 each row of a matrix, with axis 0 each column. {@link
   * Permuted#permute(org.seedtree.engine.RandomSource, Object[], int)} does it in place.
   *
   * @param x array of arrays of equal lengths, which stays as it is
   * @param axis axis, 0 for the elements of {@code x}; counted from the last one if negative
   * @throws IllegalArgumentException if there is no such axis or lengths differ
   */
  public <T> T[] permuted(T[] x, int axis) {
    return guard.call(() -> Permuted.permuted(bits, x, axis));
  }

  // Distributions

  /**
   * Draws a value of the beta distribution on [0, 1]. {@link Beta} has the density and the words
   * consumed.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive
   */
  public double beta(double a, double b) {
    return sample(new Beta(a, b));
  }

  /**
   * Draws {@code n} values of the beta distribution on [0, 1]; see {@link Beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive, or {@code n} is
   *     negative
   */
  public double[] beta(double a, double b, int n) {
    return sample(new Beta(a, b), n);
  }

  /**
   * Draws a matrix of values of the beta distribution on [0, 1], row by row; see {@link Beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive, or a dimension is
   *     negative
   */
  public double[][] beta(double a, double b, int rows, int columns) {
    return sample(new Beta(a, b), rows, columns);
  }

  /**
   * Draws a value of the beta distribution on [0, 1] for each element of {@code a} and {@code b};
   * see {@link Broadcast#beta}.
   *
   * @param a first shape, more than 0; of each element, or one for all
   * @param b second shape, more than 0; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] beta(double[] a, double[] b) {
    return broadcast(Broadcast.beta(Operand.of(a), Operand.of(b)));
  }

  /**
   * Draws a value of the binomial distribution, the number of successes in {@code n} trials. {@link
   * Binomial} has the probabilities and the words consumed. The algorithm is the one of {@link
   * #release()}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1]
   */
  public long binomial(long n, double p) {
    return sample(new Binomial(n, p));
  }

  /**
   * Draws {@code size} values of the binomial distribution, the number of successes in {@code n}
   * trials; see {@link Binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1], or
   *     {@code size} is negative
   */
  public long[] binomial(long n, double p, int size) {
    return sample(new Binomial(n, p), size);
  }

  /**
   * Draws a matrix of values of the binomial distribution, the number of successes in {@code n}
   * trials, row by row; see {@link Binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1], or a
   *     dimension is negative
   */
  public long[][] binomial(long n, double p, int rows, int columns) {
    return sample(new Binomial(n, p), rows, columns);
  }

  /**
   * Draws a value of the binomial distribution for each element of {@code n} and {@code p}; see
   * {@link Broadcast#binomial}.
   *
   * @param n number of trials, 0 or more; of each element, or one for all
   * @param p probability of success, 0 to 1; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] binomial(long[] n, double[] p) {
    return broadcastLongs(Broadcast.binomial(Operand.longs(n), Operand.of(p)));
  }

  /**
   * Draws a value of the chi-square distribution. {@link Chisquare} has the density and the words
   * consumed.
   *
   * @param df degrees of freedom, more than 0
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public double chisquare(double df) {
    return sample(new Chisquare(df));
  }

  /**
   * Draws {@code n} values of the chi-square distribution; see {@link Chisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or {@code n} is negative
   */
  public double[] chisquare(double df, int n) {
    return sample(new Chisquare(df), n);
  }

  /**
   * Draws a matrix of values of the chi-square distribution, row by row; see {@link Chisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or a dimension is negative
   */
  public double[][] chisquare(double df, int rows, int columns) {
    return sample(new Chisquare(df), rows, columns);
  }

  /**
   * Draws a value of the chi-square distribution for each element of {@code df}; see {@link
   * Broadcast#chisquare}.
   *
   * @param df degrees of freedom, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] chisquare(double[] df) {
    return broadcast(Broadcast.chisquare(Operand.of(df)));
  }

  /**
   * Draws a vector of the Dirichlet distribution, proportions that add up to 1. {@link Dirichlet}
   * has the density and the words consumed.
   *
   * @param alpha concentration of each component, 0 or more
   * @throws IllegalArgumentException if an element of {@code alpha} is negative
   */
  public double[] dirichlet(double[] alpha) {
    return sample(new Dirichlet(alpha));
  }

  /**
   * Draws {@code n} vectors of the Dirichlet distribution, one per row; see {@link Dirichlet}.
   *
   * @param alpha concentration of each component, 0 or more
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if an element of {@code alpha} is negative, or {@code n} is
   *     negative
   */
  public double[][] dirichlet(double[] alpha, int n) {
    return sample(new Dirichlet(alpha), n);
  }

  /** Draws a value of the exponential distribution with NumPy's default {@code scale=1}. */
  public double exponential() {
    return exponential(1);
  }

  /**
   * Draws a value of the exponential distribution. {@link Exponential} has the density and the
   * words consumed.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double exponential(double scale) {
    return sample(new Exponential(scale));
  }

  /**
   * Draws {@code n} values of the exponential distribution; see {@link Exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] exponential(double scale, int n) {
    return sample(new Exponential(scale), n);
  }

  /**
   * Draws a matrix of values of the exponential distribution, row by row; see {@link Exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] exponential(double scale, int rows, int columns) {
    return sample(new Exponential(scale), rows, columns);
  }

  /**
   * Draws a value of the exponential distribution for each element of {@code scale}; see {@link
   * Broadcast#exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] exponential(double[] scale) {
    return broadcast(Broadcast.exponential(Operand.of(scale)));
  }

  /**
   * Draws a value of Fisher's F distribution. {@link F} has the density and the words consumed.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive
   */
  public double f(double dfnum, double dfden) {
    return sample(new F(dfnum, dfden));
  }

  /**
   * Draws {@code n} values of Fisher's F distribution; see {@link F}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive, or {@code
   *     n} is negative
   */
  public double[] f(double dfnum, double dfden, int n) {
    return sample(new F(dfnum, dfden), n);
  }

  /**
   * Draws a matrix of values of Fisher's F distribution, row by row; see {@link F}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive, or a
   *     dimension is negative
   */
  public double[][] f(double dfnum, double dfden, int rows, int columns) {
    return sample(new F(dfnum, dfden), rows, columns);
  }

  /**
   * Draws a value of Fisher's F distribution for each element of {@code dfnum} and {@code dfden};
   * see {@link Broadcast#f}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0; of each element, or one for all
   * @param dfden degrees of freedom of the denominator, more than 0; of each element, or one for
   *     all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] f(double[] dfnum, double[] dfden) {
    return broadcast(Broadcast.f(Operand.of(dfnum), Operand.of(dfden)));
  }

  /**
   * Draws a value of the gamma distribution with NumPy's default {@code scale=1}.
   *
   * @param shape shape, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public double gamma(double shape) {
    return gamma(shape, 1);
  }

  /**
   * Draws a value of the gamma distribution. {@link Gamma} has the density and the words consumed.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative
   */
  public double gamma(double shape, double scale) {
    return sample(new Gamma(shape, scale));
  }

  /**
   * Draws {@code n} values of the gamma distribution; see {@link Gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative, or {@code n} is
   *     negative
   */
  public double[] gamma(double shape, double scale, int n) {
    return sample(new Gamma(shape, scale), n);
  }

  /**
   * Draws a matrix of values of the gamma distribution, row by row; see {@link Gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative, or a dimension
   *     is negative
   */
  public double[][] gamma(double shape, double scale, int rows, int columns) {
    return sample(new Gamma(shape, scale), rows, columns);
  }

  /**
   * Draws a value of the gamma distribution for each element of {@code shape} with NumPy's default
   * {@code scale=1}; see {@link Broadcast#gamma}.
   *
   * @param shape shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] gamma(double[] shape) {
    return broadcast(Broadcast.gamma(Operand.of(shape), Operand.of(1)));
  }

  /**
   * Draws a value of the gamma distribution for each element of {@code shape} and {@code scale};
   * see {@link Broadcast#gamma}.
   *
   * @param shape shape, 0 or more; of each element, or one for all
   * @param scale scale, the inverse of the rate, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] gamma(double[] shape, double[] scale) {
    return broadcast(Broadcast.gamma(Operand.of(shape), Operand.of(scale)));
  }

  /**
   * Draws a value of the geometric distribution, the number of trials up to and including the first
   * success. {@link Geometric} has the probabilities and the words consumed.
   *
   * @param p probability of success, more than 0 and at most 1
   * @throws IllegalArgumentException if {@code p} is not in (0, 1]
   */
  public long geometric(double p) {
    return sample(new Geometric(p));
  }

  /**
   * Draws {@code n} values of the geometric distribution, the number of trials up to and including
   * the first success; see {@link Geometric}.
   *
   * @param p probability of success, more than 0 and at most 1
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in (0, 1], or {@code n} is negative
   */
  public long[] geometric(double p, int n) {
    return sample(new Geometric(p), n);
  }

  /**
   * Draws a matrix of values of the geometric distribution, the number of trials up to and
   * including the first success, row by row; see {@link Geometric}.
   *
   * @param p probability of success, more than 0 and at most 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in (0, 1], or a dimension is negative
   */
  public long[][] geometric(double p, int rows, int columns) {
    return sample(new Geometric(p), rows, columns);
  }

  /**
   * Draws a value of the geometric distribution for each element of {@code p}; see {@link
   * Broadcast#geometric}.
   *
   * @param p probability of success, more than 0 and at most 1; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] geometric(double[] p) {
    return broadcastLongs(Broadcast.geometric(Operand.of(p)));
  }

  /**
   * Draws a value of the Gumbel distribution with NumPy's defaults, {@code loc=0} and {@code
   * scale=1}.
   */
  public double gumbel() {
    return gumbel(0, 1);
  }

  /**
   * Draws a value of the Gumbel distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mode
   */
  public double gumbel(double loc) {
    return gumbel(loc, 1);
  }

  /**
   * Draws a value of the Gumbel distribution. {@link Gumbel} has the density and the words
   * consumed.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double gumbel(double loc, double scale) {
    return sample(new Gumbel(loc, scale));
  }

  /**
   * Draws {@code n} values of the Gumbel distribution; see {@link Gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] gumbel(double loc, double scale, int n) {
    return sample(new Gumbel(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the Gumbel distribution, row by row; see {@link Gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] gumbel(double loc, double scale, int rows, int columns) {
    return sample(new Gumbel(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the Gumbel distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link Broadcast#gumbel}.
   *
   * @param loc mode; of each element
   */
  public double[] gumbel(double[] loc) {
    return broadcast(Broadcast.gumbel(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the Gumbel distribution for each element of {@code loc} and {@code scale}; see
   * {@link Broadcast#gumbel}.
   *
   * @param loc mode; of each element, or one for all
   * @param scale scale, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] gumbel(double[] loc, double[] scale) {
    return broadcast(Broadcast.gumbel(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the hypergeometric distribution, the number of successes in a sample without
   * replacement. {@link Hypergeometric} has the probabilities and the words consumed.
   *
   * @param ngood number of successes in the population, 0 to 999,999,999
   * @param nbad number of failures in the population, 0 to 999,999,999
   * @param nsample sample size, 0 to {@code ngood + nbad}
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long hypergeometric(long ngood, long nbad, long nsample) {
    return sample(new Hypergeometric(ngood, nbad, nsample));
  }

  /**
   * Draws {@code n} values of the hypergeometric distribution, the number of successes in a sample
   * without replacement; see {@link Hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 to 999,999,999
   * @param nbad number of failures in the population, 0 to 999,999,999
   * @param nsample sample size, 0 to {@code ngood + nbad}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if a parameter is out of range, or {@code n} is negative
   */
  public long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return sample(new Hypergeometric(ngood, nbad, nsample), n);
  }

  /**
   * Draws a matrix of values of the hypergeometric distribution, the number of successes in a
   * sample without replacement, row by row; see {@link Hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 to 999,999,999
   * @param nbad number of failures in the population, 0 to 999,999,999
   * @param nsample sample size, 0 to {@code ngood + nbad}
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a parameter is out of range, or a dimension is negative
   */
  public long[][] hypergeometric(long ngood, long nbad, long nsample, int rows, int columns) {
    return sample(new Hypergeometric(ngood, nbad, nsample), rows, columns);
  }

  /**
   * Draws a value of the hypergeometric distribution for each element of {@code ngood}, {@code
   * nbad} and {@code nsample}; see {@link Broadcast#hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 to 999,999,999; of each element, or one
   *     for all
   * @param nbad number of failures in the population, 0 to 999,999,999; of each element, or one for
   *     all
   * @param nsample sample size, 0 to {@code ngood + nbad}; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] hypergeometric(long[] ngood, long[] nbad, long[] nsample) {
    return broadcastLongs(
        Broadcast.hypergeometric(
            Operand.longs(ngood), Operand.longs(nbad), Operand.longs(nsample)));
  }

  /**
   * Draws a value of the Laplace distribution with NumPy's defaults, {@code loc=0} and {@code
   * scale=1}.
   */
  public double laplace() {
    return laplace(0, 1);
  }

  /**
   * Draws a value of the Laplace distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mean
   */
  public double laplace(double loc) {
    return laplace(loc, 1);
  }

  /**
   * Draws a value of the Laplace distribution. {@link Laplace} has the density and the words
   * consumed.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double laplace(double loc, double scale) {
    return sample(new Laplace(loc, scale));
  }

  /**
   * Draws {@code n} values of the Laplace distribution; see {@link Laplace}.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] laplace(double loc, double scale, int n) {
    return sample(new Laplace(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the Laplace distribution, row by row; see {@link Laplace}.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] laplace(double loc, double scale, int rows, int columns) {
    return sample(new Laplace(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the Laplace distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link Broadcast#laplace}.
   *
   * @param loc mean; of each element
   */
  public double[] laplace(double[] loc) {
    return broadcast(Broadcast.laplace(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the Laplace distribution for each element of {@code loc} and {@code scale};
   * see {@link Broadcast#laplace}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale scale, the mean absolute deviation, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] laplace(double[] loc, double[] scale) {
    return broadcast(Broadcast.laplace(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the logistic distribution with NumPy's defaults, {@code loc=0} and {@code
   * scale=1}.
   */
  public double logistic() {
    return logistic(0, 1);
  }

  /**
   * Draws a value of the logistic distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mean
   */
  public double logistic(double loc) {
    return logistic(loc, 1);
  }

  /**
   * Draws a value of the logistic distribution. {@link Logistic} has the density and the words
   * consumed.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double logistic(double loc, double scale) {
    return sample(new Logistic(loc, scale));
  }

  /**
   * Draws {@code n} values of the logistic distribution; see {@link Logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] logistic(double loc, double scale, int n) {
    return sample(new Logistic(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the logistic distribution, row by row; see {@link Logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] logistic(double loc, double scale, int rows, int columns) {
    return sample(new Logistic(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the logistic distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link Broadcast#logistic}.
   *
   * @param loc mean; of each element
   */
  public double[] logistic(double[] loc) {
    return broadcast(Broadcast.logistic(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the logistic distribution for each element of {@code loc} and {@code scale};
   * see {@link Broadcast#logistic}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale scale, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] logistic(double[] loc, double[] scale) {
    return broadcast(Broadcast.logistic(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the log-normal distribution with NumPy's defaults, {@code mean=0} and {@code
   * sigma=1}.
   */
  public double lognormal() {
    return lognormal(0, 1);
  }

  /**
   * Draws a value of the log-normal distribution with NumPy's default {@code sigma=1}.
   *
   * @param mean mean of the logarithm
   */
  public double lognormal(double mean) {
    return lognormal(mean, 1);
  }

  /**
   * Draws a value of the log-normal distribution. {@link Lognormal} has the density and the words
   * consumed.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative
   */
  public double lognormal(double mean, double sigma) {
    return sample(new Lognormal(mean, sigma));
  }

  /**
   * Draws {@code n} values of the log-normal distribution; see {@link Lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative, or {@code n} is negative
   */
  public double[] lognormal(double mean, double sigma, int n) {
    return sample(new Lognormal(mean, sigma), n);
  }

  /**
   * Draws a matrix of values of the log-normal distribution, row by row; see {@link Lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative, or a dimension is negative
   */
  public double[][] lognormal(double mean, double sigma, int rows, int columns) {
    return sample(new Lognormal(mean, sigma), rows, columns);
  }

  /**
   * Draws a value of the log-normal distribution for each element of {@code mean} with NumPy's
   * default {@code sigma=1}; see {@link Broadcast#lognormal}.
   *
   * @param mean mean of the logarithm; of each element
   */
  public double[] lognormal(double[] mean) {
    return broadcast(Broadcast.lognormal(Operand.of(mean), Operand.of(1)));
  }

  /**
   * Draws a value of the log-normal distribution for each element of {@code mean} and {@code
   * sigma}; see {@link Broadcast#lognormal}.
   *
   * @param mean mean of the logarithm; of each element, or one for all
   * @param sigma standard deviation of the logarithm, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] lognormal(double[] mean, double[] sigma) {
    return broadcast(Broadcast.lognormal(Operand.of(mean), Operand.of(sigma)));
  }

  /**
   * Draws a value of the logarithmic series distribution. {@link Logseries} has the probabilities
   * and the words consumed.
   *
   * @param p shape, 0 or more and less than 1
   * @throws IllegalArgumentException if {@code p} is not in [0, 1)
   */
  public long logseries(double p) {
    return sample(new Logseries(p));
  }

  /**
   * Draws {@code n} values of the logarithmic series distribution; see {@link Logseries}.
   *
   * @param p shape, 0 or more and less than 1
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in [0, 1), or {@code n} is negative
   */
  public long[] logseries(double p, int n) {
    return sample(new Logseries(p), n);
  }

  /**
   * Draws a matrix of values of the logarithmic series distribution, row by row; see {@link
   * Logseries}.
   *
   * @param p shape, 0 or more and less than 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in [0, 1), or a dimension is negative
   */
  public long[][] logseries(double p, int rows, int columns) {
    return sample(new Logseries(p), rows, columns);
  }

  /**
   * Draws a value of the logarithmic series distribution for each element of {@code p}; see {@link
   * Broadcast#logseries}.
   *
   * @param p shape, 0 or more and less than 1; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] logseries(double[] p) {
    return broadcastLongs(Broadcast.logseries(Operand.of(p)));
  }

  /**
   * Draws a vector of the multinomial distribution, the number of times that each outcome occurs in
   * {@code n} trials. {@link Multinomial} has the words consumed. The algorithm is the one of
   * {@link #release()}.
   *
   * @param n number of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most
   * @throws IllegalArgumentException if {@code n} is negative, or {@code pvals} is empty or not
   *     such probabilities
   */
  public long[] multinomial(long n, double[] pvals) {
    return sample(new Multinomial(n, pvals));
  }

  /**
   * Draws {@code size} vectors of the multinomial distribution, one per row; see {@link
   * Multinomial}.
   *
   * @param n number of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most
   * @param size number of vectors, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative, {@code pvals} is empty or not such
   *     probabilities, or {@code size} is negative
   */
  public long[][] multinomial(long n, double[] pvals, int size) {
    return sample(new Multinomial(n, pvals), size);
  }

  /**
   * Draws a vector of the multinomial distribution for each number of trials, all of the same
   * probabilities, one per row; see {@link Multinomial}.
   *
   * @param n numbers of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most
   * @throws IllegalArgumentException if {@link #multinomial(long, double[])} would reject one of
   *     the calls
   */
  public long[][] multinomial(long[] n, double[] pvals) {
    return guard.call(
        () -> Multinomial.each(n, pvals).stream().map(this::sample).toArray(long[][]::new));
  }

  /**
   * Draws a vector of the multinomial distribution for each number of trials, one per row; see
   * {@link Multinomial}.
   *
   * @param n numbers of trials, 0 or more
   * @param pvals probabilities of the outcomes, an array for each number of trials or one for all
   * @throws IllegalArgumentException if there are neither as many arrays as numbers of trials nor
   *     one, or {@link #multinomial(long, double[])} would reject one of the calls
   */
  public long[][] multinomial(long[] n, double[]... pvals) {
    return guard.call(
        () -> Multinomial.each(n, pvals).stream().map(this::sample).toArray(long[][]::new));
  }

  /**
   * Draws a vector of the multinomial distribution for each number of trials in arrays of any
   * shape: {@code rng.multinomial(n, pvals)}.
   *
   * @param broadcast numbers of trials and probabilities
   */
  public ShapedArray<long[]> multinomial(MultinomialBroadcast broadcast) {
    long[][] vectors =
        guard.call(
            () -> broadcast.distributions().stream().map(this::sample).toArray(long[][]::new));
    return ShapedArray.ofVectors(vectors, broadcast.shape());
  }

  /**
   * Draws a vector of the multivariate hypergeometric distribution, the number of items of each
   * colour in a sample without replacement, by the method of marginals. {@link
   * MultivariateHypergeometric} has the words consumed, and the other method.
   *
   * @param colors number of items of each colour, 0 or more, less than 10<sup>9</sup> in all
   * @param nsample sample size, 0 to the number of items
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] multivariateHypergeometric(long[] colors, long nsample) {
    return sample(new MultivariateHypergeometric(colors, nsample));
  }

  /**
   * Draws {@code size} vectors of the multivariate hypergeometric distribution, one per row; see
   * {@link MultivariateHypergeometric}.
   *
   * @param colors number of items of each colour, 0 or more, less than 10<sup>9</sup> in all
   * @param nsample sample size, 0 to the number of items
   * @param size number of vectors, 0 or more
   * @throws IllegalArgumentException if a parameter is out of range, or {@code size} is negative
   */
  public long[][] multivariateHypergeometric(long[] colors, long nsample, int size) {
    return sample(new MultivariateHypergeometric(colors, nsample), size);
  }

  /**
   * Draws a vector of the multivariate normal distribution, by singular value decomposition. {@link
   * MultivariateNormal} has the words consumed, and how far values may differ from NumPy's.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} contains NaN
   */
  public double[] multivariateNormal(double[] mean, double[][] cov) {
    return multivariateNormal(mean, cov, 1)[0];
  }

  /**
   * Draws {@code size} vectors of the multivariate normal distribution, one per row, by singular
   * value decomposition; see {@link MultivariateNormal}.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite
   * @param size number of vectors, 0 or more
   * @throws IllegalArgumentException if the shapes are not n and n x n, {@code size} is negative,
   *     or {@code cov} contains NaN
   */
  public double[][] multivariateNormal(double[] mean, double[][] cov, int size) {
    return multivariateNormal(mean, cov, size, MultivariateNormal.Method.SVD);
  }

  /**
   * Draws {@code size} vectors of the multivariate normal distribution, one per row, by a
   * factorization of your choice; see {@link MultivariateNormal}, which also says for which
   * covariances only {@code CHOLESKY} agrees with NumPy.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite
   * @param size number of vectors, 0 or more
   * @param method factorization of {@code cov}
   * @throws IllegalArgumentException if the shapes are not n and n x n, {@code size} is negative,
   *     or {@code cov} cannot be factored
   */
  public double[][] multivariateNormal(
      double[] mean, double[][] cov, int size, MultivariateNormal.Method method) {
    return multivariateNormal(
        mean,
        cov,
        size,
        method,
        MultivariateNormal.CheckValid.WARN,
        MultivariateNormal.DEFAULT_TOL);
  }

  /**
   * Draws {@code size} vectors of the multivariate normal distribution, one per row, with all
   * options; see {@link MultivariateNormal}.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite
   * @param size number of vectors, 0 or more
   * @param method factorization of {@code cov}
   * @param checkValid what to do if {@code cov} is not positive semi-definite
   * @param tol tolerance of that check, 0 or more
   * @throws IllegalArgumentException if the shapes are not n and n x n, {@code size} is negative,
   *     or {@code cov} cannot be factored or fails the check
   */
  public double[][] multivariateNormal(
      double[] mean,
      double[][] cov,
      int size,
      MultivariateNormal.Method method,
      MultivariateNormal.CheckValid checkValid,
      double tol) {
    return guard.call(
        () -> MultivariateNormal.draw(bits, mean, cov, method, checkValid, tol, size, release));
  }

  /**
   * Draws a value of the negative binomial distribution, the number of failures before the {@code
   * n}-th success. {@link NegativeBinomial} has the probabilities and the words consumed.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, more than 0 and at most 1
   * @throws IllegalArgumentException if {@code n} is not positive, {@code p} is not in (0, 1], or
   *     the values could exceed a {@code long}
   */
  public long negativeBinomial(double n, double p) {
    return sample(new NegativeBinomial(n, p));
  }

  /**
   * Draws {@code size} values of the negative binomial distribution, the number of failures before
   * the {@code n}-th success; see {@link NegativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, more than 0 and at most 1
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is not positive, {@code p} is not in (0, 1], or
   *     the values could exceed a {@code long}, or {@code size} is negative
   */
  public long[] negativeBinomial(double n, double p, int size) {
    return sample(new NegativeBinomial(n, p), size);
  }

  /**
   * Draws a matrix of values of the negative binomial distribution, the number of failures before
   * the {@code n}-th success, row by row; see {@link NegativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, more than 0 and at most 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code n} is not positive, {@code p} is not in (0, 1], or
   *     the values could exceed a {@code long}, or a dimension is negative
   */
  public long[][] negativeBinomial(double n, double p, int rows, int columns) {
    return sample(new NegativeBinomial(n, p), rows, columns);
  }

  /**
   * Draws a value of the negative binomial distribution for each element of {@code n} and {@code
   * p}; see {@link Broadcast#negativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer; of each element, or one
   *     for all
   * @param p probability of success, more than 0 and at most 1; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] negativeBinomial(double[] n, double[] p) {
    return broadcastLongs(Broadcast.negativeBinomial(Operand.of(n), Operand.of(p)));
  }

  /**
   * Draws a value of the noncentral chi-square distribution. {@link NoncentralChisquare} has the
   * density and the words consumed.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative
   */
  public double noncentralChisquare(double df, double nonc) {
    return sample(new NoncentralChisquare(df, nonc));
  }

  /**
   * Draws {@code n} values of the noncentral chi-square distribution; see {@link
   * NoncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative, or
   *     {@code n} is negative
   */
  public double[] noncentralChisquare(double df, double nonc, int n) {
    return sample(new NoncentralChisquare(df, nonc), n);
  }

  /**
   * Draws a matrix of values of the noncentral chi-square distribution, row by row; see {@link
   * NoncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative, or
   *     a dimension is negative
   */
  public double[][] noncentralChisquare(double df, double nonc, int rows, int columns) {
    return sample(new NoncentralChisquare(df, nonc), rows, columns);
  }

  /**
   * Draws a value of the noncentral chi-square distribution for each element of {@code df} and
   * {@code nonc}; see {@link Broadcast#noncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0; of each element, or one for all
   * @param nonc noncentrality, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] noncentralChisquare(double[] df, double[] nonc) {
    return broadcast(Broadcast.noncentralChisquare(Operand.of(df), Operand.of(nonc)));
  }

  /**
   * Draws a value of the noncentral F distribution. {@link NoncentralF} has the density and the
   * words consumed.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} is negative
   */
  public double noncentralF(double dfnum, double dfden, double nonc) {
    return sample(new NoncentralF(dfnum, dfden, nonc));
  }

  /**
   * Draws {@code n} values of the noncentral F distribution; see {@link NoncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} is negative, or {@code n} is negative
   */
  public double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return sample(new NoncentralF(dfnum, dfden, nonc), n);
  }

  /**
   * Draws a matrix of values of the noncentral F distribution, row by row; see {@link NoncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} is negative, or a dimension is negative
   */
  public double[][] noncentralF(double dfnum, double dfden, double nonc, int rows, int columns) {
    return sample(new NoncentralF(dfnum, dfden, nonc), rows, columns);
  }

  /**
   * Draws a value of the noncentral F distribution for each element of {@code dfnum}, {@code dfden}
   * and {@code nonc}; see {@link Broadcast#noncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0; of each element, or one for all
   * @param dfden degrees of freedom of the denominator, more than 0; of each element, or one for
   *     all
   * @param nonc noncentrality of the numerator, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] noncentralF(double[] dfnum, double[] dfden, double[] nonc) {
    return broadcast(Broadcast.noncentralF(Operand.of(dfnum), Operand.of(dfden), Operand.of(nonc)));
  }

  /**
   * Draws a value of the normal distribution with NumPy's defaults, {@code loc=0} and {@code
   * scale=1}.
   */
  public double normal() {
    return normal(0, 1);
  }

  /**
   * Draws a value of the normal distribution with NumPy's default {@code scale=1}.
   *
   * @param loc mean
   */
  public double normal(double loc) {
    return normal(loc, 1);
  }

  /**
   * Draws a value of the normal distribution. {@link Normal} has the density and the words
   * consumed.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double normal(double loc, double scale) {
    return sample(new Normal(loc, scale));
  }

  /**
   * Draws {@code n} values of the normal distribution; see {@link Normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] normal(double loc, double scale, int n) {
    return sample(new Normal(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the normal distribution, row by row; see {@link Normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] normal(double loc, double scale, int rows, int columns) {
    return sample(new Normal(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the normal distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link Broadcast#normal}.
   *
   * @param loc mean; of each element
   */
  public double[] normal(double[] loc) {
    return broadcast(Broadcast.normal(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the normal distribution for each element of {@code loc} and {@code scale}; see
   * {@link Broadcast#normal}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale standard deviation, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] normal(double[] loc, double[] scale) {
    return broadcast(Broadcast.normal(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the Pareto distribution of the second kind (Lomax), which starts at 0. {@link
   * Pareto} has the density and the words consumed.
   *
   * @param a shape, more than 0
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public double pareto(double a) {
    return sample(new Pareto(a));
  }

  /**
   * Draws {@code n} values of the Pareto distribution of the second kind (Lomax), which starts at
   * 0; see {@link Pareto}.
   *
   * @param a shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or {@code n} is negative
   */
  public double[] pareto(double a, int n) {
    return sample(new Pareto(a), n);
  }

  /**
   * Draws a matrix of values of the Pareto distribution of the second kind (Lomax), which starts at
   * 0, row by row; see {@link Pareto}.
   *
   * @param a shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or a dimension is negative
   */
  public double[][] pareto(double a, int rows, int columns) {
    return sample(new Pareto(a), rows, columns);
  }

  /**
   * Draws a value of the Pareto distribution of the second kind (Lomax) for each element of {@code
   * a}; see {@link Broadcast#pareto}.
   *
   * @param a shape, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] pareto(double[] a) {
    return broadcast(Broadcast.pareto(Operand.of(a)));
  }

  /** Draws a value of the Poisson distribution with NumPy's default {@code lam=1}. */
  public long poisson() {
    return poisson(1);
  }

  /**
   * Draws a value of the Poisson distribution. {@link Poisson} has the probabilities and the words
   * consumed.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large
   */
  public long poisson(double lam) {
    return sample(new Poisson(lam));
  }

  /**
   * Draws {@code n} values of the Poisson distribution; see {@link Poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large, or {@code n} is
   *     negative
   */
  public long[] poisson(double lam, int n) {
    return sample(new Poisson(lam), n);
  }

  /**
   * Draws a matrix of values of the Poisson distribution, row by row; see {@link Poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large, or a dimension
   *     is negative
   */
  public long[][] poisson(double lam, int rows, int columns) {
    return sample(new Poisson(lam), rows, columns);
  }

  /**
   * Draws a value of the Poisson distribution for each element of {@code lam}; see {@link
   * Broadcast#poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] poisson(double[] lam) {
    return broadcastLongs(Broadcast.poisson(Operand.of(lam)));
  }

  /**
   * Draws a value of the power distribution on [0, 1], whose density has the exponent {@code a -
   * 1}. {@link Power} has the density and the words consumed.
   *
   * @param a shape, more than 0
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public double power(double a) {
    return sample(new Power(a));
  }

  /**
   * Draws {@code n} values of the power distribution on [0, 1], whose density has the exponent
   * {@code a - 1}; see {@link Power}.
   *
   * @param a shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or {@code n} is negative
   */
  public double[] power(double a, int n) {
    return sample(new Power(a), n);
  }

  /**
   * Draws a matrix of values of the power distribution on [0, 1], whose density has the exponent
   * {@code a - 1}, row by row; see {@link Power}.
   *
   * @param a shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or a dimension is negative
   */
  public double[][] power(double a, int rows, int columns) {
    return sample(new Power(a), rows, columns);
  }

  /**
   * Draws a value of the power distribution on [0, 1] for each element of {@code a}; see {@link
   * Broadcast#power}.
   *
   * @param a shape, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] power(double[] a) {
    return broadcast(Broadcast.power(Operand.of(a)));
  }

  /** Draws a value of the Rayleigh distribution with NumPy's default {@code scale=1}. */
  public double rayleigh() {
    return rayleigh(1);
  }

  /**
   * Draws a value of the Rayleigh distribution. {@link Rayleigh} has the density and the words
   * consumed.
   *
   * @param scale mode, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double rayleigh(double scale) {
    return sample(new Rayleigh(scale));
  }

  /**
   * Draws {@code n} values of the Rayleigh distribution; see {@link Rayleigh}.
   *
   * @param scale mode, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] rayleigh(double scale, int n) {
    return sample(new Rayleigh(scale), n);
  }

  /**
   * Draws a matrix of values of the Rayleigh distribution, row by row; see {@link Rayleigh}.
   *
   * @param scale mode, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] rayleigh(double scale, int rows, int columns) {
    return sample(new Rayleigh(scale), rows, columns);
  }

  /**
   * Draws a value of the Rayleigh distribution for each element of {@code scale}; see {@link
   * Broadcast#rayleigh}.
   *
   * @param scale mode, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] rayleigh(double[] scale) {
    return broadcast(Broadcast.rayleigh(Operand.of(scale)));
  }

  /**
   * Draws a value of the standard Cauchy distribution, with mode 0 and scale 1. {@link
   * StandardCauchy} has the density and the words consumed.
   */
  public double standardCauchy() {
    return sample(new StandardCauchy());
  }

  /**
   * Draws {@code n} values of the standard Cauchy distribution, with mode 0 and scale 1; see {@link
   * StandardCauchy}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardCauchy(int n) {
    return sample(new StandardCauchy(), n);
  }

  /**
   * Draws a matrix of values of the standard Cauchy distribution, with mode 0 and scale 1, row by
   * row; see {@link StandardCauchy}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardCauchy(int rows, int columns) {
    return sample(new StandardCauchy(), rows, columns);
  }

  /**
   * Draws a value of the standard exponential distribution, with mean 1. {@link
   * StandardExponential} has the density and the words consumed. The method is the ziggurat; {@code
   * rng.sample(new StandardExponential(Method.INV))} takes inversion.
   */
  public double standardExponential() {
    return sample(new StandardExponential());
  }

  /**
   * Draws {@code n} values of the standard exponential distribution, with mean 1; see {@link
   * StandardExponential}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardExponential(int n) {
    return sample(new StandardExponential(), n);
  }

  /**
   * Draws a matrix of values of the standard exponential distribution, with mean 1, row by row; see
   * {@link StandardExponential}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardExponential(int rows, int columns) {
    return sample(new StandardExponential(), rows, columns);
  }

  /**
   * Fills an array with values of the standard exponential distribution, with mean 1; see {@link
   * StandardExponential}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public double[] standardExponential(double[] out) {
    return fill(new StandardExponential(), out);
  }

  /**
   * Fills an array with float32 values of the standard exponential distribution, with mean 1,
   * NumPy's {@code dtype=float32}; see {@link StandardExponential}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public float[] standardExponential(float[] out) {
    return fill(new StandardExponential(), out);
  }

  /**
   * Draws a float32 value of the standard exponential distribution, with mean 1, NumPy's {@code
   * dtype=float32}; see {@link StandardExponential}.
   */
  public float standardExponentialFloat() {
    return sampleFloat(new StandardExponential());
  }

  /**
   * Draws {@code n} float32 values of the exponential distribution with scale 1, NumPy's {@code
   * dtype=float32}; see {@link StandardExponential}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public float[] standardExponentialFloats(int n) {
    return sampleFloats(new StandardExponential(), n);
  }

  /**
   * Draws a matrix of float32 values of the exponential distribution with scale 1, NumPy's {@code
   * dtype=float32}, row by row; see {@link StandardExponential}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public float[][] standardExponentialFloats(int rows, int columns) {
    return sampleFloats(new StandardExponential(), rows, columns);
  }

  /**
   * Draws a value of the standard gamma distribution, with scale 1. {@link StandardGamma} has the
   * density and the words consumed.
   *
   * @param shape shape, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public double standardGamma(double shape) {
    return sample(new StandardGamma(shape));
  }

  /**
   * Draws {@code n} values of the standard gamma distribution, with scale 1; see {@link
   * StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or {@code n} is negative
   */
  public double[] standardGamma(double shape, int n) {
    return sample(new StandardGamma(shape), n);
  }

  /**
   * Draws a matrix of values of the standard gamma distribution, with scale 1, row by row; see
   * {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or a dimension is negative
   */
  public double[][] standardGamma(double shape, int rows, int columns) {
    return sample(new StandardGamma(shape), rows, columns);
  }

  /**
   * Fills an array with values of the standard gamma distribution, with scale 1; see {@link
   * StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public double[] standardGamma(double shape, double[] out) {
    return fill(new StandardGamma(shape), out);
  }

  /**
   * Fills an array with float32 values of the standard gamma distribution, with scale 1, NumPy's
   * {@code dtype=float32}; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public float[] standardGamma(double shape, float[] out) {
    return fill(new StandardGamma(shape), out);
  }

  /**
   * Draws a value of the standard gamma distribution for each element of {@code shape}; see {@link
   * Broadcast#standardGamma}.
   *
   * @param shape shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] standardGamma(double[] shape) {
    return broadcast(Broadcast.standardGamma(Operand.of(shape)));
  }

  /**
   * Draws a float32 value of the standard gamma distribution, with scale 1, NumPy's {@code
   * dtype=float32}; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public float standardGammaFloat(double shape) {
    return sampleFloat(new StandardGamma(shape));
  }

  /**
   * Draws {@code n} float32 values of the gamma distribution with scale 1, NumPy's {@code
   * dtype=float32}; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or {@code n} is negative
   */
  public float[] standardGammaFloats(double shape, int n) {
    return sampleFloats(new StandardGamma(shape), n);
  }

  /**
   * Draws a matrix of float32 values of the gamma distribution with scale 1, NumPy's {@code
   * dtype=float32}, row by row; see {@link StandardGamma}.
   *
   * @param shape shape, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or a dimension is negative
   */
  public float[][] standardGammaFloats(double shape, int rows, int columns) {
    return sampleFloats(new StandardGamma(shape), rows, columns);
  }

  /**
   * Draws a float32 value of the standard gamma distribution, NumPy's {@code dtype=float32}, for
   * each element of {@code shape}; see {@link Broadcast#standardGamma}.
   *
   * @param shape shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public float[] standardGammaFloats(double[] shape) {
    return broadcastFloats(Broadcast.standardGamma(Operand.of(shape)));
  }

  /**
   * Draws a value of the standard normal distribution, with mean 0 and standard deviation 1. {@link
   * StandardNormal} has the density and the words consumed.
   */
  public double standardNormal() {
    return sample(new StandardNormal());
  }

  /**
   * Draws {@code n} values of the standard normal distribution, with mean 0 and standard deviation
   * 1; see {@link StandardNormal}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardNormal(int n) {
    return sample(new StandardNormal(), n);
  }

  /**
   * Draws a matrix of values of the standard normal distribution, with mean 0 and standard
   * deviation 1, row by row; see {@link StandardNormal}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardNormal(int rows, int columns) {
    return sample(new StandardNormal(), rows, columns);
  }

  /**
   * Fills an array with values of the standard normal distribution, with mean 0 and standard
   * deviation 1; see {@link StandardNormal}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public double[] standardNormal(double[] out) {
    return fill(new StandardNormal(), out);
  }

  /**
   * Fills an array with float32 values of the standard normal distribution, with mean 0 and
   * standard deviation 1, NumPy's {@code dtype=float32}; see {@link StandardNormal}.
   *
   * @param out array to fill
   * @return {@code out}
   */
  public float[] standardNormal(float[] out) {
    return fill(new StandardNormal(), out);
  }

  /**
   * Draws a float32 value of the standard normal distribution, with mean 0 and standard deviation
   * 1, NumPy's {@code dtype=float32}; see {@link StandardNormal}.
   */
  public float standardNormalFloat() {
    return sampleFloat(new StandardNormal());
  }

  /**
   * Draws {@code n} float32 values of the normal distribution with mean 0 and standard deviation 1,
   * NumPy's {@code dtype=float32}; see {@link StandardNormal}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public float[] standardNormalFloats(int n) {
    return sampleFloats(new StandardNormal(), n);
  }

  /**
   * Draws a matrix of float32 values of the normal distribution with mean 0 and standard deviation
   * 1, NumPy's {@code dtype=float32}, row by row; see {@link StandardNormal}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public float[][] standardNormalFloats(int rows, int columns) {
    return sampleFloats(new StandardNormal(), rows, columns);
  }

  /**
   * Draws a value of Student's t distribution. {@link StandardT} has the density and the words
   * consumed.
   *
   * @param df degrees of freedom, more than 0
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public double standardT(double df) {
    return sample(new StandardT(df));
  }

  /**
   * Draws {@code n} values of Student's t distribution; see {@link StandardT}.
   *
   * @param df degrees of freedom, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or {@code n} is negative
   */
  public double[] standardT(double df, int n) {
    return sample(new StandardT(df), n);
  }

  /**
   * Draws a matrix of values of Student's t distribution, row by row; see {@link StandardT}.
   *
   * @param df degrees of freedom, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or a dimension is negative
   */
  public double[][] standardT(double df, int rows, int columns) {
    return sample(new StandardT(df), rows, columns);
  }

  /**
   * Draws a value of Student's t distribution for each element of {@code df}; see {@link
   * Broadcast#standardT}.
   *
   * @param df degrees of freedom, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] standardT(double[] df) {
    return broadcast(Broadcast.standardT(Operand.of(df)));
  }

  /**
   * Draws a value of the triangular distribution on [left, right]. {@link Triangular} has the
   * density and the words consumed.
   *
   * @param left lower bound
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper bound, more than {@code left}
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}
   */
  public double triangular(double left, double mode, double right) {
    return sample(new Triangular(left, mode, right));
  }

  /**
   * Draws {@code n} values of the triangular distribution on [left, right]; see {@link Triangular}.
   *
   * @param left lower bound
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper bound, more than {@code left}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}, or {@code n} is negative
   */
  public double[] triangular(double left, double mode, double right, int n) {
    return sample(new Triangular(left, mode, right), n);
  }

  /**
   * Draws a matrix of values of the triangular distribution on [left, right], row by row; see
   * {@link Triangular}.
   *
   * @param left lower bound
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper bound, more than {@code left}
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}, or a dimension is negative
   */
  public double[][] triangular(double left, double mode, double right, int rows, int columns) {
    return sample(new Triangular(left, mode, right), rows, columns);
  }

  /**
   * Draws a value of the triangular distribution on [left, right] for each element of {@code left},
   * {@code mode} and {@code right}; see {@link Broadcast#triangular}.
   *
   * @param left lower bound; of each element, or one for all
   * @param mode mode, from {@code left} to {@code right}; of each element, or one for all
   * @param right upper bound, more than {@code left}; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] triangular(double[] left, double[] mode, double[] right) {
    return broadcast(Broadcast.triangular(Operand.of(left), Operand.of(mode), Operand.of(right)));
  }

  /**
   * Draws a value of the uniform distribution on [low, high) with NumPy's defaults, {@code low=0}
   * and {@code high=1}.
   */
  public double uniform() {
    return uniform(0, 1);
  }

  /**
   * Draws a value of the uniform distribution on [low, high) with NumPy's default {@code high=1}.
   *
   * @param low lower bound
   * @throws IllegalArgumentException if {@code 1 - low} is negative or not finite
   */
  public double uniform(double low) {
    return uniform(low, 1);
  }

  /**
   * Draws a value of the uniform distribution on [low, high). {@link Uniform} has the density and
   * the words consumed.
   *
   * @param low lower bound
   * @param high upper bound, {@code low} or more; {@code high - low} is finite
   * @throws IllegalArgumentException if {@code high - low} is negative or not finite
   */
  public double uniform(double low, double high) {
    return sample(new Uniform(low, high));
  }

  /**
   * Draws {@code n} values of the uniform distribution on [low, high); see {@link Uniform}.
   *
   * @param low lower bound
   * @param high upper bound, {@code low} or more; {@code high - low} is finite
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code high - low} is negative or not finite, or {@code n}
   *     is negative
   */
  public double[] uniform(double low, double high, int n) {
    return sample(new Uniform(low, high), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [low, high), row by row; see {@link
   * Uniform}.
   *
   * @param low lower bound
   * @param high upper bound, {@code low} or more; {@code high - low} is finite
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code high - low} is negative or not finite, or a
   *     dimension is negative
   */
  public double[][] uniform(double low, double high, int rows, int columns) {
    return sample(new Uniform(low, high), rows, columns);
  }

  /**
   * Draws a value of the uniform distribution on [low, high) for each element of {@code low} with
   * NumPy's default {@code high=1}; see {@link Broadcast#uniform}.
   *
   * @param low lower bound; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] uniform(double[] low) {
    return broadcast(Broadcast.uniform(Operand.of(low), Operand.of(1)));
  }

  /**
   * Draws a value of the uniform distribution on [low, high) for each element of {@code low} and
   * {@code high}; see {@link Broadcast#uniform}.
   *
   * @param low lower bound; of each element, or one for all
   * @param high upper bound, {@code low} or more; {@code high - low} is finite; of each element, or
   *     one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] uniform(double[] low, double[] high) {
    return broadcast(Broadcast.uniform(Operand.of(low), Operand.of(high)));
  }

  /**
   * Draws a value of the von Mises distribution on the circle. {@link Vonmises} has the density and
   * the words consumed.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 or more
   * @throws IllegalArgumentException if {@code kappa} is negative
   */
  public double vonmises(double mu, double kappa) {
    return sample(new Vonmises(mu, kappa));
  }

  /**
   * Draws {@code n} values of the von Mises distribution on the circle; see {@link Vonmises}.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code kappa} is negative, or {@code n} is negative
   */
  public double[] vonmises(double mu, double kappa, int n) {
    return sample(new Vonmises(mu, kappa), n);
  }

  /**
   * Draws a matrix of values of the von Mises distribution on the circle, row by row; see {@link
   * Vonmises}.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code kappa} is negative, or a dimension is negative
   */
  public double[][] vonmises(double mu, double kappa, int rows, int columns) {
    return sample(new Vonmises(mu, kappa), rows, columns);
  }

  /**
   * Draws a value of the von Mises distribution on the circle for each element of {@code mu} and
   * {@code kappa}; see {@link Broadcast#vonmises}.
   *
   * @param mu mean direction in radians; of each element, or one for all
   * @param kappa concentration, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] vonmises(double[] mu, double[] kappa) {
    return broadcast(Broadcast.vonmises(Operand.of(mu), Operand.of(kappa)));
  }

  /**
   * Draws a value of the Wald (inverse Gaussian) distribution. {@link Wald} has the density and the
   * words consumed.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive
   */
  public double wald(double mean, double scale) {
    return sample(new Wald(mean, scale));
  }

  /**
   * Draws {@code n} values of the Wald (inverse Gaussian) distribution; see {@link Wald}.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive, or {@code n}
   *     is negative
   */
  public double[] wald(double mean, double scale, int n) {
    return sample(new Wald(mean, scale), n);
  }

  /**
   * Draws a matrix of values of the Wald (inverse Gaussian) distribution, row by row; see {@link
   * Wald}.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive, or a
   *     dimension is negative
   */
  public double[][] wald(double mean, double scale, int rows, int columns) {
    return sample(new Wald(mean, scale), rows, columns);
  }

  /**
   * Draws a value of the Wald (inverse Gaussian) distribution for each element of {@code mean} and
   * {@code scale}; see {@link Broadcast#wald}.
   *
   * @param mean mean, more than 0; of each element, or one for all
   * @param scale shape, more than 0; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] wald(double[] mean, double[] scale) {
    return broadcast(Broadcast.wald(Operand.of(mean), Operand.of(scale)));
  }

  /**
   * Draws a value of the Weibull distribution with scale 1. {@link Weibull} has the density and the
   * words consumed.
   *
   * @param a shape, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative
   */
  public double weibull(double a) {
    return sample(new Weibull(a));
  }

  /**
   * Draws {@code n} values of the Weibull distribution with scale 1; see {@link Weibull}.
   *
   * @param a shape, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative, or {@code n} is negative
   */
  public double[] weibull(double a, int n) {
    return sample(new Weibull(a), n);
  }

  /**
   * Draws a matrix of values of the Weibull distribution with scale 1, row by row; see {@link
   * Weibull}.
   *
   * @param a shape, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative, or a dimension is negative
   */
  public double[][] weibull(double a, int rows, int columns) {
    return sample(new Weibull(a), rows, columns);
  }

  /**
   * Draws a value of the Weibull distribution with scale 1 for each element of {@code a}; see
   * {@link Broadcast#weibull}.
   *
   * @param a shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] weibull(double[] a) {
    return broadcast(Broadcast.weibull(Operand.of(a)));
  }

  /**
   * Draws a value of the Zipf distribution. {@link Zipf} has the probabilities and the words
   * consumed.
   *
   * @param a exponent, more than 1
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN
   */
  public long zipf(double a) {
    return sample(new Zipf(a));
  }

  /**
   * Draws {@code n} values of the Zipf distribution; see {@link Zipf}.
   *
   * @param a exponent, more than 1
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN, or {@code n} is negative
   */
  public long[] zipf(double a, int n) {
    return sample(new Zipf(a), n);
  }

  /**
   * Draws a matrix of values of the Zipf distribution, row by row; see {@link Zipf}.
   *
   * @param a exponent, more than 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN, or a dimension is negative
   */
  public long[][] zipf(double a, int rows, int columns) {
    return sample(new Zipf(a), rows, columns);
  }

  /**
   * Draws a value of the Zipf distribution for each element of {@code a}; see {@link
   * Broadcast#zipf}.
   *
   * @param a exponent, more than 1; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] zipf(double[] a) {
    return broadcastLongs(Broadcast.zipf(Operand.of(a)));
  }

  // Distributions given as values

  /**
   * Draws a value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public double sample(DoubleDistribution distribution) {
    CallGuard guarding = scalarGuard;
    return guarding == null
        ? asDrawn(distribution).sample(bits)
        : guarding.call(() -> asDrawn(distribution).sample(bits));
  }

  /**
   * Draws {@code n} values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] sample(DoubleDistribution distribution, int n) {
    return fill(distribution, new double[ArraySizes.length(n)]);
  }

  /**
   * Draws a matrix of values of a distribution, row by row.
   *
   * @param distribution distribution to draw from
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] sample(DoubleDistribution distribution, int rows, int columns) {
    double[][] out = ArraySizes.doubles(ArraySizes.length(rows), ArraySizes.length(columns));
    DoubleDistribution drawn = asDrawn(distribution);
    long call = guard.enter();
    try {
      for (double[] row : out) {
        drawn.fill(bits, row, 0, columns);
      }
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws values of a distribution in a shape of any number of dimensions: {@code size=(2, 3, 4)}.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the result
   */
  public ShapedArray<double[]> sample(DoubleDistribution distribution, Shape shape) {
    return ShapedArray.of(sample(distribution, shape.size()), shape);
  }

  /**
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public double[] fill(DoubleDistribution distribution, double[] out) {
    return fill(distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public double[] fill(DoubleDistribution distribution, double[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(distribution).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws a value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public long sample(LongDistribution distribution) {
    CallGuard guarding = scalarGuard;
    return guarding == null
        ? asDrawn(distribution).sample(bits)
        : guarding.call(() -> asDrawn(distribution).sample(bits));
  }

  /**
   * Draws {@code n} values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[] sample(LongDistribution distribution, int n) {
    return fill(distribution, new long[ArraySizes.length(n)]);
  }

  /**
   * Draws a matrix of values of a distribution, row by row.
   *
   * @param distribution distribution to draw from
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative or there are too many values
   */
  public long[][] sample(LongDistribution distribution, int rows, int columns) {
    long[] all = sample(distribution, ArraySizes.product(rows, columns));
    return ArraySizes.rows(all, rows, columns);
  }

  /**
   * Draws values of a distribution in a shape of any number of dimensions: {@code size=(2, 3, 4)}.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the result
   */
  public ShapedArray<long[]> sample(LongDistribution distribution, Shape shape) {
    return ShapedArray.of(sample(distribution, shape.size()), shape);
  }

  /**
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public long[] fill(LongDistribution distribution, long[] out) {
    return fill(distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public long[] fill(LongDistribution distribution, long[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(distribution).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws a float32 value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public float sampleFloat(FloatDistribution distribution) {
    CallGuard guarding = scalarGuard;
    return guarding == null
        ? asDrawn(distribution).sampleFloat(bits)
        : guarding.call(() -> asDrawn(distribution).sampleFloat(bits));
  }

  /**
   * Draws {@code n} float32 values of a distribution, NumPy's {@code dtype=float32}.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public float[] sampleFloats(FloatDistribution distribution, int n) {
    return fill(distribution, new float[ArraySizes.length(n)]);
  }

  /**
   * Draws a matrix of float32 values of a distribution, NumPy's {@code dtype=float32}, row by row.
   *
   * @param distribution distribution to draw from
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public float[][] sampleFloats(FloatDistribution distribution, int rows, int columns) {
    float[] all = sampleFloats(distribution, ArraySizes.product(rows, columns));
    float[][] out = new float[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  /**
   * Draws float32 values of a distribution in a shape of any number of dimensions.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the result
   */
  public ShapedArray<float[]> sampleFloats(FloatDistribution distribution, Shape shape) {
    return ShapedArray.of(sampleFloats(distribution, shape.size()), shape);
  }

  /**
   * Fills an array with float32 values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public float[] fill(FloatDistribution distribution, float[] out) {
    return fill(distribution, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with float32 values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public float[] fill(FloatDistribution distribution, float[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(distribution).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws {@code n} integers of a dtype of at most 32 bits; those of {@code uint32} as their bits.
   *
   * @param integers distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if the dtype has more bits or {@code n} is negative
   */
  public int[] sampleInts(Integers integers, int n) {
    return fill(integers, new int[ArraySizes.length(n)]);
  }

  /**
   * Fills an array with integers of at most 32 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public int[] fill(Integers integers, int[] out) {
    return fill(integers, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of at most 32 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public int[] fill(Integers integers, int[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(integers).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Fills an array with integers of at most 16 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public short[] fill(Integers integers, short[] out) {
    return fill(integers, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of at most 16 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public short[] fill(Integers integers, short[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(integers).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Fills an array with integers of at most 8 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public byte[] fill(Integers integers, byte[] out) {
    return fill(integers, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of at most 8 bits.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public byte[] fill(Integers integers, byte[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(integers).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Fills an array with integers of dtype {@code bool}.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public boolean[] fill(Integers integers, boolean[] out) {
    return fill(integers, out, 0, out.length);
  }

  /**
   * Fills {@code out[from..to)} with integers of dtype {@code bool}.
   *
   * @param integers distribution to draw from
   * @param out array to fill
   * @param from first index
   * @param to index after the last one
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public boolean[] fill(Integers integers, boolean[] out, int from, int to) {
    long call = guard.enter();
    try {
      asDrawn(integers).fill(bits, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  // Buffers: from position to limit, which the position is at afterwards, as after a put

  /**
   * Fills a buffer, on or off the heap, with values of a distribution: from its position to its
   * limit, with those of an array of that length. The position is then at the limit, as after a
   * {@code put}; {@code flip()} or {@code rewind()} makes the values readable.
   *
   * @param distribution distribution to draw from
   * @param out buffer to fill, of either byte order
   * @return {@code out}
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public DoubleBuffer fill(DoubleDistribution distribution, DoubleBuffer out) {
    BufferFill.checked(out);
    DoubleDistribution drawn = asDrawn(distribution);
    return guard.call(() -> BufferFill.fill(drawn, drawn.fillInParts(bits), out));
  }

  /**
   * Fills a buffer with values of a distribution, 8 bytes each in the buffer's byte order: from its
   * position to its limit, where the position is afterwards. For {@code float32} values fill {@code
   * out.asFloatBuffer()}.
   *
   * @param distribution distribution to draw from
   * @param out buffer to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the remaining bytes are not a multiple of 8
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public ByteBuffer fill(DoubleDistribution distribution, ByteBuffer out) {
    fill(distribution, BufferFill.checked(out, Double.BYTES).asDoubleBuffer());
    return out.position(out.limit());
  }

  /**
   * Fills a buffer with {@code float32} values of a distribution; see {@link
   * #fill(DoubleDistribution, DoubleBuffer)}.
   *
   * @param distribution distribution to draw from
   * @param out buffer to fill, of either byte order
   * @return {@code out}
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public FloatBuffer fill(FloatDistribution distribution, FloatBuffer out) {
    BufferFill.checked(out);
    FloatDistribution drawn = asDrawn(distribution);
    return guard.call(() -> BufferFill.fill(drawn, drawn.fillFloatsInParts(bits), out));
  }

  /**
   * Fills a buffer with integers of a distribution; see {@link #fill(DoubleDistribution,
   * DoubleBuffer)}.
   *
   * @param distribution distribution to draw from
   * @param out buffer to fill, of either byte order
   * @return {@code out}
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public LongBuffer fill(LongDistribution distribution, LongBuffer out) {
    BufferFill.checked(out);
    LongDistribution drawn = asDrawn(distribution);
    return guard.call(() -> BufferFill.fill(drawn, BufferFill.longs(drawn, bits), out));
  }

  /**
   * Fills a buffer with integers of at most 32 bits; see {@link #fill(DoubleDistribution,
   * DoubleBuffer)}.
   *
   * @param integers distribution to draw from
   * @param out buffer to fill, of either byte order
   * @return {@code out}
   * @throws IllegalArgumentException if the buffer's type is too narrow for the dtype
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public IntBuffer fill(Integers integers, IntBuffer out) {
    BufferFill.checked(out);
    Integers drawn = asDrawn(integers);
    return guard.call(() -> BufferFill.fill(drawn, drawn.fillIntsInParts(bits), out));
  }

  /**
   * Fills a buffer with integers of a distribution in the buffer's byte order: from its position to
   * its limit, where the position is afterwards. {@link Integers} have the size of their dtype, 1,
   * 2, 4 or 8 bytes; the other distributions have 8. So NumPy's {@code integers(..., dtype=t)} are
   * the same bytes.
   *
   * @param distribution distribution to draw from
   * @param out buffer to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the remaining bytes are not a multiple of a value's
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public ByteBuffer fill(LongDistribution distribution, ByteBuffer out) {
    if (!(distribution instanceof Integers integers) || integers.type().bits() == Long.SIZE) {
      fill(distribution, BufferFill.checked(out, Long.BYTES).asLongBuffer());
      return out.position(out.limit());
    }
    int bytesPerValue = Math.max(1, integers.type().bits() / Byte.SIZE);
    BufferFill.checked(out, bytesPerValue);
    Integers drawn = asDrawn(integers);
    guard.run(
        () -> {
          switch (bytesPerValue) {
            case Integer.BYTES ->
                BufferFill.fill(drawn, drawn.fillIntsInParts(bits), out.asIntBuffer());
            case Short.BYTES ->
                BufferFill.fill(drawn, drawn.fillShortsInParts(bits), out.asShortBuffer());
            default -> BufferFill.fill(drawn, drawn.fillBytesInParts(bits), out);
          }
        });
    return out.position(out.limit());
  }

  /**
   * Returns a stream of values of a distribution without an end, each drawn when it is wanted. Its
   * first {@code n} values are those of {@link #sample(DoubleDistribution, int)}. It is drawn and
   * processed by one thread, also if it is parallel.
   *
   * @param distribution distribution to draw from
   */
  public DoubleStream stream(DoubleDistribution distribution) {
    return StreamSpliterator.doubles(this, asDrawn(distribution));
  }

  /**
   * Returns a stream of {@code n} values of a distribution, those of {@link
   * #sample(DoubleDistribution, int)}. A parallel stream has the values of a sequential one in the
   * same order, and leaves the generator in the same state, at any number of threads.
   *
   * <p>If each value consumes the same number of words ({@link
   * org.seedtree.distribution.Distribution#wordsPerValue}) and the engine is {@link PCG64},
   * PCG64DXSM or Philox, the threads draw by themselves; else values are drawn in order, and
   * processed by all threads. A sequential stream draws each value when it is wanted; a parallel
   * one draws ahead, also of what is not wanted after an early end, as by {@code limit} or {@code
   * anyMatch}.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public DoubleStream stream(DoubleDistribution distribution, long n) {
    return StreamSpliterator.doubles(this, asDrawn(distribution), ArraySizes.length(n));
  }

  /**
   * Returns a stream of values of a distribution without an end; see {@link
   * #stream(DoubleDistribution)}.
   *
   * @param distribution distribution to draw from
   */
  public LongStream stream(LongDistribution distribution) {
    return StreamSpliterator.longs(this, asDrawn(distribution));
  }

  /**
   * Returns a stream of {@code n} values of a distribution; see {@link #stream(DoubleDistribution,
   * long)}.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public LongStream stream(LongDistribution distribution, long n) {
    return StreamSpliterator.longs(this, asDrawn(distribution), ArraySizes.length(n));
  }

  /**
   * Draws a vector of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public double[] sample(DoubleVectorDistribution distribution) {
    double[] out = new double[distribution.dimension()];
    guard.run(() -> asDrawn(distribution).sample(bits, out, 0));
    return out;
  }

  /**
   * Draws {@code n} vectors of a distribution, one per row.
   *
   * @param distribution distribution to draw from
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[][] sample(DoubleVectorDistribution distribution, int n) {
    return guard.call(() -> asDrawn(distribution).sample(bits, n));
  }

  /**
   * Draws vectors of a distribution in a shape of any number of dimensions; the components are
   * along one more dimension, the last one.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the array of vectors
   */
  public ShapedArray<double[]> sample(DoubleVectorDistribution distribution, Shape shape) {
    Shape whole = shape.plus(distribution.dimension());
    return ShapedArray.ofVectors(sample(distribution, shape.size()), whole);
  }

  /**
   * Draws a vector of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public long[] sample(LongVectorDistribution distribution) {
    long[] out = new long[distribution.dimension()];
    guard.run(() -> asDrawn(distribution).sample(bits, out, 0));
    return out;
  }

  /**
   * Draws {@code n} vectors of a distribution, one per row.
   *
   * @param distribution distribution to draw from
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[][] sample(LongVectorDistribution distribution, int n) {
    long[][] out = ArraySizes.longs(ArraySizes.length(n), distribution.dimension());
    long call = guard.enter();
    try {
      asDrawn(distribution).fill(bits, out, 0, n);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws vectors of a distribution in a shape of any number of dimensions; the components are
   * along one more dimension, the last one.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the array of vectors
   */
  public ShapedArray<long[]> sample(LongVectorDistribution distribution, Shape shape) {
    Shape whole = shape.plus(distribution.dimension());
    return ShapedArray.ofVectors(sample(distribution, shape.size()), whole);
  }

  // Parameters that vary by element: NumPy's array arguments and their broadcasting

  /**
   * Draws a value for each element of an array of parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a parameter of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] broadcast(DoubleFunction<? extends DoubleDistribution> distribution, double[] a) {
    return broadcast(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws a value for each element of arrays of two parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a first parameter of each element, or one for all
   * @param b second parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] broadcast(
      DoublePairFunction<? extends DoubleDistribution> distribution, double[] a, double[] b) {
    return broadcast(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * Draws a value for each element of arrays of three parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a first parameter of each element, or one for all
   * @param b second parameter of each element, or one for all
   * @param c third parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] broadcast(
      DoubleTripleFunction<? extends DoubleDistribution> distribution,
      double[] a,
      double[] b,
      double[] c) {
    return broadcast(Broadcast.of(distribution, Operand.of(a), Operand.of(b), Operand.of(c)));
  }

  /**
   * Draws the values of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public double[] broadcast(Broadcast<? extends DoubleDistribution> broadcast) {
    return fill(broadcast, new double[broadcast.length()]);
  }

  /**
   * Draws the values of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match, or
   *     there are not two dimensions
   */
  public double[][] broadcastRows(Broadcast<? extends DoubleDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(broadcast(broadcast), shape[0], shape[1]);
  }

  /**
   * Fills an array with the values of a broadcast, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @param out array of the broadcast's length
   * @return {@code out}
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match, or
   *     the array is of another length
   */
  public double[] fill(Broadcast<? extends DoubleDistribution> broadcast, double[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    long call = guard.enter();
    try {
      if (followsRelease) {
        Broadcast.fill(broadcast, release, bits, out, 0);
      } else {
        Broadcast.fill(broadcast, bits, out, 0);
      }
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws a float32 value for each element of an array of parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a parameter of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public float[] broadcastFloats(
      DoubleFunction<? extends FloatDistribution> distribution, double[] a) {
    return broadcastFloats(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws the float32 values of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public float[] broadcastFloats(Broadcast<? extends FloatDistribution> broadcast) {
    return fill(broadcast, new float[broadcast.length()]);
  }

  /**
   * Fills an array with the float32 values of a broadcast, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @param out array of the broadcast's length
   * @return {@code out}
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match, or
   *     the array is of another length
   */
  public float[] fill(Broadcast<? extends FloatDistribution> broadcast, float[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    long call = guard.enter();
    try {
      if (followsRelease) {
        Broadcast.fill(broadcast, release, bits, out, 0);
      } else {
        Broadcast.fill(broadcast, bits, out, 0);
      }
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws an integer for each element of an array of parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a parameter of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] broadcastLongs(
      DoubleFunction<? extends LongDistribution> distribution, double[] a) {
    return broadcastLongs(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws an integer for each element of arrays of two parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a first parameter of each element, or one for all
   * @param b second parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] broadcastLongs(
      DoublePairFunction<? extends LongDistribution> distribution, double[] a, double[] b) {
    return broadcastLongs(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * Draws an integer for each element of an array of integers and an array of doubles, such as the
   * parameters of the binomial distribution.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param n integer parameter of each element, or one for all
   * @param p other parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] broadcastLongs(
      LongDoubleFunction<? extends LongDistribution> distribution, long[] n, double[] p) {
    return broadcastLongs(Broadcast.of(distribution, Operand.longs(n), Operand.of(p)));
  }

  /**
   * Draws an integer for each element of arrays of three integer parameters, such as those of the
   * hypergeometric distribution.
   *
   * @param distribution makes the distribution of an element from its parameters, mostly a
   *     constructor
   * @param a first parameter of each element, or one for all
   * @param b second parameter of each element, or one for all
   * @param c third parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] broadcastLongs(
      LongTripleFunction<? extends LongDistribution> distribution, long[] a, long[] b, long[] c) {
    return broadcastLongs(
        Broadcast.of(distribution, Operand.longs(a), Operand.longs(b), Operand.longs(c)));
  }

  /**
   * Draws the integers of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public long[] broadcastLongs(Broadcast<? extends LongDistribution> broadcast) {
    return fill(broadcast, new long[broadcast.length()]);
  }

  /**
   * Draws the integers of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match, or
   *     there are not two dimensions
   */
  public long[][] broadcastLongRows(Broadcast<? extends LongDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(broadcastLongs(broadcast), shape[0], shape[1]);
  }

  /**
   * Fills an array with the integers of a broadcast, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @param out array of the broadcast's length
   * @return {@code out}
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match, or
   *     the array is of another length
   */
  public long[] fill(Broadcast<? extends LongDistribution> broadcast, long[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    long call = guard.enter();
    try {
      if (followsRelease) {
        Broadcast.fill(broadcast, release, bits, out, 0);
      } else {
        Broadcast.fill(broadcast, bits, out, 0);
      }
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Draws an {@code int64} in [0, high) for each element: {@code rng.integers(highs)}.
   *
   * @param high upper bound of each element, exclusive
   * @throws IllegalArgumentException if {@code high <= 0} in an element
   */
  public long[] integers(long[] high) {
    return integers(IntegersBroadcast.of(Operand.longs(0), Operand.longs(high)));
  }

  /**
   * Draws an {@code int64} in [low, high) for each element: {@code rng.integers(lows, highs)}.
   *
   * @param low least value of each element, or one for all
   * @param high upper bound of each element, exclusive, or one for all
   * @throws IllegalArgumentException if {@code low >= high} in an element or the arrays differ in
   *     length
   */
  public long[] integers(long[] low, long[] high) {
    return integers(IntegersBroadcast.of(Operand.longs(low), Operand.longs(high)));
  }

  /**
   * Draws integers between bounds of any shape, in row-major order.
   *
   * @param bounds bounds, dtype and shape
   * @throws IllegalArgumentException if a bound is out of the dtype's range, there is no value
   *     between two bounds, or the shapes do not match
   */
  public long[] integers(IntegersBroadcast bounds) {
    return guard.call(() -> bounds.sample(bits, release));
  }

  /**
   * Draws integers between bounds of two dimensions as a matrix.
   *
   * @param bounds bounds, dtype and shape
   * @throws IllegalArgumentException if a bound is out of the dtype's range, there is no value
   *     between two bounds, the shapes do not match, or there are not two dimensions
   */
  public long[][] integerRows(IntegersBroadcast bounds) {
    int[] shape = ArraySizes.rowsAndColumns(bounds.shape());
    return ArraySizes.rows(integers(bounds), shape[0], shape[1]);
  }

  // NumPy's releases, and the JDK's interface

  /** Returns the NumPy release whose values are drawn where releases differ. */
  public NumpyRelease release() {
    return release;
  }

  /**
   * Returns a generator over the same engine that gives the values of a NumPy release, and so do
   * the generators that it {@linkplain #spawn spawns}. It draws distributions given as values, too,
   * as that release does.
   *
   * <p>A generator of the default release leaves the release to the distribution: what {@link
   * org.seedtree.distribution.Distribution#withRelease Distribution.withRelease} returned is drawn
   * as its release does.
   *
   * <p>What a release rejects is rejected as {@link NumpyRelease#DEFAULT} does; calls that never
   * return in the given release are rejected, too.
   *
   * @param release NumPy release to follow
   */
  public Generator withRelease(NumpyRelease release) {
    return new Generator(bits, release, guard);
  }

  /**
   * Returns a generator over the same engine whose calls wait for each other: several threads may
   * use it, or several such views, at once, and each call is done as a whole, as with the lock of
   * NumPy's generators. No value is repeated; which thread gets which values still depends on the
   * threads, so that a program whose results can be repeated gives each task a generator of its
   * own, by {@link #spawn}. Generators that it spawns are not synchronized, and what is drawn from
   * {@link #bitGenerator} directly does not wait.
   */
  public Generator synchronizedView() {
    return new Generator(bits, release, bits.callGuard().locking());
  }

  /**
   * Returns this generator as the JDK's interface, drawing from the same engine. Each method gives
   * what NumPy's method for the same distribution would give: {@code nextGaussian} is {@link
   * #standardNormal()} or {@link #normal(double, double)}, {@code nextInt(low, high)} and {@code
   * nextLong(low, high)} are {@link #integers(long, long)}, {@code nextBytes} is {@link #bytes}.
   *
   * <p>A parallel stream of {@code n} elements has those of a sequential one in the same order, and
   * leaves the generator in the same state, at any number of threads: the threads draw {@code
   * ints(n)}, {@code longs(n)} and {@code doubles(n)} by themselves on {@link PCG64}, PCG64DXSM and
   * Philox; other elements are drawn in order, and processed by all threads. If it is stopped
   * early, as by {@code limit} or {@code anyMatch}, elements may have been drawn ahead. A stream
   * without a size is drawn and processed by one thread.
   *
   * <p>Streams never spawn: only {@code split} and {@code splits} do, each child as {@link #spawn}.
   * A parallel {@code splits(n)} that is stopped early has the first children in their order, but
   * may have spawned up to {@code n}: which child is the next one then depends on timing. {@code
   * splits()} and {@code splits(k)} spawn those that are used.
   *
   * <p>The view is also a {@link RandomGenerator.JumpableGenerator} where the engine jumps: all but
   * SFC64. {@code jump()} moves the engine to where NumPy's {@code jumped()} is, and the seed
   * sequence stays. On MT19937 and Philox, whose periods have room for it, it is a {@link
   * RandomGenerator.LeapableGenerator} with leaps of 2<sup>64</sup> jumps. Distances are in steps
   * of {@link org.seedtree.engine.Advanceable#advance}.
   */
  public RandomGenerator.SplittableGenerator asRandomGenerator() {
    return RandomGeneratorView.of(this);
  }

  /**
   * Returns this generator as a {@code java.util.Random}, drawing from the same engine, for code
   * that takes one: {@code Collections.shuffle}, Scala's {@code Random}, Kotlin's {@code
   * asKotlinRandom()}, JGraphT, Datafaker. {@code nextDouble()} is {@link #random()}, {@code
   * nextInt(bound)} is {@link #integers(long)}, {@code nextGaussian()} is {@link
   * #standardNormal()}; the others are those of {@link #asRandomGenerator}.
   *
   * <p>It is as thread-safe as this generator is, hence not, unless it is that of a {@link
   * #synchronizedView}. It is serializable. Its {@code setSeed} throws an {@link
   * UnsupportedOperationException}: create another generator instead.
   */
  public Random asRandom() {
    return RandomView.of(this);
  }

  /** Draws 32 bits: one value of the JDK's interface. */
  int nextInt() {
    CallGuard guarding = scalarGuard;
    return guarding == null ? bits.nextInt() : guarding.call(bits::nextInt);
  }

  /** Draws the next element of a stream. */
  long next(StreamElements elements) {
    CallGuard guarding = scalarGuard;
    return guarding == null ? elements.next(bits) : guarding.call(() -> elements.next(bits));
  }

  /** Draws 64 bits: one value of the JDK's interface. */
  long nextLong() {
    CallGuard guarding = scalarGuard;
    return guarding == null ? bits.nextLong() : guarding.call(bits::nextLong);
  }

  /**
   * Returns what surrounds the calls. Its type is not exported: it is for the library's own use.
   *
   * @hidden
   */
  public CallGuard callGuard() {
    return guard;
  }

  /**
   * Returns the result of an action that draws from the engine, or moves it, as one call of this
   * generator. It is for the library's other modules, which the type of the guard is not exported
   * to.
   *
   * @hidden
   */
  public <T> T asOneCall(Supplier<T> action) {
    return guard.call(action);
  }

  private DoubleDistribution asDrawn(DoubleDistribution distribution) {
    return followsRelease ? distribution.withRelease(release) : distribution;
  }

  private FloatDistribution asDrawn(FloatDistribution distribution) {
    return followsRelease ? distribution.withRelease(release) : distribution;
  }

  private LongDistribution asDrawn(LongDistribution distribution) {
    return followsRelease ? distribution.withRelease(release) : distribution;
  }

  Integers asDrawn(Integers integers) {
    return followsRelease ? integers.withRelease(release) : integers;
  }

  private DoubleVectorDistribution asDrawn(DoubleVectorDistribution distribution) {
    return followsRelease ? distribution.withRelease(release) : distribution;
  }

  private LongVectorDistribution asDrawn(LongVectorDistribution distribution) {
    return followsRelease ? distribution.withRelease(release) : distribution;
  }

  @Override
  public String toString() {
    String suffix = release.equals(NumpyRelease.DEFAULT) ? "" : ", " + release;
    return "Generator(" + bits.name() + suffix + ")";
  }

  private Object writeReplace() {
    return new GeneratorForm(bits, release, guard.isLocking());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
