package org.seedtree.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.RowNumbers;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.Workload;
import org.seedtree.manifest.Workload.Split.IndexArray;
import org.seedtree.manifest.Workload.Split.InputFile;
import org.seedtree.seed.Entropy;
import picocli.CommandLine.Model.OptionSpec;

/** Converts the facts of a split to a manifest, and back to the arguments that repeat it. */
final class SplitManifest {

  /** The options that are facts of their own kind: what the rows depend on but files and seed. */
  private static final Set<String> OPTIONS =
      Set.of(
          "label",
          "group",
          "stratify",
          "shuffle",
          "folds",
          "split",
          "test-size",
          "train-size",
          "n",
          "frac",
          "replace");

  private static final Set<String> FILES = Set.of("in", "weights");

  private SplitManifest() {}

  /**
   * Returns the manifest of a split that ends now.
   *
   * @param matched the options that were typed
   * @param files the files that were read
   * @param arrays the arrays that were drawn, by name
   */
  static Manifest of(
      SplitDraw draw,
      List<OptionSpec> matched,
      Map<String, InputFile> files,
      Map<String, int[]> arrays,
      Instant started) {
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionSpec option : matched) {
      String name = option.longestName().substring(2);
      if (OPTIONS.contains(name)) {
        options.put(name, String.valueOf((Object) option.getValue()));
      }
    }
    List<IndexArray> lengths = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (Map.Entry<String, int[]> array : arrays.entrySet()) {
      lengths.add(new IndexArray(array.getKey(), array.getValue().length));
      digests.add(RowNumbers.sha256(array.getValue()));
    }
    Workload.Split workload =
        new Workload.Split(
            draw.method().text(),
            options,
            draw.release().toString(),
            draw.input().rows(),
            files,
            lengths);
    return new Manifest(
        StreamStart.of(
            new StreamOrigin.LegacySeeded(Entropy.of(Objects.requireNonNull(draw.seed())))),
        draw.numpy(),
        workload,
        new Digests(digests.size(), 1, 0, digests),
        null,
        Provenance.since(started));
  }

  /**
   * Returns the arguments of the command {@code split} that draw the same arrays.
   *
   * @param files the names of the files by option
   * @throws UserException if the command has no such option
   */
  static String[] arguments(Manifest manifest, Workload.Split split, Map<String, String> files) {
    List<String> arguments = new ArrayList<>();
    arguments.add(split.method());
    split.options().forEach((name, value) -> add(arguments, OPTIONS, name, value));
    files.forEach((name, value) -> add(arguments, FILES, name, value));
    if (!files.containsKey("in")) {
      arguments.add("--rows=" + split.rows());
    }
    if (manifest.stream().origin() instanceof StreamOrigin.LegacySeeded seeded) {
      arguments.add("--seed=" + seeded.seed());
    }
    arguments.add("--sklearn=" + split.sklearn());
    return arguments.toArray(String[]::new);
  }

  private static void add(List<String> arguments, Set<String> known, String name, String value) {
    if (!known.contains(name)) {
      throw new UserException("split has no option or file " + name);
    }
    arguments.add("--" + name + "=" + value);
  }
}
