package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.RowNumbers;

/** The files of the command {@code split}, by their options. */
final class SplitFiles {

  private SplitFiles() {}

  /**
   * Rejects files of another format, and two outputs to one file.
   *
   * @throws UserException if there is one
   */
  static void check(Map<String, Path> files) {
    files.forEach(RowNumbers::check);
    List<Map.Entry<String, Path>> entries = List.copyOf(files.entrySet());
    for (int i = 0; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (OutputFile.areSame(entries.get(i).getValue(), entries.get(j).getValue())) {
          throw new UserException(
              entries.get(j).getKey()
                  + " and "
                  + entries.get(i).getKey()
                  + " are the same file: "
                  + entries.get(i).getValue());
        }
      }
    }
  }

  /** Writes all files, and then gives them their names. */
  static void write(
      Map<String, Path> files, Map<String, int[]> result, LongFunction<Progress> progress) {
    Map<Path, OutputFile> open = new LinkedHashMap<>();
    long total = files.keySet().stream().mapToLong(option -> numbers(result, option).length).sum();
    try (Progress bar = progress.apply(total)) {
      for (Map.Entry<String, Path> entry : files.entrySet()) {
        Path name = entry.getValue();
        int[] numbers = numbers(result, entry.getKey());
        OutputFile file = OutputFile.create(name, RowNumbers.bytes(name, numbers.length));
        open.put(name, file);
        write(numbers, file, name, bar);
      }
      for (Map.Entry<Path, OutputFile> entry : open.entrySet()) {
        commit(entry.getValue(), entry.getKey());
      }
    } finally {
      open.values().forEach(OutputFile::close);
    }
  }

  private static int[] numbers(Map<String, int[]> result, String option) {
    return Objects.requireNonNull(result.get(option));
  }

  private static void write(int[] numbers, OutputFile file, Path name, Progress progress) {
    try {
      RowNumbers.write(numbers, file, name, progress);
    } catch (IOException e) {
      throw new UserException("cannot write " + name + ": " + IoMessage.of(e));
    }
  }

  private static void commit(OutputFile file, Path name) {
    try {
      file.commit();
    } catch (IOException e) {
      throw new UserException("cannot write " + name + ": " + IoMessage.of(e));
    }
  }
}
