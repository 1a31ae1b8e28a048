package org.seedtree.cli.fuzz.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jazzer finds no input that fails in 15 seconds for each of the four readers, 60 in all. */
@Tag("slow")
class ReaderFuzzingTest {

  private static final int SECONDS = 15;

  /** The folder of inputs that fail, with the log. */
  private static final Path OUT = Path.of("target/fuzz-readers").toAbsolutePath();

  @ParameterizedTest
  @EnumSource
  void noInputFails(FuzzedReader reader) throws IOException, InterruptedException {
    if (!Fuzzing.isSupported()) {
      System.out.println("skipped: Jazzer has no library for this machine");
    }
    assumeTrue(Fuzzing.isSupported(), "Jazzer has no library for this machine");
    Fuzzing.Result result = new Fuzzing(reader, ReaderCorpusTest.TESTS, OUT).run(SECONDS);

    assertThat(result.findings()).as("%s, log %s", result.failures(), result.log()).isEmpty();
    assertThat(result.status()).as("log %s", result.log()).isZero();
    assertThat(result.executed()).isGreaterThan(100);
    assertThat(result.coverage()).isPositive();
  }
}
