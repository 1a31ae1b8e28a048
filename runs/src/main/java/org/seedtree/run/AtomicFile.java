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

/** Writes files that are either complete or do not exist, even after a power failure. */
final class AtomicFile {

  private static final String PREFIX = ".seedtree-";
  private static final String SUFFIX = ".tmp";

  private AtomicFile() {}

  /** Writes the content of a file. */
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  /**
   * Writes a temporary file, forces it to the disk, renames it and forces the directory. Only one
   * thread of one process may write to a directory. Unlike a channel, it is not closed by an
   * interrupt.
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

  /** Returns whether a file may be a temporary file of a killed {@link #write}. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /** Forces the entries of a directory to the disk. */
  static void force(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Some systems cannot open directories; there the rename has to suffice.
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The caller throws the exception that came before.
    }
  }
}
