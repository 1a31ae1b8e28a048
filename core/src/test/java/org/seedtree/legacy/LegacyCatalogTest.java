package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog.Entry;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;

/** The distributions of RandomState by NumPy's names. */
class LegacyCatalogTest {

  static List<Entry> distributions() {
    return LegacyCatalog.entries();
  }

  private static Map<String, Object> examples(Entry entry) {
    Map<String, Object> examples = new HashMap<>();
    for (Parameter parameter : entry.parameters()) {
      if (parameter.required()) {
        examples.put(parameter.name(), parameter.example());
      }
    }
    return examples;
  }

  /** An array that is filled in parts has the values of one that is filled at once. */
  @ParameterizedTest
  @MethodSource("distributions")
  void partsOfACallAreTheWhole(Entry entry) {
    for (DType dtype : entry.dtypes()) {
      Sampler distribution = entry.sampler(examples(entry), dtype);
      int n = 60 * distribution.vectorLength().orElse(1);
      RandomState whole = new RandomState(3);
      RandomState cut = new RandomState(3);
      Object values = dtype.newArray(n);
      Object parts = dtype.newArray(n);
      ((LegacyDistribution) distribution).on(whole).fill(values, 0, n);
      ArrayFill<Object> call = ((LegacyDistribution) distribution).on(cut);
      int[] cuts = {0, 1, 1, 8, 31, 32, 57, n};
      for (int i = 1; i < cuts.length; i++) {
        call.fill(parts, cuts[i - 1], cuts[i]);
      }
      assertThat(parts).as("%s of %s", entry, dtype).isEqualTo(values);
      assertThat(cut.getState()).isEqualTo(whole.getState());
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void isAMethodOfRandomState(Entry entry) {
    String name = entry.name();
    StringBuilder camelCase = new StringBuilder();
    for (String word : name.split("_")) {
      camelCase.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    String method = camelCase.substring(0, 1).toLowerCase(Locale.ROOT) + camelCase.substring(1);
    assertThat(RandomState.class.getMethods()).extracting(Method::getName).contains(method);
  }

  /** Methods that draw arrays of a distribution by its parameters, as NumPy's do. */
  @Test
  void lacksNoDistribution() {
    Set<String> others =
        Set.of(
            "sample",
            "fill",
            "broadcast",
            "broadcastRows",
            "broadcastLongs",
            "broadcastLongRows",
            "bytes",
            "choice",
            "permutation");
    Set<String> names =
        distributions().stream()
            .map(entry -> entry.name().replace("_", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(
            Arrays.stream(RandomState.class.getMethods())
                .filter(method -> method.getReturnType().isArray())
                .map(Method::getName)
                .filter(name -> !others.contains(name))
                .map(name -> name.toLowerCase(Locale.ROOT)))
        .allMatch(names::contains);
  }

  @Test
  void continuesARandomState() {
    RandomState rs = new RandomState(4);
    RandomState same = new RandomState(4);
    double first = rs.randn();
    assertThat(same.randn()).isEqualTo(first);
    LegacyDistribution distribution =
        (LegacyDistribution)
            LegacyCatalog.find("randn").orElseThrow().sampler(Map.of(), DType.FLOAT64);
    double[] out = new double[3];
    distribution.from(rs).on(rs.bitGenerator()).fill(out, 0, 3);
    assertThat(out).isEqualTo(same.randn(3));
    assertThat(rs.getState()).isEqualTo(same.getState());
  }

  @Test
  void validatesParametersWhenCreated() {
    Entry dirichlet = LegacyCatalog.find("dirichlet").orElseThrow();
    assertThatThrownBy(() -> dirichlet.sampler(Map.of("alpha", List.of(1.0, 0.0)), DType.FLOAT64))
        .hasMessage("alpha <= 0: 0.0");
    Entry randint = LegacyCatalog.find("randint").orElseThrow();
    Map<String, Object> empty = Map.of("low", BigInteger.ZERO);
    assertThatThrownBy(() -> randint.sampler(empty, DType.INT8)).hasMessage("high <= 0: 0");
    Object ints = DType.INT32.newArray(2);
    Sampler wide = randint.sampler(Map.of("low", BigInteger.TEN), DType.INT64);
    assertThatThrownBy(() -> wide.on(new RandomState(1).bitGenerator()).fill(ints, 0, 2))
        .hasMessage("int[] is too narrow for int64");
  }
}
