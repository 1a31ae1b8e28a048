package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The kernels that a JVM has. On Java 25 the build runs the tests of bulk loops on the jar a second
 * time, with the Vector API, and these.
 */
class SimdTest {

  private static final int MIN_WORDS = 128;

  private static void assumeKernels() {
    assumeTrue(Boolean.getBoolean("seedtree.simdExpected"), "not on the jar with the Vector API");
  }

  private static List<Method> kernels() {
    return Arrays.stream(Simd.class.getDeclaredMethods())
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {int.class}))
        .toList();
  }

  @Test
  void everyKernelIsPresentForEnoughWords() throws ReflectiveOperationException {
    assumeKernels();
    assertThat(kernels()).hasSize(16);
    for (Method kernel : kernels()) {
      assertThat(kernel.invoke(Simd.PROVIDER, MIN_WORDS)).as("%s", kernel).isNotNull();
      assertThat(kernel.invoke(Simd.PROVIDER, MIN_WORDS - 1)).as("%s", kernel).isNull();
    }
  }

  @Test
  void noKernelsWithoutTheModule() throws IOException, InterruptedException {
    assertThat(runProgram(List.of())).isEqualTo("Simd: differences: 0");
  }

  @Test
  void noKernelsWithoutTheOptimizingCompiler() throws IOException, InterruptedException {
    assumeKernels();
    assertThat(
            runProgram(List.of("--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1")))
        .endsWith("Simd: differences: 0")
        .doesNotContain("VectorSimd");
  }

  @Test
  void kernelsAreUsedOnceTheyAreCompiled() throws IOException, InterruptedException {
    assumeKernels();
    assertThat(runProgram(List.of("--add-modules", "jdk.incubator.vector")))
        .endsWith("VectorSimd: differences: 0")
        .doesNotContain("not been compiled");
  }

  private static String runProgram(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SimdProgram.class.getName());
    Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).as(output).isZero();
    return output.strip();
  }
}
