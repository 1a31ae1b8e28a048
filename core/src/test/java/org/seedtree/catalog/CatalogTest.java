package org.seedtree.catalog;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Composition;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.release.NumpyRelease;

public class CatalogTest {

  public static Stream<Arguments> all() {
    return Catalog.entries().stream()
        .flatMap(entry -> entry.dtypes().stream().map(dtype -> Arguments.of(entry, dtype)));
  }

  private static Map<String, Object> arguments(Catalog.Entry entry) {
    Map<String, Object> arguments = new HashMap<>();
    for (Parameter parameter : entry.parameters()) {
      parameter.exampleOrDefault().ifPresent(value -> arguments.put(parameter.name(), value));
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource("all")
  void partsHoldTheValuesOfTheWhole(Catalog.Entry entry, DType dtype) {
    Sampler sampler = entry.sampler(arguments(entry), dtype);
    BitGenerator atOnce = new PCG64(1);
    Object whole = dtype.newArray(1000);
    sampler.on(atOnce).fill(whole, 0, 1000);

    BitGenerator inParts = new PCG64(1);
    Object parts = dtype.newArray(1000);
    ArrayFill<Object> call = sampler.on(inParts);
    int[] cuts = {0, 1, 3, 3, 40, 41, 555, 1000};
    for (int i = 1; i < cuts.length; i++) {
      call.fill(parts, cuts[i - 1], cuts[i]);
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(Array.get(parts, i)).isEqualTo(Array.get(whole, i));
    }
    assertThat(inParts.toJson()).isEqualTo(atOnce.toJson());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aDistributionDescribesItselfInTheCatalogsTerms(Catalog.Entry entry, DType dtype) {
    Sampler sampler = entry.sampler(arguments(entry), dtype);
    Distribution distribution = sampler.distribution().orElseThrow();
    assertThat(distribution.name()).isEqualTo(entry.name());
    List<String> order = entry.parameters().stream().map(Parameter::name).toList();
    assertThat(order).containsAll(distribution.parameters().keySet());
    assertThat(distribution.parameters().keySet())
        .containsExactlyElementsOf(
            order.stream().filter(distribution.parameters()::containsKey).toList());
    assertThat(entry.sampler(distribution.parameters(), dtype).distribution())
        .contains(distribution);
  }

  /** The distribution's words per value are consumed, no more and no less. */
  @ParameterizedTest
  @MethodSource("all")
  void fixedConsumptionIsWhatTheDistributionSays(Catalog.Entry entry, DType dtype) {
    Sampler sampler = entry.sampler(arguments(entry), dtype);
    if (sampler.wordsPerValue().isPresent()) {
      PCG64 drawn = new PCG64(3);
      sampler.on(drawn).fill(dtype.newArray(100), 0, 100);
      PCG64 advanced = new PCG64(3);
      advanced.advance(100L * sampler.wordsPerValue().getAsInt());
      assertThat(drawn.state()).isEqualTo(advanced.state());
    }
  }

  /** The parts of a composition, drawn by themselves, give the values and the same state. */
  @ParameterizedTest
  @MethodSource("all")
  void aCompositionOfPartsIsTheDistribution(Catalog.Entry entry, DType dtype) {
    Sampler sampler = entry.sampler(arguments(entry), dtype);
    Composition composition =
        sampler.distribution().flatMap(Distribution::composition).orElse(null);
    if (composition != null) {
      int n = 50;
      int components = sampler.vectorLength().orElse(1);
      PCG64 whole = new PCG64(5);
      double[] expected = new double[n * components];
      sampler.on(whole).fill(expected, 0, expected.length);
      PCG64 inParts = new PCG64(5);
      double[] parts = new double[n * composition.partsPerValue()];
      composition.part().fill(inParts, parts, 0, parts.length);
      double[] values = new double[expected.length];
      composition.assembly().assemble(parts, 0, values, 0, n);
      assertThat(values).isEqualTo(expected);
      assertThat(inParts.state()).isEqualTo(whole.state());
    }
  }

  @Test
  void aCallOfNarrowIntegersKeepsItsPieces() {
    Sampler dice =
        Catalog.find("integers")
            .orElseThrow()
            .sampler(Map.of("low", BigInteger.valueOf(200)), DType.UINT8);
    byte[] one = new byte[10];
    dice.on(new PCG64(7)).fill(one, 0, 10);
    byte[] two = new byte[10];
    BitGenerator bits = new PCG64(7);
    dice.on(bits).fill(two, 0, 5);
    dice.on(bits).fill(two, 5, 10);
    assertThat(two).startsWith(one[0], one[1], one[2], one[3], one[4]).isNotEqualTo(one);
  }

  @Test
  void highIsTheLowOfOneArgument() {
    Catalog.Entry integers = Catalog.find("integers").orElseThrow();
    long[] below = new long[8];
    integers.sampler(Map.of("low", BigInteger.TEN), DType.INT64).on(new PCG64(3)).fill(below, 0, 8);
    long[] closed = new long[8];
    integers
        .sampler(
            Map.of("low", BigInteger.ZERO, "high", BigInteger.valueOf(9), "endpoint", true),
            DType.INT64)
        .on(new PCG64(3))
        .fill(closed, 0, 8);
    assertThat(closed).isEqualTo(below);
  }

  @Test
  void rejectsWhatTheEntryDoesNotHave() {
    Catalog.Entry normal = Catalog.find("normal").orElseThrow();
    Catalog.Entry integers = Catalog.find("integers").orElseThrow();
    Catalog.Entry exponential = Catalog.find("standard_exponential").orElseThrow();
    assertRejected(normal, Map.of("mu", 1.0), "normal has no parameter mu");
    assertRejected(normal, Map.of("scale", -1.0), "scale < 0: -1.0");
    assertRejected(normal, Map.of("scale", BigInteger.ONE), "scale is not a number: 1");
    assertRejected(exponential, Map.of("method", "zag"), "method is not zig or inv: zag");
    assertThatThrownBy(() -> integers.sampler(Map.of(), DType.INT64))
        .hasMessage("integers needs low");
    assertThatThrownBy(() -> normal.sampler(Map.of(), DType.FLOAT32))
        .hasMessage("Unsupported dtype for normal: float32");
    assertThat(Catalog.find("gaussian")).isEmpty();
  }

  private static void assertRejected(
      Catalog.Entry entry, Map<String, Object> arguments, String message) {
    assertThatThrownBy(() -> entry.sampler(arguments, DType.FLOAT64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void theFirstDTypeIsNumPysDefault() {
    List<DType> first =
        Catalog.entries().stream().map(entry -> entry.dtypes().get(0)).distinct().toList();
    assertThat(first).containsExactly(DType.FLOAT64, DType.INT64);
    for (DType dtype : DType.values()) {
      assertThat(DType.named(dtype.dtype())).contains(dtype);
    }
  }

  @Test
  void hasEveryDistributionThereIs() {
    List<Class<?>> distributions =
        List.of(
            DoubleDistribution.class,
            FloatDistribution.class,
            LongDistribution.class,
            DoubleVectorDistribution.class,
            LongVectorDistribution.class);
    Set<String> names =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.seedtree.distribution")
                .stream()
                .filter(type -> distributions.stream().anyMatch(type::isAssignableTo))
                .filter(type -> !type.isInterface() && type.getModifiers().contains(PUBLIC))
                .map(type -> type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.equals("standard_uniform") ? "random" : name)
                .collect(Collectors.toSet());
    assertThat(Catalog.entries().stream().map(Catalog.Entry::name))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void theReleaseReachesBinomialAndMultinomial() {
    for (String name : List.of("binomial", "multinomial")) {
      Map<String, Object> arguments = new HashMap<>();
      arguments.put("n", BigInteger.valueOf(1000));
      arguments.put(name.equals("binomial") ? "p" : "pvals", 0.5);
      arguments.computeIfPresent("pvals", (key, p) -> List.of(0.5, 0.5));
      Catalog.Entry entry = Catalog.find(name).orElseThrow();
      long[] old = new long[100_000];
      long[] now = new long[100_000];
      entry.sampler(arguments, DType.INT64).on(new PCG64(1)).fill(old, 0, old.length);
      entry
          .sampler(arguments, DType.INT64, NumpyRelease.of("2.5.2"))
          .on(new PCG64(1))
          .fill(now, 0, now.length);
      assertThat(now).isNotEqualTo(old).startsWith(Arrays.copyOf(old, 50));
    }
  }
}
