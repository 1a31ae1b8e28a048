package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Parameter;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyLongDistribution;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

/**
 * Every method of NumPy's can be called with the numbers of arguments that NumPy takes, and gives
 * NumPy's value; and with arrays. The golden file, which {@code
 * conformance/scripts/golden_signatures.py} makes, has the signatures of all methods; they are also
 * compared with those of the installed NumPy.
 */
class SignaturesTest {

  private static final Map<?, ?> GOLDEN = golden();
  private static final int SEED = 12345; // of the golden file

  private static Map<?, ?> golden() {
    try {
      return Golden.read(SignaturesTest.class, "golden/signatures.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A method of NumPy's. */
  private record Signature(
      String name, List<?> parameters, Map<?, ?> defaults, List<Map<?, ?>> calls) {

    String camelCase() {
      StringBuilder camel = new StringBuilder();
      for (String part : name.split("_")) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
      return camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    }

    String className() {
      String camel = camelCase();
      return camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
    }
  }

  private static List<Signature> signatures(String numpyClass) {
    return signatures(GOLDEN, numpyClass);
  }

  private static List<Signature> signatures(Map<?, ?> document, String numpyClass) {
    return ((List<?>) required(document, numpyClass))
        .stream().map(Map.class::cast).map(SignaturesTest::signature).toList();
  }

  private static Signature signature(Map<?, ?> method) {
    List<Map<?, ?>> calls =
        ((List<?>) required(method, "calls")).stream().<Map<?, ?>>map(Map.class::cast).toList();
    return new Signature(
        (String) required(method, "name"),
        (List<?>) required(method, "parameters"),
        (Map<?, ?>) required(method, "defaults"),
        calls);
  }

  static Stream<Arguments> methods() {
    Map<Class<?>, String> types =
        Map.of(
            Generator.class, "Generator",
            RandomState.class, "RandomState",
            NumpyRandom.class, "RandomState");
    return types.entrySet().stream()
        .flatMap(
            type ->
                signatures(type.getValue()).stream()
                    .map(
                        method ->
                            Arguments.of(
                                Named.of(type.getKey().getSimpleName(), type.getKey()), method)));
  }

  @Test
  void namesAllMethods() {
    assertThat(signatures("Generator")).hasSize(34);
    assertThat(signatures("RandomState")).hasSize(37);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("methods")
  void takesNumpysArguments(Class<?> type, Signature numpys) throws ReflectiveOperationException {
    takesArguments(type, numpys, SEED);
  }

  @Test
  void takesTheInstalledNumpysArguments()
      throws IOException, InterruptedException, ReflectiveOperationException {
    int seed = new SeedSequence().generateState(1)[0] >>> 1;
    Map<?, ?> live = Golden.ofInstalledNumpy("golden_signatures.py", seed);
    for (Signature numpys : signatures(live, "Generator")) {
      takesArguments(Generator.class, numpys, seed);
    }
    for (Signature numpys : signatures(live, "RandomState")) {
      takesArguments(RandomState.class, numpys, seed);
      takesArguments(NumpyRandom.class, numpys, seed);
    }
  }

  private static void takesArguments(Class<?> type, Signature numpys, int seed)
      throws ReflectiveOperationException {
    for (Map<?, ?> call : numpys.calls()) {
      List<?> arguments = (List<?>) required(call, "arguments");
      Object value = invoke(type, numpys, seed, arguments, Set.of(double.class, long.class));
      assertThat(List.of(bits(value)))
          .as("%s%s of seed %s", numpys.name(), arguments, seed)
          .isEqualTo(call.get("values"));
      if (call.get("arrays") instanceof List<?> arrays) {
        Object drawn = invoke(type, numpys, seed, arrays, Set.of(double[].class, long[].class));
        List<String> found =
            IntStream.range(0, Array.getLength(drawn))
                .mapToObj(i -> bits(Array.get(drawn, i)))
                .toList();
        assertThat(found)
            .as("%s%s of seed %s", numpys.name(), arrays, seed)
            .isEqualTo(call.get("drawn"));
      }
    }
  }

  /** An integer where NumPy takes a parameter is never a size. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("methods")
  void sizesComeAfterAllParameters(Class<?> type, Signature numpys) {
    for (Method method : type.getMethods()) {
      int size = Arrays.asList(method.getParameterTypes()).indexOf(int.class);
      if (method.getName().equals(numpys.camelCase()) && size >= 0) {
        assertThat(size).as(method.toString()).isEqualTo(numpys.parameters().size());
      }
    }
  }

  @Test
  void distributionsHaveConstructorsWithNumpysDefaults() throws ReflectiveOperationException {
    int found = 0;
    for (Signature numpys : signatures("Generator")) {
      if (Set.of("random", "integers").contains(numpys.name())) {
        continue; // values of StandardUniform and of factories of Integers
      }
      Class<?> type = Class.forName("org.seedtree.distribution." + numpys.className());
      for (Map<?, ?> call : numpys.calls()) {
        List<?> arguments = (List<?>) required(call, "arguments");
        Constructor<?> constructor =
            Arrays.stream(type.getConstructors())
                .filter(
                    c -> isOf(c.getParameterTypes(), arguments.size(), double.class, long.class))
                .findFirst()
                .orElseThrow(() -> new AssertionError("new " + type + arguments));
        Object made =
            constructor.newInstance(converted(arguments, constructor.getParameterTypes()));
        Generator rng = Generator.defaultRng(SEED);
        Object value =
            made instanceof DoubleDistribution doubles
                ? (Object) rng.sample(doubles)
                : rng.sample((LongDistribution) made);
        assertThat(List.of(bits(value))).as("%s", made).isEqualTo(call.get("values"));
        found++;
      }
    }
    assertThat(found).isEqualTo(48);
  }

  @Test
  void distributionsOfRandomStateHaveNumpysDefaults() throws ReflectiveOperationException {
    Set<String> own = Set.of("random", "random_sample", "randint", "random_integers", "tomaxint");
    for (Signature numpys : signatures("RandomState")) {
      for (Map<?, ?> call : own.contains(numpys.name()) ? List.<Map<?, ?>>of() : numpys.calls()) {
        List<?> arguments = (List<?>) required(call, "arguments");
        Method factory =
            Stream.of(LegacyContinuous.class, LegacyDiscrete.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(numpys.camelCase()))
                .filter(
                    m -> isOf(m.getParameterTypes(), arguments.size(), double.class, long.class))
                .findFirst()
                .orElseThrow(() -> new AssertionError(numpys.name() + arguments));
        Object made = factory.invoke(null, converted(arguments, factory.getParameterTypes()));
        RandomState rs = new RandomState(SEED);
        Object value =
            made instanceof LegacyDoubleDistribution doubles
                ? (Object) rs.sample(doubles)
                : rs.sample((LegacyLongDistribution) made);
        assertThat(List.of(bits(value))).as("%s", made).isEqualTo(call.get("values"));
      }
    }
  }

  @Test
  void theCatalogHasNumpysParametersAndDefaults() {
    Map<String, Signature> all =
        signatures("Generator").stream().collect(Collectors.toMap(Signature::name, s -> s));
    assertThat(Catalog.entries()).extracting(Catalog.Entry::name).containsAll(all.keySet());
    for (Catalog.Entry entry : Catalog.entries()) {
      Signature numpys = all.get(entry.name());
      if (numpys != null) {
        List<String> names = entry.parameters().stream().map(Parameter::name).toList();
        assertThat(names.subList(0, numpys.parameters().size())).isEqualTo(numpys.parameters());
        for (Parameter parameter : entry.parameters()) {
          if (numpys.defaults().containsKey(parameter.name())) {
            assertThat(parameter.byDefault().orElse("none"))
                .as("%s of %s", parameter.name(), entry.name())
                .isEqualTo(numpys.defaults().get(parameter.name()));
          }
        }
      }
    }
  }

  private static Object invoke(
      Class<?> type, Signature numpys, int seed, List<?> arguments, Set<Class<?>> parameterTypes)
      throws ReflectiveOperationException {
    Class<?>[] types = parameterTypes.toArray(Class<?>[]::new);
    Method found =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(numpys.camelCase()))
            .filter(method -> isOf(method.getParameterTypes(), arguments.size(), types))
            .findFirst()
            .orElseThrow(() -> new AssertionError(type + " has no " + numpys.name() + arguments));
    NumpyRandom.seed(seed);
    Object target =
        Modifier.isStatic(found.getModifiers())
            ? null
            : type == Generator.class ? Generator.defaultRng(seed) : new RandomState(seed);
    return required(found.invoke(target, converted(arguments, found.getParameterTypes())));
  }

  private static boolean isOf(Class<?>[] types, int count, Class<?>... allowed) {
    return types.length == count && Arrays.asList(allowed).containsAll(Arrays.asList(types));
  }

  private static @Nullable Object[] converted(List<?> arguments, Class<?>[] types) {
    @Nullable Object[] converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      converted[i] = converted(Objects.requireNonNull(arguments.get(i)), types[i]);
    }
    return converted;
  }

  private static Object converted(Object argument, Class<?> type) {
    if (argument instanceof List<?> elements) {
      Object array = Array.newInstance(type.getComponentType(), elements.size());
      for (int i = 0; i < elements.size(); i++) {
        Array.set(array, i, converted(required(elements.get(i)), type.getComponentType()));
      }
      return array;
    }
    Number number = (Number) argument;
    return type == long.class ? (Object) number.longValue() : (Object) number.doubleValue();
  }

  private static String bits(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%016x", Double.doubleToRawLongBits(number))
        : value.toString();
  }
}
