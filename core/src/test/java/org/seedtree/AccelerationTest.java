package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;

/** The library starts no thread unless it is asked to. */
class AccelerationTest {

  /** Draws many values of several kinds and prints the library's threads. */
  static final class Program {

    private static final int VALUES = 1 << 22;
    private static final int FILLS = 8;

    private Program() {}

    public static void main(String[] args) {
      Generator rng = Generator.defaultRng(1);
      double[] out = new double[VALUES];
      for (int i = 0; i < FILLS; i++) {
        rng.fill(new Normal(0, 1), out);
      }
      rng.fill(new Gamma(2, 1), out);
      rng.poisson(100, VALUES);
      rng.shuffle(out);
      Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> name.startsWith("seedtree"))
          .forEach(System.out::println);
      System.out.println(Acceleration.report().reason());
    }
  }

  @Test
  void manyValuesStartNoThread() throws IOException, InterruptedException {
    List<String> options = new ArrayList<>();
    if (Boolean.getBoolean("seedtree.simdExpected")) {
      options.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).isZero();
    assertThat(output.strip()).doesNotContain("\n").contains("loops of the Vector API");
  }

  @Test
  void thereIsNothingToPrepareWithoutTheModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty());
    Acceleration.Report report = Acceleration.prepare().join();
    assertThat(report.compiled()).isEmpty();
    assertThat(report.waiting()).isEmpty();
    assertThat(report.isComplete()).isFalse();
    assertThat(report).hasToString(report.reason()).isEqualTo(Acceleration.report());
  }

  @Test
  void loopsThatAreUsedFromTheStartAreReported() {
    assumeTrue(Boolean.getBoolean("seedtree.simdExpected"));
    Acceleration.Report report = Acceleration.prepare().join();
    assertThat(report.isComplete()).isTrue();
    assertThat(report.compiled()).hasSize(17).doesNotHaveDuplicates();
    assertThat(report.toString()).contains("words of PCG64, ").contains("elementary functions");
  }
}
