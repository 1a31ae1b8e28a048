package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.Shape;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.LegacyBroadcast;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyIntegers;
import org.seedtree.legacy.LegacyLongDistribution;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sequence.Choice;

/**
 * A rejected call leaves the stream as it was, whichever method of {@link Generator} or {@link
 * RandomState} it is: every method is called with all combinations of legal and illegal arguments.
 */
class RejectedCallsTest {

  /** Arguments by the type of the parameter. */
  static final Map<Class<?>, List<?>> ARGUMENTS = arguments();

  /** The methods that have a value for every argument. */
  private static final Set<String> REJECTS_NOTHING =
      Set.of(
          "permutation(int)",
          "seed(int)",
          "gumbel(double)",
          "laplace(double)",
          "logistic(double)",
          "lognormal(double)",
          "normal(double)");

  /** What is found out after the normals are drawn, as in NumPy. */
  private static final Set<String> COVARIANCE =
      Set.of(
          "covariance contains NaN: cov[0, 0]",
          "covariance contains NaN: cov[0, 1]",
          "covariance contains NaN: cov[1, 0]",
          "Matrix is not positive definite",
          "covariance is not symmetric positive-semidefinite.");

  private static Map<Class<?>, List<?>> arguments() {
    Map<Class<?>, List<?>> all = new HashMap<>();
    all.put(boolean.class, List.of(true, false));
    all.put(Boolean.class, List.of(true, false));
    all.put(int.class, List.of(-9, -1, 0, 1, 3));
    all.put(long.class, List.of(Long.MIN_VALUE, -1L, 0L, 1L, 5L, 300L, Long.MAX_VALUE));
    all.put(double.class, List.of(Double.NaN, -1.0, -0.0, 0.0, 0.5, 2.0, Double.POSITIVE_INFINITY));
    put(
        all,
        double[].class,
        new double[0],
        new double[] {0.25, 0.25, 0.5},
        new double[] {3, 4, 6},
        new double[] {0.5},
        new double[] {-1, 2});
    put(all, float[].class, new float[0], new float[] {1, 2});
    put(all, long[].class, new long[0], new long[] {3, 4}, new long[] {-1, 5});
    put(all, int[].class, new int[0], new int[] {1, 2, 3});
    put(all, short[].class, new short[0], new short[] {1, 2});
    put(all, char[].class, new char[0], new char[] {1, 2});
    put(all, byte[].class, new byte[0], new byte[] {1, 2});
    put(all, boolean[].class, new boolean[0], new boolean[] {true, false});
    put(all, DoubleBuffer.class, DoubleBuffer.allocate(2), DoubleBuffer.allocate(0));
    put(all, FloatBuffer.class, FloatBuffer.allocate(2));
    put(all, LongBuffer.class, LongBuffer.allocate(2));
    put(all, IntBuffer.class, IntBuffer.allocate(2));
    put(all, ByteBuffer.class, ByteBuffer.allocate(8), ByteBuffer.allocate(9));
    put(
        all,
        double[][].class,
        new double[][] {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 1}},
        new double[][] {{1, Double.NaN}, {Double.NaN, 1}},
        new double[][] {{0.5, 0.5}, {1}},
        new double[][] {{Double.NaN}});
    put(
        all,
        Object[].class,
        new String[0],
        new String[] {"a", "b"},
        new int[][] {{1, 2}, {3, 4}},
        new int[][] {{1}, {1, 2}},
        new int[][] {{1, 2}, null, {3}});
    put(
        all,
        List.class,
        List.of(),
        List.of(1, 2, 3),
        Collections.unmodifiableList(new LinkedList<>(List.of(1, 2, 3))),
        new ArrayList<>(List.of(1, 2, 3)));
    put(all, DoubleDistribution.class, new Normal(0, 1));
    put(all, FloatDistribution.class, new StandardNormal());
    put(all, LongDistribution.class, new Poisson(1));
    put(all, Integers.class, Integers.of(0, 9), Integers.of(IntegerType.BOOL, 0, 2));
    put(all, DoubleVectorDistribution.class, new Dirichlet(1, 2));
    put(all, LongVectorDistribution.class, new Multinomial(3, new double[] {0.5, 0.5}));
    put(all, LegacyDoubleDistribution.class, LegacyContinuous.normal(0, 1));
    put(all, LegacyLongDistribution.class, LegacyDiscrete.poisson(1));
    put(
        all,
        LegacyIntegers.class,
        LegacyDiscrete.randint(0, 9),
        LegacyDiscrete.randint(IntegerType.BOOL, 0, 2));
    put(
        all,
        IntegersBroadcast.class,
        IntegersBroadcast.of(Operand.longs(0, 5), Operand.longs(3, 9)),
        IntegersBroadcast.of(Operand.longs(0, 5), Operand.longs(3, 3)),
        IntegersBroadcast.of(Operand.longs(0, 5), Operand.longs(3, 9, 10)));
    put(
        all,
        Choice.class,
        Choice.withReplacement(),
        Choice.withoutReplacement(),
        Choice.withoutReplacement().p(0.5, 0.5));
    put(all, Shape.class, Shape.of(2, 0, 3), Shape.of(2, 1, 3));
    put(all, MultivariateNormal.Method.class, (Object[]) MultivariateNormal.Method.values());
    put(
        all,
        MultivariateNormal.CheckValid.class,
        (Object[]) MultivariateNormal.CheckValid.values());
    put(all, NumpyRelease.class, NumpyRelease.DEFAULT);
    put(all, LegacyState.class, new RandomState(1).getState(), stateOfPcg64());
    return all;
  }

  private static LegacyState stateOfPcg64() {
    return new RandomState(new PCG64(1)).getState();
  }

  private static void put(Map<Class<?>, List<?>> all, Class<?> type, @Nullable Object... some) {
    List<@Nullable Object> withNull = new ArrayList<>(Arrays.asList(some));
    withNull.add(null);
    all.put(type, withNull);
  }

  /** The methods all of whose parameters have arguments here; the others are broadcasting ones. */
  static Stream<Named<Method>> methods() {
    return Stream.of(Generator.class, RandomState.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> !isBroadcasting(method))
        .map(method -> Named.of(method.getDeclaringClass().getSimpleName() + name(method), method));
  }

  private static String name(Method method) {
    StringBuilder name = new StringBuilder("." + method.getName());
    for (Class<?> type : method.getParameterTypes()) {
      name.append(' ').append(type.getSimpleName());
    }
    return name.toString();
  }

  private static boolean isBroadcasting(Method method) {
    Class<?> first = method.getParameterTypes()[0];
    return first == Broadcast.class || !ARGUMENTS.containsKey(first);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void rejectedCallLeavesTheState(Method method) throws IllegalAccessException {
    Class<?>[] types = method.getParameterTypes();
    List<List<?>> arguments = Arrays.stream(types).<List<?>>map(ARGUMENTS::get).toList();
    assertThat(arguments).as("a type without arguments in %s", method).doesNotContainNull();
    int rejected = 0;
    int[] indices = new int[types.length];
    do {
      @Nullable Object[] given = new Object[types.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = copy(arguments.get(i).get(indices[i]));
      }
      rejected += isRejected(method, given) ? 1 : 0;
    } while (next(indices, arguments));
    String signature = method.getName() + "(" + types[0] + (types.length > 1 ? ", ..." : "") + ")";
    if (!REJECTS_NOTHING.contains(signature)) {
      assertThat(rejected).as("rejected calls of %s", method).isPositive();
    }
  }

  /** Steps to the next combination; false after the last one. */
  static boolean next(int[] indices, List<List<?>> arguments) {
    for (int i = 0; i < indices.length; i++) {
      if (++indices[i] < arguments.get(i).size()) {
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  /** Returns a copy of an array, which methods may write to. */
  static @Nullable Object copy(@Nullable Object argument) {
    if (argument instanceof double[] doubles) {
      return doubles.clone();
    }
    return argument instanceof long[] longs ? longs.clone() : argument;
  }

  private static boolean isRejected(Method method, @Nullable Object[] given)
      throws IllegalAccessException {
    boolean isModern = method.getDeclaringClass() == Generator.class;
    Generator rng = generator();
    RandomState rs = randomState();
    Object before = isModern ? rng.bitGenerator().state() : rs.getState();
    try {
      method.invoke(isModern ? rng : rs, given);
      return false;
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(RuntimeException.class);
      if (!COVARIANCE.contains(String.valueOf(e.getCause().getMessage()))) {
        assertThat(isModern ? rng.bitGenerator().state() : rs.getState())
            .as("state after %s%s: %s", method.getName(), Arrays.toString(given), e.getCause())
            .isEqualTo(before);
      }
      return true;
    }
  }

  /** With a buffered uint32. */
  private static Generator generator() {
    PCG64 bits = new PCG64(12345);
    bits.nextInt();
    return new Generator(bits);
  }

  /** With a cached Gaussian. */
  private static RandomState randomState() {
    RandomState rs = new RandomState(12345);
    rs.randn();
    return rs;
  }

  @Test
  void rejectedBroadcastLeavesTheState() {
    double[] legal = {1, 2};
    double[] negative = {1, -1};
    double[] three = {1, 2, 3};
    Operand.Doubles scales = Operand.of(negative);
    rejects(rng -> rng.broadcast(Exponential::new, negative));
    rejects(rng -> rng.broadcast(Normal::new, legal, negative));
    rejects(rng -> rng.broadcast(Normal::new, legal, three));
    rejects(rng -> rng.broadcast(Broadcast.of(Normal::new, Operand.of(0), scales)));
    rejects(rng -> rng.broadcast(Broadcast.of(Exponential::new, Operand.of(legal)).size(3)));
    rejects(rng -> rng.broadcastRows(Broadcast.of(Exponential::new, Operand.of(legal))));
    rejects(rng -> rng.fill(Broadcast.of(Exponential::new, Operand.of(legal)), new double[3]));
    rejects(rng -> rng.broadcastFloats(StandardGamma::new, negative));
    rejects(rng -> rng.fill(Broadcast.of(StandardGamma::new, scales), new float[2]));
    rejects(rng -> rng.broadcastLongs(Poisson::new, negative));
    rejects(rng -> rng.broadcastLongRows(Broadcast.of(Poisson::new, Operand.of(legal))));
    rejects(rng -> rng.fill(Broadcast.of(Poisson::new, scales), new long[2]));
    rejects(rng -> rng.integerRows(IntegersBroadcast.of(Operand.longs(0), Operand.longs(3, 9))));
    rejectsLegacy(rs -> rs.broadcast(LegacyContinuous::exponential, negative));
    rejectsLegacy(rs -> rs.broadcast(LegacyContinuous::normal, legal, negative));
    rejectsLegacy(rs -> rs.broadcastLongs(LegacyDiscrete::poisson, negative));
    rejectsLegacy(rs -> rs.broadcastLongs(LegacyDiscrete::binomial, new long[] {3, 4}, legal));
    rejectsLegacy(rs -> rs.broadcast(LegacyBroadcast.normal(Operand.of(legal), scales)));
    rejectsLegacy(rs -> rs.broadcast(LegacyBroadcast.uniform(Operand.of(three), scales)));
    rejectsLegacy(rs -> rs.broadcast(LegacyBroadcast.exponential(Operand.of(legal)).size(3)));
    rejectsLegacy(rs -> rs.fill(LegacyBroadcast.exponential(Operand.of(legal)), new double[3]));
    rejectsLegacy(rs -> rs.broadcastLongs(LegacyBroadcast.poisson(scales)));
    rejectsLegacy(rs -> rs.fill(LegacyBroadcast.poisson(Operand.of(legal)), new long[3]));
  }

  private static void rejects(Consumer<Generator> call) {
    Generator rng = generator();
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng)).isInstanceOf(IllegalArgumentException.class);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  private static void rejectsLegacy(Consumer<RandomState> call) {
    RandomState rs = randomState();
    LegacyState before = rs.getState();
    assertThatThrownBy(() -> call.accept(rs)).isInstanceOf(IllegalArgumentException.class);
    assertThat(rs.getState()).isEqualTo(before);
  }
}
