package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.broadcast.MultinomialBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.Shape;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;
import org.seedtree.sequence.Choice;

/**
 * The forms in which people type calls: every method with a size has one for rows and columns, and
 * the global functions have every form of RandomState. Values were printed by NumPy 2.4.6.
 */
class TypedFormsTest {

  /** Whose result is no array of independent values, or has its shape from an argument. */
  private static final Set<String> WITHOUT_ROWS =
      Set.of("choice", "permutation", "bytes", "spawn", "dirichlet", "multinomial");

  /** What belongs to an object and not to functions. */
  private static final Set<String> OF_OBJECTS =
      Set.of("bitGenerator", "toString", "release", "withRelease");

  /** Least and other values of parameters, by the method that needs them. */
  private static final Map<String, double[]> PARAMETERS =
      Map.of("zipf", new double[] {2.5}, "triangular", new double[] {0.25, 0.5, 0.75});

  static Stream<Named<Method>> sized() {
    return Stream.of(Generator.class, RandomState.class, NumpyRandom.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(TypedFormsTest::isSized)
        .filter(method -> !WITHOUT_ROWS.contains(method.getName()))
        .map(method -> Named.of(method.toString().replace("org.seedtree.", ""), method));
  }

  /** Returns whether a method draws a new array whose length is its last argument. */
  private static boolean isSized(Method method) {
    Class<?>[] types = method.getParameterTypes();
    Class<?> result = method.getReturnType();
    boolean isArray = Set.of(double[].class, long[].class, float[].class).contains(result);
    return isArray && types.length > 0 && types[types.length - 1] == int.class && !isRows(types);
  }

  private static boolean isRows(Class<?>[] types) {
    return types.length > 1 && types[types.length - 2] == int.class;
  }

  @Test
  void allDistributionsAreSized() {
    assertThat(sized()).hasSizeGreaterThan(115);
  }

  @ParameterizedTest
  @MethodSource("sized")
  void everyMethodWithASizeHasRowsAndColumns(Method method) throws ReflectiveOperationException {
    Class<?>[] types = method.getParameterTypes();
    Class<?>[] more = Arrays.copyOf(types, types.length + 1);
    more[types.length] = int.class;
    Method rows = method.getDeclaringClass().getMethod(method.getName(), more);
    assertThat(rows.getReturnType()).isEqualTo(method.getReturnType().arrayType());

    Object flat = call(method, 6);
    Object matrix = call(rows, 2, 3);
    assertThat(Array.getLength(matrix)).isEqualTo(2);
    for (int i = 0; i < 6; i++) {
      Object row = Array.get(matrix, i / 3);
      assertThat(Array.getLength(row)).isEqualTo(3);
      assertThat(Array.get(row, i % 3)).isEqualTo(Array.get(flat, i));
    }
    assertThat(Array.getLength(call(rows, 0, 3))).isZero();
    assertThat(Array.getLength(Array.get(call(rows, 2, 0), 1))).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> call(rows, 2, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> call(rows, -1, 2));
  }

  /** Calls a method, on a fresh stream of seed 3, with legal parameters and the given sizes. */
  private static Object call(Method method, int... sizes) throws ReflectiveOperationException {
    @Nullable Object[] arguments = new Object[method.getParameterCount()];
    int parameters = arguments.length - sizes.length;
    double[] special = PARAMETERS.getOrDefault(method.getName(), new double[0]);
    for (int i = 0; i < parameters; i++) {
      Class<?> type = method.getParameterTypes()[i];
      if (type == double.class) {
        arguments[i] = i < special.length ? special[i] : 0.25 * (i + 1);
      } else if (type == long.class) {
        arguments[i] = 3L * (i + 1);
      } else {
        List<?> some = RejectedCallsTest.ARGUMENTS.get(type);
        assertThat(some).as("arguments of %s", type).isNotNull();
        arguments[i] = some.get(0);
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      arguments[parameters + i] = sizes[i];
    }
    try {
      if (method.getDeclaringClass() == NumpyRandom.class) {
        NumpyRandom.seed(3);
        return method.invoke(null, arguments);
      }
      boolean isModern = method.getDeclaringClass() == Generator.class;
      return method.invoke(isModern ? Generator.defaultRng(3) : new RandomState(3), arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @Test
  void theGlobalFunctionsHaveEveryFormOfRandomState() {
    Set<String> functions =
        publicMethods(NumpyRandom.class, true).map(TypedFormsTest::signature).collect(toSet());
    assertThat(publicMethods(RandomState.class, false))
        .hasSizeGreaterThan(230)
        .filteredOn(method -> !OF_OBJECTS.contains(method.getName()))
        .allMatch(method -> functions.contains(signature(method)));
  }

  @Test
  void theyDrawFromOneStream() {
    NumpyRandom.seed(7);
    RandomState rs = new RandomState(7);
    assertThat(NumpyRandom.normal(0, 1, 3, 4)).isDeepEqualTo(rs.normal(0, 1, 3, 4));
    assertThat(NumpyRandom.randint(0, 9, new byte[4])).isEqualTo(rs.randint(0, 9, new byte[4]));
    double[] locs = {1, 2, 3};
    assertThat(NumpyRandom.broadcast(LegacyContinuous::normal, locs, locs))
        .isEqualTo(rs.broadcast(LegacyContinuous::normal, locs, locs));
    assertThat(NumpyRandom.broadcastLongs(LegacyDiscrete::poisson, locs))
        .isEqualTo(rs.broadcastLongs(LegacyDiscrete::poisson, locs));
    assertThat(NumpyRandom.choice(new float[] {1, 2}, 3))
        .isEqualTo(rs.choice(new float[] {1, 2}, 3));
    assertThat(NumpyRandom.getState()).isEqualTo(rs.getState());
  }

  private static Stream<Method> publicMethods(Class<?> type, boolean isStatic) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic);
  }

  private static String signature(Method method) {
    return method.getReturnType()
        + " "
        + method.getName()
        + Arrays.toString(method.getParameterTypes());
  }

  private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
    return Collectors.toSet();
  }

  @Test
  void matricesAreNumPys() {
    RandomState rs = new RandomState(7);
    double[][] normals = rs.normal(0, 1, 3, 4);
    assertThat(normals[2][2]).isEqualTo(-0x1.403839fa50ee5p-1);
    assertThat(normals[2][3]).isEqualTo(-0x1.5f54b1dc2b993p-3);
    assertThat(rs.uniform(1, 2, 2, 2))
        .isDeepEqualTo(
            new double[][] {
              {0x1.49c3e8f5839f8p+0, 0x1.e8db1f163581bp+0},
              {0x1.36a06c2b1235dp+0, 0x1.73be655dbeb1ep+0}
            });
    assertThat(rs.randint(0, 9, 2, 3)).isDeepEqualTo(new long[][] {{8, 7, 5}, {0, 0, 2}});
    assertThat(rs.poisson(3, 2, 3)).isDeepEqualTo(new long[][] {{3, 4, 3}, {4, 3, 4}});
    assertThat(rs.binomial(10, 0.5, 2, 2)).isDeepEqualTo(new long[][] {{6, 5}, {5, 6}});
  }

  @Test
  void float32ArraysAreNumPys() {
    Generator rng = Generator.defaultRng(5);
    assertThat(rng.randomFloats(3)).containsExactly(0x1.5771cap-1f, 0x1.9c2956p-1f, 0x1.732640p-6f);
    assertThat(rng.standardNormalFloats(2, 2))
        .isDeepEqualTo(
            new float[][] {{-0x1.693e04p-1f, -0x1.e646e4p-1f}, {0x1.1f3b56p-1f, 0x1.d9afe0p-1f}});
    assertThat(rng.standardExponentialFloats(2)).containsExactly(0x1.834238p-1f, 0x1.84330ep+0f);
    assertThat(rng.standardGammaFloats(2.5, 2)).containsExactly(0x1.0ffbcep+1f, 0x1.96d68cp+1f);
  }

  @Test
  void anyNumberOfDimensionsIsAFlatArrayAndAShape() {
    Generator rng = Generator.defaultRng(9);
    ShapedArray<double[]> gammas = rng.sample(new Gamma(2, 1.5), Shape.of(2, 3, 4));
    assertThat(gammas.shape().extents()).containsExactly(2, 3, 4);
    assertThat(gammas.values()[gammas.index(1, 2, 3)]).isEqualTo(0x1.aefdc19b8373cp-1);
    assertThat(gammas.values()[gammas.index(0, 1, 2)]).isEqualTo(0x1.345684b98c0ddp+1);
    ShapedArray<double[]> vectors = rng.sample(new Dirichlet(1, 2), Shape.of(2, 2));
    assertThat(vectors.shape()).isEqualTo(Shape.of(2, 2, 2));
    assertThat(vectors.values()[vectors.index(1, 0, 1)]).isEqualTo(0x1.894939afb89ddp-1);
    assertThat(rng.sample(new Poisson(5), Shape.of(2, 2, 2)).values())
        .containsExactly(5, 2, 10, 6, 8, 4, 5, 9);
    ShapedArray<float[]> floats = rng.sampleFloats(new StandardNormal(), Shape.of(2, 1, 2));
    assertThat(floats.values()[floats.index(1, 0, 1)]).isEqualTo(-0x1.998d32p-1f);
  }

  @Test
  void shapesAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> Shape.of(2, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapedArray.of(new int[5], Shape.of(2, 3)))
        .withMessage("cannot reshape array of size 5 into shape (2, 3)");
    ShapedArray<int[]> array = ShapedArray.of(new int[6], Shape.of(2, 3));
    assertThat(array).hasToString("int in shape (2, 3)");
    assertThatIllegalArgumentException().isThrownBy(() -> array.index(1));
    assertThat(Generator.defaultRng(1).sample(new Poisson(1), Shape.of()).values()).hasSize(1);
    assertThat(Generator.defaultRng(1).sample(new Poisson(1), Shape.of(2, 0)).values()).isEmpty();
  }

  @Test
  void randomStatesShapesAreThoseOfFlatArrays() {
    ShapedArray<double[]> normals =
        new RandomState(7).sample(LegacyContinuous.normal(0, 1), Shape.of(2, 3, 2));
    assertThat(normals.values()).isEqualTo(new RandomState(7).normal(0, 1, 12));
    ShapedArray<long[]> counts =
        new RandomState(7).sample(LegacyDiscrete.poisson(3), Shape.of(2, 3, 2));
    assertThat(counts.values()).isEqualTo(new RandomState(7).poisson(3, 12));
  }

  /** The values are NumPy's. */
  @Test
  void randomStatesVectorsAreInShapes() {
    ShapedArray<double[]> proportions =
        new RandomState(7).dirichlet(new double[] {1, 2}, Shape.of(2, 1, 2));
    assertThat(proportions.shape()).isEqualTo(Shape.of(2, 1, 2, 2));
    assertThat(proportions.values())
        .containsExactly(
            0.05813185119094257,
            0.9418681488090576,
            0.4676510353179569,
            0.5323489646820433,
            0.3208276111160053,
            0.6791723888839948,
            0.46286667587311264,
            0.5371333241268874);
    double[] pvals = {0.2, 0.3, 0.5};
    ShapedArray<long[]> counts = new RandomState(7).multinomial(9, pvals, Shape.of(2, 2, 1));
    assertThat(counts.shape()).isEqualTo(Shape.of(2, 2, 1, 3));
    assertThat(counts.values()).containsExactly(0, 4, 5, 2, 3, 4, 4, 2, 3, 2, 1, 6);
    double[][] cov = {{2, 0.5}, {0.5, 1}};
    double[] mean = {1, 2};
    RandomState rs = new RandomState(7);
    ShapedArray<double[]> vectors = rs.multivariateNormal(mean, cov, Shape.of(1, 2, 2));
    assertThat(vectors.shape()).isEqualTo(Shape.of(1, 2, 2, 2));
    assertThat(vectors.values())
        .containsExactly(
            new double[] {
              -1.1615526459115681,
              0.655579883648127,
              0.8160880663210979,
              2.316589974112886,
              2.082129559492688,
              2.450223562258124,
              1.5991597514570612,
              0.5569570110761382
            },
            within(1e-14));
    assertThat(rs.multinomial(9, new double[] {}, Shape.of(3, 0)).shape())
        .isEqualTo(Shape.of(3, 0, 0));
    String state = rs.getState().toJson();
    Shape large = Shape.of(1 << 15, 1 << 15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rs.dirichlet(new double[] {1, 2, 3}, large))
        .withMessageStartingWith("array is too big");
    assertThat(rs.getState().toJson()).isEqualTo(state);
    NumpyRandom.seed(7);
    assertThat(NumpyRandom.dirichlet(new double[] {1, 2}, Shape.of(2, 1, 2)).values())
        .isEqualTo(proportions.values());
    NumpyRandom.seed(7);
    assertThat(NumpyRandom.multinomial(9, pvals, Shape.of(2, 2, 1)).values())
        .isEqualTo(counts.values());
    NumpyRandom.seed(7);
    assertThat(NumpyRandom.multivariateNormal(mean, cov, Shape.of(1, 2, 2)).values())
        .isEqualTo(vectors.values());
  }

  @Test
  void multinomialTakesTrialsOfAnyShape() {
    Operand.Longs n = Operand.longs(10, 20, 30, 40);
    Operand.Doubles one = Operand.of(0.5, 0.25, 0.25);
    ShapedArray<long[]> counts =
        Generator.defaultRng(3).multinomial(MultinomialBroadcast.of(n.reshape(2, 2), one));
    assertThat(counts.shape()).isEqualTo(Shape.of(2, 2, 3));
    assertThat(counts.values()).containsExactly(3, 3, 4, 12, 4, 4, 11, 9, 10, 20, 8, 12);

    Operand.Doubles two = Operand.of(new double[][] {{0.5, 0.25, 0.25}, {0.1, 0.2, 0.7}});
    ShapedArray<long[]> pairs =
        Generator.defaultRng(3).multinomial(MultinomialBroadcast.of(n.reshape(2, 2, 1), two));
    assertThat(pairs.shape()).isEqualTo(Shape.of(2, 2, 2, 3));
    assertThat(pairs.values())
        .containsExactly(
            3, 3, 4, 2, 2, 6, 7, 6, 7, 2, 2, 16, 17, 4, 9, 2, 6, 22, 19, 11, 10, 5, 12, 23);
    assertThat(MultinomialBroadcast.of(Operand.longs(new long[0]), one).shape())
        .isEqualTo(Shape.of(0, 3));
  }

  @Test
  void multinomialIsRejectedInNumPysOrder() {
    Operand.Longs negative = Operand.longs(-1, 2);
    Operand.Doubles three = Operand.of(new double[][] {{1}, {1}, {1}});
    rejects(negative, Operand.of(1.5, -0.5), "pvals < 0, pvals > 1 or pvals contains NaNs");
    rejects(negative, three, "n < 0");
    rejects(
        Operand.longs(1, 2),
        three,
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0"
            + " with shape (2,) and arg 1 with shape (3,).");
    rejects(
        Operand.longs(1),
        Operand.of(1.0).reshape(),
        "pvals must have at least 1 dimension and the last dimension of pvals must be greater than"
            + " 0.");
  }

  private static void rejects(Operand.Longs n, Operand.Doubles pvals, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultinomialBroadcast.of(n, pvals))
        .withMessageStartingWith(message);
  }

