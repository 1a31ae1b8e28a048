package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;

class BatteryReportPageTest {

  @TempDir private Path directory;

  @Test
  void reportsWhatItPrints() throws IOException {
    Path page = directory.resolve("x.html");
    InProcess result =
        InProcess.run(
            "battery", "distributions", "--scale=0.0001", "--seed=5", "--json", "--report=" + page);
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, ?> printed = Json.parseObject(result.out());
    JsonNode document = Pages.document(page);
    assertThat(document.at("/verdict/ok").asBoolean()).isTrue();
    assertThat(document.at("/again").asText()).isEqualTo(printed.get("command"));
    for (String list : List.of("controls", "defects")) {
      assertThat(document.at("/battery/" + list)).hasSize(((List<?>) printed.get(list)).size());
    }
    List<?> tests = (List<?>) printed.get("tests");
    assertThat(document.at("/battery/p_values/count").asInt()).isEqualTo(tests.size());
    int inSubjects = 0;
    for (JsonNode subject : document.at("/battery/subjects")) {
      inSubjects += subject.get("p_values").asInt();
    }
    assertThat(inSubjects).isEqualTo(tests.size());
    double smallest =
        tests.stream()
            .mapToDouble(test -> ((Number) ((Map<?, ?>) test).get("p")).doubleValue())
            .min()
            .orElseThrow();
    assertThat(document.at("/battery/p_values/observed/0").asDouble()).isEqualTo(smallest);
  }
}
