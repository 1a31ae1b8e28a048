package org.seedtree.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Locks a folder for one process: a lock of the operating system on a file in it, which is released
 * when the process ends.
 */
final class FolderLock implements AutoCloseable {

  static final String NAME = "run.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Acquires the lock.
   *
   * @throws RunFolderException if another process, or this one, has already acquired it
   */
  static FolderLock acquire(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        String owner = Files.readString(file).strip();
        throw new RunFolderException(
            folder
                + " is in use by another process"
                + (owner.isEmpty() ? "" : " (" + owner + ")")
                + "; wait for it, or choose another folder");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(("pid " + ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
      return new FolderLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // by this process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close(); // which releases the lock
  }
}
