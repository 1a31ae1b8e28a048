package org.seedtree.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Locks a folder for one process: a lock of the operating system on a file in it, which is released
 * when the process ends.
 */
final class FolderLock implements AutoCloseable {

  static final String NAME = "run.lock";

  /** What this class writes, or the start of it after a power failure. */
  private static final Pattern CONTENT = Pattern.compile("(p(i(d( [0-9]{0,19}\n?)?)?)?)?");

  private static final int MAX_CONTENT = 32;

  /**
   * The folders that this process has locked: on POSIX systems a second channel on the file, once
   * it is closed, would release the lock.
   */
  private static final Set<Object> LOCKED = ConcurrentHashMap.newKeySet();

  /** Channels on files that another class loader of this process has locked: never closed. */
  private static final Queue<FileChannel> KEPT = new ConcurrentLinkedQueue<>();

  private final FileChannel channel;
  private final Object key;

  private FolderLock(FileChannel channel, Object key) {
    this.channel = channel;
    this.key = key;
  }

  /**
   * Acquires the lock. Neither the target of a link nor a file that this class has not written is
   * changed.
   *
   * @throws RunFolderException if another process, or this one, has already acquired it, or the
   *     file is not that of a lock
   */
  static FolderLock acquire(Path folder) throws IOException {
    Object key = key(folder);
    if (!LOCKED.add(key)) {
      throw inUse(folder, owner());
    }
    try {
      return acquire(folder, key);
    } catch (IOException | RuntimeException e) {
      LOCKED.remove(key);
      throw e;
    }
  }

  private static FolderLock acquire(Path folder, Object key) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      boolean locked = lock(channel) != null;
      String content = read(channel);
      if (!CONTENT.matcher(content).matches()) {
        throw new RunFolderException(
            file + " is not the lock of a run folder. Remove it, or choose another folder");
      }
      if (!locked) {
        throw inUse(folder, content.strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((owner() + "\n").getBytes(UTF_8)), 0);
      return new FolderLock(channel, key);
    } catch (IOException | RuntimeException e) {
      if (!KEPT.contains(channel)) {
        channel.close();
      }
      throw e;
    }
  }

  /** Returns the identity of a folder, which does not depend on its path. */
  private static Object key(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key != null ? key : folder.toRealPath();
  }

  private static String owner() {
    return "pid " + ProcessHandle.current().pid();
  }

  private static RunFolderException inUse(Path folder, String owner) {
    return new RunFolderException(
        folder
            + " is in use by another process"
            + (owner.isEmpty() ? "" : " (" + owner + ")")
            + "; wait for it, or choose another folder");
  }

  /** Returns the start of the file, which is longer than all content of this class if it is not. */
  private static String read(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(MAX_CONTENT);
    int read;
    do {
      read = channel.read(content, content.position());
    } while (read > 0);
    return new String(content.array(), 0, content.position(), ISO_8859_1);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      KEPT.add(channel); // by another class loader of this process
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close(); // which releases the lock
    } finally {
      LOCKED.remove(key);
    }
  }
}