  @Test
  void intsAreThoseOfLongs() {
    int[] dice = Generator.defaultRng(5).integerInts(1, 7, 6);
    assertThat(dice).isEqualTo(Generator.defaultRng(5).integers(1, 7, new int[6]));
    assertThat(Arrays.stream(dice).asLongStream().toArray())
        .isEqualTo(Generator.defaultRng(5).integers(1, 7, 6));
    assertThat(Generator.defaultRng(5).integerInt(1, 7)).isEqualTo(dice[0]);
    assertThat(Generator.defaultRng(5).integerInts(1, 7, 2, 3))
        .isDeepEqualTo(new int[][] {{dice[0], dice[1], dice[2]}, {dice[3], dice[4], dice[5]}});
    assertThat(Generator.defaultRng(5).integerInts(9, 7, 0)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generator.defaultRng(5).integerInts(0, 1L << 32, 3))
        .withMessage("high is out of bounds for int32: 4294967296");
    Integers words = Integers.of(IntegerType.UINT32, 0, 1L << 32);
    assertThat(Generator.defaultRng(5).sampleInts(words, 3))
        .isEqualTo(Generator.defaultRng(5).fill(words, new int[3]));
  }

  // choice

  private static final float[] FLOATS = {0.39656058f, 0.008201655f, 0.0080045005f, 0.58723325f};

