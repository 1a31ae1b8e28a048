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
 * Samples values and writes them as little-endian bytes. The offset of each value is known, so the
 * threads divide the streams among themselves, and the bytes do not depend on the number of
 * threads. Each thread buffers one chunk. A single long stream is filled by all threads, chunk by
 * chunk.
 */
public final class ByteWriter {

  private static final int CHUNK = 1 << 15;

  /** The number of values of a single stream that all threads fill together. */
  private static final int SHARED_CHUNK = 1 << 20;

  /** The bytes that one thread fills while another writes: both fit into a core's cache. */
  private static final int PIPELINE_BYTES = 1 << 19;

  private final SamplePlan plan;
  private final ByteSink sink;
  private final BlockSelection selection;
  private final Progress progress;
  private final long streamsPerTask;
  private final AtomicLong nextTask = new AtomicLong();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Creates a writer.
   *
   * @param plan the streams and the number of values of each
   * @param blockSize the number of values of a block; if a block is a multiple of a stream's
   *     values, or there is one stream, the values of a block reach the sink in order
   * @param selection the blocks that are needed
   * @param sink receives the values
   * @param progress counts the values
   */
  public ByteWriter(
      SamplePlan plan, long blockSize, BlockSelection selection, ByteSink sink, Progress progress) {
    this.plan = plan;
    this.sink = sink;
    this.selection = selection;
    this.progress = progress;
    this.streamsPerTask = Math.max(1, blockSize / Math.max(1, plan.perStream()));
  }

  /**
   * Returns a writer of all values into a file.
   *
   * @param start the offset of the first value in the file
   * @param copy receives the values too
   */
  public static ByteWriter toFile(
      SamplePlan plan, FileChannel file, long start, long blockSize, ByteSink copy, Progress p) {
    int itemBytes = plan.distribution().dtype().bytes();
    ByteSink sink =
        (index, bytes) -> {
          copy.write(index, bytes.duplicate());
          long position = start + index * itemBytes;
          while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
          }
        };
    return new ByteWriter(plan, blockSize, BlockSelection.ALL, sink, p);
  }

  /**
   * Samples and writes all values.
   *
   * @param threads the maximum number of threads, the calling one included
   * @throws IOException if the sink throws it
   */
  public void write(int threads) throws IOException {
    if (plan.count() == 0) {
      return;
    }
    if (plan.streams().count() == 1 && threads > 1 && plan.perStream() > SHARED_CHUNK / 2) {
      writeOneStream(threads);
      return;
    }
    long tasks = (plan.streams().count() - 1) / streamsPerTask + 1;
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      Thread helper = new Thread(() -> work(tasks), "sample-" + i);
      helper.setDaemon(true);
      try {
        helper.start();
      } catch (OutOfMemoryError e) {
        break; // no more threads can be started
      }
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
   * Fills a part while the one before is written: the calling thread fills small parts, until
   * filling takes so much longer than writing that all threads should fill larger parts together.
   */
  private void writeOneStream(int threads) throws IOException {
    long end = Math.min(plan.perStream(), selection.end());
    int length = PIPELINE_BYTES / plan.distribution().dtype().bytes();
    PipelineBalance balance = new PipelineBalance();
    try (HelperThreads helpers = new HelperThreads(threads - 1, "sample")) {
      Part part = new Part(length);
      ArrayFill<Object> call =
          Parallel.over(helpers, threads)
              .call(plan.onlyStream(), plan.distribution().sampler(), plan.distribution().dtype());
      FutureTask<Part> written = new FutureTask<>(() -> {}, new Part(length));
      for (long done = 0; done < end; ) {
        long first = done;
        Part filled = part.capacity == length ? part : new Part(length);
        int n = (int) Math.min(length, end - done);
        long start = System.nanoTime();
        call.fill(filled.values.array(), 0, n);
        long fillNanos = System.nanoTime() - start;
        part = HelperThreads.finish(written);
        written = helpers.submit(() -> filled.writtenAt(first, n));
        done += n;
        if (length < SHARED_CHUNK && balance.isSamplingBound(n, fillNanos, part.writeNanos)) {
          length = SHARED_CHUNK;
        }
      }
      HelperThreads.finish(written);
    }
  }

  /** A buffer of values and of their bytes. */
  private final class Part {

    final int capacity;
    final ValueBuffer values;
    final ByteBuffer bytes;

    /** The time that the last write took. */
    long writeNanos;

    Part(int capacity) {
      this.capacity = capacity;
      values = new ValueBuffer(plan.distribution().dtype(), capacity);
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
    return ByteBuffer.allocateDirect(values * plan.distribution().dtype().bytes())
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void work(long tasks) {
    try {
      ValueBuffer values = new ValueBuffer(plan.distribution().dtype(), CHUNK);
      ByteBuffer bytes = buffer(CHUNK);
      long task;
      while (failure.get() == null && (task = nextTask.getAndIncrement()) < tasks) {
        long first = task * streamsPerTask;
        long end = Math.min(first + streamsPerTask, plan.streams().count());
        if (!selection.overlaps(first * plan.perStream(), end * plan.perStream())) {
          continue;
        }
        if (plan.perStream() > CHUNK) {
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

  private void writeLongStream(long stream, ValueBuffer values, ByteBuffer bytes)
      throws IOException {
    ArrayFill<Object> call = open(stream);
    long end = Math.min(plan.perStream(), selection.end() - stream * plan.perStream());
    for (long done = 0; done < end && failure.get() == null; ) {
      int n = (int) Math.min(CHUNK, end - done);
      call.fill(values.array(), 0, n);
      writeAt(stream * plan.perStream() + done, values, n, bytes);
      done += n;
    }
  }

  private void writeShortStreams(long from, long to, ValueBuffer values, ByteBuffer bytes)
      throws IOException {
    int perStream = (int) plan.perStream();
    int n = 0;
    for (long stream = from; stream < to; stream++) {
      open(stream).fill(values.array(), n, n + perStream);
      n += perStream;
      if (n + perStream > CHUNK || stream == to - 1) {
        writeAt((stream + 1) * perStream - n, values, n, bytes);
        n = 0;
      }
    }
  }

  private ArrayFill<Object> open(long stream) {
    return plan.distribution().sampler().on(plan.streams().stream().apply(stream));
  }

  private void writeAt(long index, ValueBuffer values, int n, ByteBuffer bytes) throws IOException {
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
