package org.seedtree.legacy;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Shape;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * The functions of {@code numpy.random} over one hidden {@link RandomState}, for programs that were
 * written with them.
 *
 * {@snippet file="LegacySnippetsTest.java" region="global-functions"}
 *
 * <p><b>Do not use it in new code.</b> The whole program shares the one stream: a library that
 * draws from it, or seeds it, changes the numbers of all the others; with several threads the
 * numbers of each depend on timing, so that no run can be repeated; and every call waits for the
 * others. Create a {@link org.seedtree.Generator} from a seed and pass it on, one for each thread
 * by {@code spawn}; or, for the old numbers, a {@link RandomState}.
 *
 * <p>Each function holds a lock while it draws: concurrent calls neither corrupt the stream nor get
 * the same numbers. {@link #draw} makes several calls one step, and reaches every method of {@link
 * RandomState}. The hidden RandomState is first seeded by the operating system. The functions stand
 * in the order of NumPy's page.
 */
@SuppressWarnings("overloads") // a distribution is a class, never a lambda expression
public final class NumpyRandom {

  // one class, long as it is: Scala and reflection find static methods in the class that declares
  // them

  private static final RandomState GLOBAL = new RandomState();

  /**
   * Draws from the hidden RandomState while no other thread does.
   *
   * @param calls what to draw; must not store the RandomState
   */
  public static <T extends @Nullable Object> T draw(Function<RandomState, T> calls) {
    synchronized (GLOBAL) {
      return calls.apply(GLOBAL);
    }
  }

  private static void run(Consumer<RandomState> calls) {
    synchronized (GLOBAL) {
      calls.accept(GLOBAL);
    }
  }

