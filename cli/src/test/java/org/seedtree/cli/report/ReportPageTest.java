package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

  @TempDir private Path directory;

  private JsonNode written(Report report) throws IOException {
    Path page = directory.resolve("x.html");
    ReportFile.write(page, report);
    return Pages.document(page);
  }

  private static Report report(String title, Section section) {
    return new Report("test", title, List.of(section), Timing.since(Instant.EPOCH, 1));
  }

  /** Whatever a text is, it stays a text: the page's elements are the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "<img src=x onerror=alert(1)>",
        "]]>&amp;\u2028\"'\\",
        "STYLE-DIGEST /* SCRIPT */ /* DOCUMENT */ /* STYLE */",
        "$1 \\0 \ud83d\ude00"
      })
  void textIsNeverMarkup(String text) throws IOException {
    JsonNode document = written(report(text, fields -> fields.put(text, List.of(text))));
    assertThat(document.at("/report/title").asText()).isEqualTo(text);
    assertThat(document.get(text).get(0).asText()).isEqualTo(text);
  }

  @Test
  void numbersThatJsonCannotExpressAreNull() throws IOException {
    List<Object> numbers =
        Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, 1e300, null, List.of(Double.NaN));
    JsonNode document = written(report("x", fields -> fields.put("n", numbers)));
    assertThat(document.get("n").toString()).isEqualTo("[null,null,1.0E300,null,[null]]");
  }

  @Test
  void theTimingIsLast() {
    assertThat(report("x", fields -> fields.put("a", 1)).document().keySet())
        .containsExactly("a", "report", "timing");
  }
}
