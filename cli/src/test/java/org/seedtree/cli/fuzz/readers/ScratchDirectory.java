package org.seedtree.cli.fuzz.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories for the files that readers read, which are removed when the process ends. */
final class ScratchDirectory {

  /** The system property that names the directory in which they are created. */
  static final String PARENT = "seedtree.fuzz.scratch";

  private ScratchDirectory() {}

  /** Creates a directory for a reader. */
  static Path create(String reader) {
    try {
      String parent = System.getProperty(PARENT, System.getProperty("java.io.tmpdir"));
      Path directory = Files.createTempDirectory(Path.of(parent), "seedtree-" + reader + "-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a directory and everything in it, if it exists. */
  static void remove(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
