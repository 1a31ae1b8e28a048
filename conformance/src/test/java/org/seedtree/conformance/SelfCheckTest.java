package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.conformance.oracle.Oracle;

/** The output and the exit status of the command {@code selfcheck}. */
class SelfCheckTest extends OracleUser {

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final @Nullable String python = System.getProperty(Oracle.PYTHON_PROPERTY);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
    if (python == null) {
      System.clearProperty(Oracle.PYTHON_PROPERTY);
    } else {
      System.setProperty(Oracle.PYTHON_PROPERTY, python);
    }
  }

  @Test
  void printsTheCounts() {
    assertThat(new SelfCheck().run("--values", "3000", "--seed", "4")).isZero();
    assertThat(printed(out))
        .startsWith("NumPy 2.4.")
        .containsPattern("\nvalues of NumPy 2\\.4\\.[0-9]+, seed 4\n")
        .containsPattern("\nall .* 0\n")
        .containsPattern("values of .* calls compared, 0 differ;");
  }

  @Test
  void theSameSeedComparesTheSameValues() {
    new SelfCheck().run("--values", "2000", "--seed", "5");
    List<String> first = withoutTimes();
    out.reset();
    for (String values : List.of("2_000", "2e3")) {
      new SelfCheck().run("--values", values, "--seed", "0x5");
      assertThat(withoutTimes()).as(values).isEqualTo(first);
      out.reset();
    }
  }

  private List<String> withoutTimes() {
    return printed(out).lines().map(line -> line.replaceAll("; [0-9.]+ s$", "")).toList();
  }

  @Test
  void runsASingleCase() {
    assertThat(new SelfCheck().run("--seed", "4", "--case", "17")).isZero();
    assertThat(printed(out)).containsPattern("values of [0-9]{1,2} calls compared, 0 differ;");
  }

  @Test
  void rejectsInvalidArguments() {
    assertThat(new SelfCheck().run("--value", "3")).isEqualTo(2);
    assertThat(new SelfCheck().run("--values")).isEqualTo(2);
    assertThat(new SelfCheck().run("--seed", "x")).isEqualTo(2);
    assertThat(new SelfCheck().run("--values", "0")).isEqualTo(2);
    assertThat(new SelfCheck().run("--values", "1e19")).isEqualTo(2);
    assertThat(new SelfCheck().run("--case", "2**31")).isEqualTo(2);
    assertThat(new SelfCheck().run("--class", "numpy")).isEqualTo(2);
    String usage = "; usage: selfcheck [--values N] [--seed S] [--class C] [--case I] [--python P]";
    assertThat(printed(err).lines())
        .containsExactly(
            "unknown option: --value" + usage,
            "option without a value: --values" + usage,
            "--seed: not an integer: x" + usage,
            "--values: less than 1: 0" + usage,
            "--values: not from -9223372036854775808 to 9223372036854775807: 1e19" + usage,
            "--case: not from 0 to 2147483647: 2**31" + usage,
            "--class: not generator or random_state: numpy" + usage);
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void reportsThatPythonIsMissing() {
    assertThat(new SelfCheck().run("--python", "/nonexistent/python3")).isEqualTo(2);
    assertThat(printed(out))
        .startsWith("No live comparison with NumPy: cannot run /nonexistent/python3");
  }

  @Test
  void reportsThatNumpyIsMissing(@TempDir Path dir) throws IOException {
    fakePython(dir, "echo \"ModuleNotFoundError: No module named 'numpy'\" >&2; exit 1");
    assertThat(new SelfCheck().run()).isEqualTo(2);
    assertThat(printed(out))
        .contains("cannot import numpy: ModuleNotFoundError: No module named 'numpy'");
  }

  @Test
  void reportsNumpyBeforeGenerator(@TempDir Path dir) throws IOException {
    fakePython(
        dir,
        "[ \"$1\" = -c ] && exit 0",
        "read -r request",
        "echo '{\"numpy\": \"1.16.6\", \"ok\": true, \"nbytes\": 0}'");
    assertThat(new SelfCheck().run()).isEqualTo(2);
    assertThat(printed(out)).contains("NumPy 1.16.6 is not known");
  }

  private static void fakePython(Path dir, String... lines) throws IOException {
    Path python = dir.resolve("python");
    Files.writeString(python, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(python.toFile().setExecutable(true)).isTrue();
    System.setProperty(Oracle.PYTHON_PROPERTY, python.toString());
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
