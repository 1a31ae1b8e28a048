package org.seedtree.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.seedtree.manifest.Manifest;

/** Reads the manifest of a run folder and checks whose folder it is, before anything is written. */
final class RunFolderCheck {

  private RunFolderCheck() {}

  /**
   * Returns the manifest in a folder; empty if there is none.
   *
   * @throws RunFolderException if the manifest is damaged
   */
  static Optional<Manifest> manifestIn(Path folder) throws IOException {
    Path file = folder.resolve(RunFolder.MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new RunFolderException(file + " is not a file. Remove it, or choose another folder");
    }
    try {
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(Manifest.fromJson(json));
    } catch (IllegalArgumentException e) {
      throw new RunFolderException(
          file
              + " is damaged or of another program ("
              + e.getMessage()
              + "); "
              + (hasSegment(folder)
                  ? "if it is this run's, remove it: intact blocks are kept"
                  : "choose another folder"));
    }
  }

  /**
   * Returns the plan of a folder's manifest.
   *
   * @throws RunFolderException if the manifest is not that of a run
   */
  static RunPlan plan(Path folder, Manifest manifest) {
    try {
      return RunPlan.of(manifest);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new RunFolderException(folder + " is not a run folder: " + e.getMessage());
    }
  }

  /**
   * Checks that a folder is new, empty or the folder of a run, and returns the manifest in it.
   *
   * @throws RunFolderException if it is not
   */
  static Optional<Manifest> check(Path folder, RunPlan plan) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new RunFolderException(folder + " is not a folder");
    }
    checkFiles(folder);
    Optional<Manifest> manifest = manifestIn(folder);
    if (manifest.isEmpty()) {
      checkUnused(folder);
      return manifest;
    }
    RunPlan other = plan(folder, manifest.get());
    if (!other.isSameRun(plan)) {
      throw new RunFolderException(
          folder
              + " contains another run: "
              + other.differences(plan, ", here ")
              + ". Choose another folder, or remove it",
          other.withEntropy(plan.seed().entropy()).isSameRun(plan));
    }
    if (other.part() != plan.part() || other.parts() != plan.parts()) {
      throw new RunFolderException(
          folder
              + " contains part "
              + other.part()
              + "/"
              + other.parts()
              + " of this run, here it is part "
              + plan.part()
              + "/"
              + plan.parts()
              + ". Choose another folder for each part");
    }
    return manifest;
  }

  /** Checks that everything with the name of a run's file can be read or replaced as one. */
  private static void checkFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Optional<Path> other = entries.filter(entry -> isOfRun(entry) && !isFile(entry)).findFirst();
      if (other.isPresent()) {
        throw new RunFolderException(
            other.get() + " is not a file. Remove it, or choose another folder");
      }
    }
  }

  /** Links are followed by reads only: locks are rejected, and links of other names replaced. */
  private static boolean isFile(Path entry) {
    if (entry.endsWith(FolderLock.NAME)) {
      return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }
    return AtomicFile.isTemporary(entry)
        ? !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        : Files.isRegularFile(entry) || !Files.exists(entry);
  }

  private static boolean hasSegment(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(BlockStore::isSegment);
    }
  }

  /** Checks that a folder without a manifest is empty, or has blocks of a run. */
  private static void checkUnused(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || hasSegment(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Optional<Path> foreign =
          entries
              .filter(entry -> !isOfRun(entry) || entry.endsWith(BlockStore.RESULTS))
              .findFirst();
      if (foreign.isPresent()) {
        throw new RunFolderException(
            folder
                + " is not a run folder: it has "
                + foreign.get().getFileName()
                + " and no "
                + RunFolder.MANIFEST
                + ". Choose an empty folder, or a new one");
      }
    }
  }

  private static boolean isOfRun(Path entry) {
    return entry.endsWith(RunFolder.MANIFEST)
        || entry.endsWith(BlockStore.RESULTS)
        || entry.endsWith(FolderLock.NAME)
        || AtomicFile.isTemporary(entry)
        || BlockStore.isSegment(entry);
  }
}
