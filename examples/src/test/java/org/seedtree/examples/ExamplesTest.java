package org.seedtree.examples;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the output of each program with that of its NumPy program in {@code src/main/python}:
 * with the golden text, which {@code python3 NAME.py} made, and with the output of the installed
 * NumPy.
 */
class ExamplesTest {

  /** The method {@code run} of a program. */
  private interface Program {
    void run(PrintStream out) throws Exception;
  }

  private static final Map<String, Program> PROGRAMS =
      Map.ofEntries(
          entry("first_look", FirstLook::run),
          entry("ten_children", TenChildren::run),
          entry("grandchildren", Grandchildren::run),
          entry("seed_in_a_loop", SeedInALoop::run),
          entry("unseeded_fixture", UnseededFixture::run),
          entry("one_seed_for_all", OneSeedForAll::run),
          entry("seed_plus_worker", SeedPlusWorker::run),
          entry("reproducible_sum", ReproducibleSum::run),
          entry("worker_seeds", WorkerSeeds::run),
          entry("keyed_streams", KeyedStreams::run),
          entry("jumped_blocks", JumpedBlocks::run),
          entry("named_streams", NamedStreams::run),
          entry("training_pipeline", TrainingPipeline::run),
          entry("worker_pool", WorkerPool::run),
          entry("scikit_learn_indices", ScikitLearnIndices::run),
          entry("replicated_pi", ReplicatedPi::run),
          entry("old_notebook", OldNotebook::run),
          entry("scipy_draws", ScipyDraws::run));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first_look",
        "ten_children",
        "grandchildren",
        "seed_in_a_loop",
        "unseeded_fixture",
        "one_seed_for_all",
        "seed_plus_worker",
        "reproducible_sum",
        "worker_seeds",
        "keyed_streams",
        "jumped_blocks",
        "named_streams",
        "training_pipeline",
        "worker_pool",
        "scikit_learn_indices",
        "old_notebook",
        "scipy_draws"
      })
  void printsWhatNumPyPrints(String name) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PROGRAMS.get(name).run(new PrintStream(out, true, StandardCharsets.UTF_8));
    String lines = out.toString(StandardCharsets.UTF_8);
    assertThat(lines).isEqualTo(golden(name));

    Process python =
        new ProcessBuilder("python3", Path.of("src/main/python", name + ".py").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String numpy = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      System.out.println(name + ": not compared with the installed NumPy, which is missing");
      return;
    }
    assertThat(lines).isEqualTo(numpy);
  }

  @Test
  void readmeShowsTheDigitsOfTheFirstLook() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    assertThat(golden("first_look").lines()).allMatch(line -> readme.contains("// " + line));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ExamplesTest.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
