package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;

/** {@code verify} and {@code audit} of runs and their parts. */
class VerifyRunTest {

  private static final String RUN = "run pi points=9 --replications 1000 --seed 12345 ";

  @TempDir private Path directory;

  @BeforeEach
  void run() {
    succeeds(RUN + "--out @run");
  }

  /** Runs a command line, in which @ stands for the directory. */
  private InProcess seedtree(String line) {
    return InProcess.run(line.replace("@", directory + "/").split(" "));
  }

  private String succeeds(String line) {
    InProcess result = seedtree(line);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().replace(directory + "/", "@");
  }

  private String different(String line) {
    InProcess result = seedtree(line);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    return result.out().replace(directory + "/", "@");
  }

  private String fails(String line) {
    InProcess result = seedtree(line);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(1);
    assertThat(result.status()).isEqualTo(2);
    return result.err().replace(directory + "/", "@").strip();
  }

  private void flip(String file, int fromTheEnd) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(file));
    bytes[bytes.length - fromTheEnd] ^= 1;
    Files.write(directory.resolve(file), bytes);
  }

  private void replace(String file, String old, String other) throws IOException {
    String text = Files.readString(directory.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(directory.resolve(file), text.replace(old, other));
  }

  @Test
  void recomputesARun() {
    for (int threads : new int[] {1, 2, 7}) {
      assertThat(succeeds("verify @run/run.json --threads " + threads))
          .isEqualTo("@run/run.json: all 500 blocks are the same\n");
    }
    assertThat(succeeds("verify @run/run.json --blocks 10%"))
        .isEqualTo("@run/run.json: 50 of 500 blocks compared, all the same\n");
  }

  @Test
  void findsAFlippedBitOfTheResults() throws IOException {
    flip("run/results.npy", 9);
    assertThat(different("verify @run/run.json"))
        .isEqualTo("@run/results.npy: block 499 differs (replications 998 to 999)\n");
    assertThat(succeeds("verify @run/run.json --blocks 0-498"))
        .contains("499 of 500 blocks compared");
    Files.delete(directory.resolve("run/results.npy"));
    succeeds("verify @run/run.json");
  }

  @Test
  void findsAnotherRun() throws IOException {
    replace("run/run.json", "\"points\": \"9\"", "\"points\": \"8\"");
    assertThat(different("verify @run/run.json")) // 8 points sometimes give the same result as 9
        .startsWith("@run/run.json: blocks 0 to 16 differ (replications 0 to 33)\n");
    replace("run/run.json", "\"pi\"", "\"pie\"");
    assertThat(fails("verify @run/run.json"))
        .isEqualTo("seedtree: unknown simulation pie: did you mean pi? (or --jar, --class)");
  }

  @Test
  void verifiesAndAuditsParts() throws IOException {
    for (int part = 1; part <= 3; part++) {
      succeeds(RUN + "--part " + part + "/3 --out @part" + part);
      assertThat(succeeds("verify @part" + part + "/run.json")).contains("blocks are the same");
    }
    assertThat(succeeds("audit @part1/run.json @part2/run.json @part3/run.json"))
        .startsWith("no overlap of 1000 streams;");
    assertThat(different("audit @part1/run.json @run/run.json"))
        .startsWith(
            "@part1/run.json and @run/run.json use the same PCG64 streams, children 0 to 331"
                + " of seed 12345: from the start\n");
    succeeds("merge @all @part3 @part1 @part2");
    assertThat(succeeds("verify @all/run.json"))
        .isEqualTo("@all/run.json: all 500 blocks are the same\n");
    flip("part2/results.npy", 1);
    assertThat(different("verify @part2/run.json"))
        .isEqualTo("@part2/results.npy: block 332 differs (replications 664 to 665)\n");
    assertThat(fails("verify @part2/run.json --blocks 3"))
        .isEqualTo("seedtree: --blocks: there is no block 3; the manifest has 166 to 332");
  }

  @Test
  void findsConsecutiveSeeds() {
    succeeds("run pi points=9 --replications 1000 --seed 12346 --out @next");
    assertThat(different("audit @run/run.json @next/run.json"))
        .startsWith("@run/run.json and @next/run.json differ in nothing but their seeds, 12345 to");
  }

  @Test
  void rejectsARunWithoutSomeDigests() throws IOException {
    String text = Files.readString(directory.resolve("run/run.json"));
    Files.writeString(
        directory.resolve("run/run.json"),
        text.replaceFirst("\"sha256\": \\[\\s*\"[0-9a-f]{64}\",", "\"sha256\": ["));
    assertThat(fails("verify @run/run.json"))
        .isEqualTo("seedtree: @run/run.json: there are digests of 499 of 500 blocks");
  }

  /** A part of a run without a block has nothing that could differ. */
  @Test
  void verifiesAPartWithoutReplications() {
    succeeds("run pi points=9 --replications 2 --seed 1 --part 1/3 --out @empty");
    assertThat(succeeds("verify @empty/run.json")).contains("all 0 blocks are the same");
  }

  @Test
  void rejectsAnUnfinishedRun() throws IOException {
    String text = Files.readString(directory.resolve("run/run.json"));
    Files.writeString(
        directory.resolve("run/run.json"),
        text.replaceFirst("(?s)\"sha256\": \\[.*?]", "\"sha256\": []"));
    assertThat(fails("verify @run/run.json"))
        .isEqualTo(
            "seedtree: @run/run.json: it has no digests to compare with; the run is not finished");
  }
}
