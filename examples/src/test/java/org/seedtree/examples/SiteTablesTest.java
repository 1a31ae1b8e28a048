package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.examples.SiteTable.Row;
import org.seedtree.json.Json;

/**
 * The rows of the site's tables give the same numbers in Java as in Python. The values are those of
 * {@code site/data/values}, which {@code conformance/scripts/golden_site.py} wrote, and of the
 * installed NumPy.
 */
class SiteTablesTest {

  /** The status of the script if a member or parameter of numpy.random has no row. */
  private static final int INCOMPLETE = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numpy",
        "numpy-legacy",
        "java-random",
        "commons-rng",
        "scikit-learn",
        "spark-rand"
      })
  void everyRowGivesNumpysValues(String name, @TempDir Path folder) throws Exception {
    List<Row> rows = SiteTable.rows(name);
    List<List<Object>> found = CompiledRows.values(rows, folder);
    assertThat(rows).hasSizeGreaterThan(3);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).isEqualTo(found.get(i)))
          .as("%s: %s gives %s", name, rows.get(i), found.get(i))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "numpy-legacy", "java-random", "scikit-learn", "spark-rand"})
  void theInstalledNumpyGivesThem(String name) throws IOException, InterruptedException {
    InstalledPython.Result python =
        InstalledPython.run("../conformance/scripts/golden_site.py", "--print", name);
    String values = python.output();
    assertThat(python.status()).as(values).isNotEqualTo(INCOMPLETE);
    if (python.status() != 0) {
      System.out.println(name + ": not compared: NumPy 2.4 or another library is missing");
      return;
    }
    assertThat(Json.parseObject(values))
        .usingRecursiveComparison()
        .withComparatorForType(SiteTablesTest::compareUpToRounding, Double.class)
        .isEqualTo(Json.parseObject(Files.readString(SiteTable.valuesOf(name))));
  }

  /** NumPy's last bits depend on the machine; those of the files do not. */
  private static int compareUpToRounding(double a, double b) {
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a)) ? 0 : Double.compare(a, b);
  }

  @Test
  void tablesNameAllOfNumpyRandom() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    for (String name : List.of("numpy", "numpy-legacy")) {
      for (Map<?, ?> section : SiteTable.sections(name)) {
        for (Map<?, ?> entry : SiteTable.entries(section)) {
          String member = (String) entry.get("name");
          named.add(member);
          if (section.containsKey("functions")) {
            named.add(member.substring(member.indexOf('.') + 1));
          }
        }
      }
    }
    named.remove("tomaxint"); // of RandomState only
    assertThat(new ArrayList<>(named)).hasSizeGreaterThan(150).isEqualTo(SiteTable.names());
  }
}
