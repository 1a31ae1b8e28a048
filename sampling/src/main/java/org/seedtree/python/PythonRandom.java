package org.seedtree.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.seedtree.engine.MT19937;
import org.seedtree.math.ReferenceMath;

/**
 * Python's {@code random.Random} for the JVM: the same seed and the same calls give the values of
 * CPython 3.11, bit for bit, and leave its state.
 *
 * {@snippet file="PythonRandomSnippetsTest.java" region="python-random"}
 *
 * <p>A script that calls {@code random.seed(42)} and then the functions of the module draws from
 * one such object. The methods have Python's names and stand in the order of its page. What Python
 * says by keyword arguments are forms of the methods here, and a {@code range(n)} is given by its
 * {@code n}:
 *
 * {@snippet file="PythonRandomSnippetsTest.java" region="sequences"}
 *
 * <p>The engine is {@link MT19937}, seeded by {@code init_by_array}. The state goes from Python to
 * Java and back as JSON, by {@link #getstate()} and {@link #setstate}:
 *
 * {@snippet file="PythonRandomSnippetsTest.java" region="state"}
 *
 * <h2>Errors</h2>
 *
 * <p>What Python rejects with ValueError, TypeError, IndexError, ZeroDivisionError or OverflowError
 * is an {@link IllegalArgumentException} with Python's phrase and the values. Arguments are checked
 * before the first word is drawn: a rejected call leaves the stream as it was, where Python's
 * {@code expovariate(0)}, {@code paretovariate(0)}, {@code weibullvariate(a, 0)} and {@code
 * betavariate(1, 0)} have drawn one value by then. An error that depends on what is drawn, such as
 * the overflow of {@code lognormvariate(1000, 1)}, comes after the draw, as in Python. Arguments
 * for which Python never returns, such as a gamma distribution of NaN, are rejected.
 *
 * <h2>Other releases of CPython</h2>
 *
 * <p>The values of a call are those of other releases, too. Compared live, on 480 random cases
 * each, CPython 3.10.13, 3.11.7, 3.12.1 and 3.13.0 on Linux had no difference, 3.9.18 in {@code
 * paretovariate} alone. The changes below were tried on these releases and on 3.8.18:
 *
 * <ul>
 *   <li>3.9 brought {@code randbytes}, {@code sample(counts=)} and {@code getrandbits(0)}.
 *   <li>3.10: {@code paretovariate(alpha)} is {@code u ** (-1 / alpha)}, before {@code 1 / u ** (1
 *       / alpha)}, which differs in the last bit of about one value in five. Weights whose sum is
 *       not finite are rejected. The hash of NaN, and so a seed of NaN, depends on the object.
 *       {@code randrange(n, step=2)} is rejected.
 *   <li>3.11: seeds other than None, int, float, str, bytes and bytearray, populations of {@code
 *       sample} that are sets, and the second argument of {@code shuffle} are rejected. {@code
 *       gauss} and {@code normalvariate} have defaults. {@code choice} of nothing says "Cannot
 *       choose from an empty sequence", not "list index out of range".
 *   <li>3.12: {@code randrange} rejects floats that are integers. Its message is "empty range in
 *       randrange(5, 5)". {@code expovariate} has a default, and there is {@code binomialvariate},
 *       which is not here.
 *   <li>3.13 changed no value and no check of the methods here.
 * </ul>
 *
 * <p>Not thread-safe; Python's is only where a call draws one word.
 */
public final class PythonRandom {

  private final MT19937 engine;
  private double gaussNext; // if it has one
  private boolean hasGaussNext;

  // Construction

  /** Creates a stream seeded by the operating system: {@code random.Random()}. */
  public PythonRandom() {
    this(MT19937.legacy(PythonSeed.fresh()));
  }

  /**
   * Creates a stream seeded by an integer: {@code random.Random(seed)}.
   *
   * @param seed any integer; as in Python, a negative one is the seed without its sign
   */
  public PythonRandom(long seed) {
    this(MT19937.legacy(PythonSeed.of(seed)));
  }

