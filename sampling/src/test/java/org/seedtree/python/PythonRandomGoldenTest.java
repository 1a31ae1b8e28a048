package org.seedtree.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** CPython 3.11's values, states and messages, from conformance/scripts/golden_python_random.py. */
class PythonRandomGoldenTest {

  @Test
  void isPythonsRandomBitForBit() throws IOException {
    List<PythonCase> cases = golden();

    assertThat(cases).hasSizeGreaterThan(400);
    assertThat(cases.stream().flatMap(each -> each.differences().stream())).isEmpty();
  }

  private static List<PythonCase> golden() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PythonRandomGoldenTest.class.getResourceAsStream("python-random-golden.jsonl")),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(PythonCase::read).toList();
    }
  }
}
