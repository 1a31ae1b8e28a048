package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.seed.SeedSequence;

/** The reports of verify, audit and spawn. */
class StreamReportPagesTest {

  @TempDir private Path directory;

  private InProcess run(int status, String line) {
    InProcess result = InProcess.run(line.replace("@/", directory + "/").split(" "));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(status);
    return result;
  }

  /** Returns the page, which must be what is printed as JSON. */
  private JsonNode page(int status, String line) throws IOException {
    InProcess result = run(status, line + " --report @/x.html --json");
    JsonNode page = Pages.document(directory.resolve("x.html"));
    assertThat(Pages.comparable(result.out())).isEqualTo(Pages.comparable(page.toString()));
    return page;
  }

  @BeforeEach
  void createManifests() {
    run(0, "sample random --seed 1 --size 1000 --out @/a.npy --manifest @/a.json");
    run(0, "sample random --seed 1 --advance 600 --size 1000 --out @/b.npy --manifest @/b.json");
    run(0, "sample random --seed 9 --size 10 --out @/c.npy --manifest @/c.json");
  }

  @Test
  void verify() throws IOException {
    JsonNode same = page(0, "verify @/a.json --against @/a.npy");
    assertThat(same.at("/verdict/ok").asBoolean()).isTrue();
    assertThat(same.at("/comparisons/0/different")).isEmpty();
    assertThat(same.get("comparisons")).hasSize(2);
    byte[] bytes = Files.readAllBytes(directory.resolve("a.npy"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(directory.resolve("a.npy"), bytes);
    JsonNode different = page(1, "verify @/a.json --against @/a.npy");
    assertThat(different.at("/verdict/ok").asBoolean()).isFalse();
    assertThat(different.at("/comparisons/0/different").toString()).isEqualTo("[[0,0]]");
    assertThat(different.at("/comparisons/1/different_count").asInt()).isZero();
    assertThat(different.get("again").asText())
        .isEqualTo("./seedtree verify " + directory + "/a.json --against " + directory + "/a.npy");
  }

  @Test
  void audit() throws IOException {
    JsonNode clean = page(0, "audit @/a.json @/c.json");
    assertThat(clean.at("/verdict/ok").asBoolean()).isTrue();
    assertThat(clean.get("findings")).isEmpty();
    assertThat(clean.get("collision_bound").asDouble()).isEqualTo(4 / Math.pow(2, 128));
    JsonNode overlap = page(1, "audit @/a.json @/b.json");
    assertThat(overlap.at("/findings/0/shared").toString())
        .isEqualTo(
            "{\"first\":\"600\",\"second\":\"0\",\"count\":\"400\",\"certain\":true,"
                + "\"words\":[\"1000\",\"1000\"]}");
    assertThat(overlap.at("/subjects/1/stream/advance").asText()).isEqualTo("600");
  }

  @Test
  void spawn() throws IOException {
    String printed = run(0, "spawn --seed 5 --spawn-key 2 -n 3 --report @/x.html").out();
    assertThat(printed).isEqualTo(run(0, "spawn --seed 5 --spawn-key 2 -n 3").out());
    JsonNode page = Pages.document(directory.resolve("x.html"));
    assertThat(page.at("/tree/count").asInt()).isEqualTo(3);
    assertThat(page.at("/tree/spawn_key").asText()).isEqualTo("2,{i}");
    assertThat(page.at("/tree/numpy").asText())
        .isEqualTo("np.random.PCG64(np.random.SeedSequence(5, spawn_key=(2, {i})))");
    int word = new SeedSequence(5).child(2).child(1).generateState(4)[3];
    assertThat(page.at("/words/1/3").asLong()).isEqualTo(Integer.toUnsignedLong(word));
  }

  @Test
  void filesWithHostileNamesAreNamed() throws IOException {
    String name = "<img src=x onerror=alert(1)>.json";
    Files.copy(directory.resolve("a.json"), directory.resolve(name));
    InProcess result =
        InProcess.run(
            "audit",
            directory.resolve(name).toString(),
            directory.resolve("c.json").toString(),
            "--report=" + directory.resolve("x.html"));
    assertThat(result.status()).isZero();
    JsonNode page = Pages.document(directory.resolve("x.html"));
    assertThat(page.at("/subjects/0/name").asText()).isEqualTo(directory.resolve(name).toString());
  }
}
