package org.seedtree.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An application that has used the library can be undeployed: its class loader becomes unreachable,
 * although the threads that have filled arrays live on.
 */
class UnloadingTest {

  @Test
  @Timeout(240)
  void theClassLoaderOfAnApplicationIsNotHeld() throws IOException, InterruptedException {
    assumeTrue(
        Runtime.version().feature() >= 25,
        "earlier JDKs hold the classes of a record that has been compared (ObjectMethods)");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0"));
    if (Boolean.getBoolean("seedtree.simdExpected")) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
      command.add("-Dorg.seedtree.simd.eager=true");
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), UnloadingProgram.class.getName()));
    Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).as(output).isZero();
    assertThat(output.strip()).endsWith("unloaded");
  }
}
