package org.seedtree.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.FutureTask;
import org.seedtree.quality.stream.InterleavedWords;

/** Writes the words of streams to a pipe: a part is filled while the one before is written. */
public final class WordWriter {

  /** The bytes that are written at once, which a pipe of Linux holds. */
  private static final int PART_BYTES = 1 << 16;

  private WordWriter() {}

  /**
   * Writes words until there are enough of them.
   *
   * @param words the words
   * @param limit the number of words
   * @param out receives their bytes
   * @throws IOException if {@code out} throws it, or this thread is interrupted
   */
  public static void write(InterleavedWords words, long limit, OutputStream out)
      throws IOException {
    ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
    try (HelperThreads helper = new HelperThreads(1, "write")) {
      FutureTask<ByteBuffer> written = new FutureTask<>(() -> {}, ByteBuffer.allocate(PART_BYTES));
      for (long left = limit; left > 0; ) {
        ByteBuffer filled = part.clear();
        int n = (int) Math.min(PART_BYTES / words.wordBytes(), left);
        words.fill(filled.limit(n * words.wordBytes()));
        left -= n;
        part = HelperThreads.finish(written);
        written =
            helper.submit(
                () -> {
                  out.write(filled.array(), 0, filled.position());
                  return filled;
                });
      }
      HelperThreads.finish(written);
    }
  }
}
