package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * {@code ./seedtree} at a limit of the number of threads. It does not bind the superuser, so the
 * tests start it as another user then.
 */
@Tag("slow")
@Tag("fault")
class ThreadLimitIT {

  /** Enough for Java itself, and not for the threads of a command. */
  private static final int PROCESSES = 40;

  static final List<String> COMMANDS =
      List.of(
          "sample random --seed 1 --streams 1000 --size 1000 --out x.npy",
          "sample normal --seed 1 --size 4000000 --out x.npy",
          "run pi --replications 100000 --seed 1 --out run");

  @TempDir private Path directory;

  @BeforeEach
  void letOthersWrite() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    boolean canStart =
        shell("[ $(id -u) = 61235 ] && \"$SEEDTREE\" --version >/dev/null && echo yes")
            .text()
            .equals("yes\n");
    if (!canStart) {
      System.out.println("skipped: needs the superuser, and a build that other users can read");
    }
    assumeTrue(canStart, "needs the superuser, and a build that other users can read");
  }

  private Launcher.Result shell(String line) {
    return Launcher.shell(
        directory,
        "[ $(id -u) != 0 ] || user='setpriv --reuid 61235 --regid 61235 --clear-groups'; $user bash"
            + " -c '"
            + line
            + "'");
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void continuesWithFewerThreads(String command) {
    String seedtree = "\"$SEEDTREE\" " + command + " --threads ";
    String digest =
        "; echo $?; cat x.npy run/results.npy 2>/dev/null | sha256sum; rm -rf x.npy run";
    Launcher.Result unlimited = shell(seedtree + 1 + digest);
    Launcher.Result limited = shell("ulimit -u " + PROCESSES + "; " + seedtree + 200 + digest);
    assertThat(unlimited.text()).containsPattern("(?m)^0$");
    assertThat(limited.err()).isEmpty();
    assertThat(limited.text()).isEqualTo(unlimited.text());
  }
}
