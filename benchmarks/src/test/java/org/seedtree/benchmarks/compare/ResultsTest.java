package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  private static final List<Row> ROWS =
      List.of(
          Row.parse("random PCG64\t1.80\t0.90\t2.00\t1.20\t0.80"),
          Row.parse("gumbel\t15.0\t10.0\t1.50\t-\t-"),
          Row.parse("Arrays.fill 5e7\t0.33\t-\t-\t-\t0.34"));

  @TempDir Path folder;

  private Path write(List<String> java) throws IOException {
    Machine machine = new Machine("a processor", "a system", "a JVM", java);
    return new Results(ROWS, machine, "NumPy 2.4.6", "2026-11-21").write(folder);
  }

  @Test
  void thePageMarksMissedTargets() throws IOException {
    Path page = write(List.of("java", "--add-modules", Machine.VECTOR_MODULE));
    assertThat(page).hasFileName("RESULTS.md");
    assertThat(page)
        .content()
        .contains("2026-11-21", "a processor; a system", "results.png")
        .contains("| random PCG64 | 1.80 | 0.90 | **2.00** | 3.00 | 1.20 | **0.80** |\n")
        .contains("| gumbel | 15.0 | 10.0 | 1.50 | 1.20 | - | - |\n")
        .contains("| Arrays.fill 5e7 | 0.33 | - | - | - | - | 0.34 |\n");
  }

  @Test
  void withoutVectorModuleThereAreOtherTargetsAndAnotherPage() throws IOException {
    Path page = write(List.of("java"));
    assertThat(page).hasFileName("RESULTS-jdk" + Runtime.version().feature() + ".md");
    assertThat(page).content().contains("| random PCG64 | 1.80 | 0.90 | 2.00 | 0.90 |");
  }

  @Test
  void thePlotHasABarForEachRatio() throws IOException {
    Path two = folder.resolve("two.png");
    Path one = folder.resolve("one.png");
    Plot.write(ROWS, two);
    Plot.write(ROWS.subList(0, 1), one);
    assertThat(ImageIO.read(two.toFile()).getHeight())
        .isGreaterThan(ImageIO.read(one.toFile()).getHeight());
    assertThat(Files.size(two)).isPositive();
  }
}
