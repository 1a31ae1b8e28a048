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
 * Samples values in order and writes them as text. All threads fill a batch of values, then format
 * it chunk by chunk while the next batch is filled; the calling thread writes, and formats chunks
 * when it would have to wait.
 */
public final class TextWriter {

  /** The number of values that are formatted as one task. */
  private static final int CHUNK = 1 << 13;

  /** The number of values that several threads fill together. */
  private static final int BATCH = 1 << 18;

  private final SamplePlan plan;
  private final TextLayout layout;
  private final OutputStream out;
  private final ByteSink copy;
  private final Progress progress;

  /**
   * Creates a writer.
   *
   * @param plan the streams and the number of values of each
   * @param layout the layout of the text
   * @param out receives the text
   * @param copy receives the values too, as bytes and in order
   * @param progress counts the values
   */
  public TextWriter(
      SamplePlan plan, TextLayout layout, OutputStream out, ByteSink copy, Progress progress) {
    this.plan = plan;
    this.layout = layout;
    this.out = out;
    this.copy = copy;
    this.progress = progress;
  }

  /**
   * Samples and writes all values.
   *
   * @param threads the maximum number of threads, the calling one included
   * @throws IOException if an output throws it
   */
  public void write(int threads) throws IOException {
    if (threads == 1 || plan.count() <= CHUNK) {
      fillBatches(Parallel.over(1), CHUNK, batch -> write(batch.text(0, batch.size)));
      return;
    }
    try (HelperThreads helpers = new HelperThreads(threads - 1, "text")) {
      Deque<FutureTask<Text>> waiting = new ArrayDeque<>();
      fillBatches(
          Parallel.over(helpers, threads),
          BATCH,
          batch -> {
            List<FutureTask<Text>> before = new ArrayList<>(waiting);
            waiting.clear();
            for (int from = 0; from < batch.size; from += CHUNK) {
              int start = from;
              int end = Math.min(from + CHUNK, batch.size);
              waiting.add(helpers.submit(() -> batch.text(start, end)));
            }
            writeAll(before);
          });
      writeAll(waiting);
    }
  }

  /** Writes texts in order. While one is not ready, formats others, the last ones first. */
  private void writeAll(Collection<FutureTask<Text>> texts) throws IOException {
    Deque<FutureTask<Text>> unwritten = new ArrayDeque<>(texts);
    Deque<FutureTask<Text>> unformatted = new ArrayDeque<>(texts);
    while (!unwritten.isEmpty()) {
      FutureTask<Text> text = unwritten.remove();
      while (!text.isDone() && !unformatted.isEmpty()) {
        unformatted.removeLast().run(); // does nothing if a helper has started it
      }
      write(HelperThreads.finish(text));
    }
  }

  private void write(Text text) throws IOException {
    out.write(text.ascii);
    progress.add(text.values);
  }

  private void fillBatches(ParallelFiller threads, int length, BatchConsumer consumer)
      throws IOException {
    long total = plan.count();
    Batch batch = new Batch(0, (int) Math.min(length, total));
    for (long stream = 0; stream < plan.streams().count() && total > 0; stream++) {
      BitGenerator bits = plan.streams().stream().apply(stream);
      ArrayFill<Object> call =
          threads.call(bits, plan.distribution().sampler(), plan.distribution().dtype());
      for (long left = plan.perStream(); left > 0; ) {
        int n = (int) Math.min(left, batch.capacity - batch.size);
        call.fill(batch.values.array(), batch.size, batch.size + n);
        batch.size += n;
        left -= n;
        if (batch.size == batch.capacity) {
          copy(batch);
          consumer.accept(batch);
          long first = batch.first + batch.size;
          batch = new Batch(first, (int) Math.min(length, total - first));
        }
      }
    }
  }

  private void copy(Batch batch) throws IOException {
    if (copy != ByteSink.NONE) {
      ByteBuffer bytes =
          ByteBuffer.allocate(batch.size * plan.distribution().dtype().bytes())
              .order(ByteOrder.LITTLE_ENDIAN);
      batch.values.put(bytes, batch.size);
      copy.write(batch.first, bytes.flip());
    }
  }

  @FunctionalInterface
  private interface BatchConsumer {
    void accept(Batch batch) throws IOException;
  }

  private record Text(byte[] ascii, int values) {}

  /** A batch of consecutive values. */
  private final class Batch {

    final long first;
    final int capacity;
    final ValueBuffer values;
    int size;

    Batch(long first, int capacity) {
      this.first = first;
      this.capacity = capacity;
      this.values = new ValueBuffer(plan.distribution().dtype(), capacity);
    }

    Text text(int from, int to) {
      byte[] buffer = new byte[TextLayout.maxLength(to - from)];
      int length = layout.put(values, from, to, first, buffer);
      return new Text(Arrays.copyOf(buffer, length), to - from);
    }
  }
}
