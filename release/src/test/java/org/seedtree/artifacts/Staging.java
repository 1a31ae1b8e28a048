package org.seedtree.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder in which the build has laid out what it releases, as a Maven repository. */
final class Staging {

  /** The modules whose artifact is a library of classes with a module descriptor. */
  static final List<String> LIBRARIES =
      List.of("core", "runs", "sampling", "quality", "junit", "commons", "foreign");

  /** The modules whose artifact needs class paths, and has the name of a module only. */
  static final List<String> AUTOMATIC = List.of("cli", "spark", "flink");

  /** The modules that have a second jar, with the libraries that they need. */
  static final List<String> WITH_LIBRARIES = List.of("spark", "flink");

  static final Path ROOT = Path.of(property("seedtree.root"));
  static final String VERSION = property("seedtree.version");
  static final boolean SIGNED = Boolean.parseBoolean(property("seedtree.signed"));

  private static final Path REPOSITORY = ROOT.resolve("target/staging");

  private Staging() {}

  /** Returns all modules that have a jar. */
  static List<String> modules() {
    return Stream.of(LIBRARIES, AUTOMATIC).flatMap(List::stream).toList();
  }

  /** Returns the main jar of a module. */
  static Path jar(String module) {
    return file(module, ".jar");
  }

  /** Returns the file of a module whose name ends so after the version, e.g. {@code .pom}. */
  static Path file(String module, String ending) {
    return folder(module).resolve("seedtree-" + module + "-" + VERSION + ending);
  }

  /** Returns the folder of a module's files. */
  static Path folder(String module) {
    return REPOSITORY.resolve("org/seedtree/seedtree-" + module).resolve(VERSION);
  }

  /** Returns the paths in the repository of all files, but the lists of versions. */
  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> REPOSITORY.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.contains("maven-metadata"))
          .sorted()
          .toList();
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
