package org.seedtree;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Broadcast.DoublePairFunction;
import org.seedtree.broadcast.Broadcast.DoubleTripleFunction;
import org.seedtree.broadcast.Broadcast.LongDoubleFunction;
import org.seedtree.broadcast.Broadcast.LongTripleFunction;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
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
import org.seedtree.distribution.NumpyRelease;
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
import org.seedtree.engine.PCG64;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.WordBytes;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.sequence.Choice;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Permuted;
import org.seedtree.sequence.Shuffle;

/**
 * Random values of all kinds from one {@link BitGenerator}: {@code numpy.random.Generator} for the
 * JVM. The same seed and the same calls give NumPy's values, bit for bit.
 *
 * <pre>{@code
 * Generator rng = Generator.defaultRng(42);             // np.random.default_rng(42)
 * double x = rng.normal(10, 2);                         // rng.normal(10, 2)
 * double[] xs = rng.normal(10, 2, 1_000);               // rng.normal(10, 2, 1000)
 * double[][] m = rng.random(3, 4);                      // rng.random((3, 4))
 * float[] f = rng.standardNormal(new float[256]);       // rng.standard_normal(256, dtype=np.float32)
 * long[] dice = rng.sample(Integers.closed(1, 6), 100); // rng.integers(1, 6, 100, endpoint=True)
 * int[] hand = rng.choice(52, 5, Choice.withoutReplacement());
 * double[] ys = rng.doubles(Normal::new, locs, scales); // rng.normal(locs, scales)
 * rng.fill(new Normal(10, 2), xs, 0, 500);              // xs[:500] = rng.normal(10, 2, 500)
 * List<Generator> workers = rng.spawn(8);               // rng.spawn(8)
 * }</pre>
 *
 * <p>The methods stand in the order of NumPy's page: the engine and spawning, simple random data,
 * permutations, distributions by name. After them comes what is Java's own: {@code sample} and
 * {@code fill} take any distribution as a value, and {@code doubles}, {@code floats} and {@code
 * longs} take parameters that vary by element. The type of an array is the dtype: a {@code float[]}
 * takes NumPy's float32 algorithm, an {@code int[]} that of int32.
 *
 * <p>Each method is a short form of a distribution or of a class of {@link org.seedtree.sequence},
 * which has the algorithm, the density and the number of words consumed.
 *
 * <p><b>Arguments.</b> They are checked before the first word is drawn: a rejected call leaves the
 * stream as it was. Only {@link #multivariateNormal} is different, which like NumPy's draws its
 * normals before it factors the covariance. Where the least legal value of a parameter is 0, -0.0
 * counts as negative; NaN is legal where NumPy lets it through, and then gives NaN.
 *
 * <p>Not thread-safe: {@link #spawn} a generator for each thread.
 *
 * <p>A generator is not a {@link RandomGenerator}, whose methods of the same names give other
 * numbers; {@link #asRandomGenerator} is a view for code that takes one.
 */
@SuppressWarnings("overloads") // a distribution is a class, never a lambda expression
public final class Generator {

  private final BitGenerator bits;
  private final NumpyRelease release;

  // Construction

  /**
   * Creates a generator that draws from an engine and advances it. The engine is not copied.
   *
   * @param bits engine to draw from
   */
  public Generator(BitGenerator bits) {
    this(bits, NumpyRelease.DEFAULT);
  }

