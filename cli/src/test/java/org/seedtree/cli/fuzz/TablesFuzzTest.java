package org.seedtree.cli.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.cli.InProcess;
import org.seedtree.run.NpyHeader;
import org.seedtree.sampling.Labels;
import org.seedtree.sklearn.GroupKFold;

/**
 * Tables that {@code split} reads: labels of CSV and {@code .npy} files are those that were
 * written, and a changed file is read or rejected in one line.
 */
class TablesFuzzTest {

  private static final int TABLES = 10_000;

  private static final List<String> CELLS =
      List.of("no", "yes", "a,b", "say \"hi\"", "two\nlines", "\u00e9", "\ud83d\ude00", " x ", "7");

  private static final List<String> TOKENS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ",,",
          "\n",
          "\n\n",
          "\r",
          "\r\n",
          "\u0000",
          "\ufeff",
          "9",
          "-",
          "1e5",
          "x".repeat(300),
          "True",
          "False",
          "(3,)",
          "<i8",
          ">i8",
          "|b1",
          "<U3",
          "9".repeat(18));

  @TempDir private Path directory;

  @Test
  void someTables() throws IOException {
    checkOutcomes(Fuzz.few("tables", TABLES, rng -> check(new Choices(rng))));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyTables() throws IOException {
    checkOutcomes(Fuzz.many("tables", TABLES, rng -> check(new Choices(rng))));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 100) {
      assertThat(outcomes).containsKeys("as written", "read", "rejected");
    }
  }

  private String check(Choices choices) throws IOException {
    int rows = 2 + choices.below(20);
    boolean isText = choices.happens(0.5);
    boolean isCsv = isText || choices.happens(0.5);
    String[] text = new String[rows];
    long[] integers = new long[rows];
    for (int i = 0; i < rows; i++) {
      text[i] = choices.of(CELLS);
      integers[i] = choices.below(5) - 2L;
    }
    List<String> cells =
        isText ? List.of(text) : Arrays.stream(integers).mapToObj(Long::toString).toList();
    byte[] table = isCsv ? csv(cells, choices) : npy(integers);
    boolean isChanged = choices.happens(0.7);
    if (isChanged) {
      table = changed(table, choices);
    }
    Path file = directory.resolve(isCsv ? "table.csv" : "table.npy");
    Files.write(file, table);
    InProcess result =
        InProcess.run(
            "split",
            "group-k-fold",
            "--folds",
            "2",
            "--in",
            file.toString(),
            "--group",
            isCsv ? "y" : "0");
    if (result.status() == 2) {
      String line = result.err().strip();
      assertThat(line).startsWith("seedtree: ");
      Messages.checkLine(line);
    }
    if (isChanged) {
      return result.status() == 0 ? "read" : "rejected";
    }
    Labels labels = isText ? Labels.of(text) : Labels.of(integers);
    if (labels.classCount() < 2) {
      assertThat(result.err()).contains("Cannot have number of splits n_splits=2");
      return "one group";
    }
    String folds =
        Arrays.stream(new GroupKFold(2).foldOf(labels))
            .mapToObj(fold -> fold + "\n")
            .collect(Collectors.joining());
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(folds);
    return "as written";
  }

  private static byte[] csv(List<String> cells, Choices choices) {
    String end = choices.of("\n", "\r\n");
    boolean quoted = choices.happens(0.3);
    String lines =
        IntStream.range(0, cells.size())
            .mapToObj(i -> i + "," + cell(cells.get(i), quoted) + ",x")
            .collect(Collectors.joining(end));
    String mark = choices.happens(0.2) ? "\ufeff" : "";
    return (mark + "id,y,z" + end + lines + choices.of("", end)).getBytes(UTF_8);
  }

  private static String cell(String text, boolean quoted) {
    return quoted || text.matches("(?s).*[\",\n].*")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static byte[] npy(long[] values) {
    byte[] header = NpyHeader.of(DType.INT64, List.of((long) values.length));
    ByteBuffer file =
        ByteBuffer.allocate(header.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(header);
    Arrays.stream(values).forEach(file::putLong);
    return file.array();
  }

  private static byte[] changed(byte[] table, Choices choices) {
    int at = choices.below(Math.min(table.length, 120));
    int end = Math.min(table.length, at + choices.below(6));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(table, 0, at);
    switch (choices.below(4)) {
      case 0 -> out.writeBytes(choices.of(TOKENS).getBytes(choices.of(UTF_8, ISO_8859_1)));
      case 1 -> out.write(choices.below(256));
      case 2 -> end = table.length;
      default -> {}
    }
    out.write(table, end, table.length - end);
    return out.toByteArray();
  }
}
