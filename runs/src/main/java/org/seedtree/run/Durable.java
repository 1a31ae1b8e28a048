package org.seedtree.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes files that are there whole, even after the power went, or not at all. */
final class Durable {

  private static final String PREFIX = ".seedtree-";
  private static final String SUFFIX = ".tmp";

  private Durable() {}

  /** Puts a file's content. */
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  /**
   * Writes under another name, forces that to the disk, renames it and forces the directory. Only
   * one thread of one process may write in a directory. An interrupt does not stop it, as it would
   * stop a channel.
   */
  static void write(Path file, Content content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path temporary = file.resolveSibling(PREFIX + file.getFileName() + SUFFIX);
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        content.writeTo(out);
        out.getFD().sync();
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      remove(temporary);
      throw e;
    }
    force(directory);
  }

  /** Whether {@link #write} may have left that name when it was killed. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /** Makes the entries of a directory durable. */
  static void force(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Not every system opens directories; there the rename alone must do.
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What went wrong before is what is told.
    }
  }
}
