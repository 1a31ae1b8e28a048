package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.Multinomial;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sequence.Choice;

/**
 * Compares 1000 keys of each kind with NumPy, as {@code conformance/scripts/golden_functions.py}
 * computes them: in a golden file, which the tests of Spark's and Flink's functions read, too, and
 * live for a fresh seed.
 */
class KeyedFunctionsTest {

  private static final double[] WEIGHTS = {0.2, 0.5, 0.3};

  private static final Map<String, BiFunction<Keyed, Integer, Generator>> KEYS =
      Map.of(
          "long", (keyed, i) -> keyed.generator(i * 9223372036854775L - 4611686018427387904L),
          "string", (keyed, i) -> keyed.generator("ключ-" + i),
          "binary",
              (keyed, i) -> keyed.generator(new byte[] {-1, 0, (byte) (i >> 8), i.byteValue()}),
          "composite", (keyed, i) -> keyed.salted("c" + i % 7).generator(i - 500),
          "path", (keyed, i) -> keyed.within(i % 7, -i).generator("x" + i));

  private static final Map<String, Function<Generator, Object>> FUNCTIONS = new LinkedHashMap<>();

  static {
    FUNCTIONS.put("normal", rng -> rng.normal(10, 2));
    FUNCTIONS.put("gamma", rng -> rng.gamma(0.5, 3));
    FUNCTIONS.put("poisson", rng -> rng.poisson(50));
    FUNCTIONS.put("integers", rng -> rng.integers(-5, 1000));
    FUNCTIONS.put("choice", rng -> rng.choice(List.of("a", "b", "c"), Choice.weighted(WEIGHTS)));
    FUNCTIONS.put("assign", KeyedFunctionsTest::group);
    FUNCTIONS.put("permute", rng -> rng.permutation(List.of("a", "b", "c", "d")));
    FUNCTIONS.put(
        "dirichlet",
        rng -> Arrays.stream(rng.sample(new Dirichlet(0.5, 1, 2.5), 1)[0]).boxed().toList());
    FUNCTIONS.put(
        "multinomial",
        rng -> Arrays.stream(rng.sample(new Multinomial(20, WEIGHTS), 1)[0]).boxed().toList());
  }

  @Test
  void equalTheGoldenDigests() throws IOException {
    compare(Golden.read(KeyedFunctionsTest.class, "golden/functions.json"));
  }

  @Test
  void equalTheInstalledNumpysForAFreshSeed() throws IOException, InterruptedException {
    long seed = new SeedSequence().generateState64(1)[0] >>> 1;
    compare(Golden.ofInstalledNumpy("golden_functions.py", seed));
  }

  private static void compare(Map<?, ?> document) {
    String seed = (String) Golden.required(document, "seed");
    Keyed keyed = Keyed.of(Long.parseLong(seed));
    Map<?, ?> digests = (Map<?, ?>) Golden.required(document, "digests");
    assertThat(digests).hasSameSizeAs(KEYS);
    for (Map.Entry<?, ?> kind : digests.entrySet()) {
      BiFunction<Keyed, Integer, Generator> generator =
          Golden.required(KEYS.get((String) kind.getKey()));
      for (Map.Entry<?, ?> expected : ((Map<?, ?>) kind.getValue()).entrySet()) {
        String name = (String) expected.getKey();
        Function<Generator, Object> function = Golden.required(FUNCTIONS.get(name));
        String lines =
            IntStream.range(0, 1000)
                .mapToObj(i -> text(function.apply(generator.apply(keyed, i))))
                .collect(Collectors.joining("\n"));
        assertThat((String) expected.getValue())
            .as("%s of keys of kind %s, seed %s", name, kind.getKey(), seed)
            .startsWith(Golden.digest(lines));
      }
    }
  }

  /** Returns what {@link Keyed#assign} gives, of a generator, since keys are of several kinds. */
  private static Object group(Generator rng) {
    int group = new Fractions(new double[] {0.25, 0.5}).group(rng.random());
    return group == 0 ? "a" : group == 1 ? "b" : "null";
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(KeyedFunctionsTest::text).collect(Collectors.joining(","));
    }
    return value instanceof Double real
        ? HexFormat.of().toHexDigits(Double.doubleToRawLongBits(real))
        : value.toString();
  }
}
