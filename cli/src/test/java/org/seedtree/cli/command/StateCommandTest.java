package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.Philox;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;

class StateCommandTest {

  /** The seed sequence of a jumped generator is a new one, as in NumPy. */
  @Test
  void aJumpedStateIsTheSameEachTime() {
    InProcess first = InProcess.run("state", "--seed", "1", "--jumps", "2");
    assertThat(first.out()).endsWith(", \"seed_seq\": null}\n");
    assertThat(BitGenerator.fromJson(first.out()).state())
        .isEqualTo(new PCG64(1).jumped(2).state());
    assertThat(InProcess.run("state", "--seed", "1", "--jumps", "2")).isEqualTo(first);
  }

  @Test
  void printsTheFormsOfARandomStatesState() {
    LegacyState state = new RandomState(42).getState();
    assertThat(out("state", "--legacy", "--seed", "42")).isEqualTo(state.toTupleJson() + "\n");
    assertThat(out("state", "--legacy", "--dict", "--seed", "42")).isEqualTo(state.toJson() + "\n");
    LegacyState several = new RandomState(new int[] {1, 2}).getState();
    assertThat(out("state", "--legacy", "--seed", "1,2")).isEqualTo(several.toTupleJson() + "\n");
    LegacyState philox = new RandomState(new Philox(7)).getState();
    assertThat(out("state", "--legacy", "--seed", "7", "--bit-generator", "philox"))
        .isEqualTo(philox.toJson() + "\n");
    BitGenerator jumped = MT19937.legacy(42).jumped(1);
    assertThat(out("state", "--legacy", "--seed", "42", "--jumps", "1"))
        .isEqualTo(new RandomState(jumped).getState().toTupleJson() + "\n");
  }

  @Test
  void keepsTheCachedNormalOfARandomState(@TempDir Path directory) throws IOException {
    RandomState rs = new RandomState(8);
    rs.randn();
    Path file = directory.resolve("state.json");
    Files.writeString(file, rs.getState().toJson());
    String tuple = out("state", "--legacy", "--state", file.toString());
    assertThat(tuple).isEqualTo(rs.getState().toTupleJson() + "\n");
    Files.writeString(file, tuple);
    assertThat(out("state", "--legacy", "--dict", "--state", file.toString()))
        .isEqualTo(rs.getState().toJson() + "\n");
  }

  private static String out(String... line) {
    InProcess run = InProcess.run(line);
    assertThat(run.err()).isEmpty();
    return run.out();
  }
}
