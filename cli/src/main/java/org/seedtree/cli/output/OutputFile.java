package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;

/**
 * A file that appears under its name whole or not at all. It is written under another name in the
 * same directory, forced to the disk and then renamed; whatever ends the program before that, short
 * of a kill -9 or the power going, removes what was written.
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
   * Begins a file.
   *
   * @param bytes how long it will be; 0 if that is not known
   * @throws UserException if it cannot be written there
   */
  public static OutputFile create(Path file, long bytes) {
    Path target = throughLinks(file.toAbsolutePath());
    Path directory = target.getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new UserException("cannot write " + file + ": it is a directory");
    }
    if (!Files.isDirectory(directory)) {
      throw new UserException("cannot write " + file + ": there is no directory " + directory);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new UserException("cannot write " + file + ": it is there and not a regular file");
    }
    checkSpace(file, directory, bytes);
    String unique = Long.toHexString(System.nanoTime()) + "-" + ProcessHandle.current().pid();
    String name = "." + target.getFileName() + "." + unique + ".tmp";
    try {
      return new OutputFile(target, directory.resolve(name));
    } catch (IOException e) {
      throw new UserException("cannot write " + file + ": " + IoMessage.of(e));
    }
  }

  private static Path throughLinks(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new UserException("cannot write " + file + ": it is a link to nowhere");
    }
  }

  private static void checkSpace(Path file, Path directory, long bytes) {
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      return; // writing will tell
    }
    if (free > 0 && bytes > free) { // some file systems do not know and say 0
      throw new UserException(
          "cannot write "
              + file
              + ": it takes "
              + bytes
              + " bytes and "
              + directory
              + " has "
              + free
              + " left");
    }
  }

  /** Where to write. */
  public FileChannel channel() {
    return channel;
  }

  /** Puts the whole file under its name, in place of one that may be there. */
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
        // Not every system opens directories; there the rename alone must do.
      }
    }
  }

  /** Removes what was written unless it was committed. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // What was written goes away in any case.
    }
    removeTemporary();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending already.
    }
  }

  private void removeTemporary() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // There is no better place to leave it.
    }
  }
}
