package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DataFile;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.RowNumbers;
import org.seedtree.manifest.Excerpt;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;
import org.seedtree.manifest.Workload.Split.IndexArray;
import org.seedtree.manifest.Workload.Split.InputFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Draws the arrays of a split again, and compares them with the digests of its manifest. */
final class SplitVerification {

  private final Path file;
  private final Manifest manifest;
  private final Workload.Split split;

  /**
   * Creates a verification.
   *
   * @param file the file of the manifest, beside which files are looked for, too
   */
  SplitVerification(Path file, Manifest manifest, Workload.Split split) {
    this.file = file;
    this.manifest = manifest;
    this.split = split;
  }

  /**
   * Draws the arrays again and returns a line for each that differs.
   *
   * @throws UserException if there is no such split, or a file is not the one that was split
   */
  List<String> differences(Console console, LongFunction<Progress> progress) throws IOException {
    List<String> names = split.arrays().stream().map(IndexArray::name).toList();
    Map<String, int[]> arrays;
    try {
      SplitMethod.named(split.method());
      SplitCommand command = new SplitCommand(console);
      new CommandLine(command)
          .setExpandAtFiles(false)
          .parseArgs(SplitManifest.arguments(manifest, split, files()));
      arrays = command.recompute(manifest.numpy(), split.rows(), names, progress);
    } catch (UserException | ParameterException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
    if (!names.equals(List.copyOf(arrays.keySet()))) {
      throw new UserException(
          file
              + ": this split has the arrays "
              + String.join(", ", arrays.keySet())
              + ", not "
              + String.join(", ", names));
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int[] array = Objects.requireNonNull(arrays.get(names.get(i)));
      long expected = split.arrays().get(i).length();
      if (array.length != expected) {
        differences.add(
            names.get(i) + " differs (" + array.length + " rows, not " + expected + ")");
      } else if (!manifest.digests().of(i).equals(RowNumbers.sha256(array))) {
        differences.add(names.get(i) + " differs (" + expected + " rows)");
      }
    }
    return differences.stream().map(line -> file + ": " + line).toList();
  }

  /**
   * Returns whether a file contains one of the arrays.
   *
   * @throws UserException if it is no {@code .npy} file of numbers in one dimension
   */
  boolean isOneOf(Path array) {
    double[] numbers = DataFile.weights("--against", array);
    int[] rows = Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    boolean isInteger = IntStream.range(0, rows.length).allMatch(i -> rows[i] == numbers[i]);
    return isInteger && manifest.digests().sha256().contains(RowNumbers.sha256(rows));
  }

  /** Returns the names of the files that were split, where they are now. */
  private Map<String, String> files() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Map.Entry<String, InputFile> entry : split.files().entrySet()) {
      Path path = locate(entry.getValue().name());
      if (!SplitInput.sha256(path).equals(entry.getValue().sha256())) {
        throw new UserException(path + " is not the file that was split: its SHA-256 differs");
      }
      found.put(entry.getKey(), path.toString());
    }
    return found;
  }

  /** Returns a file of that name, or the one beside the manifest. */
  private Path locate(String name) {
    try {
      Path path = Path.of(name);
      Path last = path.getFileName();
      return Files.exists(path) || last == null ? path : file.resolveSibling(last);
    } catch (InvalidPathException e) {
      throw new UserException("no name of a file: " + Excerpt.of(name));
    }
  }
}
