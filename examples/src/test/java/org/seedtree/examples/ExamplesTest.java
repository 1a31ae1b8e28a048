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
          entry("numpy_defaults", NumpyDefaults::run),
          entry("varying_parameters", VaryingParameters::run),
          entry("weighted_element", WeightedElement::run),
          entry("narrow_arrays", NarrowArrays::run),
          entry("copied_generator", CopiedGenerator::run),
          entry("streamed_values", StreamedValues::run),
          entry("own_distribution", OwnDistribution::run),
          entry("vectors_in_blocks", VectorsInBlocks::run),
          entry("ten_children", TenChildren::run),
          entry("grandchildren", Grandchildren::run),
          entry("seed_in_a_loop", SeedInALoop::run),
          entry("unseeded_fixture", UnseededFixture::run),
          entry("one_seed_for_all", OneSeedForAll::run),
          entry("seed_plus_worker", SeedPlusWorker::run),
          entry("one_generator_for_all", OneGeneratorForAll::run),
          entry("reproducible_sum", ReproducibleSum::run),
          entry("worker_seeds", WorkerSeeds::run),
          entry("keyed_streams", KeyedStreams::run),
          entry("keyed_values", KeyedValues::run),
          entry("jumped_blocks", JumpedBlocks::run),
          entry("named_streams", NamedStreams::run),
          entry("training_pipeline", TrainingPipeline::run),
          entry("worker_pool", WorkerPool::run),
          entry("scikit_learn_indices", ScikitLearnIndices::run),
          entry("replicated_pi", ReplicatedPi::run),
          entry("from_a_notebook", FromANotebook::run),
          entry("old_notebook", OldNotebook::run),
          entry("raffle", Raffle::run),
          entry("shuffled_deck", ShuffledDeck::run),
          entry("commons_dice", CommonsDice::run),
          entry("filled_buffers", FilledBuffers::run),
          entry("saved_streams", SavedStreams::run),
          entry("shuffled_list", ShuffledList::run),
          entry("correlated_normals", CorrelatedNormals::run),
          entry("bootstrap_interval", BootstrapInterval::run),
          entry("shuffled_labels", ShuffledLabels::run),
          entry("groups_of_users", GroupsOfUsers::run),
          entry("random_walks", RandomWalks::run),
          entry("resumed_run", ResumedRun::run),
          entry("replayed_failure", ReplayedFailure::run),
          entry("scipy_draws", ScipyDraws::run));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first_look",
        "numpy_defaults",
        "varying_parameters",
        "weighted_element",
        "narrow_arrays",
        "copied_generator",
        "streamed_values",
        "own_distribution",
        "vectors_in_blocks",
        "ten_children",
        "grandchildren",
        "seed_in_a_loop",
        "unseeded_fixture",
        "one_seed_for_all",
        "seed_plus_worker",
        "one_generator_for_all",
        "reproducible_sum",
        "worker_seeds",
        "keyed_streams",
        "keyed_values",
        "jumped_blocks",
        "named_streams",
        "training_pipeline",
        "worker_pool",
        "scikit_learn_indices",
        "from_a_notebook",
        "old_notebook",
        "raffle",
        "commons_dice",
        "filled_buffers",
        "saved_streams",
        "shuffled_deck",
        "shuffled_list",
        "correlated_normals",
        "bootstrap_interval",
        "shuffled_labels",
        "groups_of_users",
        "random_walks",
        "resumed_run",
        "replayed_failure",
        "scipy_draws"
      })
  void printsWhatNumPyPrints(String name) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PROGRAMS.get(name).run(new PrintStream(out, true, StandardCharsets.UTF_8));
    String lines = out.toString(StandardCharsets.UTF_8);
    assertThat(lines).isEqualTo(golden(name));

    InstalledPython.Result numpy = InstalledPython.run("src/main/python/" + name + ".py");
    if (numpy.status() != 0) {
      System.out.println(name + ": not compared with the installed NumPy, which is missing");
      return;
    }
    assertThat(lines).isEqualTo(numpy.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "site/pages/index.md"})
  void firstPagesShowTheDigitsOfTheFirstLook(String page) throws IOException {
    String text = Files.readString(Path.of("..", page));
    assertThat(golden("first_look").lines()).allMatch(line -> text.contains("// " + line));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ExamplesTest.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
