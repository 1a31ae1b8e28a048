package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program that draws one value waits for. */
class FirstValueTest {

  private static final int MOST_CLASSES = 40;

  /** Draws one value. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      System.out.println(Generator.defaultRng(42).normal(0, 1));
    }
  }

  @Test
  void loadsFewClasses() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:stdout",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName());
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(jvm.waitFor()).isZero();
    assertThat(lines).contains("0.30471707975443135");
    List<String> ours =
        lines.stream()
            .filter(line -> line.contains(" org.seedtree."))
            .filter(line -> !line.contains(Program.class.getName()))
            .toList();
    assertThat(ours).hasSizeBetween(10, MOST_CLASSES);
  }
}
