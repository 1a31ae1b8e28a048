package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.manifest.Manifest;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/** The examples of {@link Replications}, {@link RunFolder} and {@link Manifest}. */
class RunSnippetsTest {

  @TempDir private Path temp;

  @Test
  void replications() {
    // @start region="replications"
    Replications run = Replications.of(12345, 10_000);
    double[] values = run.doubles((rng, i) -> rng.normal(0, 1));
    double third = values[3]; // -0.13935481613570197
    Moments m = run.over(8).moments((rng, i) -> rng.normal(0, 1));
    double mean = m.mean(); // the same bits for any number of threads
    double error = m.standardError();
    // @end
    assertThat(third).isEqualTo(-0.13935481613570197);
    assertThat(mean).isEqualTo(run.over(1).moments((rng, i) -> values[(int) i]).mean());
    assertThat(error).isBetween(0.009, 0.011);
  }

  // @start region="folder"
  static Moments run(Path path) throws IOException {
    SeedSequence seed = new SeedSequence(12345);
    RunPlan plan = RunPlan.of(Engine.PCG64, seed, "walk", Map.of(), DType.FLOAT64, 10_000);
    try (RunFolder folder = RunFolder.open(path, plan)) {
      folder.runDoubles(settings -> settings.over(8), (rng, i) -> rng.normal(0, 1)); // missing ones
      folder.finish(); // writes results.npy
      return folder.moments();
    }
  }

  // @end

  @Test
  void folder() throws IOException {
    Moments m = run(temp);
    assertThat(m.count()).isEqualTo(10_000);
    assertThat(temp.resolve("results.npy")).exists();
    assertThat(run(temp).mean()).isEqualTo(m.mean());
  }

  @Test
  void manifest() throws IOException {
    run(temp);
    Path path = temp.resolve("run.json");
    // @start region="manifest"
    Manifest manifest = Manifest.fromJson(Files.readString(path));
    BitGenerator bits = manifest.stream().open(3); // at the start of stream 3
    // @end
    assertThat(bits.state()).isEqualTo(new PCG64(new SeedSequence(12345).child(3)).state());
  }
}
