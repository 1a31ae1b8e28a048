package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden results in JVMs with other compilers or without fused multiply-add. */
class LibmModesTest {

  /**
   * Fewer blocks of each part without the instruction, because a fused multiply-add then is slow.
   */
  @ParameterizedTest
  @CsvSource({"-Xint, 2", "-XX:TieredStopAtLevel=1, 20", "-XX:-UseFMA, 1"})
  void sameBits(String option, String blocks) throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                GoldenLibm.class.getName(),
                blocks)
            .redirectErrorStream(true)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo("differences: 0");
  }
}
