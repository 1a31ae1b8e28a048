package org.seedtree.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.engine.BitGenerator;

/** {@code --numpy} of the commands that print words, states and children, of runs and audits. */
class ReleaseOptionTest {

  /** {@code MT19937(5).jumped().random_raw(4)} of NumPy 1.17.0 and 1.18.5. */
  private static final int[] JUMPED = {2136371041, (int) 2306379623L, 493023250, 1129142436};

  /** {@code SeedSequence(0).spawn(2)[1].generate_state(4)} of NumPy 1.17.0 and 1.18.5. */
  private static final String CHILD = "3964924996 1358922860 3894904162 2051610843";

  private static final String JUMP = " --seed 5 --bit-generator mt19937 --jumps 1 --numpy ";

  @TempDir private Path directory;

  @Test
  void rawWritesTheWordsOfTheRelease() {
    InProcess run = InProcess.runUpTo(16, ("raw" + JUMP + "1.18.5 --limit 4").split(" "));
    assertThat(run.err()).isEmpty();
    int[] words = new int[4];
    ByteBuffer bytes = ByteBuffer.wrap(run.out().getBytes(ISO_8859_1));
    bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    assertThat(words).isEqualTo(JUMPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "state --legacy --dict"})
  void stateIsThatOfTheRelease(String command) {
    InProcess run = InProcess.run((command + JUMP + "1.18.5").split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(InProcess.run((command + JUMP + "1.19.0").split(" ")).out()).isNotEqualTo(run.out());
    int[] words = new int[4];
    BitGenerator.fromJson(run.out()).fillInts(words, 0, 4);
    assertThat(words).isEqualTo(JUMPED);
  }

  @Test
  void spawnHasTheChildrenOfTheRelease() {
    String spawn = "spawn --seed 0 -n 2 --numpy ";
    assertThat(InProcess.run((spawn + "1.18.5").split(" ")).out()).contains(CHILD);
    assertThat(InProcess.run((spawn + "1.19.0").split(" ")).out()).doesNotContain(CHILD);
  }

  /**
   * Samples of streams that are others before 1.19: children, a child, a jump. Their manifests are
   * verified and compared with one another and, where {@code overlaps}, with a sample of 2.4.6.
   */
  @ParameterizedTest
  @CsvSource({
    "random --seed 5 --streams 3, random --seed 5, true",
    "random --seed 5 --streams 3, 'random --seed 5,2', true",
    "random --seed 5 --streams 3, random --seed 5 --streams 3, false",
    "random --seed 5 --spawn-key 2, 'random --seed 5,2', true",
    "random --seed 5 --spawn-key 2, random --seed 5 --spawn-key 2, false",
    "random --seed 5 --jumps 1 --bit-generator mt19937, random --seed 5 --jumps 1 --bit-generator"
        + " mt19937, false",
  })
  void verifyAndAuditKnowStreamsOfARelease(String sample, String other, boolean overlaps)
      throws IOException {
    Path old = directory.resolve("old.json");
    Path twice = directory.resolve("twice.json");
    Path now = directory.resolve("now.json");
    sample(sample + " --size 9 --numpy 1.18.5", old);
    sample(sample + " --size 5 --numpy 1.18.5", twice);
    sample(other + " --size 9", now);
    assertThat(InProcess.run("verify", old.toString()).status()).isZero();
    assertThat(InProcess.run("audit", old.toString(), twice.toString()).status()).isEqualTo(1);
    InProcess audit = InProcess.run("audit", old.toString(), now.toString());
    assertThat(audit.status()).as(audit.out()).isEqualTo(overlaps ? 1 : 0);
    Files.writeString(old, Files.readString(old).replace("1.18.5", "1.19.0"));
    assertThat(InProcess.run("verify", old.toString()).status()).isEqualTo(1);
  }

  private static void sample(String arguments, Path manifest) {
    InProcess run = InProcess.run(("sample " + arguments + " --manifest " + manifest).split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  /** Replication 0 of 1.18.5 is {@code default_rng(12345)}, 3 {@code default_rng([12345, 3])}. */
  @Test
  void aRunIsOfTheRelease() throws IOException {
    String pi = "run pi points=1000 --seed 12345";
    assertThat(run(pi + " --numpy 1.18.5 --only 0")).isEqualTo("3.184\n");
    assertThat(run(pi + " --numpy 1.18.5 --only 3")).isEqualTo("3.164\n");
    assertThat(run(pi + " --numpy 1.19.0 --only 3")).isEqualTo("3.088\n");
    String summary = run(pi + " --replications 8 --numpy 1.18.5 --json");
    assertThat(summary)
        .contains("\"numpy\": \"1.18.5\"")
        .contains("./seedtree run pi points=1000 --replications 8 --seed 12345 --numpy 1.18.5");
    Path whole = directory.resolve("whole");
    run(pi + " --replications 8 --numpy 1.18.5 --out " + whole);
    assertThat(Files.readString(whole.resolve("run.json"))).contains("\"numpy\": \"1.18.5\"");
    run("verify " + whole.resolve("run.json"));
    String again = "run pi points=1000 --replications 8 --seed 12345 --out " + whole;
    InProcess rejected = InProcess.run(again.split(" "));
    assertThat(rejected.status()).isEqualTo(2);
    assertThat(rejected.err()).contains("contains another run: NumPy 1.18.5, here 2.4.6");
    assertThat(InProcess.run((again + " --resume --numpy 1.17.0").split(" ")).err())
        .contains("NumPy 1.18.5, here 1.17.0");
    Files.delete(whole.resolve("results.npy"));
    run("run --resume --out " + whole);
    for (int part = 1; part <= 2; part++) {
      run(
          pi
              + " --replications 8 --numpy 1.18.5 --part "
              + (part + "/2 --out " + directory.resolve("part" + part)));
    }
    Path merged = directory.resolve("merged");
    run("merge " + merged + " " + directory.resolve("part2") + " " + directory.resolve("part1"));
    assertThat(merged.resolve("results.npy")).hasSameBinaryContentAs(whole.resolve("results.npy"));
    assertThat(merged.resolve("summary.json"))
        .hasSameBinaryContentAs(whole.resolve("summary.json"));
  }

  private static String run(String line) {
    InProcess run = InProcess.run(line.split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "state", "spawn", "sample normal", "run pi --replications 2"})
  void rejectsWhatIsNoRelease(String command) {
    InProcess run = InProcess.run((command + " --seed 1 --numpy 1.18").split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("seedtree: --numpy: NumPy \"1.18\" is ambiguous");
  }
}
