package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When {@code ./seedtree} builds, and which Java it uses: in a separate checkout, with a fake Maven
 * that copies the jar of the real build.
 */
class LauncherIT {

  private static final String BUILDING = "seedtree: building...\n";
  private static final String[] SAMPLE = {"sample", "random", "--seed", "1"};
  private static final String VALUE = "0.5118216247002567\n";
  private static final String COPY_BUILD =
      "cp -r '%1$s'/seedtree-cli.jar '%1$s'/lib cli/target/"
          .formatted(Launcher.ROOT.resolve("cli/target"));

  /** Saves the creation of a class archive, which a test that is about it does not want. */
  private static final String ADD_EMPTY_ARCHIVE =
      "touch -d 2100-01-01 cli/target/launcher-%s-%s.jsa"
          .formatted(
              Path.of(System.getProperty("java.home")).getFileName(),
              System.getProperty("java.version"));

  @TempDir private Path directory;
  private Path checkout;
  private Path calls;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectory(directory.resolve("a checkout"));
    calls = directory.resolve("calls");
    Files.copy(Launcher.ROOT.resolve("seedtree"), checkout.resolve("seedtree"));
    for (String file : List.of("pom.xml", "core/pom.xml", "core/src/main/A.java", "cli/pom.xml")) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.createFile(checkout.resolve(file));
    }
    maven(COPY_BUILD, ADD_EMPTY_ARCHIVE);
  }

  /** Creates a command {@code mvn} that logs its arguments and runs the lines. */
  private void maven(String... lines) throws IOException {
    Path maven = directory.resolve("bin/mvn");
    Files.createDirectories(maven.getParent());
    Files.writeString(
        maven, "#!/bin/sh\necho \"$@\" >>'" + calls + "'\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Path script, String javaHome, String... javaOptions) {
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    builder.command().addAll(List.of(SAMPLE));
    builder.directory(directory.toFile());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().remove("SEEDTREE_BUILD");
    builder.environment().put("SEEDTREE_JAVA_OPTS", String.join(" ", javaOptions));
    return Launcher.start(builder);
  }

  private Launcher.Result run(String... javaOptions) {
    Path script = checkout.resolve("seedtree");
    return Launcher.finish(start(script, System.getProperty("java.home"), javaOptions));
  }

  private static void assertRan(Launcher.Result result, String err) {
    assertThat(result.err()).isEqualTo(err);
    assertThat(result.text()).isEqualTo(VALUE);
    assertThat(result.status()).isZero();
  }

  @Test
  void acceptsModulesThatAreNotInTheClassArchive() throws IOException {
    maven(COPY_BUILD);
    assertRan(run(), BUILDING);
    assertRan(
        run("--add-modules", "jdk.incubator.vector"),
        "WARNING: Using incubator modules: jdk.incubator.vector\n"); // Java's own
  }

  @Test
  void buildsOnFirstUseAndWhenASourceIsNewer() throws IOException, InterruptedException {
    assertRan(run(), BUILDING);
    assertThat(Files.readString(calls))
        .contains("-q -B -ntp")
        .contains("-pl cli -am package -DskipTests");
    assertRan(run(), "");

    Thread.sleep(100); // sources have to be newer than the start of the last build
    Files.writeString(checkout.resolve("core/src/main/A.java"), "changed");
    assertRan(run(), BUILDING);
    assertRan(run(), "");

    Files.delete(checkout.resolve("core/src/main/A.java"));
    assertRan(run(), BUILDING);
    assertThat(calls).content().hasLineCount(3);
  }

  @Test
  void runsThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), checkout.resolve("seedtree"));
    Path second = Files.createSymbolicLink(directory.resolve("bin/second"), Path.of("../link"));
    assertRan(Launcher.finish(start(second, System.getProperty("java.home"))), BUILDING);
    assertThat(checkout.resolve("cli/target/seedtree-cli.jar")).exists();
    Files.delete(second);
    Files.delete(link);
  }

  @Test
  void buildsOnceForTwoConcurrentStarts() throws IOException {
    maven("sleep 1", COPY_BUILD, ADD_EMPTY_ARCHIVE);
    Path script = checkout.resolve("seedtree");
    Process first = start(script, System.getProperty("java.home"));
    Process second = start(script, System.getProperty("java.home"));
    Launcher.Result one = Launcher.finish(first);
    Launcher.Result two = Launcher.finish(second);
    assertThat(one.text()).isEqualTo(VALUE);
    assertThat(two.text()).isEqualTo(VALUE);
    assertThat(one.err() + two.err()).isEqualTo(BUILDING);
    assertThat(calls).content().hasLineCount(1);
  }

  @Test
  void printsTheLogOfAFailedBuild() throws IOException {
    maven("echo 'A.java: no such thing'; exit 1");
    Launcher.Result result = run();
    assertThat(result.err())
        .isEqualTo(BUILDING + "A.java: no such thing\nseedtree: the build failed\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void skipsAJavaThatIsTooOld() throws IOException {
    Path old = Files.createDirectories(directory.resolve("jdk-11"));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.createDirectory(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho too old\nexit 1\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertRan(Launcher.finish(start(checkout.resolve("seedtree"), old.toString())), BUILDING);
  }

  /** A class path, and the name of a class archive, are split at colons. */
  @Test
  void runsInADirectoryWithAColon() throws IOException {
    Path colon = checkout.resolveSibling("a: b");
    Files.move(checkout, colon);
    Launcher.Result unbuilt =
        Launcher.finish(start(colon.resolve("seedtree"), System.getProperty("java.home")));
    assertThat(unbuilt.err())
        .isEqualTo(
            "seedtree: cannot build in " + colon + ": Java's class path cannot contain a colon\n");
    assertThat(unbuilt.status()).isEqualTo(2);

    Path target = Files.createDirectories(colon.resolve("cli/target"));
    Launcher.shell(target, "cp -r \"${SEEDTREE%/*}\"/cli/target/seedtree-cli.jar .");
    Launcher.shell(target, "cp -r \"${SEEDTREE%/*}\"/cli/target/lib .");
    for (int i = 0; i < 2; i++) { // the second time with the class archive
      assertRan(
          Launcher.finish(start(colon.resolve("seedtree"), System.getProperty("java.home"))), "");
    }
    Launcher.Result archives = Launcher.shell(target, "find . -name '*.jsa' -size +1000k");
    assertThat(archives.text()).hasLineCount(1);
  }

  @Test
  void doesNotExpandOptionsAsFileNames() throws IOException {
    Files.createFile(directory.resolve("-Xlog:gc-none=off"));
    assertRan(run("-Xlog:gc*=off", "-Dx=*"), BUILDING);
  }
}
