package org.seedtree.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.parallel.Parallel;
import org.seedtree.parallel.ParallelFiller;

/**
 * Draws values in their order and writes them as text. All threads draw a run of values, then make
 * its text, chunk by chunk, while the next run is drawn; this one writes, and makes text where it
 * would wait.
 */
public final class TextWriter {

  /** Values that are turned into text at a time. */
  private static final int CHUNK = 1 << 13;

  /** Values that are drawn at a time, where several threads do. */
  private static final int RUN = 1 << 18;

  private final Sampling sampling;
  private final TextLayout layout;
  private final OutputStream out;
  private final ByteSink copy;
  private final Progress progress;

  /**
   * @param copy also gets the values, as bytes and in order
   */
  public TextWriter(
      Sampling sampling, TextLayout layout, OutputStream out, ByteSink copy, Progress progress) {
    this.sampling = sampling;
    this.layout = layout;
    this.out = out;
    this.copy = copy;
    this.progress = progress;
  }

  /** Draws and writes everything, on up to {@code threads} threads, this one included. */
  public void write(int threads) throws IOException {
    if (threads == 1 || sampling.count() <= CHUNK) {
      drawInto(Parallel.over(1), CHUNK, run -> write(run.text(0, run.size)));
      return;
    }
    try (HelperThreads helpers = new HelperThreads(threads - 1, "text")) {
      Deque<FutureTask<Text>> waiting = new ArrayDeque<>();
      drawInto(
          Parallel.over(helpers, threads),
          RUN,
          run -> {
            List<FutureTask<Text>> before = new ArrayList<>(waiting);
            waiting.clear();
            for (int from = 0; from < run.size; from += CHUNK) {
              int start = from;
              int end = Math.min(from + CHUNK, run.size);
              waiting.add(helpers.begin(() -> run.text(start, end)));
            }
            writeAll(before);
          });
      writeAll(waiting);
    }
  }

  /** Writes texts in their order. While one is not ready, makes others, the last ones first. */
  private void writeAll(Collection<FutureTask<Text>> texts) throws IOException {
    Deque<FutureTask<Text>> unwritten = new ArrayDeque<>(texts);
    Deque<FutureTask<Text>> unmade = new ArrayDeque<>(texts);
    while (!unwritten.isEmpty()) {
      FutureTask<Text> text = unwritten.remove();
      while (!text.isDone() && !unmade.isEmpty()) {
        unmade.removeLast().run(); // does nothing if a helper has begun it
      }
      write(HelperThreads.finish(text));
    }
  }

  private void write(Text text) throws IOException {
    out.write(text.ascii);
    progress.add(text.values);
  }

  private void drawInto(ParallelFiller threads, int length, RunConsumer consumer)
      throws IOException {
    long total = sampling.count();
    Run run = new Run(0, (int) Math.min(length, total));
    for (long stream = 0; stream < sampling.streams().count() && total > 0; stream++) {
      BitGenerator bits = sampling.streams().stream().apply(stream);
      ArrayFill<Object> call =
          threads.call(bits, sampling.distribution().sampler(), sampling.distribution().dtype());
      for (long left = sampling.perStream(); left > 0; ) {
        int n = (int) Math.min(left, run.capacity - run.size);
        call.fill(run.values.array(), run.size, run.size + n);
        run.size += n;
        left -= n;
        if (run.size == run.capacity) {
          copy(run);
          consumer.accept(run);
          long first = run.first + run.size;
          run = new Run(first, (int) Math.min(length, total - first));
        }
      }
    }
  }

  private void copy(Run run) throws IOException {
    if (copy != ByteSink.NONE) {
      ByteBuffer bytes =
          ByteBuffer.allocate(run.size * sampling.distribution().dtype().bytes())
              .order(ByteOrder.LITTLE_ENDIAN);
      run.values.put(bytes, run.size);
      copy.write(run.first, bytes.flip());
    }
  }

  @FunctionalInterface
  private interface RunConsumer {
    void accept(Run run) throws IOException;
  }

  private record Text(byte[] ascii, int values) {}

  /** A run of values on its way from the stream to the file. */
  private final class Run {

    final long first;
    final int capacity;
    final Values values;
    int size;

    Run(long first, int capacity) {
      this.first = first;
      this.capacity = capacity;
      this.values = new Values(sampling.distribution().dtype(), capacity);
    }

    Text text(int from, int to) {
      byte[] room = new byte[TextLayout.maxLength(to - from)];
      int length = layout.put(values, from, to, first, room);
      return new Text(Arrays.copyOf(room, length), to - from);
    }
  }
}