  @Test
  void float32ProbabilitiesMayDifferMoreFromOne() {
    assertThat(new RandomState(1).choice(4, 5, true, FLOATS)).containsExactly(3, 3, 0, 0, 0);
    assertThat(new RandomState(1).choice(4, 3, false, FLOATS)).containsExactly(3, 0, 1);
    double[] doubles = new double[4];
    Arrays.setAll(doubles, i -> FLOATS[i]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomState(1).choice(4, 5, true, doubles))
        .withMessageStartingWith("probabilities do not sum to 1");
  }

  /** The square root of float32's spacing at 1, compared in float32. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theToleranceOfFloat32IsNumPys(boolean replace) {
    float spacing = Math.ulp(0.5f);
    int within = 5792; // of these spacings; found with NumPy for both classes
    for (int sign : new int[] {-1, 1}) {
      float last = 0.5f + sign * within * spacing;
      float beyond = 0.5f + sign * (within + 1) * spacing;
      assertThat(new RandomState(1).choice(2, 1, replace, new float[] {0.5f, last})).hasSize(1);
      Choice how = replace ? Choice.withReplacement() : Choice.withoutReplacement();
      assertThat(Generator.defaultRng(1).choice(2, 1, how.p(0.5f, last))).hasSize(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RandomState(1).choice(2, 1, replace, new float[] {0.5f, beyond}));
      assertThatIllegalArgumentException().isThrownBy(() -> how.p(0.5f, beyond));
    }
  }

  /** That this compiles is the test: a bare null is a form of neither double nor float32. */
  @Test
  void aBareNullMeansEqualProbabilities() {
    String[] names = {"a", "b", "c"};
    assertThat(new RandomState(1).choice(5, 4, true, null)).containsExactly(3, 4, 0, 1);
    assertThat(new RandomState(1).choice(new double[] {1, 0, 3, 4, 5}, 3, false, null))
        .containsExactly(3, 0, 5);
    for (boolean replace : new boolean[] {true, false}) {
      RandomState rs = new RandomState(1);
      RandomState other = new RandomState(1);
      assertThat(rs.choice(new long[] {1, 2, 3}, 3, replace, null))
          .isEqualTo(other.choice(new long[] {1, 2, 3}, 3, replace));
      assertThat(rs.choice(new int[] {1, 2, 3}, 3, replace, null))
          .isEqualTo(other.choice(new int[] {1, 2, 3}, 3, replace));
      assertThat(rs.choice(new float[] {1, 2, 3}, 3, replace, null))
          .isEqualTo(other.choice(new float[] {1, 2, 3}, 3, replace));
      assertThat(rs.choice(new short[] {1, 2, 3}, 3, replace, null))
          .isEqualTo(other.choice(new short[] {1, 2, 3}, 3, replace));
      assertThat(rs.choice(new byte[] {1, 2, 3}, 3, replace, null))
          .isEqualTo(other.choice(new byte[] {1, 2, 3}, 3, replace));
      assertThat(rs.choice(new boolean[] {true, false}, 2, replace, null))
          .isEqualTo(other.choice(new boolean[] {true, false}, 2, replace));
      assertThat(rs.choice(names, 3, replace, null)).isEqualTo(other.choice(names, 3, replace));
      assertThat(rs.choice(List.of(names), 3, replace, null))
          .isEqualTo(other.choice(List.of(names), 3, replace));
    }
    NumpyRandom.seed(1);
    assertThat(NumpyRandom.choice(5, 4, true, null)).containsExactly(3, 4, 0, 1);
    assertThat(NumpyRandom.choice(names, 3, false, null)).hasSize(3);
    assertThat(NumpyRandom.choice(new double[] {1}, 1, true, null)).containsExactly(1);
    assertThat(NumpyRandom.choice(List.of(names), 3, true, null)).hasSize(3);
  }