  /**
   * Creates a stream seeded by an integer of any size: {@code random.Random(seed)}.
   *
   * @param seed any integer; as in Python, a negative one is the seed without its sign
   */
  public PythonRandom(BigInteger seed) {
    this(MT19937.legacy(PythonSeed.of(seed)));
  }

  /**
   * Creates a stream seeded by a text: {@code random.Random(seed)}, by version 2 of Python's
   * seeding, which takes the text in UTF-8 and its SHA-512.
   *
   * @param seed any text, also an empty one
   * @throws IllegalArgumentException if {@code seed} has a surrogate that is not one of a pair
   */
  public PythonRandom(String seed) {
    this(MT19937.legacy(PythonSeed.of(seed)));
  }

  /**
   * Creates a stream seeded by bytes: {@code random.Random(bytes)}. A text is the same seed as its
   * bytes in UTF-8.
   *
   * @param seed any number of bytes
   */
  public PythonRandom(byte[] seed) {
    this(MT19937.legacy(PythonSeed.of(seed)));
  }

  /**
   * Creates a stream seeded by a float, {@code random.Random(1.5)}: by its hash on a 64-bit
   * platform, an unsigned integer. A float that is an integer from 0 to 2<sup>61</sup> - 2 is the
   * seed that this integer is. A negative float is another seed than the integer it equals: -3.0 is
   * the seed 2<sup>64</sup> - 3.
   *
   * @param seed any number; infinities have hashes, too
   * @throws IllegalArgumentException if {@code seed} is NaN, whose hash differs from run to run
   */
  public PythonRandom(double seed) {
    this(MT19937.legacy(PythonSeed.of(seed)));
  }

