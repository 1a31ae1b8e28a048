package org.seedtree.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DataFile;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.cli.output.Progress;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.Workload.Split.InputFile;
import picocli.CommandLine.Option;

/** The options of the command {@code split} that name the rows, and what is known of them. */
final class SplitInput {

  private static final int MAX_ROWS = Integer.MAX_VALUE - 8;

  @Option(names = "--rows", paramLabel = "N", description = "The number of rows.")
  private @Nullable String rows;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "The rows are those of FILE: .csv with a header, or .npy.")
  private @Nullable Path in;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "The column of the classes, for --stratify: a name, or a number from 0 on.")
  private @Nullable String label;

  @Option(names = "--group", paramLabel = "COLUMN", description = "The column of the groups.")
  private @Nullable String group;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Sample in proportion to the weights of a .npy file.")
  private @Nullable Path weights;

  /**
   * Checks that the rows are given, and what the method needs to know of them.
   *
   * @throws UserException if not
   */
  void check(SplitMethod method, boolean isStratified) {
    if (isStratified && label == null) {
      throw new UserException("--stratify needs --label COLUMN");
    }
    if (label != null && !isStratified) {
      throw new UserException("--label is the column of the classes for --stratify");
    }
    if (method.has("--group") && group == null) {
      throw new UserException("split " + method.text() + " needs --group COLUMN");
    }
    if ((rows == null) == (in == null)) {
      throw new UserException("split needs either --rows N or --in FILE");
    }
    if (in == null && (label != null || group != null)) {
      throw new UserException(
          (label != null ? "--label" : "--group") + " is a column of --in FILE");
    }
  }

  /** Returns the files that are read, with their digests, by option. */
  Map<String, InputFile> files() {
    Map<String, InputFile> files = new LinkedHashMap<>();
    if (in != null) {
      files.put("in", new InputFile(in.toString(), sha256(in)));
    }
    if (weights != null) {
      files.put("weights", new InputFile(weights.toString(), sha256(weights)));
    }
    return files;
  }

  /**
   * Returns the digest of a file.
   *
   * @throws UserException if the file cannot be read, or could not be read again
   */
  static String sha256(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserException(file + ": a manifest has the digests of regular files");
    }
    try (InputStream bytes = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(bytes, Sha256.newDigest())) {
      digest.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + IoMessage.of(e));
    }
  }

  /**
   * Returns the rows.
   *
   * @param progress makes the bar that shows how many of a number of bytes have been read
   * @throws UserException if a file cannot be read
   */
  SplitRows read(LongFunction<Progress> progress) throws IOException {
    double[] read = weights == null ? null : DataFile.weights("--weights", weights);
    if (in == null) {
      int n = (int) IntegerArgument.parse("--rows", Objects.requireNonNull(rows), 0, MAX_ROWS);
      return new SplitRows(n, null, null, read);
    }
    List<String> columns = new ArrayList<>();
    if (label != null) {
      columns.add(label);
    }
    if (group != null) {
      columns.add(group);
    }
    try (Progress bar = progress.apply(Files.isRegularFile(in) ? Files.size(in) : 0)) {
      DataFile data = DataFile.read(in, columns, bar::add);
      return new SplitRows(
          data.rows(),
          label == null ? null : data.labels(label),
          group == null ? null : data.labels(group),
          read);
    } catch (IllegalArgumentException e) {
      throw new UserException(in + ": " + e.getMessage());
    }
  }
}
