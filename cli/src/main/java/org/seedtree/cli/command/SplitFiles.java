package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
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
   * @param manifest the file of the manifest; null if there is none
   * @throws UserException if there is one
   */
  static void check(Map<String, Path> files, @Nullable Path manifest) {
    files.forEach(RowNumbers::check);
    List<Map.Entry<String, Path>> entries = new ArrayList<>(files.entrySet());
    if (manifest != null) {
      entries.add(Map.entry("--manifest", manifest));
    }
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

  /**
   * Writes all files, and then gives them their names.
   *
   * @param arrays an array for each file
   * @param text the texts of further files
   */
  static void write(
      Map<Path, int[]> arrays, Map<Path, String> text, LongFunction<Progress> progress) {
    Map<Path, OutputFile> open = new LinkedHashMap<>();
    long total = arrays.values().stream().mapToLong(numbers -> numbers.length).sum();
    try (Progress bar = progress.apply(total)) {
      for (Map.Entry<Path, int[]> entry : arrays.entrySet()) {
        Path name = entry.getKey();
        int[] numbers = entry.getValue();
        OutputFile file = OutputFile.create(name, RowNumbers.bytes(name, numbers.length));
        open.put(name, file);
        run(name, () -> RowNumbers.write(numbers, file, name, bar));
      }
      for (Map.Entry<Path, String> entry : text.entrySet()) {
        OutputFile file = OutputFile.create(entry.getKey(), 0);
        open.put(entry.getKey(), file);
        byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
        run(entry.getKey(), () -> Channels.newOutputStream(file.channel()).write(bytes));
      }
      open.forEach((name, file) -> run(name, file::commit));
    } finally {
      open.values().forEach(OutputFile::close);
    }
  }

  /** A step in the creation of a file. */
  private interface Step {
    void run() throws IOException;
  }

  private static void run(Path name, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UserException("cannot write " + name + ": " + IoMessage.of(e));
    }
  }
}
