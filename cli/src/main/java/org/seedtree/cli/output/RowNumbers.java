package org.seedtree.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Sha256;
import org.seedtree.run.NpyHeader;

/** Writes numbers of rows: a {@code .npy} file of int64, or text with one number per line. */
public final class RowNumbers {

  private static final int CHUNK = 1 << 13;

  private RowNumbers() {}

  /**
   * Rejects a file name of another format.
   *
   * @param option the name of the option, for the message
   * @throws UserException if the name ends in neither {@code .npy} nor {@code .csv}
   */
  public static void check(String option, Path file) {
    if (!isNpy(file) && !file.toString().endsWith(".csv")) {
      throw new UserException(option + " is a file name ending in .npy or .csv, not " + file);
    }
  }

  private static boolean isNpy(Path file) {
    return file.toString().endsWith(".npy");
  }

  /** Returns the bytes of a file with {@code n} numbers; 0 if they are not known before. */
  public static long bytes(Path file, long n) {
    return isNpy(file) ? n * Long.BYTES : 0;
  }

  /** Writes the numbers in the format of {@code name}. */
  public static void write(int[] rows, OutputFile file, Path name, Progress progress)
      throws IOException {
    OutputStream out = Channels.newOutputStream(file.channel());
    if (!isNpy(name)) {
      print(rows, out, progress);
      return;
    }
    out.write(NpyHeader.of(DType.INT64, List.of((long) rows.length)));
    writeBytes(rows, out, progress);
  }

  /** Returns the SHA-256 of the numbers as int64, of which a {@code .npy} file consists. */
  public static String sha256(int[] rows) {
    try (DigestOutputStream out =
        new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest())) {
      writeBytes(rows, out, Progress.NONE);
      return Sha256.hex(out.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written
    }
  }

  private static void writeBytes(int[] rows, OutputStream out, Progress progress)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < rows.length; from += CHUNK) {
      int to = Math.min(from + CHUNK, rows.length);
      bytes.clear();
      for (int i = from; i < to; i++) {
        bytes.putLong(rows[i]);
      }
      out.write(bytes.array(), 0, bytes.position());
      progress.add(to - from);
    }
  }

  /** Writes each number and a line feed. */
  public static void print(int[] rows, OutputStream out, Progress progress) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < rows.length; from += CHUNK) {
      int to = Math.min(from + CHUNK, rows.length);
      text.setLength(0);
      for (int i = from; i < to; i++) {
        text.append(rows[i]).append('\n');
      }
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      progress.add(to - from);
    }
  }
}
