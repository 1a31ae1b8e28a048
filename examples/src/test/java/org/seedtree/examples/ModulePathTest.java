package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;

/** Runs a program that is a module with only the library on the module path. */
class ModulePathTest {

  private static final String MODULE = "module app { requires org.seedtree; }";

  private static final String PROGRAM =
      """
      package app;

      public class Main {
        public static void main(String[] args) {
          var rng = org.seedtree.Generator.defaultRng(12345);
          System.out.print(rng.getClass().getModule().getName() + " " + rng.integers(1, 7));
        }
      }
      """;

  @Test
  void needsNoOtherModule(@TempDir Path folder) throws Exception {
    Path core =
        Path.of(Generator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
    Path main = Files.writeString(folder.resolve("Main.java"), PROGRAM);
    Path out = folder.resolve("out");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-p",
                core.toString(),
                "-d",
                out.toString(),
                "" + module,
                "" + main);
    assertThat(status).isZero();

    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                core + java.io.File.pathSeparator + out,
                "-m",
                "app/app.Main")
            .redirectErrorStream(true)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed).isEqualTo("org.seedtree " + Generator.defaultRng(12345).integers(1, 7));
  }
}
