package org.seedtree.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DType;
import org.seedtree.distribution.Sampler;
import org.seedtree.parallel.Parallel;

/**
 * Draws values straight into their places in a file, little-endian. Every stream has its own place,
 * so threads share out the streams, and the file is the same whatever their number. Each thread
 * holds one chunk. A single long stream is drawn by all of them, chunk by chunk.
 */
final class BinaryWriter {

  private static final int CHUNK = 1 << 15;

  /** What all threads together draw of a single stream at a time. */
  private static final int SHARED_CHUNK = 1 << 20;

  private final Sampling sampling;
  private final FileChannel file;
  private final long start;
  private final Progress progress;
  private final long streamsPerTask;
  private final AtomicLong nextTask = new AtomicLong();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * @param start where in the file the first value goes
   */
  BinaryWriter(Sampling sampling, FileChannel file, long start, Progress progress) {
    this.sampling = sampling;
    this.file = file;
    this.start = start;
    this.progress = progress;
    this.streamsPerTask = Math.max(1, CHUNK / Math.max(1, sampling.perStream()));
  }

  /** Draws and writes everything, on up to {@code threads} threads, this one included. */
  void write(int threads) throws IOException {
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

  private void writeByAll(int threads) throws IOException {
    ExecutorService helpers =
        Executors.newFixedThreadPool(
            threads - 1,
            task -> {
              Thread thread = new Thread(task, "sample");
              thread.setDaemon(true);
              return thread;
            });
    try {
      DType dtype = sampling.law().dtype();
      Sampler.Call call =
          Parallel.over(helpers, threads)
              .call(sampling.streams().stream().apply(0), sampling.law().sampler(), dtype);
      int chunk = (int) Math.min(SHARED_CHUNK, sampling.perStream());
      Values values = new Values(dtype, chunk);
      ByteBuffer bytes = buffer(chunk);
      for (long done = 0; done < sampling.perStream(); ) {
        int n = (int) Math.min(chunk, sampling.perStream() - done);
        call.fill(values.array(), 0, n);
        writeAt(done, values, n, bytes);
        done += n;
      }
    } finally {
      helpers.shutdownNow();
    }
  }

  private ByteBuffer buffer(int values) {
    return ByteBuffer.allocateDirect(values * sampling.law().dtype().bytes())
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void work(long tasks) {
    try {
      Values values = new Values(sampling.law().dtype(), CHUNK);
      ByteBuffer bytes = buffer(CHUNK);
      long task;
      while (failure.get() == null && (task = nextTask.getAndIncrement()) < tasks) {
        long first = task * streamsPerTask;
        long end = Math.min(first + streamsPerTask, sampling.streams().count());
        if (sampling.perStream() > CHUNK) {
          writeLongStream(first, values, bytes);
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
    Sampler.Call call = begin(stream);
    for (long done = 0; done < sampling.perStream() && failure.get() == null; ) {
      int n = (int) Math.min(CHUNK, sampling.perStream() - done);
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
    }
    writeAt(from * each, values, n, bytes);
  }

  private Sampler.Call begin(long stream) {
    return sampling.law().sampler().on(sampling.streams().stream().apply(stream));
  }

  private void writeAt(long index, Values values, int n, ByteBuffer bytes) throws IOException {
    bytes.clear();
    values.put(bytes, n);
    bytes.flip();
    long position = start + index * sampling.law().dtype().bytes();
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
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
