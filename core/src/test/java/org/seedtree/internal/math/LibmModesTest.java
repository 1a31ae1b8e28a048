package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden results once more, in JVMs that compile otherwise or have no fused multiply-add. */
class LibmModesTest {

  /** The blocks are of each part; without the instruction a fused multiply-add takes long. */
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
