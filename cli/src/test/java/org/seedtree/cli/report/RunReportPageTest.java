package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;

class RunReportPageTest {

  @TempDir private Path directory;

  /** Runs a command line in which @/ is the directory. */
  private String run(String line) {
    InProcess result = result(line);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out();
  }

  private InProcess result(String line) {
    return InProcess.run(line.replace("@/", directory + "/").split(" "));
  }

  private JsonNode page() throws IOException {
    return Pages.document(directory.resolve("x.html"));
  }

  @Test
  void thePageHasWhatJsonPrints() throws IOException {
    String printed = run("run option --replications 20000 --seed 1 --report @/x.html --json");
    JsonNode page = page();
    assertThat(Pages.comparable(page.toString())).isEqualTo(Pages.comparable(printed));
    assertThat(page.at("/report/state").asText()).isEqualTo("finished");
    assertThat(page.at("/tree/count").asLong()).isEqualTo(20_000);
    assertThat(page.at("/tree/collision_bound").asDouble()).isEqualTo(4e8 / Math.pow(2, 128));
    assertThat(page.at("/timing/slowest")).hasSize(20);
    assertThat(page.at("/digests").isMissingNode()).isTrue();
  }

  @Test
  void onlyTheTimingDependsOnThreadsFoldersPartsAndCommands() throws IOException {
    String command = "run bootstrap --replications 3000 --seed 7 --json";
    JsonNode one = Pages.comparable(run(command + " --threads 1"));
    assertThat(Pages.comparable(run(command + " --threads 3"))).isEqualTo(one);
    JsonNode folder = Pages.comparable(run(command + " --out @/whole"));
    assertThat(folder.at("/digests/sha256")).hasSize(20);
    run(command + " --part 1/2 --out @/a");
    run(command + " --part 2/2 --out @/b");
    JsonNode merged = Pages.comparable(run("merge @/c @/b @/a --json"));
    for (JsonNode document : List.of(folder, merged)) {
      for (String field :
          List.of("estimate", "convergence", "histogram", "quantiles", "p_values")) {
        assertThat(document.get(field)).as(field).isEqualTo(one.get(field));
      }
    }
    assertThat(merged.get("digests")).isEqualTo(folder.get("digests"));
  }

  /** The numbers are counted again from the file of results. */
  @Test
  void chartsAreThoseOfTheResults() throws IOException {
    run("run pi points=9 --replications 5000 --seed 3 --out @/r --report @/x.html");
    JsonNode page = page();
    byte[] bytes = Files.readAllBytes(directory.resolve("r/results.npy"));
    double[] results = new double[5000];
    java.nio.ByteBuffer.wrap(bytes, bytes.length - 40_000, 40_000)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .asDoubleBuffer()
        .get(results);
    JsonNode histogram = page.get("histogram");
    double low = histogram.get("low").asDouble();
    double width = (histogram.get("high").asDouble() - low) / histogram.get("counts").size();
    assertThat(width).isCloseTo(4.0 / 9, within(1e-9)); // one bin for each number of points
    long[] counts = new long[histogram.get("counts").size()];
    double sum = 0;
    for (double result : results) {
      int bin = (int) Math.floor((result - low) / width);
      if (bin >= 0 && bin < counts.length) {
        counts[bin]++;
      }
      sum += result;
    }
    List<Long> shown = new ArrayList<>();
    histogram.get("counts").forEach(count -> shown.add(count.asLong()));
    assertThat(shown).containsExactly(java.util.Arrays.stream(counts).boxed().toArray(Long[]::new));
    assertThat(page.get("estimate").asDouble()).isCloseTo(sum / 5000, within(1e-12));
    int last = page.at("/convergence/counts").size() - 1;
    assertThat(page.at("/convergence/counts/" + last).asLong()).isEqualTo(5000);
    assertThat(page.at("/convergence/estimates/" + last)).isEqualTo(page.get("estimate"));
    assertThat(page.at("/convergence/standard_errors/" + last))
        .isEqualTo(page.get("standard_error"));
  }

  /** The program in the page computes the same results, bit for bit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pi points=7",
        "option kind=put rate=-0.01 --bit-generator philox --spawn-key 3,1",
        "option --part 2/3 --out @/part",
        "bootstrap --seed 1,2 --bit-generator mt19937",
        "bootstrap statistic=median"
      })
  void numpyRepeatsTheRun(String simulation) throws IOException {
    String seed = simulation.contains("--seed") ? "" : " --seed 12345";
    String folder = simulation.contains("--out") ? "" : " --out @/part";
    run("run " + simulation + seed + folder + " --replications 300 --report @/x.html --quiet");
    String program = page().get("again_numpy").asText();
    String printed =
        NumpyProcess.run(
            directory, program + "print(np.array_equal(results, np.load('part/results.npy')))\n");
    assertThat(printed.lines().toList()).hasSize(2).last().isEqualTo("True");
  }

  @Test
  void sessionsAndPartsAreOnTheTimeLine() throws IOException {
    String command = "run pi --replications 3000 --seed 7 --out @/a --part 1/2";
    assertThat(result(command + " --time-limit 0s").status()).isEqualTo(2);
    run(command + " --report @/x.html");
    JsonNode spans = page().at("/timing/spans");
    assertThat(spans).hasSize(2);
    assertThat(spans.at("/0/replications").asLong()).isZero();
    assertThat(spans.at("/1/replications").asLong()).isEqualTo(1496);
    run(command + " --report @/x.html"); // nothing is missing
    assertThat(page().at("/timing/spans")).hasSize(2);
    run("run pi --replications 3000 --seed 7 --out @/b --part 2/2");
    Files.writeString(directory.resolve("b/timing.json"), "{\"sessions\": [{\"started\": 7}]}");
    run("merge @/m @/a @/b --report @/x.html");
    List<String> names = new ArrayList<>();
    page().at("/timing/spans").forEach(span -> names.add(span.get("name").asText()));
    assertThat(names)
        .containsExactly(
            directory + "/a, session 1", directory + "/a, session 2", directory + "/b");
  }

  @Test
  void aStoppedRunSaysSo() throws IOException {
    InProcess stopped =
        result("run pi --replications 3000 --seed 7 --time-limit 0s --report @/x.html");
    assertThat(stopped.status()).isEqualTo(2);
    JsonNode page = page();
    assertThat(page.at("/report/state").asText()).isEqualTo("stopped");
    assertThat(page.at("/report/message").asText()).startsWith("the time limit was reached");
    assertThat(page.get("done").asLong()).isZero();
    assertThat(page.get("estimate").isNull()).isTrue();
  }

  @Test
  void aPageThatCannotBeWrittenIsAnErrorBeforeTheRun() {
    assertThat(result("run pi --replications 9 --seed 1 --report @/x").err())
        .isEqualTo("seedtree: --report is a file name ending in .html, not " + directory + "/x\n");
    InProcess noFolder = result("run pi --replications 9 --seed 1 --report @/no/x.html");
    assertThat(noFolder.status()).isEqualTo(2);
    assertThat(noFolder.err()).contains("there is no directory").hasLineCount(1);
    assertThat(result("run pi --only 3 --seed 1 --report @/x.html").status()).isEqualTo(2);
  }
}