  @Test
  void populationsMayExceedTwoToThe31() {
    long large = 1L << 62;
    assertThat(new RandomState(0).choice(large)).isEqualTo(900450186894289455L);
    assertThat(new RandomState(0).choice(large, 2))
        .containsExactly(900450186894289455L, 3969543146641149120L);
    assertThat(new RandomState(0).choice(1L << 33, 3))
        .containsExactly(2546248239L, 7921061056L, 7979815675L);
    assertThat(new RandomState(0).choice(10L, 3, false))
        .containsExactly(
            Arrays.stream(new RandomState(0).choice(10, 3, false)).asLongStream().toArray());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomState(0).choice(large, 2, false))
        .withMessageContaining("population too large");
    assertThatIllegalArgumentException().isThrownBy(() -> new RandomState(0).choice(-large, 2));
  }

  @Test
  void elementsOfEveryTypeAreChosen() {
    RandomState rs = new RandomState(1);
    float[] floats = {1, 0, 3, 4, 5};
    short[] shorts = {1, 0, 3, 4, 5};
    byte[] bytes = {1, 0, 3, 4, 5};
    char[] chars = {1, 0, 3, 4, 5};
    boolean[] booleans = {true, false, true, true, true};
    double[] p = {0.1, 0.2, 0.3, 0.4, 0};
    float[] p32 = {0.1f, 0.2f, 0.3f, 0.4f, 0};
    assertThat(rs.choice(floats)).isEqualTo(4);
    assertThat(new RandomState(1).choice(floats, 6)).containsExactly(4, 5, 1, 0, 4, 1);
    assertThat(new RandomState(1).choice(floats, 3, false)).containsExactly(3, 0, 5);
    assertThat(new RandomState(1).choice(floats, 4, true, p)).containsExactly(3, 4, 1, 3);
    assertThat(new RandomState(1).choice(shorts)).isEqualTo((short) 4);
    assertThat(new RandomState(1).choice(shorts, 6)).containsExactly(4, 5, 1, 0, 4, 1);
    assertThat(new RandomState(1).choice(shorts, 3, false)).containsExactly(3, 0, 5);
    assertThat(new RandomState(1).choice(shorts, 4, true, p32)).containsExactly(3, 4, 1, 3);
    assertThat(new RandomState(1).choice(bytes)).isEqualTo((byte) 4);
    assertThat(new RandomState(1).choice(bytes, 6)).containsExactly(4, 5, 1, 0, 4, 1);
    assertThat(new RandomState(1).choice(bytes, 3, false)).containsExactly(3, 0, 5);
    assertThat(new RandomState(1).choice(bytes, 4, true, p32)).containsExactly(3, 4, 1, 3);
    assertThat(new RandomState(1).choice(chars)).isEqualTo((char) 4);
    assertThat(new RandomState(1).choice(chars, 6)).isEqualTo(new char[] {4, 5, 1, 0, 4, 1});
    assertThat(new RandomState(1).choice(chars, 3, false)).isEqualTo(new char[] {3, 0, 5});
    assertThat(new RandomState(1).choice(chars, 4, true, p32)).isEqualTo(new char[] {3, 4, 1, 3});
    assertThat(new RandomState(1).choice(chars, 4, true, p)).isEqualTo(new char[] {3, 4, 1, 3});
    assertThat(new RandomState(1).choice(booleans)).isTrue();
    assertThat(new RandomState(1).choice(booleans, 6))
        .containsExactly(true, true, true, false, true, true);
    assertThat(new RandomState(1).choice(booleans, 3, false)).containsExactly(true, false, true);
    assertThat(new RandomState(1).choice(booleans, 4, true, p)).containsOnly(true);
  }
}
