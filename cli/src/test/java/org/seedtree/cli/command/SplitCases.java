package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;

/** Command lines of conformance/scripts/golden_split.py, with what scikit-learn makes of them. */
final class SplitCases {

  private static final Set<String> INPUTS = Set.of("--in", "--weights");
  private static final Set<String> OUTPUTS = Set.of("--train", "--test", "--out");

  private SplitCases() {}

  /**
   * Runs all command lines of a folder.
   *
   * @param scratch where files are written
   */
  static int check(Path folder, Path scratch) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("cases.jsonl"));
    for (String line : lines) {
      check(folder, scratch, Json.parseObject(line));
    }
    return lines.size();
  }

  private static void check(Path folder, Path scratch, Map<String, @Nullable Object> line)
      throws IOException {
    List<String> args = new ArrayList<>(List.of("split"));
    String before = "";
    for (Object arg : (List<?>) line.get("args")) {
      String text = (String) arg;
      args.add(
          INPUTS.contains(before)
              ? folder.resolve(text).toString()
              : OUTPUTS.contains(before) ? scratch.resolve(text).toString() : text);
      before = text;
    }
    args.add("--json");
    InProcess result = InProcess.run(args.toArray(String[]::new));
    String error = (String) line.get("error");
    if (error != null) {
      assertThat(result.err()).as("%s", args).startsWith("seedtree: " + error);
      assertThat(result.status()).as("%s", args).isEqualTo(2);
      return;
    }
    assertThat(result.err()).as("%s", args).isEmpty();
    assertThat(Json.parseObject(result.out())).as("%s", args).containsAllEntriesOf(rows(line));
    if (args.contains("--test")) {
      assertThat(Files.readAllLines(scratch.resolve("test.csv")))
          .as("%s", args)
          .isEqualTo(((List<?>) rows(line).get("test")).stream().map(Object::toString).toList());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> rows(Map<String, @Nullable Object> line) {
    return (Map<String, @Nullable Object>) line.get("expected");
  }
}
