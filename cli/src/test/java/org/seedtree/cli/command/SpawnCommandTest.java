package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** {@code spawn} at the end of a seed's children. */
class SpawnCommandTest {

  private static final long FIRST = 4_294_967_290L;

  @TempDir private Path directory;
  private String state = "";

  @BeforeEach
  void writeState() throws IOException {
    SeedSequence seed = new SeedSequence(Entropy.of(5), List.of(), 4, FIRST);
    Path file = Files.writeString(directory.resolve("s.json"), new PCG64(seed).toJson());
    state = file.toString();
  }

  @Test
  void listsTheLastChildren() {
    InProcess result = InProcess.run("spawn", "--state", state, "-n", "5", "--words", "1");
    assertThat(result.status()).isZero();
    assertThat(result.out().lines().skip(1).map(line -> line.split(" ")[0]))
        .containsExactly("4294967290", "4294967291", "4294967292", "4294967293", "4294967294");
  }

  /** A child with a larger index would have the stream of a grandchild. */
  @ParameterizedTest
  @ValueSource(strings = {"6", "10", "4294967295"})
  void rejectsMoreChildren(String count) {
    for (String format : new String[] {"--words=4", "--json"}) {
      InProcess result = InProcess.run("spawn", "--state", state, "-n", count, format);
      assertThat(result.err())
          .isEqualTo(
              "seedtree: -n: the seed has spawned 4294967290 of its 4294967295 children, there are"
                  + " not "
                  + count
                  + " left\n");
      assertThat(result.out()).isEmpty();
      assertThat(result.status()).isEqualTo(2);
    }
  }
}
