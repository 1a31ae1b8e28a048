package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;

/**
 * A file that appears under its name only once it is complete. It is written under a temporary name
 * in the same directory, forced to the disk and then renamed. If the program ends before that, the
 * temporary file is removed, except after SIGKILL or a power failure.
 */
public final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final Thread atExit = new Thread(this::removeTemporary);

  private OutputFile(Path target, Path temporary) throws IOException {
    this.target = target;
    this.temporary = temporary;
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      Runtime.getRuntime().removeShutdownHook(atExit);
      throw e;
    }
  }

  /**
   * Checks that a file of this name can be written, for commands that compute before they write.
   *
   * @throws UserException if it has no directory, or is one, or is not a regular file
   */
  public static void checkName(Path file) {
    checkedTarget(file);
  }

  private static Path checkedTarget(Path file) {
    Path target = resolveLink(file.toAbsolutePath());
    Path directory = target.getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new UserException("cannot write " + file + ": it is a directory");
    }
    if (!Files.isDirectory(directory)) {
      throw new UserException("cannot write " + file + ": there is no directory " + directory);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new UserException("cannot write " + file + ": it exists and is not a regular file");
    }
    return target;
  }

  /**
   * Creates the temporary file for {@code file}.
   *
   * @param bytes the expected length; 0 if it is not known
   * @throws UserException if the file cannot be written, or the disk has too little space
   */
  public static OutputFile create(Path file, long bytes) {
    Path target = checkedTarget(file);
    Path directory = Objects.requireNonNull(target.getParent());
    checkSpace(file, directory, bytes);
    String unique = Long.toHexString(System.nanoTime()) + "-" + ProcessHandle.current().pid();
    String name = "." + target.getFileName() + "." + unique + ".tmp";
    try {
      return new OutputFile(target, directory.resolve(name));
    } catch (IOException e) {
      throw new UserException("cannot write " + file + ": " + IoMessage.of(e));
    }
  }

  /**
   * Returns whether two names are of one file, which one of two outputs would replace: after links
   * of the files themselves and of their directories have been resolved.
   */
  public static boolean areSame(Path file, Path other) {
    Path target = resolveLink(file.toAbsolutePath());
    Path otherTarget = resolveLink(other.toAbsolutePath());
    Path directory = target.getParent();
    Path otherDirectory = otherTarget.getParent();
    if (directory == null
        || otherDirectory == null
        || !target.getFileName().equals(otherTarget.getFileName())) {
      return false;
    }
    try {
      return Files.isSameFile(directory, otherDirectory);
    } catch (IOException e) {
      return false; // there is no such directory, so neither file is written
    }
  }

  private static Path resolveLink(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new UserException(
          "cannot write " + file + ": it is a link to a file that does not exist");
    }
  }

  private static void checkSpace(Path file, Path directory, long bytes) {
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      return; // the write itself fails if there is no space
    }
    if (free > 0 && bytes > free) { // some file systems do not know and return 0
      throw new UserException(
          "cannot write "
              + file
              + ": it needs "
              + bytes
              + " bytes and "
              + directory
              + " has "
              + free
              + " left");
    }
  }

  /** Returns the channel to write to. */
  public FileChannel channel() {
    return channel;
  }

  /** Forces the file to the disk and renames it, replacing an existing file. */
  public void commit() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(target.getParent());
  }

  private static void forceDirectory(@Nullable Path directory) {
    if (directory != null) {
      try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
        entries.force(true);
      } catch (IOException e) {
        // Some systems cannot open directories; there the rename has to suffice.
      }
    }
  }

  /** Removes the temporary file unless it was committed. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The temporary file is removed in any case.
    }
    removeTemporary();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is already shutting down.
    }
  }

  private void removeTemporary() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // Nothing more can be done about it here.
    }
  }
}
