package org.seedtree.legacy;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.Shape;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.internal.engine.CallGuard;
import org.seedtree.internal.engine.OverlapGuard;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.WordBytes;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sequence.Permutation;
import org.seedtree.sequence.Shuffle;

/**
 * {@code numpy.random.RandomState} for the JVM: the same seed and the same calls give NumPy's
 * values, bit for bit.
 *
 * {@snippet file="LegacySnippetsTest.java" region="random-state"}
 *
 * <p>Parameters may be arrays, each an {@link Operand}, which are broadcast as in NumPy:
 *
 * {@snippet file="LegacySnippetsTest.java" region="arrays"}
 *
 * <p>Its streams are frozen: it reproduces old programs and published figures. New programs are
 * better served by {@link org.seedtree.Generator}, which is faster and whose seeds spawn.
 *
 * <p>The methods stand in the order of NumPy's page: seed and state, simple random data,
 * permutations, distributions by name. After them comes what is Java's own: {@code sample} and
 * {@code fill} take a distribution of {@link LegacyContinuous} or {@link LegacyDiscrete} as a
 * value, {@code broadcast} and {@code broadcastLongs} take parameters that vary by element, as a
 * broadcast of {@link LegacyBroadcast}, or as arrays with a function, which may allocate for each
 * value.
 *
 * <p>Probabilities of {@code choice} are double or float32. With float32 ones, {@code replace} is a
 * {@code Boolean}, so that a bare {@code null} for equal probabilities is no ambiguous call.
 *
 * <p>A RandomState has two caches in addition to the engine, and as in NumPy both reach from one
 * call into the next: the second Gaussian of a pair, which is part of the state, and the constants
 * of the last binomial, which are not.
 *
 * <p>Arguments are checked before the first word is drawn: a rejected call leaves the stream as it
 * was. Only {@link #multivariateNormal} is different, which like NumPy's draws its normals before
 * it factors the covariance.
 *
 * <p>Serializable as engine, cached Gaussian and release: one that is read continues the stream.
 *
 * <p>Not thread-safe. As those of {@link org.seedtree.Generator}, calls that draw arrays or shuffle
 * throw {@link java.util.ConcurrentModificationException} where they notice that a call of another
 * thread overlaps. {@link NumpyRandom} can be called by any thread.
 */
@SuppressWarnings("overloads") // a distribution is a class, never a lambda expression
public final class RandomState implements Serializable {

  private LegacyStream stream;
  private BitGenerator bits; // of the stream

  // Construction

  /** Creates a RandomState seeded by the operating system: {@code np.random.RandomState()}. */
  public RandomState() {
    this(new MT19937());
  }

