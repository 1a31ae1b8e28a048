package org.seedtree.cli.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.parallel.Parallel;

/**
 * Draws values as bytes, little-endian. Every stream's values have their own place, so threads
 * share out the streams, and the bytes are the same whatever their number. Each thread holds one
 * chunk. A single long stream is drawn by all of them, chunk by chunk.
 */
public final class ByteWriter {

  private static final int CHUNK = 1 << 15;

  /** What all threads together draw of a single stream at a time. */
  private static final int SHARED_CHUNK = 1 << 20;

  /** What one thread draws of it while another writes: it stays in the caches of both. */
  private static final int PIPELINE_BYTES = 1 << 19;

  private final Sampling sampling;
  private final ByteSink sink;
  private final Selection selection;
  private final Progress progress;
  private final long streamsPerTask;
  private final AtomicLong nextTask = new AtomicLong();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * @param blockSize so many values, if they are whole streams, come to the sink in order and from
   *     one thread; those of a single stream always do
   */
  public ByteWriter(
      Sampling sampling, long blockSize, Selection selection, ByteSink sink, Progress progress) {
    this.sampling = sampling;
    this.sink = sink;
    this.selection = selection;
    this.progress = progress;
    this.streamsPerTask = Math.max(1, blockSize / Math.max(1, sampling.perStream()));
  }

  /** Writes everything, straight into its place in a file: {@code start} bytes from its start. */
  public static ByteWriter toFile(
      Sampling sampling, FileChannel file, long start, long blockSize, ByteSink copy, Progress p) {
    int each = sampling.distribution().dtype().bytes();
    ByteSink sink =
        (index, bytes) -> {
          copy.write(index, bytes.duplicate());
          long position = start + index * each;
          while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
          }
        };
    return new ByteWriter(sampling, blockSize, Selection.ALL, sink, p);
  }

  /** Draws and writes everything, on up to {@code threads} threads, this one included. */
  public void write(int threads) throws IOException {
    if (sampling.count() == 0) {
      return;
    }
    if (sampling.streams().count() == 1 && threads > 1 && sampling.perStream() > SHARED_CHUNK / 2) {
      writeByAll(threads);
      return;
    }
    long tasks = (sampling.streams().count() - 1) / streamsPerTask + 1;
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      Thread helper = new Thread(() -> work(tasks), "sample-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    work(tasks);
    for (Thread helper : helpers) {
      await(helper);
    }
    Throwable first = failure.get();
    if (first instanceof UncheckedIOException e) {
      throw e.getCause();
    } else if (first instanceof RuntimeException e) {
      throw e;
    } else if (first instanceof Error e) {
      throw e;
    }
  }

  /**
   * While a part is written, the next one is drawn: by this thread, from parts that are too small
   * for more, or by all of them if it takes this one longer than writing.
   */
  private void writeByAll(int threads) throws IOException {
    long end = Math.min(sampling.perStream(), selection.end());
    int length = PIPELINE_BYTES / sampling.distribution().dtype().bytes();
    PipelineBalance pace = new PipelineBalance();
    try (HelperThreads helpers = new HelperThreads(threads - 1, "sample")) {
      Part part = new Part(length);
      ArrayFill<Object> call =
          Parallel.over(helpers, threads)
              .call(
                  sampling.only(),
                  sampling.distribution().sampler(),
                  sampling.distribution().dtype());
      FutureTask<Part> written = new FutureTask<>(() -> {}, new Part(length));
      for (long done = 0; done < end; ) {
        long first = done;
        Part drawn = part.capacity == length ? part : new Part(length);
        int n = (int) Math.min(length, end - done);
        long start = System.nanoTime();
        call.fill(drawn.values.array(), 0, n);
        long drawNanos = System.nanoTime() - start;
        part = HelperThreads.finish(written);
        written = helpers.begin(() -> drawn.writtenAt(first, n));
        done += n;
        if (length < SHARED_CHUNK && pace.isHeldUpByDrawing(n, drawNanos, part.writeNanos)) {
          length = SHARED_CHUNK;
        }
      }
      HelperThreads.finish(written);
    }
  }

  /** Values and their bytes. */
  private final class Part {

    final int capacity;
    final Values values;
    final ByteBuffer bytes;

    /** What it took to write it the last time. */
    long writeNanos;

    Part(int capacity) {
      this.capacity = capacity;
      values = new Values(sampling.distribution().dtype(), capacity);
      bytes = buffer(capacity);
    }

    Part writtenAt(long index, int n) throws IOException {
      long start = System.nanoTime();
      writeAt(index, values, n, bytes);
      writeNanos = System.nanoTime() - start;
      return this;
    }
  }

  private ByteBuffer buffer(int values) {
    return ByteBuffer.allocateDirect(values * sampling.distribution().dtype().bytes())
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void work(long tasks) {
    try {
      Values values = new Values(sampling.distribution().dtype(), CHUNK);
      ByteBuffer bytes = buffer(CHUNK);
      long task;
      while (failure.get() == null && (task = nextTask.getAndIncrement()) < tasks) {
        long first = task * streamsPerTask;
        long end = Math.min(first + streamsPerTask, sampling.streams().count());
        if (!selection.wants(first * sampling.perStream(), end * sampling.perStream())) {
          continue;
        }
        if (sampling.perStream() > CHUNK) {
          for (long stream = first; stream < end; stream++) {
            writeLongStream(stream, values, bytes);
          }
        } else {
          writeShortStreams(first, end, values, bytes);
        }
      }
    } catch (IOException e) {
      failure.compareAndSet(null, new UncheckedIOException(e));
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void writeLongStream(long stream, Values values, ByteBuffer bytes) throws IOException {
    ArrayFill<Object> call = begin(stream);
    long end = Math.min(sampling.perStream(), selection.end() - stream * sampling.perStream());
    for (long done = 0; done < end && failure.get() == null; ) {
      int n = (int) Math.min(CHUNK, end - done);
      call.fill(values.array(), 0, n);
      writeAt(stream * sampling.perStream() + done, values, n, bytes);
      done += n;
    }
  }

  private void writeShortStreams(long from, long to, Values values, ByteBuffer bytes)
      throws IOException {
    int each = (int) sampling.perStream();
    int n = 0;
    for (long stream = from; stream < to; stream++) {
      begin(stream).fill(values.array(), n, n + each);
      n += each;
      if (n + each > CHUNK || stream == to - 1) {
        writeAt((stream + 1) * each - n, values, n, bytes);
        n = 0;
      }
    }
  }

  private ArrayFill<Object> begin(long stream) {
    return sampling.distribution().sampler().on(sampling.streams().stream().apply(stream));
  }

  private void writeAt(long index, Values values, int n, ByteBuffer bytes) throws IOException {
    bytes.clear();
    values.put(bytes, n);
    bytes.flip();
    sink.write(index, bytes);
    progress.add(n);
  }

  private static void await(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted");
    }
  }
}