  private static double one(LegacyDoubleDistribution distribution) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution);
    }
  }

  private static double[] array(LegacyDoubleDistribution distribution, int n) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, n);
    }
  }

  private static double[][] matrix(LegacyDoubleDistribution distribution, int rows, int columns) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, rows, columns);
    }
  }

  private static long one(LegacyLongDistribution distribution) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution);
    }
  }

  private static long[] array(LegacyLongDistribution distribution, int n) {
    synchronized (GLOBAL) {
      return GLOBAL.sample(distribution, n);
    }
  }

  // The bit generator, seed and state

  /** Restarts the stream with a seed from the operating system. */
  public static void seed() {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed();
          } else {
            reseed(rs.bitGenerator(), new SeedSequence());
          }
        });
  }

  /**
   * Restarts the stream with a seed.
   *
   * @param seed 0 to 2<sup>32</sup> - 1; with an engine other than MT19937 any integer, a negative
   *     one is the unsigned 64-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public static void seed(long seed) {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed(seed);
          } else {
            reseed(rs.bitGenerator(), new SeedSequence(seed));
          }
        });
  }

  /**
   * Restarts the stream with a seed.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits
   */
  public static void seed(int seed) {
    seed(Integer.toUnsignedLong(seed));
  }

  /**
   * Restarts the stream with several integers as the seed; see {@link
   * RandomState#RandomState(long[])}.
   *
   * @param seed one integer or more, each 0 to 2<sup>32</sup> - 1; with an engine other than
   *     MT19937 any integers, a negative one is the unsigned 64-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty or an integer is out of range
   */
  public static void seed(long[] seed) {
    run(
        rs -> {
          if (rs.bitGenerator() instanceof MT19937) {
            rs.seed(seed);
          } else {
            reseed(rs.bitGenerator(), new SeedSequence(seed));
          }
        });
  }

  /**
   * Restarts the stream with several words as the seed; see {@link RandomState#RandomState(int[])}.
   *
   * @param seed one integer or more; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty
   */
  public static void seed(int[] seed) {
    seed(IntStream.of(seed).mapToLong(Integer::toUnsignedLong).toArray());
  }

  /** Reseeds another engine. As in NumPy 2.4, a cached Gaussian is not discarded. */
  private static void reseed(BitGenerator bits, SeedSequence seed) {
    bits.setState(Engine.named(bits.name()).create(seed).state());
  }

  /** Returns the state: the engine's state and the cached Gaussian. */
  public static LegacyState getState() {
    return draw(RandomState::getState);
  }

  /**
   * Continues from a state.
   *
   * @param state state of an engine of the same kind
   * @throws IllegalArgumentException if the state is another engine's
   */
  public static void setState(LegacyState state) {
    run(rs -> rs.setState(state));
  }

  /** Returns the engine; what you draw from it directly is not protected by the lock. */
  public static BitGenerator getBitGenerator() {
    return draw(RandomState::bitGenerator);
  }

  /**
   * Continues with another engine; a cached Gaussian is discarded.
   *
   * @param bitGenerator engine to draw from; not copied
   */
  public static void setBitGenerator(BitGenerator bitGenerator) {
    Objects.requireNonNull(bitGenerator, "bitGenerator");
    run(rs -> rs.setBitGenerator(bitGenerator));
  }

  /** Returns the NumPy release whose values are drawn where releases differ. */
  public static NumpyRelease getRelease() {
    return draw(RandomState::release);
  }

  /**
   * Continues with the values of a NumPy release, see {@link RandomState#withRelease}; a cached
   * Gaussian stays.
   *
   * @param release NumPy release to follow
   */
  public static void setRelease(NumpyRelease release) {
    Objects.requireNonNull(release, "release");
    run(rs -> rs.setRelease(release));
  }

  // Simple random data

  /** Calls {@link RandomState#rand()} on the hidden RandomState. */
  public static double rand() {
    return one(LegacyContinuous.randomSample());
  }

  /** Draws {@code n} values as {@link #rand()} does. */
  public static double[] rand(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Draws a matrix of values as {@link #rand()} does, row by row. */
  public static double[][] rand(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** Calls {@link RandomState#randn()} on the hidden RandomState. */
  public static double randn() {
    return one(LegacyContinuous.standardNormal());
  }

  /** Draws {@code n} values as {@link #randn()} does. */
  public static double[] randn(int n) {
    return array(LegacyContinuous.standardNormal(), n);
  }

  /** Draws a matrix of values as {@link #randn()} does, row by row. */
  public static double[][] randn(int rows, int columns) {
    return matrix(LegacyContinuous.standardNormal(), rows, columns);
  }

  /** Calls {@link RandomState#randint(long)} on the hidden RandomState. */
  public static long randint(long high) {
    return one(LegacyDiscrete.randint(0, high));
  }

  /** Calls {@link RandomState#randint(long, long)} on the hidden RandomState. */
  public static long randint(long low, long high) {
    return one(LegacyDiscrete.randint(low, high));
  }

  /** Calls {@link RandomState#randint(long, long, int)} on the hidden RandomState. */
  public static long[] randint(long low, long high, int n) {
    return draw(rs -> rs.randint(low, high, n));
  }

  /** Calls {@link RandomState#randint(long, long, int, int)} on the hidden RandomState. */
  public static long[][] randint(long low, long high, int rows, int columns) {
    return draw(rs -> rs.randint(low, high, rows, columns));
  }

  /** Calls {@link RandomState#randint(long, long, int[])} on the hidden RandomState. */
  public static int[] randint(long low, long high, int[] out) {
    return draw(rs -> rs.randint(low, high, out));
  }

  /** Calls {@link RandomState#randint(long, long, short[])} on the hidden RandomState. */
  public static short[] randint(long low, long high, short[] out) {
    return draw(rs -> rs.randint(low, high, out));
  }

  /** Calls {@link RandomState#randint(long, long, byte[])} on the hidden RandomState. */
  public static byte[] randint(long low, long high, byte[] out) {
    return draw(rs -> rs.randint(low, high, out));
  }

  /** Calls {@link RandomState#randint(long, long, boolean[])} on the hidden RandomState. */
  public static boolean[] randint(long low, long high, boolean[] out) {
    return draw(rs -> rs.randint(low, high, out));
  }

  /** Calls {@link RandomState#randint(long[])} on the hidden RandomState. */
  public static long[] randint(long[] high) {
    return draw(rs -> rs.randint(high));
  }

  /** Calls {@link RandomState#randint(long[], long[])} on the hidden RandomState. */
  public static long[] randint(long[] low, long[] high) {
    return draw(rs -> rs.randint(low, high));
  }

  /** Calls {@link RandomState#randint(IntegersBroadcast)} on the hidden RandomState. */
  public static long[] randint(IntegersBroadcast bounds) {
    return draw(rs -> rs.randint(bounds));
  }

  /**
   * Calls {@link RandomState#randomIntegers(long, long)} on the hidden RandomState.
   *
   * @deprecated as in NumPy; {@link #randint(long, long)} with {@code high + 1} is the same
   */
  @Deprecated
  public static long randomIntegers(long low, long high) {
    return one(LegacyDiscrete.randomIntegers(low, high));
  }

  /** Calls {@link RandomState#randomIntegers(long)} on the hidden RandomState. */
  @Deprecated
  public static long randomIntegers(long high) {
    return draw(rs -> rs.randomIntegers(high));
  }

  /** Calls {@link RandomState#randomIntegers(long, long, int)} on the hidden RandomState. */
  @Deprecated
  public static long[] randomIntegers(long low, long high, int n) {
    return draw(rs -> rs.randomIntegers(low, high, n));
  }

  /** Calls {@link RandomState#randomIntegers(long, long, int, int)} on the hidden RandomState. */
  @Deprecated
  public static long[][] randomIntegers(long low, long high, int rows, int columns) {
    return draw(rs -> rs.randomIntegers(low, high, rows, columns));
  }

  /** Calls {@link RandomState#randomSample()} on the hidden RandomState. */
  public static double randomSample() {
    return one(LegacyContinuous.randomSample());
  }

  /** Draws {@code n} values as {@link #randomSample()} does. */
  public static double[] randomSample(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Draws a matrix of values as {@link #randomSample()} does, row by row. */
  public static double[][] randomSample(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** Calls {@link RandomState#random()} on the hidden RandomState. */
  public static double random() {
    return one(LegacyContinuous.randomSample());
  }

  /** Draws {@code n} values as {@link #random()} does. */
  public static double[] random(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Draws a matrix of values as {@link #random()} does, row by row. */
  public static double[][] random(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** Calls {@link RandomState#randomSample()} on the hidden RandomState. */
  public static double sample() {
    return one(LegacyContinuous.randomSample());
  }

  /** Draws {@code n} values as {@link #sample()} does. */
  public static double[] sample(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Draws a matrix of values as {@link #sample()} does, row by row. */
  public static double[][] sample(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** Calls {@link RandomState#sample(LegacyDoubleDistribution)} on the hidden RandomState. */
  public static double sample(LegacyDoubleDistribution distribution) {
    return draw(rs -> rs.sample(distribution));
  }

  /** Calls {@link RandomState#sample(LegacyDoubleDistribution, int)} on the hidden RandomState. */
  public static double[] sample(LegacyDoubleDistribution distribution, int n) {
    return draw(rs -> rs.sample(distribution, n));
  }

  /**
   * Calls {@link RandomState#sample(LegacyDoubleDistribution, int, int)} on the hidden RandomState.
   */
  public static double[][] sample(LegacyDoubleDistribution distribution, int rows, int columns) {
    return draw(rs -> rs.sample(distribution, rows, columns));
  }

  /** Calls {@link RandomState#sample(LegacyLongDistribution)} on the hidden RandomState. */
  public static long sample(LegacyLongDistribution distribution) {
    return draw(rs -> rs.sample(distribution));
  }

  /** Calls {@link RandomState#sample(LegacyLongDistribution, int)} on the hidden RandomState. */
  public static long[] sample(LegacyLongDistribution distribution, int n) {
    return draw(rs -> rs.sample(distribution, n));
  }

  /**
   * Calls {@link RandomState#sample(LegacyLongDistribution, int, int)} on the hidden RandomState.
   */
  public static long[][] sample(LegacyLongDistribution distribution, int rows, int columns) {
    return draw(rs -> rs.sample(distribution, rows, columns));
  }

  /**
   * Calls {@link RandomState#sample(LegacyDoubleDistribution, Shape)} on the hidden RandomState.
   */
  public static ShapedArray<double[]> sample(LegacyDoubleDistribution distribution, Shape shape) {
    return draw(rs -> rs.sample(distribution, shape));
  }

  /** Calls {@link RandomState#sample(LegacyLongDistribution, Shape)} on the hidden RandomState. */
  public static ShapedArray<long[]> sample(LegacyLongDistribution distribution, Shape shape) {
    return draw(rs -> rs.sample(distribution, shape));
  }

  /** Calls {@link RandomState#randomSample()} on the hidden RandomState. */
  public static double ranf() {
    return one(LegacyContinuous.randomSample());
  }

  /** Draws {@code n} values as {@link #ranf()} does. */
  public static double[] ranf(int n) {
    return array(LegacyContinuous.randomSample(), n);
  }

  /** Draws a matrix of values as {@link #ranf()} does, row by row. */
  public static double[][] ranf(int rows, int columns) {
    return matrix(LegacyContinuous.randomSample(), rows, columns);
  }

  /** Calls {@link RandomState#tomaxint()} on the hidden RandomState. */
  public static long tomaxint() {
    return draw(rs -> rs.tomaxint());
  }

  /** Calls {@link RandomState#tomaxint(int)} on the hidden RandomState. */
  public static long[] tomaxint(int n) {
    return draw(rs -> rs.tomaxint(n));
  }

  /** Calls {@link RandomState#tomaxint(int, int)} on the hidden RandomState. */
  public static long[][] tomaxint(int rows, int columns) {
    return draw(rs -> rs.tomaxint(rows, columns));
  }

  /** Calls {@link RandomState#choice(int)} on the hidden RandomState. */
  public static int choice(int n) {
    return draw(rs -> rs.choice(n));
  }

  /** Calls {@link RandomState#choice(int, int)} on the hidden RandomState. */
  public static int[] choice(int n, int size) {
    return draw(rs -> rs.choice(n, size));
  }

  /** Calls {@link RandomState#choice(int, int, boolean)} on the hidden RandomState. */
  public static int[] choice(int n, int size, boolean replace) {
    return draw(rs -> rs.choice(n, size, replace));
  }

  /** Calls {@link RandomState#choice(int, int, boolean, double[])} on the hidden RandomState. */
  public static int[] choice(int n, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(n, size, replace, p));
  }

  /** Calls {@link RandomState#choice(int, int, Boolean, float[])} on the hidden RandomState. */
  public static int[] choice(int n, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(n, size, replace, p));
  }

  /** Calls {@link RandomState#choice(long)} on the hidden RandomState. */
  public static long choice(long n) {
    return draw(rs -> rs.choice(n));
  }

  /** Calls {@link RandomState#choice(long, int)} on the hidden RandomState. */
  public static long[] choice(long n, int size) {
    return draw(rs -> rs.choice(n, size));
  }

  /** Calls {@link RandomState#choice(long, int, boolean)} on the hidden RandomState. */
  public static long[] choice(long n, int size, boolean replace) {
    return draw(rs -> rs.choice(n, size, replace));
  }

  /** Calls {@link RandomState#choice(double[])} on the hidden RandomState. */
  public static double choice(double[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(double[], int)} on the hidden RandomState. */
  public static double[] choice(double[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(double[], int, boolean)} on the hidden RandomState. */
  public static double[] choice(double[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /**
   * Calls {@link RandomState#choice(double[], int, boolean, double[])} on the hidden RandomState.
   */
  public static double[] choice(double[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /**
   * Calls {@link RandomState#choice(double[], int, Boolean, float[])} on the hidden RandomState.
   */
  public static double[] choice(double[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(long[])} on the hidden RandomState. */
  public static long choice(long[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(long[], int)} on the hidden RandomState. */
  public static long[] choice(long[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(long[], int, boolean)} on the hidden RandomState. */
  public static long[] choice(long[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /** Calls {@link RandomState#choice(long[], int, boolean, double[])} on the hidden RandomState. */
  public static long[] choice(long[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(long[], int, Boolean, float[])} on the hidden RandomState. */
  public static long[] choice(long[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(int[])} on the hidden RandomState. */
  public static int choice(int[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(int[], int)} on the hidden RandomState. */
  public static int[] choice(int[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(int[], int, boolean)} on the hidden RandomState. */
  public static int[] choice(int[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /** Calls {@link RandomState#choice(int[], int, boolean, double[])} on the hidden RandomState. */
  public static int[] choice(int[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(int[], int, Boolean, float[])} on the hidden RandomState. */
  public static int[] choice(int[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(float[])} on the hidden RandomState. */
  public static float choice(float[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(float[], int)} on the hidden RandomState. */
  public static float[] choice(float[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(float[], int, boolean)} on the hidden RandomState. */
  public static float[] choice(float[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /**
   * Calls {@link RandomState#choice(float[], int, boolean, double[])} on the hidden RandomState.
   */
  public static float[] choice(float[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(float[], int, Boolean, float[])} on the hidden RandomState. */
  public static float[] choice(float[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(short[])} on the hidden RandomState. */
  public static short choice(short[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(short[], int)} on the hidden RandomState. */
  public static short[] choice(short[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(short[], int, boolean)} on the hidden RandomState. */
  public static short[] choice(short[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /**
   * Calls {@link RandomState#choice(short[], int, boolean, double[])} on the hidden RandomState.
   */
  public static short[] choice(short[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(short[], int, Boolean, float[])} on the hidden RandomState. */
  public static short[] choice(short[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(char[])} on the hidden RandomState. */
  public static char choice(char[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(char[], int)} on the hidden RandomState. */
  public static char[] choice(char[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(char[], int, boolean)} on the hidden RandomState. */
  public static char[] choice(char[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /** Calls {@link RandomState#choice(char[], int, boolean, double[])} on the hidden RandomState. */
  public static char[] choice(char[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(char[], int, Boolean, float[])} on the hidden RandomState. */
  public static char[] choice(char[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(byte[])} on the hidden RandomState. */
  public static byte choice(byte[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(byte[], int)} on the hidden RandomState. */
  public static byte[] choice(byte[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(byte[], int, boolean)} on the hidden RandomState. */
  public static byte[] choice(byte[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /** Calls {@link RandomState#choice(byte[], int, boolean, double[])} on the hidden RandomState. */
  public static byte[] choice(byte[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(byte[], int, Boolean, float[])} on the hidden RandomState. */
  public static byte[] choice(byte[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(boolean[])} on the hidden RandomState. */
  public static boolean choice(boolean[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(boolean[], int)} on the hidden RandomState. */
  public static boolean[] choice(boolean[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(boolean[], int, boolean)} on the hidden RandomState. */
  public static boolean[] choice(boolean[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /**
   * Calls {@link RandomState#choice(boolean[], int, boolean, double[])} on the hidden RandomState.
   */
  public static boolean[] choice(boolean[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /**
   * Calls {@link RandomState#choice(boolean[], int, Boolean, float[])} on the hidden RandomState.
   */
  public static boolean[] choice(boolean[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(Object[])} on the hidden RandomState. */
  public static <T> T choice(T[] a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(Object[], int)} on the hidden RandomState. */
  public static <T> T[] choice(T[] a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(Object[], int, boolean)} on the hidden RandomState. */
  public static <T> T[] choice(T[] a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /**
   * Calls {@link RandomState#choice(Object[], int, boolean, double[])} on the hidden RandomState.
   */
  public static <T> T[] choice(T[] a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /**
   * Calls {@link RandomState#choice(Object[], int, Boolean, float[])} on the hidden RandomState.
   */
  public static <T> T[] choice(T[] a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(List)} on the hidden RandomState. */
  public static <T> T choice(List<T> a) {
    return draw(rs -> rs.choice(a));
  }

  /** Calls {@link RandomState#choice(List, int)} on the hidden RandomState. */
  public static <T> List<T> choice(List<T> a, int size) {
    return draw(rs -> rs.choice(a, size));
  }

  /** Calls {@link RandomState#choice(List, int, boolean)} on the hidden RandomState. */
  public static <T> List<T> choice(List<T> a, int size, boolean replace) {
    return draw(rs -> rs.choice(a, size, replace));
  }

  /** Calls {@link RandomState#choice(List, int, boolean, double[])} on the hidden RandomState. */
  public static <T> List<T> choice(List<T> a, int size, boolean replace, double @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#choice(List, int, Boolean, float[])} on the hidden RandomState. */
  public static <T> List<T> choice(List<T> a, int size, Boolean replace, float @Nullable [] p) {
    return draw(rs -> rs.choice(a, size, replace, p));
  }

  /** Calls {@link RandomState#bytes(int)} on the hidden RandomState. */
  public static byte[] bytes(int length) {
    return draw(rs -> rs.bytes(length));
  }

  // Permutations

  /** Calls {@link RandomState#shuffle(double[])} on the hidden RandomState. */
  public static void shuffle(double[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(long[])} on the hidden RandomState. */
  public static void shuffle(long[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(int[])} on the hidden RandomState. */
  public static void shuffle(int[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(int[], int, int)} on the hidden RandomState. */
  public static void shuffle(int[] x, int from, int to) {
    run(rs -> rs.shuffle(x, from, to));
  }

  /** Calls {@link RandomState#shuffle(Object[])} on the hidden RandomState. */
  public static <T> void shuffle(T[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(List)} on the hidden RandomState. */
  public static <T> void shuffle(List<T> x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(float[])} on the hidden RandomState. */
  public static void shuffle(float[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(short[])} on the hidden RandomState. */
  public static void shuffle(short[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(char[])} on the hidden RandomState. */
  public static void shuffle(char[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(byte[])} on the hidden RandomState. */
  public static void shuffle(byte[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#shuffle(boolean[])} on the hidden RandomState. */
  public static void shuffle(boolean[] x) {
    run(rs -> rs.shuffle(x));
  }

  /** Calls {@link RandomState#permutation(double[])} on the hidden RandomState. */
  public static double[] permutation(double[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(long[])} on the hidden RandomState. */
  public static long[] permutation(long[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(int[])} on the hidden RandomState. */
  public static int[] permutation(int[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(Object[])} on the hidden RandomState. */
  public static <T> T[] permutation(T[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(List)} on the hidden RandomState. */
  public static <T> List<T> permutation(List<T> x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(int)} on the hidden RandomState. */
  public static int[] permutation(int n) {
    return draw(rs -> rs.permutation(n));
  }

  /** Calls {@link RandomState#permutation(float[])} on the hidden RandomState. */
  public static float[] permutation(float[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(short[])} on the hidden RandomState. */
  public static short[] permutation(short[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(char[])} on the hidden RandomState. */
  public static char[] permutation(char[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(byte[])} on the hidden RandomState. */
  public static byte[] permutation(byte[] x) {
    return draw(rs -> rs.permutation(x));
  }

  /** Calls {@link RandomState#permutation(boolean[])} on the hidden RandomState. */
  public static boolean[] permutation(boolean[] x) {
    return draw(rs -> rs.permutation(x));
  }

  // Distributions

  /** Calls {@link RandomState#beta(double, double)} on the hidden RandomState. */
  public static double beta(double a, double b) {
    return one(LegacyContinuous.beta(a, b));
  }

  /** Draws {@code n} values as {@link #beta(double, double)} does. */
  public static double[] beta(double a, double b, int n) {
    return array(LegacyContinuous.beta(a, b), n);
  }

  /** Calls {@link RandomState#beta(double, double, int, int)} on the hidden RandomState. */
  public static double[][] beta(double a, double b, int rows, int columns) {
    return draw(rs -> rs.beta(a, b, rows, columns));
  }

  /** Calls {@link RandomState#beta(double[], double[])} on the hidden RandomState. */
  public static double[] beta(double[] a, double[] b) {
    return draw(rs -> rs.beta(a, b));
  }

  /** Calls {@link RandomState#binomial(long, double)} on the hidden RandomState. */
  public static long binomial(long n, double p) {
    return one(LegacyDiscrete.binomial(n, p));
  }

  /** Draws {@code size} values as {@link #binomial(long, double)} does. */
  public static long[] binomial(long n, double p, int size) {
    return array(LegacyDiscrete.binomial(n, p), size);
  }

  /** Calls {@link RandomState#binomial(long, double, int, int)} on the hidden RandomState. */
  public static long[][] binomial(long n, double p, int rows, int columns) {
    return draw(rs -> rs.binomial(n, p, rows, columns));
  }

  /** Calls {@link RandomState#binomial(long[], double[])} on the hidden RandomState. */
  public static long[] binomial(long[] n, double[] p) {
    return draw(rs -> rs.binomial(n, p));
  }

  /** Calls {@link RandomState#chisquare(double)} on the hidden RandomState. */
  public static double chisquare(double df) {
    return one(LegacyContinuous.chisquare(df));
  }

  /** Draws {@code n} values as {@link #chisquare(double)} does. */
  public static double[] chisquare(double df, int n) {
    return array(LegacyContinuous.chisquare(df), n);
  }

  /** Calls {@link RandomState#chisquare(double, int, int)} on the hidden RandomState. */
  public static double[][] chisquare(double df, int rows, int columns) {
    return draw(rs -> rs.chisquare(df, rows, columns));
  }

  /** Calls {@link RandomState#chisquare(double[])} on the hidden RandomState. */
  public static double[] chisquare(double[] df) {
    return draw(rs -> rs.chisquare(df));
  }

  /** Calls {@link RandomState#dirichlet(double[])} on the hidden RandomState. */
  public static double[] dirichlet(double[] alpha) {
    return draw(rs -> rs.dirichlet(alpha));
  }

  /** Calls {@link RandomState#dirichlet(double[], int)} on the hidden RandomState. */
  public static double[][] dirichlet(double[] alpha, int n) {
    return draw(rs -> rs.dirichlet(alpha, n));
  }

  /** Calls {@link RandomState#dirichlet(double[], Shape)} on the hidden RandomState. */
  public static ShapedArray<double[]> dirichlet(double[] alpha, Shape shape) {
    return draw(rs -> rs.dirichlet(alpha, shape));
  }

  /** Calls {@link RandomState#exponential()} on the hidden RandomState. */
  public static double exponential() {
    return draw(rs -> rs.exponential());
  }

  /** Calls {@link RandomState#exponential(double)} on the hidden RandomState. */
  public static double exponential(double scale) {
    return one(LegacyContinuous.exponential(scale));
  }

  /** Draws {@code n} values as {@link #exponential(double)} does. */
  public static double[] exponential(double scale, int n) {
    return array(LegacyContinuous.exponential(scale), n);
  }

  /** Calls {@link RandomState#exponential(double, int, int)} on the hidden RandomState. */
  public static double[][] exponential(double scale, int rows, int columns) {
    return draw(rs -> rs.exponential(scale, rows, columns));
  }

  /** Calls {@link RandomState#exponential(double[])} on the hidden RandomState. */
  public static double[] exponential(double[] scale) {
    return draw(rs -> rs.exponential(scale));
  }

  /** Calls {@link RandomState#f(double, double)} on the hidden RandomState. */
  public static double f(double dfnum, double dfden) {
    return one(LegacyContinuous.f(dfnum, dfden));
  }

  /** Draws {@code n} values as {@link #f(double, double)} does. */
  public static double[] f(double dfnum, double dfden, int n) {
    return array(LegacyContinuous.f(dfnum, dfden), n);
  }

  /** Calls {@link RandomState#f(double, double, int, int)} on the hidden RandomState. */
  public static double[][] f(double dfnum, double dfden, int rows, int columns) {
    return draw(rs -> rs.f(dfnum, dfden, rows, columns));
  }

  /** Calls {@link RandomState#f(double[], double[])} on the hidden RandomState. */
  public static double[] f(double[] dfnum, double[] dfden) {
    return draw(rs -> rs.f(dfnum, dfden));
  }

  /** Calls {@link RandomState#gamma(double)} on the hidden RandomState. */
  public static double gamma(double shape) {
    return draw(rs -> rs.gamma(shape));
  }

  /** Calls {@link RandomState#gamma(double, double)} on the hidden RandomState. */
  public static double gamma(double shape, double scale) {
    return one(LegacyContinuous.gamma(shape, scale));
  }

  /** Draws {@code n} values as {@link #gamma(double, double)} does. */
  public static double[] gamma(double shape, double scale, int n) {
    return array(LegacyContinuous.gamma(shape, scale), n);
  }

  /** Calls {@link RandomState#gamma(double, double, int, int)} on the hidden RandomState. */
  public static double[][] gamma(double shape, double scale, int rows, int columns) {
    return draw(rs -> rs.gamma(shape, scale, rows, columns));
  }

  /** Calls {@link RandomState#gamma(double[])} on the hidden RandomState. */
  public static double[] gamma(double[] shape) {
    return draw(rs -> rs.gamma(shape));
  }

  /** Calls {@link RandomState#gamma(double[], double[])} on the hidden RandomState. */
  public static double[] gamma(double[] shape, double[] scale) {
    return draw(rs -> rs.gamma(shape, scale));
  }

  /** Calls {@link RandomState#geometric(double)} on the hidden RandomState. */
  public static long geometric(double p) {
    return one(LegacyDiscrete.geometric(p));
  }

  /** Draws {@code n} values as {@link #geometric(double)} does. */
  public static long[] geometric(double p, int n) {
    return array(LegacyDiscrete.geometric(p), n);
  }

  /** Calls {@link RandomState#geometric(double, int, int)} on the hidden RandomState. */
  public static long[][] geometric(double p, int rows, int columns) {
    return draw(rs -> rs.geometric(p, rows, columns));
  }

  /** Calls {@link RandomState#geometric(double[])} on the hidden RandomState. */
  public static long[] geometric(double[] p) {
    return draw(rs -> rs.geometric(p));
  }

  /** Calls {@link RandomState#gumbel()} on the hidden RandomState. */
  public static double gumbel() {
    return draw(rs -> rs.gumbel());
  }

  /** Calls {@link RandomState#gumbel(double)} on the hidden RandomState. */
  public static double gumbel(double loc) {
    return draw(rs -> rs.gumbel(loc));
  }

  /** Calls {@link RandomState#gumbel(double, double)} on the hidden RandomState. */
  public static double gumbel(double loc, double scale) {
    return one(LegacyContinuous.gumbel(loc, scale));
  }

  /** Draws {@code n} values as {@link #gumbel(double, double)} does. */
  public static double[] gumbel(double loc, double scale, int n) {
    return array(LegacyContinuous.gumbel(loc, scale), n);
  }

  /** Calls {@link RandomState#gumbel(double, double, int, int)} on the hidden RandomState. */
  public static double[][] gumbel(double loc, double scale, int rows, int columns) {
    return draw(rs -> rs.gumbel(loc, scale, rows, columns));
  }

  /** Calls {@link RandomState#gumbel(double[])} on the hidden RandomState. */
  public static double[] gumbel(double[] loc) {
    return draw(rs -> rs.gumbel(loc));
  }

  /** Calls {@link RandomState#gumbel(double[], double[])} on the hidden RandomState. */
  public static double[] gumbel(double[] loc, double[] scale) {
    return draw(rs -> rs.gumbel(loc, scale));
  }

  /** Calls {@link RandomState#hypergeometric(long, long, long)} on the hidden RandomState. */
  public static long hypergeometric(long ngood, long nbad, long nsample) {
    return one(LegacyDiscrete.hypergeometric(ngood, nbad, nsample));
  }

  /** Draws {@code n} values as {@link #hypergeometric(long, long, long)} does. */
  public static long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return array(LegacyDiscrete.hypergeometric(ngood, nbad, nsample), n);
  }

  /**
   * Calls {@link RandomState#hypergeometric(long, long, long, int, int)} on the hidden RandomState.
   */
  public static long[][] hypergeometric(
      long ngood, long nbad, long nsample, int rows, int columns) {
    return draw(rs -> rs.hypergeometric(ngood, nbad, nsample, rows, columns));
  }

  /** Calls {@link RandomState#hypergeometric(long[], long[], long[])} on the hidden RandomState. */
  public static long[] hypergeometric(long[] ngood, long[] nbad, long[] nsample) {
    return draw(rs -> rs.hypergeometric(ngood, nbad, nsample));
  }

  /** Calls {@link RandomState#laplace()} on the hidden RandomState. */
  public static double laplace() {
    return draw(rs -> rs.laplace());
  }

  /** Calls {@link RandomState#laplace(double)} on the hidden RandomState. */
  public static double laplace(double loc) {
    return draw(rs -> rs.laplace(loc));
  }

  /** Calls {@link RandomState#laplace(double, double)} on the hidden RandomState. */
  public static double laplace(double loc, double scale) {
    return one(LegacyContinuous.laplace(loc, scale));
  }

  /** Draws {@code n} values as {@link #laplace(double, double)} does. */
  public static double[] laplace(double loc, double scale, int n) {
    return array(LegacyContinuous.laplace(loc, scale), n);
  }

  /** Calls {@link RandomState#laplace(double, double, int, int)} on the hidden RandomState. */
  public static double[][] laplace(double loc, double scale, int rows, int columns) {
    return draw(rs -> rs.laplace(loc, scale, rows, columns));
  }

  /** Calls {@link RandomState#laplace(double[])} on the hidden RandomState. */
  public static double[] laplace(double[] loc) {
    return draw(rs -> rs.laplace(loc));
  }

  /** Calls {@link RandomState#laplace(double[], double[])} on the hidden RandomState. */
  public static double[] laplace(double[] loc, double[] scale) {
    return draw(rs -> rs.laplace(loc, scale));
  }

  /** Calls {@link RandomState#logistic()} on the hidden RandomState. */
  public static double logistic() {
    return draw(rs -> rs.logistic());
  }

  /** Calls {@link RandomState#logistic(double)} on the hidden RandomState. */
  public static double logistic(double loc) {
    return draw(rs -> rs.logistic(loc));
  }

  /** Calls {@link RandomState#logistic(double, double)} on the hidden RandomState. */
  public static double logistic(double loc, double scale) {
    return one(LegacyContinuous.logistic(loc, scale));
  }

  /** Draws {@code n} values as {@link #logistic(double, double)} does. */
  public static double[] logistic(double loc, double scale, int n) {
    return array(LegacyContinuous.logistic(loc, scale), n);
  }

  /** Calls {@link RandomState#logistic(double, double, int, int)} on the hidden RandomState. */
  public static double[][] logistic(double loc, double scale, int rows, int columns) {
    return draw(rs -> rs.logistic(loc, scale, rows, columns));
  }

  /** Calls {@link RandomState#logistic(double[])} on the hidden RandomState. */
  public static double[] logistic(double[] loc) {
    return draw(rs -> rs.logistic(loc));
  }

  /** Calls {@link RandomState#logistic(double[], double[])} on the hidden RandomState. */
  public static double[] logistic(double[] loc, double[] scale) {
    return draw(rs -> rs.logistic(loc, scale));
  }

  /** Calls {@link RandomState#lognormal()} on the hidden RandomState. */
  public static double lognormal() {
    return draw(rs -> rs.lognormal());
  }

  /** Calls {@link RandomState#lognormal(double)} on the hidden RandomState. */
  public static double lognormal(double mean) {
    return draw(rs -> rs.lognormal(mean));
  }

  /** Calls {@link RandomState#lognormal(double, double)} on the hidden RandomState. */
  public static double lognormal(double mean, double sigma) {
    return one(LegacyContinuous.lognormal(mean, sigma));
  }

  /** Draws {@code n} values as {@link #lognormal(double, double)} does. */
  public static double[] lognormal(double mean, double sigma, int n) {
    return array(LegacyContinuous.lognormal(mean, sigma), n);
  }

  /** Calls {@link RandomState#lognormal(double, double, int, int)} on the hidden RandomState. */
  public static double[][] lognormal(double mean, double sigma, int rows, int columns) {
    return draw(rs -> rs.lognormal(mean, sigma, rows, columns));
  }

  /** Calls {@link RandomState#lognormal(double[])} on the hidden RandomState. */
  public static double[] lognormal(double[] mean) {
    return draw(rs -> rs.lognormal(mean));
  }

  /** Calls {@link RandomState#lognormal(double[], double[])} on the hidden RandomState. */
  public static double[] lognormal(double[] mean, double[] sigma) {
    return draw(rs -> rs.lognormal(mean, sigma));
  }

  /** Calls {@link RandomState#logseries(double)} on the hidden RandomState. */
  public static long logseries(double p) {
    return one(LegacyDiscrete.logseries(p));
  }

  /** Draws {@code n} values as {@link #logseries(double)} does. */
  public static long[] logseries(double p, int n) {
    return array(LegacyDiscrete.logseries(p), n);
  }

  /** Calls {@link RandomState#logseries(double, int, int)} on the hidden RandomState. */
  public static long[][] logseries(double p, int rows, int columns) {
    return draw(rs -> rs.logseries(p, rows, columns));
  }

  /** Calls {@link RandomState#logseries(double[])} on the hidden RandomState. */
  public static long[] logseries(double[] p) {
    return draw(rs -> rs.logseries(p));
  }

  /** Calls {@link RandomState#multinomial(long, double[])} on the hidden RandomState. */
  public static long[] multinomial(long n, double[] pvals) {
    return draw(rs -> rs.multinomial(n, pvals));
  }

  /** Calls {@link RandomState#multinomial(long, double[], int)} on the hidden RandomState. */
  public static long[][] multinomial(long n, double[] pvals, int size) {
    return draw(rs -> rs.multinomial(n, pvals, size));
  }

  /** Calls {@link RandomState#multinomial(long, double[], Shape)} on the hidden RandomState. */
  public static ShapedArray<long[]> multinomial(long n, double[] pvals, Shape shape) {
    return draw(rs -> rs.multinomial(n, pvals, shape));
  }

  /**
   * Calls {@link RandomState#multivariateNormal(double[], double[][])} on the hidden RandomState.
   */
  public static double[] multivariateNormal(double[] mean, double[][] cov) {
    return draw(rs -> rs.multivariateNormal(mean, cov));
  }

  /**
   * Calls {@link RandomState#multivariateNormal(double[], double[][], int)} on the hidden
   * RandomState.
   */
  public static double[][] multivariateNormal(double[] mean, double[][] cov, int n) {
    return draw(rs -> rs.multivariateNormal(mean, cov, n));
  }

  /**
   * Calls {@link RandomState#multivariateNormal(double[], double[][], int, CheckValid, double)} on
   * the hidden RandomState.
   */
  public static double[][] multivariateNormal(
      double[] mean, double[][] cov, int n, CheckValid checkValid, double tol) {
    return draw(rs -> rs.multivariateNormal(mean, cov, n, checkValid, tol));
  }

  /**
   * Calls {@link RandomState#multivariateNormal(double[], double[][], Shape)} on the hidden
   * RandomState.
   */
  public static ShapedArray<double[]> multivariateNormal(
      double[] mean, double[][] cov, Shape shape) {
    return draw(rs -> rs.multivariateNormal(mean, cov, shape));
  }

  /** Calls {@link RandomState#negativeBinomial(double, double)} on the hidden RandomState. */
  public static long negativeBinomial(double n, double p) {
    return one(LegacyDiscrete.negativeBinomial(n, p));
  }

  /** Draws {@code size} values as {@link #negativeBinomial(double, double)} does. */
  public static long[] negativeBinomial(double n, double p, int size) {
    return array(LegacyDiscrete.negativeBinomial(n, p), size);
  }

  /**
   * Calls {@link RandomState#negativeBinomial(double, double, int, int)} on the hidden RandomState.
   */
  public static long[][] negativeBinomial(double n, double p, int rows, int columns) {
    return draw(rs -> rs.negativeBinomial(n, p, rows, columns));
  }

  /** Calls {@link RandomState#negativeBinomial(double[], double[])} on the hidden RandomState. */
  public static long[] negativeBinomial(double[] n, double[] p) {
    return draw(rs -> rs.negativeBinomial(n, p));
  }

  /** Calls {@link RandomState#noncentralChisquare(double, double)} on the hidden RandomState. */
  public static double noncentralChisquare(double df, double nonc) {
    return one(LegacyContinuous.noncentralChisquare(df, nonc));
  }

  /** Draws {@code n} values as {@link #noncentralChisquare(double, double)} does. */
  public static double[] noncentralChisquare(double df, double nonc, int n) {
    return array(LegacyContinuous.noncentralChisquare(df, nonc), n);
  }

  /**
   * Calls {@link RandomState#noncentralChisquare(double, double, int, int)} on the hidden
   * RandomState.
   */
  public static double[][] noncentralChisquare(double df, double nonc, int rows, int columns) {
    return draw(rs -> rs.noncentralChisquare(df, nonc, rows, columns));
  }

  /**
   * Calls {@link RandomState#noncentralChisquare(double[], double[])} on the hidden RandomState.
   */
  public static double[] noncentralChisquare(double[] df, double[] nonc) {
    return draw(rs -> rs.noncentralChisquare(df, nonc));
  }

  /** Calls {@link RandomState#noncentralF(double, double, double)} on the hidden RandomState. */
  public static double noncentralF(double dfnum, double dfden, double nonc) {
    return one(LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  /** Draws {@code n} values as {@link #noncentralF(double, double, double)} does. */
  public static double[] noncentralF(double dfnum, double dfden, double nonc, int n) {
    return array(LegacyContinuous.noncentralF(dfnum, dfden, nonc), n);
  }

  /**
   * Calls {@link RandomState#noncentralF(double, double, double, int, int)} on the hidden
   * RandomState.
   */
  public static double[][] noncentralF(
      double dfnum, double dfden, double nonc, int rows, int columns) {
    return draw(rs -> rs.noncentralF(dfnum, dfden, nonc, rows, columns));
  }

  /**
   * Calls {@link RandomState#noncentralF(double[], double[], double[])} on the hidden RandomState.
   */
  public static double[] noncentralF(double[] dfnum, double[] dfden, double[] nonc) {
    return draw(rs -> rs.noncentralF(dfnum, dfden, nonc));
  }

  /** Calls {@link RandomState#normal()} on the hidden RandomState. */
  public static double normal() {
    return draw(rs -> rs.normal());
  }

  /** Calls {@link RandomState#normal(double)} on the hidden RandomState. */
  public static double normal(double loc) {
    return draw(rs -> rs.normal(loc));
  }

  /** Calls {@link RandomState#normal(double, double)} on the hidden RandomState. */
  public static double normal(double loc, double scale) {
    return one(LegacyContinuous.normal(loc, scale));
  }

  /** Draws {@code n} values as {@link #normal(double, double)} does. */
  public static double[] normal(double loc, double scale, int n) {
    return array(LegacyContinuous.normal(loc, scale), n);
  }

  /** Calls {@link RandomState#normal(double, double, int, int)} on the hidden RandomState. */
  public static double[][] normal(double loc, double scale, int rows, int columns) {
    return draw(rs -> rs.normal(loc, scale, rows, columns));
  }

  /** Calls {@link RandomState#normal(double[])} on the hidden RandomState. */
  public static double[] normal(double[] loc) {
    return draw(rs -> rs.normal(loc));
  }

  /** Calls {@link RandomState#normal(double[], double[])} on the hidden RandomState. */
  public static double[] normal(double[] loc, double[] scale) {
    return draw(rs -> rs.normal(loc, scale));
  }

  /** Calls {@link RandomState#pareto(double)} on the hidden RandomState. */
  public static double pareto(double a) {
    return one(LegacyContinuous.pareto(a));
  }

  /** Draws {@code n} values as {@link #pareto(double)} does. */
  public static double[] pareto(double a, int n) {
    return array(LegacyContinuous.pareto(a), n);
  }

  /** Calls {@link RandomState#pareto(double, int, int)} on the hidden RandomState. */
  public static double[][] pareto(double a, int rows, int columns) {
    return draw(rs -> rs.pareto(a, rows, columns));
  }

  /** Calls {@link RandomState#pareto(double[])} on the hidden RandomState. */
  public static double[] pareto(double[] a) {
    return draw(rs -> rs.pareto(a));
  }

  /** Calls {@link RandomState#poisson()} on the hidden RandomState. */
  public static long poisson() {
    return draw(rs -> rs.poisson());
  }

  /** Calls {@link RandomState#poisson(double)} on the hidden RandomState. */
  public static long poisson(double lam) {
    return one(LegacyDiscrete.poisson(lam));
  }

  /** Draws {@code n} values as {@link #poisson(double)} does. */
  public static long[] poisson(double lam, int n) {
    return array(LegacyDiscrete.poisson(lam), n);
  }

  /** Calls {@link RandomState#poisson(double, int, int)} on the hidden RandomState. */
  public static long[][] poisson(double lam, int rows, int columns) {
    return draw(rs -> rs.poisson(lam, rows, columns));
  }

  /** Calls {@link RandomState#poisson(double[])} on the hidden RandomState. */
  public static long[] poisson(double[] lam) {
    return draw(rs -> rs.poisson(lam));
  }

  /** Calls {@link RandomState#power(double)} on the hidden RandomState. */
  public static double power(double a) {
    return one(LegacyContinuous.power(a));
  }

  /** Draws {@code n} values as {@link #power(double)} does. */
  public static double[] power(double a, int n) {
    return array(LegacyContinuous.power(a), n);
  }

  /** Calls {@link RandomState#power(double, int, int)} on the hidden RandomState. */
  public static double[][] power(double a, int rows, int columns) {
    return draw(rs -> rs.power(a, rows, columns));
  }

  /** Calls {@link RandomState#power(double[])} on the hidden RandomState. */
  public static double[] power(double[] a) {
    return draw(rs -> rs.power(a));
  }

  /** Calls {@link RandomState#rayleigh()} on the hidden RandomState. */
  public static double rayleigh() {
    return draw(rs -> rs.rayleigh());
  }

  /** Calls {@link RandomState#rayleigh(double)} on the hidden RandomState. */
  public static double rayleigh(double scale) {
    return one(LegacyContinuous.rayleigh(scale));
  }

  /** Draws {@code n} values as {@link #rayleigh(double)} does. */
  public static double[] rayleigh(double scale, int n) {
    return array(LegacyContinuous.rayleigh(scale), n);
  }

  /** Calls {@link RandomState#rayleigh(double, int, int)} on the hidden RandomState. */
  public static double[][] rayleigh(double scale, int rows, int columns) {
    return draw(rs -> rs.rayleigh(scale, rows, columns));
  }

  /** Calls {@link RandomState#rayleigh(double[])} on the hidden RandomState. */
  public static double[] rayleigh(double[] scale) {
    return draw(rs -> rs.rayleigh(scale));
  }

  /** Calls {@link RandomState#standardCauchy()} on the hidden RandomState. */
  public static double standardCauchy() {
    return one(LegacyContinuous.standardCauchy());
  }

  /** Draws {@code n} values as {@link #standardCauchy()} does. */
  public static double[] standardCauchy(int n) {
    return array(LegacyContinuous.standardCauchy(), n);
  }

  /** Calls {@link RandomState#standardCauchy(int, int)} on the hidden RandomState. */
  public static double[][] standardCauchy(int rows, int columns) {
    return draw(rs -> rs.standardCauchy(rows, columns));
  }

  /** Calls {@link RandomState#standardExponential()} on the hidden RandomState. */
  public static double standardExponential() {
    return one(LegacyContinuous.standardExponential());
  }

  /** Draws {@code n} values as {@link #standardExponential()} does. */
  public static double[] standardExponential(int n) {
    return array(LegacyContinuous.standardExponential(), n);
  }

  /** Calls {@link RandomState#standardExponential(int, int)} on the hidden RandomState. */
  public static double[][] standardExponential(int rows, int columns) {
    return draw(rs -> rs.standardExponential(rows, columns));
  }

  /** Calls {@link RandomState#standardGamma(double)} on the hidden RandomState. */
  public static double standardGamma(double shape) {
    return one(LegacyContinuous.standardGamma(shape));
  }

  /** Draws {@code n} values as {@link #standardGamma(double)} does. */
  public static double[] standardGamma(double shape, int n) {
    return array(LegacyContinuous.standardGamma(shape), n);
  }

  /** Calls {@link RandomState#standardGamma(double, int, int)} on the hidden RandomState. */
  public static double[][] standardGamma(double shape, int rows, int columns) {
    return draw(rs -> rs.standardGamma(shape, rows, columns));
  }

  /** Calls {@link RandomState#standardGamma(double[])} on the hidden RandomState. */
  public static double[] standardGamma(double[] shape) {
    return draw(rs -> rs.standardGamma(shape));
  }

  /** Calls {@link RandomState#standardNormal()} on the hidden RandomState. */
  public static double standardNormal() {
    return one(LegacyContinuous.standardNormal());
  }

  /** Draws {@code n} values as {@link #standardNormal()} does. */
  public static double[] standardNormal(int n) {
    return array(LegacyContinuous.standardNormal(), n);
  }

  /** Calls {@link RandomState#standardNormal(int, int)} on the hidden RandomState. */
  public static double[][] standardNormal(int rows, int columns) {
    return draw(rs -> rs.standardNormal(rows, columns));
  }

  /** Calls {@link RandomState#standardT(double)} on the hidden RandomState. */
  public static double standardT(double df) {
    return one(LegacyContinuous.standardT(df));
  }

  /** Draws {@code n} values as {@link #standardT(double)} does. */
  public static double[] standardT(double df, int n) {
    return array(LegacyContinuous.standardT(df), n);
  }

  /** Calls {@link RandomState#standardT(double, int, int)} on the hidden RandomState. */
  public static double[][] standardT(double df, int rows, int columns) {
    return draw(rs -> rs.standardT(df, rows, columns));
  }

  /** Calls {@link RandomState#standardT(double[])} on the hidden RandomState. */
  public static double[] standardT(double[] df) {
    return draw(rs -> rs.standardT(df));
  }

  /** Calls {@link RandomState#triangular(double, double, double)} on the hidden RandomState. */
  public static double triangular(double left, double mode, double right) {
    return one(LegacyContinuous.triangular(left, mode, right));
  }

  /** Draws {@code n} values as {@link #triangular(double, double, double)} does. */
  public static double[] triangular(double left, double mode, double right, int n) {
    return array(LegacyContinuous.triangular(left, mode, right), n);
  }

  /**
   * Calls {@link RandomState#triangular(double, double, double, int, int)} on the hidden
   * RandomState.
   */
  public static double[][] triangular(
      double left, double mode, double right, int rows, int columns) {
    return draw(rs -> rs.triangular(left, mode, right, rows, columns));
  }

  /**
   * Calls {@link RandomState#triangular(double[], double[], double[])} on the hidden RandomState.
   */
  public static double[] triangular(double[] left, double[] mode, double[] right) {
    return draw(rs -> rs.triangular(left, mode, right));
  }

  /** Calls {@link RandomState#uniform()} on the hidden RandomState. */
  public static double uniform() {
    return draw(rs -> rs.uniform());
  }

  /** Calls {@link RandomState#uniform(double)} on the hidden RandomState. */
  public static double uniform(double low) {
    return draw(rs -> rs.uniform(low));
  }

  /** Calls {@link RandomState#uniform(double, double)} on the hidden RandomState. */
  public static double uniform(double low, double high) {
    return one(LegacyContinuous.uniform(low, high));
  }

  /** Draws {@code n} values as {@link #uniform(double, double)} does. */
  public static double[] uniform(double low, double high, int n) {
    return array(LegacyContinuous.uniform(low, high), n);
  }

  /** Calls {@link RandomState#uniform(double, double, int, int)} on the hidden RandomState. */
  public static double[][] uniform(double low, double high, int rows, int columns) {
    return draw(rs -> rs.uniform(low, high, rows, columns));
  }

  /** Calls {@link RandomState#uniform(double[])} on the hidden RandomState. */
  public static double[] uniform(double[] low) {
    return draw(rs -> rs.uniform(low));
  }

  /** Calls {@link RandomState#uniform(double[], double[])} on the hidden RandomState. */
  public static double[] uniform(double[] low, double[] high) {
    return draw(rs -> rs.uniform(low, high));
  }

  /** Calls {@link RandomState#vonmises(double, double)} on the hidden RandomState. */
  public static double vonmises(double mu, double kappa) {
    return one(LegacyContinuous.vonmises(mu, kappa));
  }

  /** Draws {@code n} values as {@link #vonmises(double, double)} does. */
  public static double[] vonmises(double mu, double kappa, int n) {
    return array(LegacyContinuous.vonmises(mu, kappa), n);
  }

  /** Calls {@link RandomState#vonmises(double, double, int, int)} on the hidden RandomState. */
  public static double[][] vonmises(double mu, double kappa, int rows, int columns) {
    return draw(rs -> rs.vonmises(mu, kappa, rows, columns));
  }

  /** Calls {@link RandomState#vonmises(double[], double[])} on the hidden RandomState. */
  public static double[] vonmises(double[] mu, double[] kappa) {
    return draw(rs -> rs.vonmises(mu, kappa));
  }

  /** Calls {@link RandomState#wald(double, double)} on the hidden RandomState. */
  public static double wald(double mean, double scale) {
    return one(LegacyContinuous.wald(mean, scale));
  }

  /** Draws {@code n} values as {@link #wald(double, double)} does. */
  public static double[] wald(double mean, double scale, int n) {
    return array(LegacyContinuous.wald(mean, scale), n);
  }

  /** Calls {@link RandomState#wald(double, double, int, int)} on the hidden RandomState. */
  public static double[][] wald(double mean, double scale, int rows, int columns) {
    return draw(rs -> rs.wald(mean, scale, rows, columns));
  }

  /** Calls {@link RandomState#wald(double[], double[])} on the hidden RandomState. */
  public static double[] wald(double[] mean, double[] scale) {
    return draw(rs -> rs.wald(mean, scale));
  }

  /** Calls {@link RandomState#weibull(double)} on the hidden RandomState. */
  public static double weibull(double a) {
    return one(LegacyContinuous.weibull(a));
  }

  /** Draws {@code n} values as {@link #weibull(double)} does. */
  public static double[] weibull(double a, int n) {
    return array(LegacyContinuous.weibull(a), n);
  }

  /** Calls {@link RandomState#weibull(double, int, int)} on the hidden RandomState. */
  public static double[][] weibull(double a, int rows, int columns) {
    return draw(rs -> rs.weibull(a, rows, columns));
  }

  /** Calls {@link RandomState#weibull(double[])} on the hidden RandomState. */
  public static double[] weibull(double[] a) {
    return draw(rs -> rs.weibull(a));
  }

  /** Calls {@link RandomState#zipf(double)} on the hidden RandomState. */
  public static long zipf(double a) {
    return one(LegacyDiscrete.zipf(a));
  }

  /** Draws {@code n} values as {@link #zipf(double)} does. */
  public static long[] zipf(double a, int n) {
    return array(LegacyDiscrete.zipf(a), n);
  }

  /** Calls {@link RandomState#zipf(double, int, int)} on the hidden RandomState. */
  public static long[][] zipf(double a, int rows, int columns) {
    return draw(rs -> rs.zipf(a, rows, columns));
  }

  /** Calls {@link RandomState#zipf(double[])} on the hidden RandomState. */
  public static long[] zipf(double[] a) {
    return draw(rs -> rs.zipf(a));
  }

  /**
   * Calls {@link RandomState#fill(LegacyDoubleDistribution, double[])} on the hidden RandomState.
   */
  public static double[] fill(LegacyDoubleDistribution distribution, double[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /**
   * Calls {@link RandomState#fill(LegacyDoubleDistribution, double[], int, int)} on the hidden
   * RandomState.
   */
  public static double[] fill(
      LegacyDoubleDistribution distribution, double[] out, int from, int to) {
    return draw(rs -> rs.fill(distribution, out, from, to));
  }

  /** Calls {@link RandomState#fill(LegacyLongDistribution, long[])} on the hidden RandomState. */
  public static long[] fill(LegacyLongDistribution distribution, long[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /**
   * Calls {@link RandomState#fill(LegacyLongDistribution, long[], int, int)} on the hidden
   * RandomState.
   */
  public static long[] fill(LegacyLongDistribution distribution, long[] out, int from, int to) {
    return draw(rs -> rs.fill(distribution, out, from, to));
  }

  /** Calls {@link RandomState#fill(LegacyIntegers, int[])} on the hidden RandomState. */
  public static int[] fill(LegacyIntegers distribution, int[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /** Calls {@link RandomState#fill(LegacyIntegers, short[])} on the hidden RandomState. */
  public static short[] fill(LegacyIntegers distribution, short[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /** Calls {@link RandomState#fill(LegacyIntegers, byte[])} on the hidden RandomState. */
  public static byte[] fill(LegacyIntegers distribution, byte[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /** Calls {@link RandomState#fill(LegacyIntegers, boolean[])} on the hidden RandomState. */
  public static boolean[] fill(LegacyIntegers distribution, boolean[] out) {
    return draw(rs -> rs.fill(distribution, out));
  }

  /** Calls {@link RandomState#fill(Broadcast, double[])} on the hidden RandomState. */
  public static double[] fill(Broadcast<LegacyDoubleDistribution> broadcast, double[] out) {
    return draw(rs -> rs.fill(broadcast, out));
  }

  /** Calls {@link RandomState#fill(Broadcast, long[])} on the hidden RandomState. */
  public static long[] fill(Broadcast<? extends LegacyLongDistribution> broadcast, long[] out) {
    return draw(rs -> rs.fill(broadcast, out));
  }

  // Parameters that vary by element: NumPy's array arguments and their broadcasting

  /** Calls {@link RandomState#broadcast(DoubleFunction, double[])} on the hidden RandomState. */
  public static double[] broadcast(
      DoubleFunction<LegacyDoubleDistribution> distribution, double[] a) {
    return draw(rs -> rs.broadcast(distribution, a));
  }

  /**
   * Calls {@link RandomState#broadcast(Broadcast.DoublePairFunction, double[], double[])} on the
   * hidden RandomState.
   */
  public static double[] broadcast(
      Broadcast.DoublePairFunction<LegacyDoubleDistribution> distribution, double[] a, double[] b) {
    return draw(rs -> rs.broadcast(distribution, a, b));
  }

  /** Calls {@link RandomState#broadcast(Broadcast)} on the hidden RandomState. */
  public static double[] broadcast(Broadcast<LegacyDoubleDistribution> broadcast) {
    return draw(rs -> rs.broadcast(broadcast));
  }

  /** Calls {@link RandomState#broadcastRows(Broadcast)} on the hidden RandomState. */
  public static double[][] broadcastRows(Broadcast<LegacyDoubleDistribution> broadcast) {
    return draw(rs -> rs.broadcastRows(broadcast));
  }

  /**
   * Calls {@link RandomState#broadcastLongs(DoubleFunction, double[])} on the hidden RandomState.
   */
  public static long[] broadcastLongs(
      DoubleFunction<LegacyLongDistribution> distribution, double[] a) {
    return draw(rs -> rs.broadcastLongs(distribution, a));
  }

  /**
   * Calls {@link RandomState#broadcastLongs(Broadcast.LongDoubleFunction, long[], double[])} on the
   * hidden RandomState.
   */
  public static long[] broadcastLongs(
      Broadcast.LongDoubleFunction<LegacyLongDistribution> distribution, long[] n, double[] p) {
    return draw(rs -> rs.broadcastLongs(distribution, n, p));
  }

  /** Calls {@link RandomState#broadcastLongs(Broadcast)} on the hidden RandomState. */
  public static long[] broadcastLongs(Broadcast<? extends LegacyLongDistribution> broadcast) {
    return draw(rs -> rs.broadcastLongs(broadcast));
  }

  /** Calls {@link RandomState#broadcastLongRows(Broadcast)} on the hidden RandomState. */
  public static long[][] broadcastLongRows(Broadcast<? extends LegacyLongDistribution> broadcast) {
    return draw(rs -> rs.broadcastLongRows(broadcast));
  }

  private NumpyRandom() {}
}
