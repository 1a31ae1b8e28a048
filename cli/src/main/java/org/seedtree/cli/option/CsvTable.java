package org.seedtree.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Excerpt;
import org.seedtree.sampling.Labels;

/** The rows of a CSV file with a header, of which some columns are kept. */
final class CsvTable implements DataFile {

  private static final int REPORTED = 10_000;

  private final int rows;
  private final Map<String, TextColumn> columns;

  private CsvTable(int rows, Map<String, TextColumn> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Reads a file.
   *
   * @param names names of the columns that are kept, or their numbers from 0 on
   * @param progress receives the number of bytes read since the last call
   */
  static CsvTable read(Path file, List<String> names, LongConsumer progress) throws IOException {
    try (CsvReader reader = new CsvReader(Files.newInputStream(file))) {
      List<String> header = new ArrayList<>();
      int width = reader.read((column, text, length) -> header.add(reader.text(text, length)));
      if (width == 0) {
        throw new UserException("it has no header");
      }
      Map<String, TextColumn> kept = new LinkedHashMap<>();
      TextColumn[] sinks = new TextColumn[width];
      for (String name : names) {
        int column = number(header, name);
        sinks[column] = Objects.requireNonNullElseGet(sinks[column], TextColumn::new);
        kept.put(name, sinks[column]);
      }
      return new CsvTable(readRows(reader, header, sinks, progress), kept);
    }
  }

  private static int readRows(
      CsvReader reader, List<String> header, TextColumn[] sinks, LongConsumer progress)
      throws IOException {
    int rows = 0;
    long reported = 0;
    CsvReader.Cells cells =
        (column, text, length) -> {
          if (column < sinks.length && sinks[column] != null) {
            try {
              sinks[column].add(reader.text(text, length));
            } catch (IllegalArgumentException e) {
              String cell = length == 0 ? "" : ": " + e.getMessage();
              throw new UserException(
                  "line "
                      + reader.line()
                      + ": no value of "
                      + Excerpt.of(header.get(column))
                      + cell);
            }
          }
        };
    for (int width = reader.read(cells); width > 0; width = reader.read(cells)) {
      if (width != sinks.length) {
        throw new UserException(
            "line "
                + reader.line()
                + ": "
                + width
                + " cells, where the header has "
                + sinks.length);
      }
      if (++rows == Integer.MAX_VALUE) {
        throw new UserException("it has more than 2**31 - 2 rows");
      }
      if (rows % REPORTED == 0) {
        progress.accept(reader.bytes() - reported);
        reported = reader.bytes();
      }
    }
    return rows;
  }

  private static int number(List<String> header, String name) {
    int column = header.indexOf(name);
    if (column < 0 && name.matches("[0-9]{1,6}") && Integer.parseInt(name) < header.size()) {
      column = Integer.parseInt(name);
    }
    if (column < 0) {
      throw new UserException(
          "it has no column " + name + ", but " + Excerpt.of(String.join(", ", header)));
    }
    return column;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Labels labels(String column) {
    return Objects.requireNonNull(columns.get(column)).labels();
  }
}
