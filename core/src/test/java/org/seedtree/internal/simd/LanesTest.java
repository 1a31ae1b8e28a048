package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which loops a JVM takes. On Java 25 the build runs the engines' tests on the jar a second time,
 * with vector lanes, and these.
 */
class LanesTest {

  private static void assumeLanes() {
    assumeTrue(Boolean.getBoolean("seedtree.lanesExpected"), "not on the jar with vector lanes");
  }

  @Test
  void everyLoopHasLanes() {
    assumeLanes();
    for (Lanes.Loop loop : Lanes.Loop.values()) {
      assertThat(Lanes.FOUND.pays(loop, 128)).as("%s", loop).isTrue();
      assertThat(Lanes.FOUND.pays(loop, 127)).as("%s", loop).isFalse();
    }
  }

  @Test
  void noLanesWithoutTheModule() throws IOException, InterruptedException {
    assertThat(runLanesProgram(List.of())).isEqualTo("PlainLoops: differences: 0");
  }

  @Test
  void noLanesWithoutTheOptimizingCompiler() throws IOException, InterruptedException {
    assumeLanes();
    assertThat(
            runLanesProgram(
                List.of("--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1")))
        .endsWith("PlainLoops: differences: 0");
  }

  @Test
  void lanesComeInOnceTheyAreCompiled() throws IOException, InterruptedException {
    assumeLanes();
    assertThat(runLanesProgram(List.of("--add-modules", "jdk.incubator.vector")))
        .endsWith("CompiledLoops: differences: 0");
  }

  private static String runLanesProgram(List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LanesProgram.class.getName());
    Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).as(output).isZero();
    return output.strip();
  }
}