  /**
   * Creates a stream that draws from an engine and advances it. The engine is not copied.
   *
   * @param engine engine to draw from
   */
  public PythonRandom(MT19937 engine) {
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  /**
   * Returns a stream that continues from a state, on an engine of its own.
   *
   * @param state state to continue from
   */
  public static PythonRandom of(PythonState state) {
    PythonRandom random = new PythonRandom(state.engineState().toBitGenerator(null));
    random.setGauss(state);
    return random;
  }

  /**
   * Returns the engine that all values are drawn from; what you draw from it directly, this stream
   * does not draw again. A {@link org.seedtree.Generator} or {@link
   * org.seedtree.legacy.RandomState} over it draws from the same words.
   */
  public MT19937 bitGenerator() {
    return engine;
  }

  // Seed and state

  /** Restarts the stream with a seed from the operating system: {@code random.seed()}. */
  public void seed() {
    reseed(PythonSeed.fresh());
  }

  /**
   * Restarts the stream as {@link #PythonRandom(long)} starts it; a cached Gaussian is discarded.
   *
   * @param seed any integer; as in Python, a negative one is the seed without its sign
   */
  public void seed(long seed) {
    reseed(PythonSeed.of(seed));
  }

  /**
   * Restarts the stream as {@link #PythonRandom(BigInteger)} starts it; a cached Gaussian is
   * discarded.
   *
   * @param seed any integer; as in Python, a negative one is the seed without its sign
   */
  public void seed(BigInteger seed) {
    reseed(PythonSeed.of(seed));
  }

  /**
   * Restarts the stream as {@link #PythonRandom(String)} starts it; a cached Gaussian is discarded.
   *
   * @param seed any text, also an empty one
   * @throws IllegalArgumentException if {@code seed} has a surrogate that is not one of a pair
   */
  public void seed(String seed) {
    reseed(PythonSeed.of(seed));
  }

  /**
   * Restarts the stream as {@link #PythonRandom(byte[])} starts it; a cached Gaussian is discarded.
   *
   * @param seed any number of bytes
   */
  public void seed(byte[] seed) {
    reseed(PythonSeed.of(seed));
  }

  /**
   * Restarts the stream as {@link #PythonRandom(double)} starts it; a cached Gaussian is discarded.
   *
   * @param seed any number; infinities have hashes, too
   * @throws IllegalArgumentException if {@code seed} is NaN
   */
  public void seed(double seed) {
    reseed(PythonSeed.of(seed));
  }

  private void reseed(int[] words) {
    engine.legacySeeding(words);
    hasGaussNext = false;
  }

  /** Returns the state; its JSON is that of Python's {@code getstate()}. */
  public PythonState getstate() {
    MT19937.State state = engine.state();
    return new PythonState(
        state.key(),
        state.pos(),
        hasGaussNext ? OptionalDouble.of(gaussNext) : OptionalDouble.empty());
  }

  /**
   * Continues from a state, such as {@link PythonState#fromJson} reads.
   *
   * @param state state to continue from
   */
  public void setstate(PythonState state) {
    engine.setState(state.engineState());
    setGauss(state);
  }

  private void setGauss(PythonState state) {
    hasGaussNext = state.gaussNext().isPresent();
    gaussNext = state.gaussNext().orElse(0.0);
  }

  // Bytes and integers

  /**
   * Returns {@code n} random bytes. Draws a 32-bit word for each four of them, and one for a rest,
   * which is its upper bytes.
   *
   * @param n number of bytes, 0 to 2<sup>28</sup> - 1
   * @throws IllegalArgumentException if {@code n} is not in its range
   */
  public byte[] randbytes(int n) {
    checkBits(n);
    if (n >= 1 << 28) {
      throw new IllegalArgumentException("Python int too large to convert to C int: " + 8L * n);
    }
    return n == 0 ? new byte[0] : PythonIntegers.bytes(engine, 8 * n);
  }

  /**
   * Returns an element of {@code range(stop)}. Draws the bits of {@code stop}, from one word or
   * two, until they are below it.
   *
   * @param stop number of elements, at least 1
   * @throws IllegalArgumentException if {@code stop} is not positive
   */
  public long randrange(long stop) {
    return PythonRange.below(engine, stop);
  }

  /**
   * Returns an element of {@code range(start, stop)}.
   *
   * @param start first element
   * @param stop end, which is not an element
   * @throws IllegalArgumentException if the range is empty
   */
  public long randrange(long start, long stop) {
    return PythonRange.element(engine, start, stop, 1);
  }

  /**
   * Returns an element of {@code range(start, stop, step)}.
   *
   * @param start first element
   * @param stop end, which is not an element
   * @param step difference of two elements, negative or positive
   * @throws IllegalArgumentException if {@code step} is 0 or the range is empty
   */
  public long randrange(long start, long stop, long step) {
    return PythonRange.element(engine, start, stop, step);
  }

  /**
   * Returns an element of {@code range(stop)} of any size. Draws the bits of {@code stop}, 32 of
   * each word, until they are below it.
   *
   * @param stop number of elements, at least 1
   * @throws IllegalArgumentException if {@code stop} is not positive
   */
  public BigInteger randrange(BigInteger stop) {
    return PythonRange.below(engine, stop);
  }

  /**
   * Returns an element of {@code range(start, stop)} of any size.
   *
   * @param start first element
   * @param stop end, which is not an element
   * @throws IllegalArgumentException if the range is empty
   */
  public BigInteger randrange(BigInteger start, BigInteger stop) {
    return PythonRange.element(engine, start, stop, BigInteger.ONE);
  }

  /**
   * Returns an element of {@code range(start, stop, step)} of any size.
   *
   * @param start first element
   * @param stop end, which is not an element
   * @param step difference of two elements, negative or positive
   * @throws IllegalArgumentException if {@code step} is 0 or the range is empty
   */
  public BigInteger randrange(BigInteger start, BigInteger stop, BigInteger step) {
    return PythonRange.element(engine, start, stop, step);
  }

  /**
   * Returns an integer of {@code a} to {@code b}, both included.
   *
   * @param a smallest integer
   * @param b largest integer
   * @throws IllegalArgumentException if {@code b} is less than {@code a}
   */
  public long randint(long a, long b) {
    return b < Long.MAX_VALUE
        ? PythonRange.element(engine, a, b + 1, 1)
        : randint(BigInteger.valueOf(a), BigInteger.valueOf(b)).longValueExact();
  }

  /**
   * Returns an integer of {@code a} to {@code b}, both included, of any size.
   *
   * @param a smallest integer
   * @param b largest integer
   * @throws IllegalArgumentException if {@code b} is less than {@code a}
   */
  public BigInteger randint(BigInteger a, BigInteger b) {
    return PythonRange.element(engine, a, b.add(BigInteger.ONE), BigInteger.ONE);
  }

  /**
   * Returns an integer of {@code k} random bits. Draws a 32-bit word for each 32 bits, lowest
   * first, and one for a rest, which is its upper bits; no word if {@code k} is 0.
   *
   * @param k number of bits, 0 to 63; {@link #bigGetrandbits} returns more
   * @throws IllegalArgumentException if {@code k} is not in its range
   */
  public long getrandbits(int k) {
    checkBits(k);
    if (k >= Long.SIZE) {
      throw new IllegalArgumentException("more than 63 bits are no long: " + k);
    }
    return k == 0 ? 0 : PythonIntegers.bits(engine, k);
  }

  /**
   * Returns an integer of any number of random bits, {@code getrandbits(k)}.
   *
   * @param k number of bits, at least 0
   * @throws IllegalArgumentException if {@code k} is negative
   */
  public BigInteger bigGetrandbits(int k) {
    checkBits(k);
    return PythonIntegers.bigBits(engine, k);
  }

  private static void checkBits(int k) {
    if (k < 0) {
      throw new IllegalArgumentException("number of bits must be non-negative: " + k);
    }
  }

  // Sequences

  /**
   * Returns an element of a list.
   *
   * @param seq list of at least one element
   * @throws IllegalArgumentException if {@code seq} is empty
   */
  public <T> T choice(List<T> seq) {
    return seq.get(index(seq.size()));
  }

  /**
   * Returns an element of an array.
   *
   * @param seq array of at least one element
   * @throws IllegalArgumentException if {@code seq} is empty
   */
  public <T> T choice(T[] seq) {
    return seq[index(seq.length)];
  }

  /**
   * Returns an element of an array.
   *
   * @param seq array of at least one element
   * @throws IllegalArgumentException if {@code seq} is empty
   */
  public int choice(int[] seq) {
    return seq[index(seq.length)];
  }

  /**
   * Returns an element of an array.
   *
   * @param seq array of at least one element
   * @throws IllegalArgumentException if {@code seq} is empty
   */
  public long choice(long[] seq) {
    return seq[index(seq.length)];
  }

  /**
   * Returns an element of an array.
   *
   * @param seq array of at least one element
   * @throws IllegalArgumentException if {@code seq} is empty
   */
  public double choice(double[] seq) {
    return seq[index(seq.length)];
  }

  private int index(int size) {
    if (size == 0) {
      throw new IllegalArgumentException("Cannot choose from an empty sequence");
    }
    return (int) PythonIntegers.below(engine, size);
  }

  /**
   * Returns {@code k} elements of a list, drawn with replacement: {@code choices(population, k=k)}.
   * Draws a double for each.
   *
   * @param population list of at least one element
   * @param k number of elements; none if it is negative, as in Python
   * @throws IllegalArgumentException if {@code population} is empty and {@code k} positive
   */
  public <T> List<T> choices(List<T> population, int k) {
    return elements(population, choices(population.size(), k));
  }

  /**
   * Returns {@code k} elements of a list, drawn with replacement in proportion to weights: {@code
   * choices(population, weights, k=k)}. Draws a double for each.
   *
   * @param population list of at least one element
   * @param weights as many weights
   * @param k number of elements; none if it is negative, as in Python
   * @throws IllegalArgumentException if there are not as many weights as elements
   */
  public <T> List<T> choices(List<T> population, ChoiceWeights weights, int k) {
    return elements(population, choices(population.size(), weights, k));
  }

  /**
   * Returns {@code k} integers of 0 to {@code n - 1}: {@code choices(range(n), k=k)}. Draws a
   * double for each.
   *
   * @param n number of integers, at least 1
   * @param k number of elements; none if it is negative, as in Python
   * @throws IllegalArgumentException if {@code n} is not positive and {@code k} is
   */
  public int[] choices(int n, int k) {
    int[] indices = new int[Math.max(k, 0)];
    if (n <= 0 && indices.length > 0) {
      throw new IllegalArgumentException("list index out of range: population of " + n);
    }
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (int) (engine.nextDouble() * n);
    }
    return indices;
  }

