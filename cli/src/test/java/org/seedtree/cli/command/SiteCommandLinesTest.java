package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyCatalog;

/**
 * The command lines in the site's tables print what Python gives, which {@code
 * conformance/scripts/golden_site.py} has written, and name all distributions.
 */
class SiteCommandLinesTest {

  private static final Path VALUES = Path.of("../site/data/values/cli.json");

  private static Map<String, Object> lines() throws IOException {
    return Json.parseObject(Files.readString(VALUES));
  }

  static Stream<Arguments> linesWithValues() throws IOException {
    return lines().entrySet().stream()
        .map(line -> Arguments.of(Named.of(line.getKey(), line.getKey()), line.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("linesWithValues")
  void printsWhatPythonGives(String line, List<?> expected) {
    InProcess run = InProcess.run(line.replace("'", "").split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<Object> found = new ArrayList<>();
    if (run.out().startsWith("{")) {
      addTo(found, numbers(line, Json.parseObject(run.out())));
    } else {
      Stream<String> printed = run.out().lines();
      if (line.startsWith("spawn")) {
        printed = printed.skip(1).map(row -> row.replaceFirst("\\d+", "")); // heading, spawn key
      }
      boolean isFloat = line.contains("float32");
      printed
          .flatMap(row -> Arrays.stream(row.strip().split("\\s+")))
          .forEach(word -> found.add(value(word, isFloat)));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** Returns what Python's value has, too: not the seed of a state, not the settings of a split. */
  private static Object numbers(String line, Map<String, Object> printed) {
    if (line.startsWith("split")) {
      return List.of(printed.get("train"), printed.get("test"));
    }
    printed.remove("seed_seq");
    return printed;
  }

  private static void addTo(List<Object> flat, Object value) {
    if (value instanceof Map<?, ?> members) {
      new TreeMap<>(members).values().forEach(member -> addTo(flat, member));
    } else if (value instanceof List<?> elements) {
      elements.forEach(element -> addTo(flat, element));
    } else {
      flat.add(value);
    }
  }

  private static Object value(String word, boolean isFloat) {
    if (word.equals("True") || word.equals("False")) {
      return word.equals("True");
    }
    if (isFloat) {
      return (double) Float.parseFloat(word);
    }
    return word.matches("-?\\d+") ? new BigInteger(word) : (Object) Double.valueOf(word);
  }

  @Test
  void namesAllDistributions() throws IOException {
    assertThat(sampled(false)).isEqualTo(names(Catalog.entries()));
    assertThat(sampled(true)).isEqualTo(names(LegacyCatalog.entries()));
  }

  private static TreeSet<String> names(List<Catalog.Entry> entries) {
    return entries.stream().map(Catalog.Entry::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> sampled(boolean legacy) throws IOException {
    return lines().keySet().stream()
        .filter(line -> line.startsWith("sample ") && line.contains("--legacy") == legacy)
        .map(line -> line.split(" ")[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
