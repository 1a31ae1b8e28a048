package org.seedtree.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
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
   * thread of one process may write to a directory. No link is followed: one that has a name of
   * these files is replaced. An interrupt does not prevent the file, it may be written twice.
   */
  static void write(Path file, Content content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path temporary = file.resolveSibling(PREFIX + file.getFileName() + SUFFIX);
    boolean interrupted = false;
    try {
      while (!writeUninterrupted(temporary, content)) {
        interrupted = true;
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      remove(temporary);
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    force(directory);
  }

  /** Returns false if an interrupt, which is then cleared, has closed the channel. */
  private static boolean writeUninterrupted(Path temporary, Content content) throws IOException {
    Files.deleteIfExists(temporary); // the link, not what it links to
    try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new ChannelOutput(channel)) {
      content.writeTo(out);
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      return false;
    }
  }

  /** Writes slices, because a channel copies what it writes to a buffer outside of the heap. */
  private static final class ChannelOutput extends OutputStream {

    private static final int SLICE = 1 << 16;

    private final FileChannel channel;

    ChannelOutput(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int end = offset + length;
      for (int from = offset; from < end; ) {
        from += channel.write(ByteBuffer.wrap(bytes, from, Math.min(SLICE, end - from)));
      }
    }
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
