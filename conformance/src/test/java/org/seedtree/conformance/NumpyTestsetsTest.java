package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/** Compares raw words with the reference words of NumPy's own tests, if those are installed. */
class NumpyTestsetsTest extends OracleUser {

  private static final String DATA_FOLDER =
      "import numpy, os; print(os.path.join(os.path.dirname(numpy.__file__), 'random/tests/data'))";

  static Stream<Arguments> testsets() {
    return Arrays.stream(Engine.values())
        .flatMap(engine -> Stream.of(1, 2).map(set -> Arguments.of(engine, set)));
  }

  @ParameterizedTest
  @MethodSource("testsets")
  void rawWordsAreThoseOfNumpysTestsets(Engine engine, int set) throws Exception {
    Path file = data().resolve(engine.commandLineName() + "-testset-" + set + ".csv");
    if (!Files.exists(file)) {
      System.out.println("not compared: NumPy is installed without " + file.getFileName());
    }
    assumeTrue(Files.exists(file));
    List<Long> column =
        Files.readAllLines(file).stream()
            .map(line -> Long.parseUnsignedLong(line.split(",")[1].strip().substring(2), 16))
            .toList();
    BitGenerator bits = engine.create(new SeedSequence(column.get(0)));
    long[] expected = column.stream().skip(1).mapToLong(Long::longValue).toArray();
    assertThat(expected).hasSize(1000);
    assertThat(bits.randomRaw(expected.length)).containsExactly(expected);
  }

  private static Path data() throws IOException {
    Process python =
        new ProcessBuilder(System.getProperty(Oracle.PYTHON_PROPERTY, "python3"), "-c", DATA_FOLDER)
            .start();
    try (var out = python.getInputStream()) {
      return Path.of(new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }
}
