package org.seedtree.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.seedtree.distribution.Sampler;

/**
 * Draws values in their order and writes them as text. Turning numbers into text takes far longer
 * than drawing them: this thread draws and writes, the others make text, a few chunks ahead.
 */
final class TextWriter {

  private static final int CHUNK = 1 << 13;

  private final Sampling sampling;
  private final TextLayout layout;
  private final OutputStream out;
  private final ByteSink copy;
  private final Progress progress;

  /**
   * @param copy also gets the values, as bytes and in order
   */
  TextWriter(
      Sampling sampling, TextLayout layout, OutputStream out, ByteSink copy, Progress progress) {
    this.sampling = sampling;
    this.layout = layout;
    this.out = out;
    this.copy = copy;
    this.progress = progress;
  }

  /** Draws and writes everything, with the help of up to {@code threads} threads. */
  void write(int threads) throws IOException {
    if (threads == 1 || sampling.count() <= CHUNK) {
      drawInto(this::write);
      return;
    }
    ExecutorService formatters =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "text");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<Chunk>> waiting = new ArrayDeque<>();
      drawInto(
          chunk -> {
            waiting.add(formatters.submit(chunk::withText));
            if (waiting.size() > threads + 1) {
              write(await(waiting.remove()));
            }
          });
      for (Future<Chunk> chunk : waiting) {
        write(await(chunk));
      }
    } finally {
      formatters.shutdownNow();
    }
  }

  private void drawInto(ChunkConsumer consumer) throws IOException {
    long total = sampling.count();
    Chunk chunk = new Chunk(0, total);
    for (long stream = 0; stream < sampling.streams().count() && total > 0; stream++) {
      Sampler.Call call = sampling.law().sampler().on(sampling.streams().stream().apply(stream));
      for (long left = sampling.perStream(); left > 0; ) {
        int n = (int) Math.min(left, chunk.capacity - chunk.size);
        call.fill(chunk.values.array(), chunk.size, chunk.size + n);
        chunk.size += n;
        left -= n;
        if (chunk.size == chunk.capacity) {
          copy(chunk);
          consumer.accept(chunk);
          chunk = new Chunk(chunk.first + chunk.size, total);
        }
      }
    }
  }

  private void copy(Chunk chunk) throws IOException {
    if (copy != ByteSink.NONE) {
      ByteBuffer bytes =
          ByteBuffer.allocate(chunk.size * sampling.law().dtype().bytes())
              .order(ByteOrder.LITTLE_ENDIAN);
      chunk.values.put(bytes, chunk.size);
      copy.write(chunk.first, bytes.flip());
    }
  }

  private void write(Chunk chunk) throws IOException {
    byte[] text = chunk.text.length == 0 ? chunk.withText().text : chunk.text;
    out.write(text);
    progress.add(chunk.size);
  }

  private static Chunk await(Future<Chunk> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  @FunctionalInterface
  private interface ChunkConsumer {
    void accept(Chunk chunk) throws IOException;
  }

  /** A run of values on its way from the stream to the file. */
  private final class Chunk {

    final long first;
    final int capacity;
    final Values values;
    int size;
    byte[] text = {};

    Chunk(long first, long total) {
      this.first = first;
      this.capacity = (int) Math.min(CHUNK, total - first);
      this.values = new Values(sampling.law().dtype(), capacity);
    }

    Chunk withText() {
      byte[] room = new byte[TextLayout.maxLength(size)];
      text = Arrays.copyOf(room, layout.put(values, size, first, room));
      return this;
    }
  }
}