  /**
   * Creates a RandomState seeded by an integer: {@code np.random.RandomState(seed)}.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public RandomState(long seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * Creates a RandomState seeded by an integer: {@code np.random.RandomState(seed)}.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits, such as {@link
   *     SeedSequence#generateState} returns
   */
  public RandomState(int seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * Creates a RandomState seeded by several integers. An array of one integer is not that integer:
   * {@code new RandomState(new long[] {5})} is NumPy's {@code RandomState([5])}, whereas NumPy
   * takes {@code np.array([5])} as 5.
   *
   * @param seed one integer or more, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or an integer is out of range
   */
  public RandomState(long[] seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * Creates a RandomState seeded by several words, such as {@link SeedSequence#generateState}
   * returns; see {@link #RandomState(long[])}. An array of one word is not that word, which NumPy
   * takes {@code generate_state(1)} for: give the element.
   *
   * @param seed one integer or more; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty
   */
  public RandomState(int[] seed) {
    this(MT19937.legacy(seed));
  }

  /**
   * Creates a RandomState that draws from an engine of any kind and advances it. The engine is not
   * copied.
   *
   * @param bitGenerator engine to draw from
   */
  public RandomState(BitGenerator bitGenerator) {
    bits = Objects.requireNonNull(bitGenerator, "bitGenerator");
    stream = new LegacyStream(bits);
  }

  private RandomState(BitGenerator bitGenerator, LegacyStream stream) {
    bits = bitGenerator;
    this.stream = stream;
  }

  /**
   * Returns a RandomState that continues from a state, on an engine of its own.
   *
   * @param state state to continue from
   */
  public static RandomState of(LegacyState state) {
    RandomState rs = new RandomState(BitGenerator.of(state.bitGenerator()));
    rs.setGauss(state);
    return rs;
  }

  // The bit generator, seed and state

  /**
   * Returns the engine that all values are drawn from; what you draw from it directly, this
   * RandomState does not draw again.
   */
  public BitGenerator bitGenerator() {
    return bits;
  }

  /** Replaces the engine; a cached Gaussian is discarded. */
  void setBitGenerator(BitGenerator bitGenerator) {
    bits = Objects.requireNonNull(bitGenerator, "bitGenerator");
    stream.exchange(bits);
  }

  /**
   * Restarts the stream with a seed from the operating system; a cached Gaussian is discarded.
   *
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed() {
    twister().legacySeeding();
    stream.gauss.clear();
  }

  /**
   * Restarts the stream as {@link #RandomState(long)} starts it; a cached Gaussian is discarded.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(long seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  /**
   * Restarts the stream as {@link #RandomState(long[])} starts it; a cached Gaussian is discarded.
   *
   * @param seed one integer or more, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or an integer is out of range
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(long[] seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  /**
   * Restarts the stream as {@link #RandomState(int)} starts it; a cached Gaussian is discarded.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(int seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  /**
   * Restarts the stream as {@link #RandomState(int[])} starts it; a cached Gaussian is discarded.
   *
   * @param seed one integer or more; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty
   * @throws UnsupportedOperationException if the engine is not MT19937
   */
  public void seed(int[] seed) {
    twister().legacySeeding(seed);
    stream.gauss.clear();
  }

  private MT19937 twister() {
    if (bits instanceof MT19937 twister) {
      return twister;
    }
    throw new UnsupportedOperationException("can only re-seed a MT19937 BitGenerator");
  }

  /** Returns the state: the engine's state and the cached Gaussian. */
  public LegacyState getState() {
    return new LegacyState(bits.state(), stream.gauss.hasGauss, stream.gauss.gauss);
  }

  /**
   * Continues from a state.
   *
   * @param state state of an engine of the same kind
   * @throws IllegalArgumentException if the state is another engine's; this one is then unchanged
   */
  public void setState(LegacyState state) {
    bits.setState(state.bitGenerator());
    setGauss(state);
  }

  private void setGauss(LegacyState state) {
    stream.gauss.hasGauss = state.hasGauss();
    stream.gauss.gauss = state.gauss();
  }

  // Simple random data

  /**
   * Draws a value of the uniform distribution on [0, 1). {@link LegacyContinuous#randomSample} has
   * the words consumed. The same as {@link #randomSample()}.
   */
  public double rand() {
    return sample(LegacyContinuous.randomSample());
  }

  /**
   * Draws {@code n} values of the uniform distribution on [0, 1); see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] rand(int n) {
    return sample(LegacyContinuous.randomSample(), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [0, 1), row by row; see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] rand(int rows, int columns) {
    return sample(LegacyContinuous.randomSample(), rows, columns);
  }

  /**
   * Draws a value of the standard normal distribution, with mean 0 and standard deviation 1. {@link
   * LegacyContinuous#standardNormal} has the words consumed. The same as {@link #standardNormal()}.
   */
  public double randn() {
    return sample(LegacyContinuous.standardNormal());
  }

  /**
   * Draws {@code n} values of the standard normal distribution, with mean 0 and standard deviation
   * 1; see {@link LegacyContinuous#standardNormal}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] randn(int n) {
    return sample(LegacyContinuous.standardNormal(), n);
  }

  /**
   * Draws a matrix of values of the standard normal distribution, with mean 0 and standard
   * deviation 1, row by row; see {@link LegacyContinuous#standardNormal}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] randn(int rows, int columns) {
    return sample(LegacyContinuous.standardNormal(), rows, columns);
  }

  /**
   * Draws an {@code int64} in [0, high). {@link LegacyIntegers} has the words consumed.
   *
   * @param high upper bound, exclusive; more than 0
   * @throws IllegalArgumentException if {@code high <= 0}
   */
  public long randint(long high) {
    return randint(0, high);
  }

  /**
   * Draws an {@code int64} in [low, high). {@link LegacyIntegers} has the words consumed.
   *
   * <p>Other dtypes and bounds beyond {@code long} are values of {@link LegacyIntegers}: {@code
   * rs.sample(LegacyDiscrete.randint(UINT8, 0, 200), 100)}.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public long randint(long low, long high) {
    return sample(LegacyDiscrete.randint(low, high));
  }

  /**
   * Draws {@code n} values in [low, high); see {@link LegacyIntegers}. If {@code n} is 0 the bounds
   * are not checked, as in NumPy.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} and {@code n} is not 0, or {@code n} is
   *     negative
   */
  public long[] randint(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(LegacyDiscrete.randint(low, high), n);
  }

  /**
   * Draws a matrix of values in [low, high), row by row; see {@link LegacyIntegers}. If the matrix
   * has no elements the bounds are not checked, as in NumPy.
   *
   * @param low least value
   * @param high upper bound, exclusive; more than {@code low}
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code low >= high} and the matrix has elements, or a
   *     dimension is negative
   */
  public long[][] randint(long low, long high, int rows, int columns) {
    boolean empty = ArraySizes.product(rows, columns) == 0;
    return empty
        ? new long[rows][columns]
        : sample(LegacyDiscrete.randint(low, high), rows, columns);
  }

  /**
   * Fills an array with {@code int32} values in [low, high), NumPy's {@code dtype=int32}; see
   * {@link LegacyIntegers}.
   *
   * @param low least value, in the range of {@code int32}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int32}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public int[] randint(long low, long high, int[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT32, low, high), out);
  }

  /**
   * Fills an array with {@code int16} values in [low, high), NumPy's {@code dtype=int16}; see
   * {@link LegacyIntegers}.
   *
   * @param low least value, in the range of {@code int16}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int16}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public short[] randint(long low, long high, short[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT16, low, high), out);
  }

  /**
   * Fills an array with {@code int8} values in [low, high), NumPy's {@code dtype=int8}; see {@link
   * LegacyIntegers}.
   *
   * @param low least value, in the range of {@code int8}
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code int8}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public byte[] randint(long low, long high, byte[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT8, low, high), out);
  }

  /**
   * Fills an array with {@code bool} values in [low, high), NumPy's {@code dtype=bool}; see {@link
   * LegacyIntegers}.
   *
   * @param low least value, 0 or 1
   * @param high upper bound, exclusive; more than {@code low}, at most one above the range of
   *     {@code bool}
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if {@code low >= high} or a bound is out of range
   */
  public boolean[] randint(long low, long high, boolean[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.BOOL, low, high), out);
  }

  /**
   * Draws an {@code int64} in [0, high) for each element: {@code rs.randint(highs)}.
   *
   * @param high upper bound of each element, exclusive
   * @throws IllegalArgumentException if {@code high <= 0} in an element
   */
  public long[] randint(long[] high) {
    return randint(IntegersBroadcast.of(Operand.longs(0), Operand.longs(high)));
  }

  /**
   * Draws an {@code int64} in [low, high) for each element: {@code rs.randint(lows, highs)}.
   *
   * @param low least value of each element, or one for all
   * @param high upper bound of each element, exclusive, or one for all
   * @throws IllegalArgumentException if {@code low >= high} in an element or the arrays differ in
   *     length
   */
  public long[] randint(long[] low, long[] high) {
    return randint(IntegersBroadcast.of(Operand.longs(low), Operand.longs(high)));
  }

  /**
   * Draws integers between bounds of any shape, in row-major order.
   *
   * @param bounds bounds, dtype and shape
   * @throws IllegalArgumentException if a bound is out of the dtype's range, there is no value
   *     between two bounds, or the shapes do not match
   */
  public long[] randint(IntegersBroadcast bounds) {
    return bits.callGuard().call(() -> LegacyIntegers.sample(stream, bounds));
  }

  /**
   * Draws an {@code int64} in [1, high]; see {@link LegacyIntegers}.
   *
   * @param high greatest value, 1 or more
   * @throws IllegalArgumentException if {@code high < 1}
   * @deprecated as in NumPy; {@link #randint(long, long)} with {@code high + 1} is the same
   */
  @Deprecated
  public long randomIntegers(long high) {
    return randomIntegers(1, high);
  }

  /**
   * Draws an {@code int64} in [low, high]; see {@link LegacyIntegers}.
   *
   * @param low least value
   * @param high greatest value, {@code low} or more
   * @throws IllegalArgumentException if {@code low > high}
   * @deprecated as in NumPy; {@link #randint(long, long)} with {@code high + 1} is the same
   */
  @Deprecated
  public long randomIntegers(long low, long high) {
    return sample(LegacyDiscrete.randomIntegers(low, high));
  }

  /**
   * Draws {@code n} values in [low, high]; see {@link LegacyIntegers}. If {@code n} is 0 the bounds
   * are not checked, as in NumPy.
   *
   * @param low least value
   * @param high greatest value, {@code low} or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code low > high} and {@code n} is not 0, or {@code n} is
   *     negative
   * @deprecated as in NumPy; {@link #randint(long, long, int)} with {@code high + 1} is the same
   */
  @Deprecated
  public long[] randomIntegers(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(LegacyDiscrete.randomIntegers(low, high), n);
  }

  /**
   * Draws a matrix of values in [low, high]; see {@link LegacyIntegers}. If it has no elements, the
   * bounds are not checked, as in NumPy.
   *
   * @param low least value
   * @param high greatest value, {@code low} or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code low > high} and the matrix has elements, or a
   *     dimension is negative
   * @deprecated as in NumPy; {@link #randint(long, long, int)} with {@code high + 1} is the same
   */
  @Deprecated
  public long[][] randomIntegers(long low, long high, int rows, int columns) {
    boolean empty = ArraySizes.product(rows, columns) == 0;
    return empty
        ? new long[rows][columns]
        : sample(LegacyDiscrete.randomIntegers(low, high), rows, columns);
  }

  /**
   * Draws a value of the uniform distribution on [0, 1). {@link LegacyContinuous#randomSample} has
   * the words consumed.
   */
  public double randomSample() {
    return sample(LegacyContinuous.randomSample());
  }

  /**
   * Draws {@code n} values of the uniform distribution on [0, 1); see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] randomSample(int n) {
    return sample(LegacyContinuous.randomSample(), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [0, 1), row by row; see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] randomSample(int rows, int columns) {
    return sample(LegacyContinuous.randomSample(), rows, columns);
  }

  /**
   * Draws a value of the uniform distribution on [0, 1). {@link LegacyContinuous#randomSample} has
   * the words consumed. The same as {@link #randomSample()}.
   */
  public double random() {
    return sample(LegacyContinuous.randomSample());
  }

  /**
   * Draws {@code n} values of the uniform distribution on [0, 1); see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] random(int n) {
    return sample(LegacyContinuous.randomSample(), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [0, 1), row by row; see {@link
   * LegacyContinuous#randomSample}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] random(int rows, int columns) {
    return sample(LegacyContinuous.randomSample(), rows, columns);
  }

  /**
   * Draws a value of the integers in [0, 2<sup>63</sup>), all equally likely. {@link
   * LegacyDiscrete#tomaxint} has the words consumed.
   */
  public long tomaxint() {
    return sample(LegacyDiscrete.tomaxint());
  }

  /**
   * Draws {@code n} values of the integers in [0, 2<sup>63</sup>), all equally likely; see {@link
   * LegacyDiscrete#tomaxint}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[] tomaxint(int n) {
    return sample(LegacyDiscrete.tomaxint(), n);
  }

  /**
   * Draws a matrix of values of the integers in [0, 2<sup>63</sup>), all equally likely; see {@link
   * LegacyDiscrete#tomaxint}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public long[][] tomaxint(int rows, int columns) {
    return sample(LegacyDiscrete.tomaxint(), rows, columns);
  }

  /**
   * Draws an integer in [0, n), as {@link #choice(int, int, boolean, double[])} does.
   *
   * @param n population size, 1 or more
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  public int choice(int n) {
    return choice(n, 1)[0];
  }

  /**
   * Draws {@code size} integers in [0, n) with replacement, all equally likely, as {@link
   * #choice(int, int, boolean, double[])} does.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, or {@code size}
   *     is negative
   */
  public int[] choice(int n, int size) {
    return choice(n, size, true);
  }

  /**
   * Draws {@code size} integers in [0, n), all equally likely, as {@link #choice(int, int, boolean,
   * double[])} does.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, {@code size} is
   *     negative, or without replacement {@code size > n}
   */
  public int[] choice(int n, int size, boolean replace) {
    return LegacyChoice.indices(this, n, size, replace, null);
  }

  /**
   * Draws {@code size} integers in [0, n), with or without replacement, with equal or given
   * probabilities.
   *
   * <p>Words consumed: a {@code randint} per element with replacement, a permutation of the whole
   * population without; with probabilities those of {@link org.seedtree.sequence.Choice}.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0; if {@code size}
   *     is negative, or without replacement exceeds {@code n} or the number of positive
   *     probabilities; if there are not n probabilities, one is NaN or negative, or their sum is
   *     not 1
   */
  public int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.indices(this, n, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} integers in [0, n), with or without replacement, with equal or given
   * probabilities.
   *
   * <p>Words consumed: a {@code randint} per element with replacement, a permutation of the whole
   * population without; with probabilities those of {@link org.seedtree.sequence.Choice}.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0; if {@code size}
   *     is negative, or without replacement exceeds {@code n} or the number of positive
   *     probabilities; if there are not n probabilities, one is NaN or negative, or their sum is
   *     not 1
   */
  public int[] choice(int n, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.indices(this, n, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an integer in [0, n), which may exceed 2<sup>31</sup>; all are equally likely.
   *
   * @param n population size, 1 or more
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  public long choice(long n) {
    return choice(n, 1)[0];
  }

  /**
   * Draws {@code size} integers in [0, n), which may exceed 2<sup>31</sup>, with replacement.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, or {@code size}
   *     is negative
   */
  public long[] choice(long n, int size) {
    return choice(n, size, true);
  }

  /**
   * Draws {@code size} integers in [0, n), which may exceed 2<sup>31</sup> if {@code replace}.
   *
   * @param n population size, 1 or more
   * @param size number of values, 0 or more
   * @param replace whether a value may be drawn twice; if not, all {@code n} are permuted
   * @throws IllegalArgumentException if {@code n <= 0} and {@code size} is not 0, {@code size} is
   *     negative, or, without replacement, {@code size > n} or no array has {@code n} elements
   */
  public long[] choice(long n, int size, boolean replace) {
    return LegacyChoice.indices(this, n, size, replace);
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public double choice(double[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public double[] choice(double[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public double[] choice(double[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public double[] choice(double[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public long choice(long[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public long[] choice(long[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public long[] choice(long[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public long[] choice(long[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public int choice(int[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public int[] choice(int[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public int[] choice(int[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public int[] choice(int[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public float choice(float[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public float[] choice(float[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public float[] choice(float[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public float[] choice(float[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public short choice(short[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public short[] choice(short[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public short[] choice(short[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public short[] choice(short[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public char choice(char[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public char[] choice(char[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public char[] choice(char[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public char[] choice(char[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public byte choice(byte[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public byte[] choice(byte[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public byte[] choice(byte[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public byte[] choice(byte[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public boolean choice(boolean[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public boolean[] choice(boolean[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public boolean[] choice(boolean[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public boolean[] choice(boolean[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(T[] a) {
    return a[LegacyChoice.position(this, a.length)];
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely; the rows of a matrix are shared,
   * not copied.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public <T> T[] choice(T[] a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities; the rows of a matrix are shared, not copied.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public <T> T[] choice(T[] a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities; the rows of a matrix are shared, not copied.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public <T> T[] choice(T[] a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws an element of {@code a}, as {@link #choice(int)} does.
   *
   * @param a population, not empty
   * @throws IllegalArgumentException if {@code a} is empty
   */
  public <T> T choice(List<T> a) {
    return a.get(LegacyChoice.position(this, a.size()));
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
    return choice(a, size, true);
  }

  /**
   * Draws {@code size} elements of {@code a}, all equally likely, in a new modifiable list.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @throws IllegalArgumentException if {@code a} is empty and {@code size} is not 0, {@code size}
   *     is negative, or without replacement exceeds the population
   */
  public <T> List<T> choice(List<T> a, int size, boolean replace) {
    return LegacyChoice.elements(this, a, size, replace, null);
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities, in a new modifiable list.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public <T> List<T> choice(List<T> a, int size, boolean replace, double @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws {@code size} elements of {@code a}, with or without replacement, with equal or given
   * probabilities, in a new modifiable list.
   *
   * @param a population, not empty
   * @param size number of values, 0 or more
   * @param replace whether an element can be chosen more than once
   * @param p float32 probability of each element; null if all are equally likely
   * @throws IllegalArgumentException as {@link #choice(int, int, boolean, double[])}
   */
  public <T> List<T> choice(List<T> a, int size, Boolean replace, float @Nullable [] p) {
    return LegacyChoice.elements(this, a, size, replace, LegacyChoice.Weights.of(p));
  }

  /**
   * Draws random bytes: 32-bit words, the lowest byte first, unused bytes of the last word dropped.
   * As in NumPy, 0 bytes consume one word.
   *
   * @param length number of bytes, 0 or more
   * @throws IllegalArgumentException if {@code length} is negative
   */
  public byte[] bytes(int length) {
    return bits.callGuard().call(() -> WordBytes.bytes(bits, ArraySizes.length(length)));
  }

  // Permutations

  /**
   * Shuffles an array in place. {@link Shuffle} has the words consumed.
   *
   * @param x array to shuffle
   */
  public void shuffle(double[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(float[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(long[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(int[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles a part of an array in place, {@code shuffle(x[from:to])}.
   *
   * @param x array of which a part is shuffled
   * @param from index of the first element
   * @param to index after the last element
   * @throws IndexOutOfBoundsException if there is no such part
   */
  public void shuffle(int[] x, int from, int to) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x, from, to));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(short[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(char[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(byte[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; see {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public void shuffle(boolean[] x) {
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Shuffles an array in place; the rows of a matrix keep their contents. See {@link Shuffle}.
   *
   * @param x array to shuffle
   */
  public <T> void shuffle(T[] x) {
    if (stream.has(NumpyChange.SHUFFLE_SKIPS_EMPTY_ROWS)) {
      bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
    } else {
      bits.callGuard().run(() -> Shuffle.shuffleEmptyRows(bits, x));
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
    bits.callGuard().run(() -> Shuffle.shuffle(bits, x));
  }

  /**
   * Returns the integers 0, ..., n - 1 in random order. {@link Shuffle} has the words consumed.
   *
   * @param n number of integers; below 1 the array is empty, as in NumPy
   */
  public int[] permutation(int n) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, n));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public double[] permutation(double[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public float[] permutation(float[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public long[] permutation(long[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public int[] permutation(int[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public short[] permutation(short[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public char[] permutation(char[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public byte[] permutation(byte[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; see {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public boolean[] permutation(boolean[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of an array in random order, in a new array; the rows of a matrix are
   * shared, not copied. See {@link Shuffle}.
   *
   * @param x array, which stays as it is
   */
  public <T> T[] permutation(T[] x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  /**
   * Returns the elements of a list in random order, in a new modifiable list; see {@link Shuffle}.
   *
   * @param x list, which stays as it is
   */
  public <T> List<T> permutation(List<T> x) {
    return bits.callGuard().call(() -> Permutation.permutation(bits, x));
  }

  // Distributions

  /**
   * Draws a value of the beta distribution on [0, 1]. {@link LegacyContinuous#beta} has the words
   * consumed.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive
   */
  public double beta(double a, double b) {
    return sample(LegacyContinuous.beta(a, b));
  }

  /**
   * Draws {@code n} values of the beta distribution on [0, 1]; see {@link LegacyContinuous#beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive, or {@code n} is
   *     negative
   */
  public double[] beta(double a, double b, int n) {
    return sample(LegacyContinuous.beta(a, b), n);
  }

  /**
   * Draws a matrix of values of the beta distribution on [0, 1]; see {@link LegacyContinuous#beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} or {@code b} is not positive, or a dimension is
   *     negative
   */
  public double[][] beta(double a, double b, int rows, int columns) {
    return sample(LegacyContinuous.beta(a, b), rows, columns);
  }

  /**
   * Draws a value of the beta distribution on [0, 1] for each element of {@code a} and {@code b};
   * see {@link LegacyBroadcast#beta}.
   *
   * @param a first shape, more than 0; of each element, or one for all
   * @param b second shape, more than 0; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] beta(double[] a, double[] b) {
    return broadcast(LegacyBroadcast.beta(Operand.of(a), Operand.of(b)));
  }

  /**
   * Draws a value of the binomial distribution, the number of successes in {@code n} trials. {@link
   * LegacyDiscrete#binomial} has the words consumed.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1]
   */
  public long binomial(long n, double p) {
    return sample(LegacyDiscrete.binomial(n, p));
  }

  /**
   * Draws {@code size} values of the binomial distribution, the number of successes in {@code n}
   * trials; see {@link LegacyDiscrete#binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1], or
   *     {@code size} is negative
   */
  public long[] binomial(long n, double p, int size) {
    return sample(LegacyDiscrete.binomial(n, p), size);
  }

  /**
   * Draws a matrix of values of the binomial distribution, the number of successes in {@code n}
   * trials; see {@link LegacyDiscrete#binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative or {@code p} is not in [0, 1], or a
   *     dimension is negative
   */
  public long[][] binomial(long n, double p, int rows, int columns) {
    return sample(LegacyDiscrete.binomial(n, p), rows, columns);
  }

  /**
   * Draws a value of the binomial distribution for each element of {@code n} and {@code p}; see
   * {@link LegacyBroadcast#binomial}.
   *
   * @param n number of trials, 0 or more; of each element, or one for all
   * @param p probability of success, 0 to 1; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] binomial(long[] n, double[] p) {
    return broadcastLongs(LegacyBroadcast.binomial(Operand.longs(n), Operand.of(p)));
  }

  /**
   * Draws a value of the chi-square distribution. {@link LegacyContinuous#chisquare} has the words
   * consumed.
   *
   * @param df degrees of freedom, more than 0
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public double chisquare(double df) {
    return sample(LegacyContinuous.chisquare(df));
  }

  /**
   * Draws {@code n} values of the chi-square distribution; see {@link LegacyContinuous#chisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or {@code n} is negative
   */
  public double[] chisquare(double df, int n) {
    return sample(LegacyContinuous.chisquare(df), n);
  }

  /**
   * Draws a matrix of values of the chi-square distribution; see {@link
   * LegacyContinuous#chisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or a dimension is negative
   */
  public double[][] chisquare(double df, int rows, int columns) {
    return sample(LegacyContinuous.chisquare(df), rows, columns);
  }

  /**
   * Draws a value of the chi-square distribution for each element of {@code df}; see {@link
   * LegacyBroadcast#chisquare}.
   *
   * @param df degrees of freedom, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] chisquare(double[] df) {
    return broadcast(LegacyBroadcast.chisquare(Operand.of(df)));
  }

  /**
   * Draws a vector of the Dirichlet distribution, proportions that add up to 1; {@link
   * org.seedtree.distribution.Dirichlet} has the density. Words consumed: a {@link
   * #standardGamma(double)} for each component, whatever {@code alpha} is.
   *
   * @param alpha concentration of each component, more than 0
   * @throws IllegalArgumentException if an element of {@code alpha} is 0 or less
   */
  public double[] dirichlet(double[] alpha) {
    return dirichlet(alpha, 1)[0];
  }

  /**
   * Draws {@code n} vectors of the Dirichlet distribution, one per row; see {@link
   * #dirichlet(double[])}.
   *
   * @param alpha concentration of each component, more than 0
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if an element of {@code alpha} is 0 or less, or {@code n} is
   *     negative
   */
  public double[][] dirichlet(double[] alpha, int n) {
    return bits.callGuard()
        .call(() -> new LegacyDirichlet(alpha).rows(stream, ArraySizes.length(n)));
  }

  /**
   * Draws vectors of the Dirichlet distribution in a shape of any number of dimensions; the
   * proportions are along one more dimension, the last one. See {@link #dirichlet(double[])}.
   *
   * @param alpha concentration of each component, more than 0
   * @param shape shape of the array of vectors
   * @throws IllegalArgumentException if an element of {@code alpha} is 0 or less
   */
  public ShapedArray<double[]> dirichlet(double[] alpha, Shape shape) {
    Shape whole = shape.plus(alpha.length);
    return ShapedArray.ofVectors(dirichlet(alpha, shape.size()), whole);
  }

  /** Draws a value of the exponential distribution with NumPy's default {@code scale=1}. */
  public double exponential() {
    return exponential(1);
  }

  /**
   * Draws a value of the exponential distribution. {@link LegacyContinuous#exponential} has the
   * words consumed.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double exponential(double scale) {
    return sample(LegacyContinuous.exponential(scale));
  }

  /**
   * Draws {@code n} values of the exponential distribution; see {@link
   * LegacyContinuous#exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] exponential(double scale, int n) {
    return sample(LegacyContinuous.exponential(scale), n);
  }

  /**
   * Draws a matrix of values of the exponential distribution; see {@link
   * LegacyContinuous#exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] exponential(double scale, int rows, int columns) {
    return sample(LegacyContinuous.exponential(scale), rows, columns);
  }

  /**
   * Draws a value of the exponential distribution for each element of {@code scale}; see {@link
   * LegacyBroadcast#exponential}.
   *
   * @param scale mean, the inverse of the rate, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] exponential(double[] scale) {
    return broadcast(LegacyBroadcast.exponential(Operand.of(scale)));
  }

  /**
   * Draws a value of Fisher's F distribution. {@link LegacyContinuous#f} has the words consumed.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive
   */
  public double f(double dfnum, double dfden) {
    return sample(LegacyContinuous.f(dfnum, dfden));
  }

  /**
   * Draws {@code n} values of Fisher's F distribution; see {@link LegacyContinuous#f}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive, or {@code
   *     n} is negative
   */
  public double[] f(double dfnum, double dfden, int n) {
    return sample(LegacyContinuous.f(dfnum, dfden), n);
  }

  /**
   * Draws a matrix of values of Fisher's F distribution; see {@link LegacyContinuous#f}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive, or {@code
   *     n} is negative
   */
  public double[][] f(double dfnum, double dfden, int rows, int columns) {
    return sample(LegacyContinuous.f(dfnum, dfden), rows, columns);
  }

  /**
   * Draws a value of Fisher's F distribution for each element of {@code dfnum} and {@code dfden};
   * see {@link LegacyBroadcast#f}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0; of each element, or one for all
   * @param dfden degrees of freedom of the denominator, more than 0; of each element, or one for
   *     all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] f(double[] dfnum, double[] dfden) {
    return broadcast(LegacyBroadcast.f(Operand.of(dfnum), Operand.of(dfden)));
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
   * Draws a value of the gamma distribution. {@link LegacyContinuous#gamma} has the words consumed.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative
   */
  public double gamma(double shape, double scale) {
    return sample(LegacyContinuous.gamma(shape, scale));
  }

  /**
   * Draws {@code n} values of the gamma distribution; see {@link LegacyContinuous#gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative, or {@code n} is
   *     negative
   */
  public double[] gamma(double shape, double scale, int n) {
    return sample(LegacyContinuous.gamma(shape, scale), n);
  }

  /**
   * Draws a matrix of values of the gamma distribution; see {@link LegacyContinuous#gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, the inverse of the rate, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is negative, or a dimension
   *     is negative
   */
  public double[][] gamma(double shape, double scale, int rows, int columns) {
    return sample(LegacyContinuous.gamma(shape, scale), rows, columns);
  }

  /**
   * Draws a value of the gamma distribution for each element of {@code shape} with NumPy's default
   * {@code scale=1}; see {@link LegacyBroadcast#gamma}.
   *
   * @param shape shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] gamma(double[] shape) {
    return broadcast(LegacyBroadcast.gamma(Operand.of(shape), Operand.of(1)));
  }

  /**
   * Draws a value of the gamma distribution for each element of {@code shape} and {@code scale};
   * see {@link LegacyBroadcast#gamma}.
   *
   * @param shape shape, 0 or more; of each element, or one for all
   * @param scale scale, the inverse of the rate, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] gamma(double[] shape, double[] scale) {
    return broadcast(LegacyBroadcast.gamma(Operand.of(shape), Operand.of(scale)));
  }

  /**
   * Draws a value of the geometric distribution, the number of trials up to and including the first
   * success. {@link LegacyDiscrete#geometric} has the words consumed.
   *
   * @param p probability of success, more than 0 and at most 1
   * @throws IllegalArgumentException if {@code p} is not in (0, 1]
   */
  public long geometric(double p) {
    return sample(LegacyDiscrete.geometric(p));
  }

  /**
   * Draws {@code n} values of the geometric distribution, the number of trials up to and including
   * the first success; see {@link LegacyDiscrete#geometric}.
   *
   * @param p probability of success, more than 0 and at most 1
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in (0, 1], or {@code n} is negative
   */
  public long[] geometric(double p, int n) {
    return sample(LegacyDiscrete.geometric(p), n);
  }

  /**
   * Draws a matrix of values of the geometric distribution, the number of trials up to and
   * including the first success; see {@link LegacyDiscrete#geometric}.
   *
   * @param p probability of success, more than 0 and at most 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in (0, 1], or a dimension is negative
   */
  public long[][] geometric(double p, int rows, int columns) {
    return sample(LegacyDiscrete.geometric(p), rows, columns);
  }

  /**
   * Draws a value of the geometric distribution for each element of {@code p}; see {@link
   * LegacyBroadcast#geometric}.
   *
   * @param p probability of success, more than 0 and at most 1; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] geometric(double[] p) {
    return broadcastLongs(LegacyBroadcast.geometric(Operand.of(p)));
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
   * Draws a value of the Gumbel distribution. {@link LegacyContinuous#gumbel} has the words
   * consumed.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double gumbel(double loc, double scale) {
    return sample(LegacyContinuous.gumbel(loc, scale));
  }

  /**
   * Draws {@code n} values of the Gumbel distribution; see {@link LegacyContinuous#gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] gumbel(double loc, double scale, int n) {
    return sample(LegacyContinuous.gumbel(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the Gumbel distribution; see {@link LegacyContinuous#gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] gumbel(double loc, double scale, int rows, int columns) {
    return sample(LegacyContinuous.gumbel(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the Gumbel distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link LegacyBroadcast#gumbel}.
   *
   * @param loc mode; of each element
   */
  public double[] gumbel(double[] loc) {
    return broadcast(LegacyBroadcast.gumbel(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the Gumbel distribution for each element of {@code loc} and {@code scale}; see
   * {@link LegacyBroadcast#gumbel}.
   *
   * @param loc mode; of each element, or one for all
   * @param scale scale, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] gumbel(double[] loc, double[] scale) {
    return broadcast(LegacyBroadcast.gumbel(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the hypergeometric distribution, the number of successes in a sample without
   * replacement. {@link LegacyDiscrete#hypergeometric} has the words consumed.
   *
   * @param ngood number of successes in the population, 0 or more
   * @param nbad number of failures in the population, 0 or more
   * @param nsample sample size, 1 to {@code ngood + nbad}
   * @throws IllegalArgumentException if a parameter is out of range, or {@code ngood + nbad} too
   *     large
   */
  public long hypergeometric(long ngood, long nbad, long nsample) {
    return sample(LegacyDiscrete.hypergeometric(ngood, nbad, nsample));
  }

  /**
   * Draws {@code n} values of the hypergeometric distribution, the number of successes in a sample
   * without replacement; see {@link LegacyDiscrete#hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 or more
   * @param nbad number of failures in the population, 0 or more
   * @param nsample sample size, 1 to {@code ngood + nbad}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if a parameter is out of range, or {@code ngood + nbad} too
   *     large, or {@code n} is negative
   */
  public long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return sample(LegacyDiscrete.hypergeometric(ngood, nbad, nsample), n);
  }

  /**
   * Draws a matrix of values of the hypergeometric distribution, the number of successes in a
   * sample without replacement; see {@link LegacyDiscrete#hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 or more
   * @param nbad number of failures in the population, 0 or more
   * @param nsample sample size, 1 to {@code ngood + nbad}
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a parameter is out of range, or {@code ngood + nbad} too
   *     large, or a dimension is negative
   */
  public long[][] hypergeometric(long ngood, long nbad, long nsample, int rows, int columns) {
    return sample(LegacyDiscrete.hypergeometric(ngood, nbad, nsample), rows, columns);
  }

  /**
   * Draws a value of the hypergeometric distribution for each element of {@code ngood}, {@code
   * nbad} and {@code nsample}; see {@link LegacyBroadcast#hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 or more; of each element, or one for all
   * @param nbad number of failures in the population, 0 or more; of each element, or one for all
   * @param nsample sample size, 1 to {@code ngood + nbad}; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] hypergeometric(long[] ngood, long[] nbad, long[] nsample) {
    return broadcastLongs(
        LegacyBroadcast.hypergeometric(
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
   * Draws a value of the Laplace distribution. {@link LegacyContinuous#laplace} has the words
   * consumed.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double laplace(double loc, double scale) {
    return sample(LegacyContinuous.laplace(loc, scale));
  }

  /**
   * Draws {@code n} values of the Laplace distribution; see {@link LegacyContinuous#laplace}.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] laplace(double loc, double scale, int n) {
    return sample(LegacyContinuous.laplace(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the Laplace distribution; see {@link LegacyContinuous#laplace}.
   *
   * @param loc mean
   * @param scale scale, the mean absolute deviation, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] laplace(double loc, double scale, int rows, int columns) {
    return sample(LegacyContinuous.laplace(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the Laplace distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link LegacyBroadcast#laplace}.
   *
   * @param loc mean; of each element
   */
  public double[] laplace(double[] loc) {
    return broadcast(LegacyBroadcast.laplace(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the Laplace distribution for each element of {@code loc} and {@code scale};
   * see {@link LegacyBroadcast#laplace}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale scale, the mean absolute deviation, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] laplace(double[] loc, double[] scale) {
    return broadcast(LegacyBroadcast.laplace(Operand.of(loc), Operand.of(scale)));
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
   * Draws a value of the logistic distribution. {@link LegacyContinuous#logistic} has the words
   * consumed.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double logistic(double loc, double scale) {
    return sample(LegacyContinuous.logistic(loc, scale));
  }

  /**
   * Draws {@code n} values of the logistic distribution; see {@link LegacyContinuous#logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] logistic(double loc, double scale, int n) {
    return sample(LegacyContinuous.logistic(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the logistic distribution; see {@link LegacyContinuous#logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] logistic(double loc, double scale, int rows, int columns) {
    return sample(LegacyContinuous.logistic(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the logistic distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link LegacyBroadcast#logistic}.
   *
   * @param loc mean; of each element
   */
  public double[] logistic(double[] loc) {
    return broadcast(LegacyBroadcast.logistic(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the logistic distribution for each element of {@code loc} and {@code scale};
   * see {@link LegacyBroadcast#logistic}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale scale, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] logistic(double[] loc, double[] scale) {
    return broadcast(LegacyBroadcast.logistic(Operand.of(loc), Operand.of(scale)));
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
   * Draws a value of the log-normal distribution. {@link LegacyContinuous#lognormal} has the words
   * consumed.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative
   */
  public double lognormal(double mean, double sigma) {
    return sample(LegacyContinuous.lognormal(mean, sigma));
  }

  /**
   * Draws {@code n} values of the log-normal distribution; see {@link LegacyContinuous#lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative, or {@code n} is negative
   */
  public double[] lognormal(double mean, double sigma, int n) {
    return sample(LegacyContinuous.lognormal(mean, sigma), n);
  }

  /**
   * Draws a matrix of values of the log-normal distribution; see {@link
   * LegacyContinuous#lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code sigma} is negative, or a dimension is negative
   */
  public double[][] lognormal(double mean, double sigma, int rows, int columns) {
    return sample(LegacyContinuous.lognormal(mean, sigma), rows, columns);
  }

  /**
   * Draws a value of the log-normal distribution for each element of {@code mean} with NumPy's
   * default {@code sigma=1}; see {@link LegacyBroadcast#lognormal}.
   *
   * @param mean mean of the logarithm; of each element
   */
  public double[] lognormal(double[] mean) {
    return broadcast(LegacyBroadcast.lognormal(Operand.of(mean), Operand.of(1)));
  }

  /**
   * Draws a value of the log-normal distribution for each element of {@code mean} and {@code
   * sigma}; see {@link LegacyBroadcast#lognormal}.
   *
   * @param mean mean of the logarithm; of each element, or one for all
   * @param sigma standard deviation of the logarithm, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] lognormal(double[] mean, double[] sigma) {
    return broadcast(LegacyBroadcast.lognormal(Operand.of(mean), Operand.of(sigma)));
  }

  /**
   * Draws a value of the logarithmic series distribution. {@link LegacyDiscrete#logseries} has the
   * words consumed.
   *
   * @param p shape, 0 or more and less than 1
   * @throws IllegalArgumentException if {@code p} is not in [0, 1)
   */
  public long logseries(double p) {
    return sample(LegacyDiscrete.logseries(p));
  }

  /**
   * Draws {@code n} values of the logarithmic series distribution; see {@link
   * LegacyDiscrete#logseries}.
   *
   * @param p shape, 0 or more and less than 1
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in [0, 1), or {@code n} is negative
   */
  public long[] logseries(double p, int n) {
    return sample(LegacyDiscrete.logseries(p), n);
  }

  /**
   * Draws a matrix of values of the logarithmic series distribution; see {@link
   * LegacyDiscrete#logseries}.
   *
   * @param p shape, 0 or more and less than 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code p} is not in [0, 1), or a dimension is negative
   */
  public long[][] logseries(double p, int rows, int columns) {
    return sample(LegacyDiscrete.logseries(p), rows, columns);
  }

  /**
   * Draws a value of the logarithmic series distribution for each element of {@code p}; see {@link
   * LegacyBroadcast#logseries}.
   *
   * @param p shape, 0 or more and less than 1; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] logseries(double[] p) {
    return broadcastLongs(LegacyBroadcast.logseries(Operand.of(p)));
  }

  /**
   * Draws a vector of the multinomial distribution, the number of times that each outcome occurs in
   * {@code n} trials; {@link org.seedtree.distribution.Multinomial} has the probabilities. Words
   * consumed: those of its binomials, which use the cached constants of {@link
   * LegacyDiscrete#binomial} if they have the same parameters.
   *
   * @param n number of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most; may be
   *     empty
   * @throws IllegalArgumentException if {@code n} is negative or {@code pvals} are not such
   *     probabilities
   */
  public long[] multinomial(long n, double[] pvals) {
    return multinomial(n, pvals, 1)[0];
  }

  /**
   * Draws {@code size} vectors of the multinomial distribution, one per row; see {@link
   * #multinomial(long, double[])}.
   *
   * @param n number of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most; may be
   *     empty
   * @param size number of vectors, 0 or more
   * @throws IllegalArgumentException if {@code n} or {@code size} is negative or {@code pvals} are
   *     not such probabilities
   */
  public long[][] multinomial(long n, double[] pvals, int size) {
    return bits.callGuard()
        .call(() -> new LegacyMultinomial(n, pvals).rows(stream, ArraySizes.length(size)));
  }

  /**
   * Draws vectors of the multinomial distribution in a shape of any number of dimensions; the
   * outcomes are along one more dimension, the last one. See {@link #multinomial(long, double[])}.
   *
   * @param n number of trials, 0 or more
   * @param pvals probability of each outcome, 0 to 1; all but the last add up to 1 at most; may be
   *     empty
   * @param shape shape of the array of vectors
   * @throws IllegalArgumentException if {@code n} is negative or {@code pvals} are not such
   *     probabilities
   */
  public ShapedArray<long[]> multinomial(long n, double[] pvals, Shape shape) {
    Shape whole = shape.plus(pvals.length);
    return ShapedArray.ofVectors(multinomial(n, pvals, shape.size()), whole);
  }

  /**
   * Draws a vector of the multivariate normal distribution, by singular value decomposition; {@link
   * MultivariateNormal} says how far values may differ from NumPy's. Words consumed: a normal for
   * each dimension.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite; a warning is logged if it
   *     is not
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} contains NaN
   */
  public double[] multivariateNormal(double[] mean, double[][] cov) {
    return multivariateNormal(mean, cov, 1)[0];
  }

  /**
   * Draws {@code n} vectors of the multivariate normal distribution, one per row; see {@link
   * #multivariateNormal(double[], double[][])}.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite; a warning is logged if it
   *     is not
   * @param n number of vectors, 0 or more
   * @throws IllegalArgumentException if the shapes are not n and n x n, {@code n} is negative, or
   *     {@code cov} contains NaN
   */
  public double[][] multivariateNormal(double[] mean, double[][] cov, int n) {
    return multivariateNormal(mean, cov, n, CheckValid.WARN, MultivariateNormal.DEFAULT_TOL);
  }

  /**
   * Draws {@code n} vectors of the multivariate normal distribution, one per row, with all options;
   * see {@link #multivariateNormal(double[], double[][])}.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite
   * @param n number of vectors, 0 or more
   * @param checkValid what to do if {@code cov} is not positive semi-definite
   * @param tol absolute and relative tolerance of that check: the greatest difference between an
   *     element of {@code cov} and what its singular values and vectors give
   * @throws IllegalArgumentException if the shapes are not n and n x n, {@code n} is negative, or
   *     {@code cov} contains NaN or fails the check
   */
  public double[][] multivariateNormal(
      double[] mean, double[][] cov, int n, CheckValid checkValid, double tol) {
    return bits.callGuard()
        .call(() -> new LegacyMultivariateNormal(mean, cov, checkValid, tol).call(stream, n));
  }

  /**
   * Draws vectors of the multivariate normal distribution in a shape of any number of dimensions;
   * the components are along one more dimension, the last one. See {@link
   * #multivariateNormal(double[], double[][])}.
   *
   * <p>As in NumPy the normals are drawn before {@code cov} is factored: a call that fails there
   * has advanced the stream.
   *
   * @param mean mean of each dimension
   * @param cov covariance matrix, symmetric and positive semi-definite; a warning is logged if it
   *     is not
   * @param shape shape of the array of vectors
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} contains NaN
   */
  public ShapedArray<double[]> multivariateNormal(double[] mean, double[][] cov, Shape shape) {
    Shape whole = shape.plus(mean.length);
    return ShapedArray.ofVectors(multivariateNormal(mean, cov, shape.size()), whole);
  }

  /**
   * Draws a value of the negative binomial distribution, the number of failures before the {@code
   * n}-th success. {@link LegacyDiscrete#negativeBinomial} has the words consumed.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, 0 to 1
   * @throws IllegalArgumentException if {@code n} is not positive or {@code p} is not in [0, 1]
   */
  public long negativeBinomial(double n, double p) {
    return sample(LegacyDiscrete.negativeBinomial(n, p));
  }

  /**
   * Draws {@code size} values of the negative binomial distribution, the number of failures before
   * the {@code n}-th success; see {@link LegacyDiscrete#negativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, 0 to 1
   * @param size number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is not positive or {@code p} is not in [0, 1], or
   *     {@code size} is negative
   */
  public long[] negativeBinomial(double n, double p, int size) {
    return sample(LegacyDiscrete.negativeBinomial(n, p), size);
  }

  /**
   * Draws a matrix of values of the negative binomial distribution, the number of failures before
   * the {@code n}-th success; see {@link LegacyDiscrete#negativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer
   * @param p probability of success, 0 to 1
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code n} is not positive or {@code p} is not in [0, 1], or
   *     a dimension is negative
   */
  public long[][] negativeBinomial(double n, double p, int rows, int columns) {
    return sample(LegacyDiscrete.negativeBinomial(n, p), rows, columns);
  }

  /**
   * Draws a value of the negative binomial distribution for each element of {@code n} and {@code
   * p}; see {@link LegacyBroadcast#negativeBinomial}.
   *
   * @param n number of successes, more than 0, not necessarily an integer; of each element, or one
   *     for all
   * @param p probability of success, 0 to 1; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] negativeBinomial(double[] n, double[] p) {
    return broadcastLongs(LegacyBroadcast.negativeBinomial(Operand.of(n), Operand.of(p)));
  }

  /**
   * Draws a value of the noncentral chi-square distribution. {@link
   * LegacyContinuous#noncentralChisquare} has the words consumed.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative
   */
  public double noncentralChisquare(double df, double nonc) {
    return sample(LegacyContinuous.noncentralChisquare(df, nonc));
  }

  /**
   * Draws {@code n} values of the noncentral chi-square distribution; see {@link
   * LegacyContinuous#noncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative, or
   *     {@code n} is negative
   */
  public double[] noncentralChisquare(double df, double nonc, int n) {
    return sample(LegacyContinuous.noncentralChisquare(df, nonc), n);
  }

  /**
   * Draws a matrix of values of the noncentral chi-square distribution; see {@link
   * LegacyContinuous#noncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative, or
   *     a dimension is negative
   */
  public double[][] noncentralChisquare(double df, double nonc, int rows, int columns) {
    return sample(LegacyContinuous.noncentralChisquare(df, nonc), rows, columns);
  }

  /**
   * Draws a value of the noncentral chi-square distribution for each element of {@code df} and
   * {@code nonc}; see {@link LegacyBroadcast#noncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0; of each element, or one for all
   * @param nonc noncentrality, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] noncentralChisquare(double[] df, double[] nonc) {
    return broadcast(LegacyBroadcast.noncentralChisquare(Operand.of(df), Operand.of(nonc)));
  }

  /**
   * Draws a value of the noncentral F distribution. {@link LegacyContinuous#noncentralF} has the
   * words consumed.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} is negative
   */
  public double noncentralF(double dfnum, double dfden, double nonc) {
    return sample(LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  /**
   * Draws {@code n} values of the noncentral F distribution; see {@link
   * LegacyContinuous#noncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code dfnum} or {@code dfden} is not positive or {@code
   *     nonc} is negative, or {@code n} is negative
   */
  public double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return sample(LegacyContinuous.noncentralF(dfnum, dfden, nonc), n);
  }

  /**
   * Draws a matrix of values of the noncentral F distribution; see {@link
   * LegacyContinuous#noncentralF}.
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
    return sample(LegacyContinuous.noncentralF(dfnum, dfden, nonc), rows, columns);
  }

  /**
   * Draws a value of the noncentral F distribution for each element of {@code dfnum}, {@code dfden}
   * and {@code nonc}; see {@link LegacyBroadcast#noncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0; of each element, or one for all
   * @param dfden degrees of freedom of the denominator, more than 0; of each element, or one for
   *     all
   * @param nonc noncentrality of the numerator, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] noncentralF(double[] dfnum, double[] dfden, double[] nonc) {
    return broadcast(
        LegacyBroadcast.noncentralF(Operand.of(dfnum), Operand.of(dfden), Operand.of(nonc)));
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
   * Draws a value of the normal distribution. {@link LegacyContinuous#normal} has the words
   * consumed.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double normal(double loc, double scale) {
    return sample(LegacyContinuous.normal(loc, scale));
  }

  /**
   * Draws {@code n} values of the normal distribution; see {@link LegacyContinuous#normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] normal(double loc, double scale, int n) {
    return sample(LegacyContinuous.normal(loc, scale), n);
  }

  /**
   * Draws a matrix of values of the normal distribution; see {@link LegacyContinuous#normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] normal(double loc, double scale, int rows, int columns) {
    return sample(LegacyContinuous.normal(loc, scale), rows, columns);
  }

  /**
   * Draws a value of the normal distribution for each element of {@code loc} with NumPy's default
   * {@code scale=1}; see {@link LegacyBroadcast#normal}.
   *
   * @param loc mean; of each element
   */
  public double[] normal(double[] loc) {
    return broadcast(LegacyBroadcast.normal(Operand.of(loc), Operand.of(1)));
  }

  /**
   * Draws a value of the normal distribution for each element of {@code loc} and {@code scale}; see
   * {@link LegacyBroadcast#normal}.
   *
   * @param loc mean; of each element, or one for all
   * @param scale standard deviation, 0 or more; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] normal(double[] loc, double[] scale) {
    return broadcast(LegacyBroadcast.normal(Operand.of(loc), Operand.of(scale)));
  }

  /**
   * Draws a value of the Pareto distribution of the second kind (Lomax), which starts at 0. {@link
   * LegacyContinuous#pareto} has the words consumed.
   *
   * @param a shape, more than 0
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public double pareto(double a) {
    return sample(LegacyContinuous.pareto(a));
  }

  /**
   * Draws {@code n} values of the Pareto distribution of the second kind (Lomax), which starts at
   * 0; see {@link LegacyContinuous#pareto}.
   *
   * @param a shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or {@code n} is negative
   */
  public double[] pareto(double a, int n) {
    return sample(LegacyContinuous.pareto(a), n);
  }

  /**
   * Draws a matrix of values of the Pareto distribution of the second kind (Lomax), which starts at
   * 0; see {@link LegacyContinuous#pareto}.
   *
   * @param a shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or a dimension is negative
   */
  public double[][] pareto(double a, int rows, int columns) {
    return sample(LegacyContinuous.pareto(a), rows, columns);
  }

  /**
   * Draws a value of the Pareto distribution of the second kind (Lomax) for each element of {@code
   * a}; see {@link LegacyBroadcast#pareto}.
   *
   * @param a shape, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] pareto(double[] a) {
    return broadcast(LegacyBroadcast.pareto(Operand.of(a)));
  }

  /** Draws a value of the Poisson distribution with NumPy's default {@code lam=1}. */
  public long poisson() {
    return poisson(1);
  }

  /**
   * Draws a value of the Poisson distribution. {@link LegacyDiscrete#poisson} has the words
   * consumed.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large
   */
  public long poisson(double lam) {
    return sample(LegacyDiscrete.poisson(lam));
  }

  /**
   * Draws {@code n} values of the Poisson distribution; see {@link LegacyDiscrete#poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large, or {@code n} is
   *     negative
   */
  public long[] poisson(double lam, int n) {
    return sample(LegacyDiscrete.poisson(lam), n);
  }

  /**
   * Draws a matrix of values of the Poisson distribution; see {@link LegacyDiscrete#poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or too large, or a dimension
   *     is negative
   */
  public long[][] poisson(double lam, int rows, int columns) {
    return sample(LegacyDiscrete.poisson(lam), rows, columns);
  }

  /**
   * Draws a value of the Poisson distribution for each element of {@code lam}; see {@link
   * LegacyBroadcast#poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] poisson(double[] lam) {
    return broadcastLongs(LegacyBroadcast.poisson(Operand.of(lam)));
  }

  /**
   * Draws a value of the power distribution on [0, 1], whose density has the exponent {@code a -
   * 1}. {@link LegacyContinuous#power} has the words consumed.
   *
   * @param a shape, more than 0
   * @throws IllegalArgumentException if {@code a} is not positive
   */
  public double power(double a) {
    return sample(LegacyContinuous.power(a));
  }

  /**
   * Draws {@code n} values of the power distribution on [0, 1], whose density has the exponent
   * {@code a - 1}; see {@link LegacyContinuous#power}.
   *
   * @param a shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or {@code n} is negative
   */
  public double[] power(double a, int n) {
    return sample(LegacyContinuous.power(a), n);
  }

  /**
   * Draws a matrix of values of the power distribution on [0, 1], whose density has the exponent
   * {@code a - 1}; see {@link LegacyContinuous#power}.
   *
   * @param a shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is not positive, or a dimension is negative
   */
  public double[][] power(double a, int rows, int columns) {
    return sample(LegacyContinuous.power(a), rows, columns);
  }

  /**
   * Draws a value of the power distribution on [0, 1] for each element of {@code a}; see {@link
   * LegacyBroadcast#power}.
   *
   * @param a shape, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] power(double[] a) {
    return broadcast(LegacyBroadcast.power(Operand.of(a)));
  }

  /** Draws a value of the Rayleigh distribution with NumPy's default {@code scale=1}. */
  public double rayleigh() {
    return rayleigh(1);
  }

  /**
   * Draws a value of the Rayleigh distribution. {@link LegacyContinuous#rayleigh} has the words
   * consumed.
   *
   * @param scale mode, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public double rayleigh(double scale) {
    return sample(LegacyContinuous.rayleigh(scale));
  }

  /**
   * Draws {@code n} values of the Rayleigh distribution; see {@link LegacyContinuous#rayleigh}.
   *
   * @param scale mode, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or {@code n} is negative
   */
  public double[] rayleigh(double scale, int n) {
    return sample(LegacyContinuous.rayleigh(scale), n);
  }

  /**
   * Draws a matrix of values of the Rayleigh distribution; see {@link LegacyContinuous#rayleigh}.
   *
   * @param scale mode, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative, or a dimension is negative
   */
  public double[][] rayleigh(double scale, int rows, int columns) {
    return sample(LegacyContinuous.rayleigh(scale), rows, columns);
  }

  /**
   * Draws a value of the Rayleigh distribution for each element of {@code scale}; see {@link
   * LegacyBroadcast#rayleigh}.
   *
   * @param scale mode, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] rayleigh(double[] scale) {
    return broadcast(LegacyBroadcast.rayleigh(Operand.of(scale)));
  }

  /**
   * Draws a value of the standard Cauchy distribution, with mode 0 and scale 1. {@link
   * LegacyContinuous#standardCauchy} has the words consumed.
   */
  public double standardCauchy() {
    return sample(LegacyContinuous.standardCauchy());
  }

  /**
   * Draws {@code n} values of the standard Cauchy distribution, with mode 0 and scale 1; see {@link
   * LegacyContinuous#standardCauchy}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardCauchy(int n) {
    return sample(LegacyContinuous.standardCauchy(), n);
  }

  /**
   * Draws a matrix of values of the standard Cauchy distribution, with mode 0 and scale 1; see
   * {@link LegacyContinuous#standardCauchy}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardCauchy(int rows, int columns) {
    return sample(LegacyContinuous.standardCauchy(), rows, columns);
  }

  /**
   * Draws a value of the standard exponential distribution, with mean 1. {@link
   * LegacyContinuous#standardExponential} has the words consumed.
   */
  public double standardExponential() {
    return sample(LegacyContinuous.standardExponential());
  }

  /**
   * Draws {@code n} values of the standard exponential distribution, with mean 1; see {@link
   * LegacyContinuous#standardExponential}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardExponential(int n) {
    return sample(LegacyContinuous.standardExponential(), n);
  }

  /**
   * Draws a matrix of values of the standard exponential distribution, with mean 1; see {@link
   * LegacyContinuous#standardExponential}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardExponential(int rows, int columns) {
    return sample(LegacyContinuous.standardExponential(), rows, columns);
  }

  /**
   * Draws a value of the standard gamma distribution, with scale 1. {@link
   * LegacyContinuous#standardGamma} has the words consumed.
   *
   * @param shape shape, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative
   */
  public double standardGamma(double shape) {
    return sample(LegacyContinuous.standardGamma(shape));
  }

  /**
   * Draws {@code n} values of the standard gamma distribution, with scale 1; see {@link
   * LegacyContinuous#standardGamma}.
   *
   * @param shape shape, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or {@code n} is negative
   */
  public double[] standardGamma(double shape, int n) {
    return sample(LegacyContinuous.standardGamma(shape), n);
  }

  /**
   * Draws a matrix of values of the standard gamma distribution, with scale 1; see {@link
   * LegacyContinuous#standardGamma}.
   *
   * @param shape shape, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code shape} is negative, or a dimension is negative
   */
  public double[][] standardGamma(double shape, int rows, int columns) {
    return sample(LegacyContinuous.standardGamma(shape), rows, columns);
  }

  /**
   * Draws a value of the standard gamma distribution for each element of {@code shape}; see {@link
   * LegacyBroadcast#standardGamma}.
   *
   * @param shape shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] standardGamma(double[] shape) {
    return broadcast(LegacyBroadcast.standardGamma(Operand.of(shape)));
  }

  /**
   * Draws a value of the standard normal distribution, with mean 0 and standard deviation 1. {@link
   * LegacyContinuous#standardNormal} has the words consumed.
   */
  public double standardNormal() {
    return sample(LegacyContinuous.standardNormal());
  }

  /**
   * Draws {@code n} values of the standard normal distribution, with mean 0 and standard deviation
   * 1; see {@link LegacyContinuous#standardNormal}.
   *
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] standardNormal(int n) {
    return sample(LegacyContinuous.standardNormal(), n);
  }

  /**
   * Draws a matrix of values of the standard normal distribution, with mean 0 and standard
   * deviation 1; see {@link LegacyContinuous#standardNormal}.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if a dimension is negative
   */
  public double[][] standardNormal(int rows, int columns) {
    return sample(LegacyContinuous.standardNormal(), rows, columns);
  }

  /**
   * Draws a value of Student's t distribution. {@link LegacyContinuous#standardT} has the words
   * consumed.
   *
   * @param df degrees of freedom, more than 0
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public double standardT(double df) {
    return sample(LegacyContinuous.standardT(df));
  }

  /**
   * Draws {@code n} values of Student's t distribution; see {@link LegacyContinuous#standardT}.
   *
   * @param df degrees of freedom, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or {@code n} is negative
   */
  public double[] standardT(double df, int n) {
    return sample(LegacyContinuous.standardT(df), n);
  }

  /**
   * Draws a matrix of values of Student's t distribution; see {@link LegacyContinuous#standardT}.
   *
   * @param df degrees of freedom, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code df} is not positive, or a dimension is negative
   */
  public double[][] standardT(double df, int rows, int columns) {
    return sample(LegacyContinuous.standardT(df), rows, columns);
  }

  /**
   * Draws a value of Student's t distribution for each element of {@code df}; see {@link
   * LegacyBroadcast#standardT}.
   *
   * @param df degrees of freedom, more than 0; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] standardT(double[] df) {
    return broadcast(LegacyBroadcast.standardT(Operand.of(df)));
  }

  /**
   * Draws a value of the triangular distribution on [left, right]. {@link
   * LegacyContinuous#triangular} has the words consumed.
   *
   * @param left lower bound
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper bound, more than {@code left}
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}
   */
  public double triangular(double left, double mode, double right) {
    return sample(LegacyContinuous.triangular(left, mode, right));
  }

  /**
   * Draws {@code n} values of the triangular distribution on [left, right]; see {@link
   * LegacyContinuous#triangular}.
   *
   * @param left lower bound
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper bound, more than {@code left}
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code left > mode}, {@code mode > right} or {@code left ==
   *     right}, or {@code n} is negative
   */
  public double[] triangular(double left, double mode, double right, int n) {
    return sample(LegacyContinuous.triangular(left, mode, right), n);
  }

  /**
   * Draws a matrix of values of the triangular distribution on [left, right]; see {@link
   * LegacyContinuous#triangular}.
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
    return sample(LegacyContinuous.triangular(left, mode, right), rows, columns);
  }

  /**
   * Draws a value of the triangular distribution on [left, right] for each element of {@code left},
   * {@code mode} and {@code right}; see {@link LegacyBroadcast#triangular}.
   *
   * @param left lower bound; of each element, or one for all
   * @param mode mode, from {@code left} to {@code right}; of each element, or one for all
   * @param right upper bound, more than {@code left}; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] triangular(double[] left, double[] mode, double[] right) {
    return broadcast(
        LegacyBroadcast.triangular(Operand.of(left), Operand.of(mode), Operand.of(right)));
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
   * @param low one bound
   * @throws IllegalArgumentException if {@code 1 - low} is not finite
   */
  public double uniform(double low) {
    return uniform(low, 1);
  }

  /**
   * Draws a value of the uniform distribution on [low, high), or on (high, low] if {@code high} is
   * less. {@link LegacyContinuous#uniform} has the words consumed.
   *
   * @param low one bound
   * @param high other bound, {@code high - low} is finite
   * @throws IllegalArgumentException if {@code high - low} is not finite
   */
  public double uniform(double low, double high) {
    return sample(LegacyContinuous.uniform(low, high));
  }

  /**
   * Draws {@code n} values of the uniform distribution on [low, high), or on (high, low] if {@code
   * high} is less; see {@link LegacyContinuous#uniform}.
   *
   * @param low one bound
   * @param high other bound, {@code high - low} is finite
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code high - low} is not finite, or {@code n} is negative
   */
  public double[] uniform(double low, double high, int n) {
    return sample(LegacyContinuous.uniform(low, high), n);
  }

  /**
   * Draws a matrix of values of the uniform distribution on [low, high), or on (high, low] if
   * {@code high} is less; see {@link LegacyContinuous#uniform}.
   *
   * @param low one bound
   * @param high other bound, {@code high - low} is finite
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code high - low} is not finite, or a dimension is
   *     negative
   */
  public double[][] uniform(double low, double high, int rows, int columns) {
    return sample(LegacyContinuous.uniform(low, high), rows, columns);
  }

  /**
   * Draws a value of the uniform distribution on [low, high) for each element of {@code low} with
   * NumPy's default {@code high=1}; see {@link LegacyBroadcast#uniform}.
   *
   * @param low one bound; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] uniform(double[] low) {
    return broadcast(LegacyBroadcast.uniform(Operand.of(low), Operand.of(1)));
  }

  /**
   * Draws a value of the uniform distribution on [low, high) for each element of {@code low} and
   * {@code high}; see {@link LegacyBroadcast#uniform}.
   *
   * @param low one bound; of each element, or one for all
   * @param high other bound, {@code high - low} is finite; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] uniform(double[] low, double[] high) {
    return broadcast(LegacyBroadcast.uniform(Operand.of(low), Operand.of(high)));
  }

  /**
   * Draws a value of the von Mises distribution on the circle. {@link LegacyContinuous#vonmises}
   * has the words consumed.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 to about 10<sup>16</sup>
   * @throws IllegalArgumentException if {@code kappa} is negative or too large
   */
  public double vonmises(double mu, double kappa) {
    return sample(LegacyContinuous.vonmises(mu, kappa));
  }

  /**
   * Draws {@code n} values of the von Mises distribution on the circle; see {@link
   * LegacyContinuous#vonmises}.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 to about 10<sup>16</sup>
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code kappa} is negative or too large, or {@code n} is
   *     negative
   */
  public double[] vonmises(double mu, double kappa, int n) {
    return sample(LegacyContinuous.vonmises(mu, kappa), n);
  }

  /**
   * Draws a matrix of values of the von Mises distribution on the circle; see {@link
   * LegacyContinuous#vonmises}.
   *
   * @param mu mean direction in radians
   * @param kappa concentration, 0 to about 10<sup>16</sup>
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code kappa} is negative or too large, or a dimension is
   *     negative
   */
  public double[][] vonmises(double mu, double kappa, int rows, int columns) {
    return sample(LegacyContinuous.vonmises(mu, kappa), rows, columns);
  }

  /**
   * Draws a value of the von Mises distribution on the circle for each element of {@code mu} and
   * {@code kappa}; see {@link LegacyBroadcast#vonmises}.
   *
   * @param mu mean direction in radians; of each element, or one for all
   * @param kappa concentration, 0 to about 10<sup>16</sup>; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] vonmises(double[] mu, double[] kappa) {
    return broadcast(LegacyBroadcast.vonmises(Operand.of(mu), Operand.of(kappa)));
  }

  /**
   * Draws a value of the Wald (inverse Gaussian) distribution. {@link LegacyContinuous#wald} has
   * the words consumed.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive
   */
  public double wald(double mean, double scale) {
    return sample(LegacyContinuous.wald(mean, scale));
  }

  /**
   * Draws {@code n} values of the Wald (inverse Gaussian) distribution; see {@link
   * LegacyContinuous#wald}.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive, or {@code n}
   *     is negative
   */
  public double[] wald(double mean, double scale, int n) {
    return sample(LegacyContinuous.wald(mean, scale), n);
  }

  /**
   * Draws a matrix of values of the Wald (inverse Gaussian) distribution; see {@link
   * LegacyContinuous#wald}.
   *
   * @param mean mean, more than 0
   * @param scale shape, more than 0
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code mean} or {@code scale} is not positive, or a
   *     dimension is negative
   */
  public double[][] wald(double mean, double scale, int rows, int columns) {
    return sample(LegacyContinuous.wald(mean, scale), rows, columns);
  }

  /**
   * Draws a value of the Wald (inverse Gaussian) distribution for each element of {@code mean} and
   * {@code scale}; see {@link LegacyBroadcast#wald}.
   *
   * @param mean mean, more than 0; of each element, or one for all
   * @param scale shape, more than 0; of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] wald(double[] mean, double[] scale) {
    return broadcast(LegacyBroadcast.wald(Operand.of(mean), Operand.of(scale)));
  }

  /**
   * Draws a value of the Weibull distribution with scale 1. {@link LegacyContinuous#weibull} has
   * the words consumed.
   *
   * @param a shape, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative
   */
  public double weibull(double a) {
    return sample(LegacyContinuous.weibull(a));
  }

  /**
   * Draws {@code n} values of the Weibull distribution with scale 1; see {@link
   * LegacyContinuous#weibull}.
   *
   * @param a shape, 0 or more
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative, or {@code n} is negative
   */
  public double[] weibull(double a, int n) {
    return sample(LegacyContinuous.weibull(a), n);
  }

  /**
   * Draws a matrix of values of the Weibull distribution with scale 1; see {@link
   * LegacyContinuous#weibull}.
   *
   * @param a shape, 0 or more
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is negative, or a dimension is negative
   */
  public double[][] weibull(double a, int rows, int columns) {
    return sample(LegacyContinuous.weibull(a), rows, columns);
  }

  /**
   * Draws a value of the Weibull distribution with scale 1 for each element of {@code a}; see
   * {@link LegacyBroadcast#weibull}.
   *
   * @param a shape, 0 or more; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] weibull(double[] a) {
    return broadcast(LegacyBroadcast.weibull(Operand.of(a)));
  }

  /**
   * Draws a value of the Zipf distribution. {@link LegacyDiscrete#zipf} has the words consumed, and
   * says how to end a call with an exponent so close to 1 that it does not return.
   *
   * @param a exponent, more than 1 and less than 1025
   * @throws IllegalArgumentException if {@code a} is out of range or NaN
   */
  public long zipf(double a) {
    return sample(LegacyDiscrete.zipf(a));
  }

  /**
   * Draws {@code n} values of the Zipf distribution; see {@link LegacyDiscrete#zipf}.
   *
   * @param a exponent, more than 1 and less than 1025
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code a} is out of range or NaN, or {@code n} is negative
   */
  public long[] zipf(double a, int n) {
    return sample(LegacyDiscrete.zipf(a), n);
  }

  /**
   * Draws a matrix of values of the Zipf distribution; see {@link LegacyDiscrete#zipf}.
   *
   * @param a exponent, more than 1 and less than 1025
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @throws IllegalArgumentException if {@code a} is out of range or NaN, or a dimension is
   *     negative
   */
  public long[][] zipf(double a, int rows, int columns) {
    return sample(LegacyDiscrete.zipf(a), rows, columns);
  }

  /**
   * Draws a value of the Zipf distribution for each element of {@code a}; see {@link
   * LegacyBroadcast#zipf}.
   *
   * @param a exponent, more than 1 and less than 1025; of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] zipf(double[] a) {
    return broadcastLongs(LegacyBroadcast.zipf(Operand.of(a)));
  }

  // Distributions given as values

  /**
   * Draws a value of a distribution.
   *
   * @param distribution distribution to draw from
   */
  public double sample(LegacyDoubleDistribution distribution) {
    return CallGuard.checksScalarCalls()
        ? bits.callGuard().call(() -> distribution.sample(stream))
        : distribution.sample(stream);
  }

  /**
   * Draws {@code n} values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public double[] sample(LegacyDoubleDistribution distribution, int n) {
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
  public double[][] sample(LegacyDoubleDistribution distribution, int rows, int columns) {
    double[][] out = ArraySizes.doubles(ArraySizes.length(rows), ArraySizes.length(columns));
    OverlapGuard guard = bits.callGuard();
    long call = guard.enter();
    try {
      for (double[] row : out) {
        distribution.fill(stream, row, 0, columns);
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
  public ShapedArray<double[]> sample(LegacyDoubleDistribution distribution, Shape shape) {
    return ShapedArray.of(sample(distribution, shape.size()), shape);
  }

  /**
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public double[] fill(LegacyDoubleDistribution distribution, double[] out) {
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
  public double[] fill(LegacyDoubleDistribution distribution, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    OverlapGuard guard = bits.callGuard();
    long call = guard.enter();
    try {
      distribution.fill(stream, out, from, to);
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
  public long sample(LegacyLongDistribution distribution) {
    return CallGuard.checksScalarCalls()
        ? bits.callGuard().call(() -> distribution.sample(stream))
        : distribution.sample(stream);
  }

  /**
   * Draws {@code n} values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param n number of values, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[] sample(LegacyLongDistribution distribution, int n) {
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
  public long[][] sample(LegacyLongDistribution distribution, int rows, int columns) {
    long[] all = sample(distribution, ArraySizes.product(rows, columns));
    return ArraySizes.rows(all, rows, columns);
  }

  /**
   * Draws values of a distribution in a shape of any number of dimensions: {@code size=(2, 3, 4)}.
   *
   * @param distribution distribution to draw from
   * @param shape shape of the result
   */
  public ShapedArray<long[]> sample(LegacyLongDistribution distribution, Shape shape) {
    return ShapedArray.of(sample(distribution, shape.size()), shape);
  }

  /**
   * Fills an array with values of a distribution.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   */
  public long[] fill(LegacyLongDistribution distribution, long[] out) {
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
  public long[] fill(LegacyLongDistribution distribution, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    OverlapGuard guard = bits.callGuard();
    long call = guard.enter();
    try {
      distribution.fill(stream, out, from, to);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  /**
   * Fills an array with integers of at most 32 bits.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public int[] fill(LegacyIntegers distribution, int[] out) {
    bits.callGuard().run(() -> distribution.on(stream).fill(out, 0, out.length));
    return out;
  }

  /**
   * Fills an array with integers of at most 16 bits.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public short[] fill(LegacyIntegers distribution, short[] out) {
    bits.callGuard().run(() -> distribution.on(stream).fill(out, 0, out.length));
    return out;
  }

  /**
   * Fills an array with integers of at most 8 bits.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public byte[] fill(LegacyIntegers distribution, byte[] out) {
    bits.callGuard().run(() -> distribution.on(stream).fill(out, 0, out.length));
    return out;
  }

  /**
   * Fills an array with integers of dtype {@code bool}.
   *
   * @param distribution distribution to draw from
   * @param out array to fill
   * @return {@code out}
   * @throws IllegalArgumentException if the array's type is too narrow for the dtype
   */
  public boolean[] fill(LegacyIntegers distribution, boolean[] out) {
    bits.callGuard().run(() -> distribution.on(stream).fill(out, 0, out.length));
    return out;
  }

  // NumPy's releases

  /** Returns the NumPy release whose values are drawn where releases differ. */
  public NumpyRelease release() {
    return stream.release();
  }

  /**
   * Returns a RandomState over the same engine, with the same cached Gaussian, that gives the
   * values of a NumPy release. The releases differ in a few methods only, though NumPy has frozen
   * the streams: {@code multinomial}, {@code rayleigh}, {@code geometric}, {@code randint} of
   * exactly 2<sup>32</sup> values and {@code binomial}; see {@link NumpyChange}.
   *
   * <p>What a release rejects is rejected as {@link NumpyRelease#DEFAULT} does.
   *
   * @param release NumPy release to follow
   */
  public RandomState withRelease(NumpyRelease release) {
    return new RandomState(bits, new LegacyStream(bits, stream.gauss, release));
  }

  /** Continues with the values of a release; the cached Gaussian stays. */
  void setRelease(NumpyRelease release) {
    stream = new LegacyStream(bits, stream.gauss, release);
  }

  LegacyStream stream() {
    return stream;
  }

  // Parameters that vary by element: NumPy's array arguments and their broadcasting

  /**
   * Draws a value for each element of an array of parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, called twice for
   *     each element and may allocate; the broadcasts of {@link LegacyBroadcast} do not
   * @param a parameter of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public double[] broadcast(DoubleFunction<LegacyDoubleDistribution> distribution, double[] a) {
    return broadcast(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws a value for each element of arrays of two parameters.
   *
   * @param distribution makes the distribution of an element from its parameters, called twice for
   *     each element and may allocate; the broadcasts of {@link LegacyBroadcast} do not
   * @param a first parameter of each element, or one for all
   * @param b second parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public double[] broadcast(
      Broadcast.DoublePairFunction<LegacyDoubleDistribution> distribution, double[] a, double[] b) {
    return broadcast(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * Draws the values of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public double[] broadcast(Broadcast<LegacyDoubleDistribution> broadcast) {
    return fill(broadcast, new double[broadcast.length()]);
  }

  /**
   * Draws the values of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match or
   *     there are not two dimensions
   */
  public double[][] broadcastRows(Broadcast<LegacyDoubleDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(broadcast(broadcast), shape[0], shape[1]);
  }

  /**
   * Fills an array with the values of a broadcast, in row-major order.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @param out array of the broadcast's length
   * @return {@code out}
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match or
   *     {@code out} has another length
   */
  public double[] fill(Broadcast<LegacyDoubleDistribution> broadcast, double[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    OverlapGuard guard = bits.callGuard();
    long call = guard.enter();
    try {
      LegacyBroadcast.fill(broadcast, stream, out);
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
   * @param distribution makes the distribution of an element from its parameters, called twice for
   *     each element and may allocate; the broadcasts of {@link LegacyBroadcast} do not
   * @param a parameter of each element
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public long[] broadcastLongs(DoubleFunction<LegacyLongDistribution> distribution, double[] a) {
    return broadcastLongs(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Draws an integer for each element of an array of integers and an array of doubles, such as the
   * parameters of the binomial distribution.
   *
   * @param distribution makes the distribution of an element from its parameters, called twice for
   *     each element and may allocate; the broadcasts of {@link LegacyBroadcast} do not
   * @param n integer parameter of each element, or one for all
   * @param p other parameter of each element, or one for all
   * @throws IllegalArgumentException if a parameter is out of range or the arrays differ in length
   */
  public long[] broadcastLongs(
      Broadcast.LongDoubleFunction<LegacyLongDistribution> distribution, long[] n, double[] p) {
    return broadcastLongs(Broadcast.of(distribution, Operand.longs(n), Operand.of(p)));
  }

  /**
   * Draws the integers of a broadcast of any shape, in row-major order.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public long[] broadcastLongs(Broadcast<? extends LegacyLongDistribution> broadcast) {
    return fill(broadcast, new long[broadcast.length()]);
  }

  /**
   * Draws the integers of a broadcast of two dimensions as a matrix.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match or
   *     there are not two dimensions
   */
  public long[][] broadcastLongRows(Broadcast<? extends LegacyLongDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(broadcastLongs(broadcast), shape[0], shape[1]);
  }

  /**
   * Fills an array with the integers of a broadcast, in row-major order.
   *
   * @param broadcast distribution, parameters and shape; see {@link LegacyBroadcast}
   * @param out array of the broadcast's length
   * @return {@code out}
   * @throws IllegalArgumentException if a parameter is out of range, the shapes do not match or
   *     {@code out} has another length
   */
  public long[] fill(Broadcast<? extends LegacyLongDistribution> broadcast, long[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    OverlapGuard guard = bits.callGuard();
    long call = guard.enter();
    try {
      LegacyBroadcast.fill(broadcast, stream, out);
    } catch (Throwable e) {
      guard.exit(call, e);
      throw e;
    }
    guard.exit(call);
    return out;
  }

  @Override
  public String toString() {
    return "RandomState(" + bits.name() + ")";
  }

  private Object writeReplace() {
    return new RandomStateForm(stream.gauss.hasGauss, stream.gauss.gauss, stream.release(), bits);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
