package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./seedtree} with unusual locales, directories, limits and options for Java. */
@Tag("fault")
class SurroundingsIT {

  private static final String SAMPLE = "\"$SEEDTREE\" sample random --seed 1";
  private static final String VALUE = "0.5118216247002567\n";

  @TempDir private Path directory;

  private Launcher.Result shell(String line) {
    return Launcher.shell(directory, line);
  }

  private static void assertFailed(Launcher.Result result, String err) {
    assertThat(result.err()).startsWith("seedtree: " + err).hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void recognisesAClosedPipeInAnotherLanguage() {
    boolean french = shell("LC_ALL=fr_FR.UTF-8 ls none 2>&1").text().contains("Aucun fichier");
    if (!french) {
      System.out.println("skipped: needs the locale fr_FR.UTF-8 with its translations");
    }
    assumeTrue(french, "needs the locale fr_FR.UTF-8 with its translations");
    Launcher.Result result =
        shell(
            "export LC_ALL=fr_FR.UTF-8; \"$SEEDTREE\" raw --seed 1 | head -c 8 | wc -c;"
                + " echo ${PIPESTATUS[0]}");
    assertThat(result.err()).isEmpty();
    assertThat(result.text().strip()).matches("8\\s+0");
    Launcher.Result full = shell("LC_ALL=fr_FR.UTF-8 " + SAMPLE + " >/dev/full");
    assertThat(full.err()).startsWith("seedtree: cannot write to standard output: Aucun espace");
    assertThat(full.status()).isEqualTo(2);
  }

  /** The last one is not installed, which is as if there was none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "unset LC_ALL LC_CTYPE LANG",
        "export LC_ALL=C",
        "export LC_ALL=POSIX",
        "unset LC_ALL LC_CTYPE; export LANG=xx_XX.UTF-8",
      })
  void writesFilesOfEveryNameWithoutALocale(String locale) {
    Launcher.Result result =
        shell(
            locale
                + "; name=$(printf '\\303\\251 \\342\\202\\254.npy'); "
                + SAMPLE
                + " --out \"$name\" && ls | od -An -tx1");
    assertThat(result.err()).isEmpty();
    assertThat(result.text().strip()).isEqualTo("c3 a9 20 e2 82 ac 2e 6e 70 79 0a");
  }

  /** Some shells print a line of their own when they start in such a directory. */
  @Test
  void rejectsADirectoryThatHasBeenDeleted() {
    Launcher.Result result = shell("mkdir d && cd d && rmdir ../d && " + SAMPLE);
    assertThat(result.err()).endsWith("seedtree: the current directory does not exist any more\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 200_000, 400_000, 600_000, 700_000})
  void reportsAnAddressSpaceThatIsTooSmall(int kilobytes) {
    assertFailed(
        shell("ulimit -v " + kilobytes + "; " + SAMPLE),
        "Java does not start within ulimit -v " + kilobytes + ": ");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void runsInALimitedAddressSpace() {
    Launcher.Result result = shell("ulimit -v 1000000; " + SAMPLE + " --threads 16");
    assertThat(result.err()).isEmpty();
    assertThat(result.text()).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-foo | Unrecognized option: -foo",
        "-XX:+Foo | Unrecognized VM option 'Foo'",
        "-Xmx1m | Too small maximum heap",
        "-Xmx400000g | Could not reserve enough space",
        "foo | Could not find or load main class foo",
        "-version | openjdk version",
        "-javaagent:no.jar | Error opening zip file",
        "--add-modules none | java.lang.module.FindException: Module none not found",
      })
  void reportsBadOptionsForJava(String options, String reason) {
    assertFailed(
        shell("SEEDTREE_JAVA_OPTS='" + options + "' " + SAMPLE),
        "Java does not start with SEEDTREE_JAVA_OPTS=" + options + ": " + reason);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void acceptsSeveralOptionsForJava() {
    Launcher.Result result = shell("SEEDTREE_JAVA_OPTS=' -Xmx1g  -ea ' " + SAMPLE);
    assertThat(result.err()).isEmpty();
    assertThat(result.text()).isEqualTo(VALUE);
  }

  @Test
  void namesTheLimitOfTheHeap() {
    Launcher.Result result =
        shell(
            "SEEDTREE_JAVA_OPTS=-Xmx16m \"$SEEDTREE\" sample normal --seed 1 --size 100000000"
                + " --threads 64 --streams 64 --out x.bin");
    assertFailed(result, "out of memory: the heap is limited to 15 MB; SEEDTREE_JAVA_OPTS=-Xmx1g");
    assertThat(directory).isEmptyDirectory();
  }
}
