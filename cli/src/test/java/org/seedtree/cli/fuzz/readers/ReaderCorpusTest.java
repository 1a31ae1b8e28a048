package org.seedtree.cli.fuzz.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The readers read every input that fuzzing has kept as their targets demand. */
class ReaderCorpusTest {

  static final Path TESTS = Path.of("src/test").toAbsolutePath();

  private static final int MAX_FILES = 400;
  private static final int MAX_BYTES = 200_000;

  @ParameterizedTest
  @EnumSource
  void readsEveryInput(FuzzedReader reader) throws IOException {
    List<Path> inputs = reader.inputs(TESTS);
    for (Path input : inputs) {
      reader.replay(input);
    }
    assertThat(inputs).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void corpusIsSmall(FuzzedReader reader) throws IOException {
    long bytes = 0;
    List<Path> inputs = reader.inputs(TESTS);
    for (Path input : inputs) {
      bytes += Files.size(input);
    }
    assertThat(inputs).hasSizeLessThan(MAX_FILES);
    assertThat(bytes).isLessThan(MAX_BYTES);
  }
}