  private Generator(BitGenerator bits, NumpyRelease release) {
    this.bits = Objects.requireNonNull(bits, "bits");
    this.release = Objects.requireNonNull(release, "release");
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
   * @param seed seed, 0 or more
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public static Generator defaultRng(long seed) {
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
   * @param seed integers that together are the seed, each 0 or more
   * @throws IllegalArgumentException if an integer is negative
   */
  public static Generator defaultRng(long[] seed) {
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
   * {@link BitGenerator#spawn}.
   *
   * @param nChildren number of generators, 0 or more
   * @throws IllegalArgumentException if {@code nChildren} is negative
   * @throws UnsupportedOperationException if the engine's seed is absent or cannot spawn
   */
  public List<Generator> spawn(int nChildren) {
    return bits.spawn(nChildren).stream().map(child -> new Generator(child, release)).toList();
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
   * Draws a value of the uniform distribution on [0, 1). {@link StandardUniform} has the words
   * consumed.
   */
  public double random() {
    return bits.nextDouble();
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
    return bits.nextFloat();
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
    return how.indices(bits, n, size);
  }

  /**
   * Draws an integer in [0, n); all are equally likely. {@link Choice} has the words consumed.
   *
   * @param n population size, 1 or more
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  public long choice(long n) {
    return Choice.withReplacement().index(bits, n);
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
    return how.indices(bits, n, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public double choice(double[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public float choice(float[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public long choice(long[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public int choice(int[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public short choice(short[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public char choice(char[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public byte choice(byte[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public boolean choice(boolean[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(T[] a) {
    return a[Choice.withReplacement().position(bits, a.length)];
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
    return how.elements(bits, a, size);
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
    return how.elements(bits, a, size, axis);
  }

  /**
   * Draws an element of {@code a}; all are equally likely. {@link Choice} has the words consumed.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(List<T> a) {
    return a.get(Choice.withReplacement().position(bits, a.size()));
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
    return how.elements(bits, a, size);
  }

  /**
   * Draws random bytes: 32-bit words, the lowest byte first, unused bytes of the last word dropped.
   * As in NumPy, 0 bytes consume one word.
   *
   * @param length number of bytes, 0 or more
   * @throws IllegalArgumentException if {@code length} is negative
   */
  public byte[] bytes(int length) {
    return WordBytes.bytes(bits, ArraySizes.length(length));
  }

  // Permutations

  /**
   * Shuffles an array in place. {@link Shuffle} has the words consumed.
   *
   * @param x array to shuffle
   */
  public void shuffle(double[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(float[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(long[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(int[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(short[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(char[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(byte[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(boolean[] x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Shuffles an array in place; the rows of a matrix keep their contents. See {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public <T> void shuffle(T[] x) {
    Shuffle.shuffle(bits, x);
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
    Shuffle.shuffle(bits, x, axis);
  }

  /**
   * Shuffles a list in place. See {@link Shuffle#shuffle(org.seedtree.engine.RandomSource, List)}.
   *
   * @param x list to shuffle
   * @throws UnsupportedOperationException if the list has two elements or more and cannot be
   *     modified
   */
  public <T> void shuffle(List<T> x) {
    Shuffle.shuffle(bits, x);
  }

  /**
   * Returns the integers 0, ..., n - 1 in random order. {@link Shuffle} has the words consumed.
   *
   * @param n number of integers; below 1 the array is empty, as in NumPy
   */
  public int[] permutation(int n) {
    return Permutation.permutation(bits, n);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public double[] permutation(double[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public float[] permutation(float[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public long[] permutation(long[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public int[] permutation(int[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public short[] permutation(short[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public char[] permutation(char[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public byte[] permutation(byte[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public boolean[] permutation(boolean[] x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns the elements of an array in random order, in a new array; the rows of a matrix are
   * shared, not copied. See {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public <T> T[] permutation(T[] x) {
    return Permutation.permutation(bits, x);
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
    return Permutation.permutation(bits, x, axis);
  }

  /**
   * Returns the elements of a list in random order, in a new modifiable list; see {@link Shuffle}.
   *
   * @param x list, which stays as it is
   */
  public <T> List<T> permutation(List<T> x) {
    return Permutation.permutation(bits, x);
  }

  /**
   * Returns a copy of an array of arrays with all elements in random order across all its rows.
   * {@link Permuted} has the words consumed. Of an array without rows it is {@code permutation(x)}.
   *
   * @param x array of arrays of equal lengths, which stays as it is
   * @throws IllegalArgumentException if lengths differ
   */
  public <T> T[] permuted(T[] x) {
    return Permuted.permuted(bits, x);
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
    return Permuted.permuted(bits, x, axis);
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
   * Draws a value of the binomial distribution, the number of successes in {@code n} trials. {@link
   * Binomial} has the probabilities and the words consumed. The algorithm is the one of {@link
   * #release()}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1]
   */
  public long binomial(long n, double p) {
    return sample(new Binomial(n, p, release));
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
    return sample(new Binomial(n, p, release), size);
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
    return sample(new Binomial(n, p, release), rows, columns);
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
    return sample(new Multinomial(n, pvals, release));
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
    return sample(new Multinomial(n, pvals, release), size);
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
    return Multinomial.each(n, pvals, release).stream().map(this::sample).toArray(long[][]::new);
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
    return Multinomial.each(n, pvals, release).stream().map(this::sample).toArray(long[][]::new);
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
   * factorization of your choice; see {@link MultivariateNormal}. With {@code CHOLESKY} values
   * differ from NumPy's by rounding at most.
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
    return MultivariateNormal.draw(bits, mean, cov, method, checkValid, tol, size);
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

  // Distributions given as values

  /**
   * Draws a value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public double sample(DoubleDistribution distribution) {
    return distribution.sample(bits);
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
    for (double[] row : out) {
      distribution.fill(bits, row, 0, columns);
    }
    return out;
  }

  /**
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public double[] fill(DoubleDistribution distribution, double[] out) {
    distribution.fill(bits, out, 0, out.length);
    return out;
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
    distribution.fill(bits, out, from, to);
    return out;
  }

  /**
   * Draws a value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public long sample(LongDistribution distribution) {
    return distribution.sample(bits);
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
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public long[] fill(LongDistribution distribution, long[] out) {
    distribution.fill(bits, out, 0, out.length);
    return out;
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
    distribution.fill(bits, out, from, to);
    return out;
  }

  /**
   * Draws a float32 value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public float sampleFloat(FloatDistribution distribution) {
    return distribution.sampleFloat(bits);
  }

  /**
   * Fills an array with float32 values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public float[] fill(FloatDistribution distribution, float[] out) {
    distribution.fill(bits, out, 0, out.length);
    return out;
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
    distribution.fill(bits, out, from, to);
    return out;
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
    integers.fill(bits, out, from, to);
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
    integers.fill(bits, out, from, to);
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
    integers.fill(bits, out, from, to);
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
    integers.fill(bits, out, from, to);
    return out;
  }

  /**
   * Draws a vector of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public double[] sample(DoubleVectorDistribution distribution) {
    double[] out = new double[distribution.dimension()];
    distribution.sample(bits, out, 0);
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
    return distribution.sample(bits, n);
  }

  /**
   * Draws a vector of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public long[] sample(LongVectorDistribution distribution) {
    long[] out = new long[distribution.dimension()];
    distribution.sample(bits, out, 0);
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
    distribution.fill(bits, out, 0, n);
    return out;
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
  public double[] doubles(DoubleFunction<? extends DoubleDistribution> distribution, double[] a) {
    return doubles(Broadcast.of(distribution, Operand.of(a)));
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
  public double[] doubles(
      DoublePairFunction<? extends DoubleDistribution> distribution, double[] a, double[] b) {
    return doubles(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
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
  public double[] doubles(
      DoubleTripleFunction<? extends DoubleDistribution> distribution,
      double[] a,
      double[] b,
      double[] c) {
    return doubles(Broadcast.of(distribution, Operand.of(a), Operand.of(b), Operand.of(c)));
  }

  /**
   * Draws the values of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public double[] doubles(Broadcast<? extends DoubleDistribution> broadcast) {
    return fill(broadcast, new double[broadcast.length()]);
  }

  /**
   * Draws the values of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match, or
   *     there are not two dimensions
   */
  public double[][] doubleRows(Broadcast<? extends DoubleDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(doubles(broadcast), shape[0], shape[1]);
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
    Broadcast.fill(broadcast, bits, out, 0);
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
  public float[] floats(DoubleFunction<? extends FloatDistribution> distribution, double[] a) {
    return floats(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws the float32 values of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public float[] floats(Broadcast<? extends FloatDistribution> broadcast) {
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
    Broadcast.fill(broadcast, bits, out, 0);
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
  public long[] longs(DoubleFunction<? extends LongDistribution> distribution, double[] a) {
    return longs(Broadcast.of(distribution, Operand.of(a)));
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
  public long[] longs(
      DoublePairFunction<? extends LongDistribution> distribution, double[] a, double[] b) {
    return longs(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
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
  public long[] longs(
      LongDoubleFunction<? extends LongDistribution> distribution, long[] n, double[] p) {
    return longs(Broadcast.of(distribution, Operand.longs(n), Operand.of(p)));
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
  public long[] longs(
      LongTripleFunction<? extends LongDistribution> distribution, long[] a, long[] b, long[] c) {
    return longs(Broadcast.of(distribution, Operand.longs(a), Operand.longs(b), Operand.longs(c)));
  }

  /**
   * Draws the integers of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public long[] longs(Broadcast<? extends LongDistribution> broadcast) {
    return fill(broadcast, new long[broadcast.length()]);
  }

  /**
   * Draws the integers of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match, or
   *     there are not two dimensions
   */
  public long[][] longRows(Broadcast<? extends LongDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(longs(broadcast), shape[0], shape[1]);
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
    Broadcast.fill(broadcast, bits, out, 0);
    return out;
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
    return bounds.sample(bits);
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
   * Returns a generator over the same engine whose {@code binomial} and {@code multinomial} give
   * the values of a NumPy release, and so do the generators that it {@linkplain #spawn spawns}. A
   * distribution given as a value keeps the release that it names itself.
   *
   * @param release NumPy release to follow
   */
  public Generator withRelease(NumpyRelease release) {
    return new Generator(bits, release);
  }

  /**
   * Returns this generator as the JDK's interface, drawing from the same engine. Each method gives
   * what NumPy's method for the same distribution would give: {@code nextGaussian} is {@link
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