  /**
   * Returns {@code k} integers of 0 to {@code n - 1} in proportion to weights: {@code
   * choices(range(n), weights, k=k)}. Draws a double for each.
   *
   * @param n number of integers, at least 1
   * @param weights as many weights
   * @param k number of elements; none if it is negative, as in Python
   * @throws IllegalArgumentException if there are not {@code n} weights
   */
  public int[] choices(int n, ChoiceWeights weights, int k) {
    weights.check(n);
    int[] indices = new int[Math.max(k, 0)];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = weights.indexOf(engine.nextDouble());
    }
    return indices;
  }

  private static <T> List<T> elements(List<T> population, int[] indices) {
    List<T> elements = new ArrayList<>(indices.length);
    for (int index : indices) {
      elements.add(population.get(index));
    }
    return elements;
  }

  /**
   * Shuffles a list in place. Draws the bits of i + 1 for each index i, from the last to 1, until
   * they are at most i.
   *
   * @param x list to shuffle
   */
  public void shuffle(List<?> x) {
    for (int i = x.size() - 1; i >= 1; i--) {
      Collections.swap(x, i, indexUpTo(i));
    }
  }

  /**
   * Shuffles an array in place; see {@link #shuffle(List)}.
   *
   * @param x array to shuffle
   */
  public void shuffle(Object[] x) {
    shuffle(Arrays.asList(x));
  }

  /**
   * Shuffles an array in place; see {@link #shuffle(List)}.
   *
   * @param x array to shuffle
   */
  public void shuffle(int[] x) {
    for (int i = x.length - 1; i >= 1; i--) {
      int j = indexUpTo(i);
      int element = x[i];
      x[i] = x[j];
      x[j] = element;
    }
  }

  /**
   * Shuffles an array in place; see {@link #shuffle(List)}.
   *
   * @param x array to shuffle
   */
  public void shuffle(long[] x) {
    for (int i = x.length - 1; i >= 1; i--) {
      int j = indexUpTo(i);
      long element = x[i];
      x[i] = x[j];
      x[j] = element;
    }
  }

  /**
   * Shuffles an array in place; see {@link #shuffle(List)}.
   *
   * @param x array to shuffle
   */
  public void shuffle(double[] x) {
    for (int i = x.length - 1; i >= 1; i--) {
      int j = indexUpTo(i);
      double element = x[i];
      x[i] = x[j];
      x[j] = element;
    }
  }

  private int indexUpTo(int i) {
    return (int) PythonIntegers.below(engine, i + 1L);
  }

  /**
   * Returns {@code k} elements of a list, drawn without replacement, in the order of selection.
   *
   * @param population list, whose elements need not be distinct
   * @param k number of elements, 0 to the size of the list
   * @throws IllegalArgumentException if {@code k} is not in its range
   */
  public <T> List<T> sample(List<T> population, int k) {
    return elements(population, sample(population.size(), k));
  }

  /**
   * Returns {@code k} elements of a list in which each stands for several: {@code
   * sample(population, k, counts=counts)}.
   *
   * @param population list of elements
   * @param counts how often each is present; their sum is positive
   * @param k number of elements, 0 to the sum of {@code counts}
   * @throws IllegalArgumentException if there are not as many counts as elements, their sum is not
   *     positive, or {@code k} is not in its range
   */
  public <T> List<T> sample(List<T> population, long[] counts, int k) {
    return elements(population, PythonSample.ofCounts(engine, population.size(), counts, k));
  }

  /**
   * Returns {@code k} distinct integers of 0 to {@code n - 1} in the order of selection: {@code
   * sample(range(n), k)}.
   *
   * @param n number of integers, at least 0
   * @param k number of elements, 0 to {@code n}
   * @throws IllegalArgumentException if {@code k} is not in its range
   */
  public int[] sample(int n, int k) {
    return Arrays.stream(PythonSample.of(engine, n, k)).mapToInt(Math::toIntExact).toArray();
  }

  /**
   * Returns {@code k} distinct integers of 0 to {@code n - 1} in the order of selection: {@code
   * sample(range(n), k)}.
   *
   * @param n number of integers, at least 0
   * @param k number of elements, 0 to {@code n}
   * @throws IllegalArgumentException if {@code k} is not in its range, or if Python's own selection
   *     would take more than an array has room for: a pool of 2<sup>31</sup> integers or more, or a
   *     set of more than 2<sup>28</sup>
   */
  public long[] sample(long n, int k) {
    return PythonSample.of(engine, n, k);
  }

  // Real-valued distributions

  /** Returns a multiple of 2<sup>-53</sup> in [0, 1). Draws two 32-bit words. */
  public double random() {
    return engine.nextDouble();
  }

  /**
   * Returns {@code a + (b - a) * random()}, which rounding can make {@code b}. Draws a double.
   *
   * @param a one end, any number
   * @param b other end, any number
   */
  public double uniform(double a, double b) {
    return a + (b - a) * engine.nextDouble(); // order fixes the last bit
  }

  /** Returns a triangular value of [0, 1] with mode 1/2. Draws a double. */
  public double triangular() {
    return triangular(0.0, 1.0);
  }

  /**
   * Returns a triangular value whose mode is half-way. Draws a double.
   *
   * @param low lower end
   * @param high upper end
   */
  public double triangular(double low, double high) {
    return PythonVariates.triangular(engine.nextDouble(), low, high, 0.5);
  }

  /**
   * Returns a triangular value. Draws a double.
   *
   * @param low lower end
   * @param high upper end
   * @param mode where the density is highest
   */
  public double triangular(double low, double high, double mode) {
    return PythonVariates.triangular(engine, low, high, mode);
  }

  /**
   * Returns a beta value, the quotient of two gamma variates. Draws a varying number of doubles.
   *
   * @param alpha first shape, &gt; 0, finite
   * @param beta second shape, &gt; 0, finite; as in Python, any number where the first variate is
   *     0, which it can be if {@code alpha} is near 0
   * @throws IllegalArgumentException if a shape is out of its range
   */
  public double betavariate(double alpha, double beta) {
    PythonVariates.checkGamma(alpha, 1.0);
    if (!PythonVariates.isShape(beta)) {
      MT19937.State before = engine.state();
      if (PythonVariates.gamma(engine, alpha, 1.0) == 0.0) {
        return 0.0;
      }
      engine.setState(before);
      PythonVariates.checkGamma(beta, 1.0);
    }
    return PythonVariates.beta(engine, alpha, beta);
  }

  /**
   * Returns an exponential value. Draws a double.
   *
   * @param lambd 1 over the mean; not 0, and negative values are exponential below 0
   * @throws IllegalArgumentException if {@code lambd} is 0
   */
  public double expovariate(double lambd) {
    checkDivisor(lambd);
    return PythonVariates.standardExponential(engine) / lambd;
  }

  private static void checkDivisor(double x) {
    PythonMath.divide(1.0, x);
  }

  /**
   * Returns a gamma value. Draws a varying number of doubles, but one if {@code alpha} is 1.
   *
   * @param alpha shape, &gt; 0, less than 2<sup>1023</sup>
   * @param beta scale, &gt; 0
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public double gammavariate(double alpha, double beta) {
    PythonVariates.checkGamma(alpha, beta);
    return PythonVariates.gamma(engine, alpha, beta);
  }

  /** Returns a standard normal value; see {@link #gauss(double, double)}. */
  public double gauss() {
    return gauss(0.0, 1.0);
  }

  /**
   * Returns a normal value by Box and Muller's method. Every second call draws two doubles and
   * caches the second value of the pair, which is part of the state.
   *
   * @param mu mean
   * @param sigma standard deviation; not checked
   */
  public double gauss(double mu, double sigma) {
    return mu + standardGauss() * sigma; // order fixes the last bit
  }

  private double standardGauss() {
    if (hasGaussNext) {
      hasGaussNext = false;
      return gaussNext;
    }
    double angle = engine.nextDouble() * PythonVariates.TWO_PI;
    double radius = Math.sqrt(-2.0 * ReferenceMath.log(1.0 - engine.nextDouble()));
    gaussNext = ReferenceMath.sin(angle) * radius;
    hasGaussNext = true;
    return ReferenceMath.cos(angle) * radius;
  }

  /**
   * Returns a value whose logarithm is normal. Draws as {@link #normalvariate(double, double)}.
   *
   * @param mu mean of the logarithm
   * @param sigma standard deviation of the logarithm; not checked
   * @throws IllegalArgumentException if the value overflows, after it was drawn
   */
  public double lognormvariate(double mu, double sigma) {
    return PythonMath.exp(normalvariate(mu, sigma));
  }

  /** Returns a standard normal value; see {@link #normalvariate(double, double)}. */
  public double normalvariate() {
    return normalvariate(0.0, 1.0);
  }

  /**
   * Returns a normal value by the ratio of uniform deviates. Draws two doubles for each proposal.
   *
   * @param mu mean
   * @param sigma standard deviation; not checked
   */
  public double normalvariate(double mu, double sigma) {
    return mu + PythonVariates.standardNormal(engine) * sigma; // order fixes the last bit
  }

  /**
   * Returns an angle of a von Mises distribution, in radians of [0, 2 pi]. Draws two doubles for
   * each proposal and one more.
   *
   * @param mu mean angle in radians
   * @param kappa concentration; up to 1e-6 the angle is uniform, from one double
   * @throws IllegalArgumentException if {@code kappa} is NaN
   */
  public double vonmisesvariate(double mu, double kappa) {
    if (Double.isNaN(kappa)) {
      throw new IllegalArgumentException("vonmisesvariate: never returns: kappa = " + kappa);
    }
    return PythonVariates.vonmises(engine, mu, kappa);
  }

  /**
   * Returns a Pareto value of at least 1. Draws a double.
   *
   * @param alpha shape, not 0
   * @throws IllegalArgumentException if {@code alpha} is 0, or if the value overflows, after it was
   *     drawn
   */
  public double paretovariate(double alpha) {
    checkDivisor(alpha);
    return PythonMath.pow(1.0 - engine.nextDouble(), -1.0 / alpha);
  }

  /**
   * Returns a Weibull value. Draws a double.
   *
   * @param alpha scale
   * @param beta shape, not 0
   * @throws IllegalArgumentException if {@code beta} is 0, or if the value overflows, after it was
   *     drawn
   */
  public double weibullvariate(double alpha, double beta) {
    checkDivisor(beta);
    return alpha * PythonMath.pow(PythonVariates.standardExponential(engine), 1.0 / beta);
  }

  /** Returns a text for messages, without the state: {@code random.Random(MT19937)}. */
  @Override
  public String toString() {
    return "random.Random(" + engine.name() + ")";
  }
}
