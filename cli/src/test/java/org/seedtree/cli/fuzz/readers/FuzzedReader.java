package org.seedtree.cli.fuzz.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The readers that are fuzzed. The inputs of each are files in two folders: the corpus, which
 * reaches what fuzzing has reached, and the findings, which once failed.
 */
enum FuzzedReader {
  JSON(JsonTarget.class, JsonTarget::fuzzerTestOneInput, 1 << 16),
  MANIFEST(ManifestTarget.class, ManifestTarget::fuzzerTestOneInput, 1 << 16),
  NPY(NpyTarget.class, NpyTarget::fuzzerTestOneInput, 1 << 12),
  BLOCKS(BlocksTarget.class, BlocksTarget::fuzzerTestOneInput, 1 << 12);

  private final Class<?> target;
  private final Consumer<byte[]> test;
  private final int maxBytes;

  FuzzedReader(Class<?> target, Consumer<byte[]> test, int maxBytes) {
    this.target = target;
    this.test = test;
    this.maxBytes = maxBytes;
  }

  /** Returns the class that Jazzer calls. */
  Class<?> target() {
    return target;
  }

  /** Returns the maximum size of an input that fuzzing makes. */
  int maxBytes() {
    return maxBytes;
  }

  /** Returns the name of the reader on the command line and of its folders. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the folder of the corpus in the folder of a module's tests. */
  Path corpus(Path tests) {
    return tests.resolve("corpus").resolve(id());
  }

  /** Returns the folder of what once failed in the folder of a module's tests. */
  Path findings(Path tests) {
    return tests.resolve("findings").resolve(id());
  }

  /** Returns the files of the corpus and the findings. */
  List<Path> inputs(Path tests) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (Path folder : List.of(corpus(tests), findings(tests))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.sorted().forEach(inputs::add);
        }
      }
    }
    return inputs;
  }

  /**
   * Reads an input.
   *
   * @throws AssertionError if the reader does something wrong with it; the message names the file
   */
  void replay(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    try {
      test.accept(bytes);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(input + ": " + e, e);
    }
  }
}
