package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** NumPy in a process that runs the resource {@code numpy_side.py}. */
final class NumpyProcess implements AutoCloseable {

  private final LineProcess child;
  private final String versions;

  private NumpyProcess(LineProcess child) {
    this.child = child;
    this.versions = child.ask("hello");
  }

  /** Returns what is missing on this machine, if anything is. */
  static Optional<String> missing() {
    try {
      Process probe =
          new ProcessBuilder("python3", "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      probe.getOutputStream().close();
      return probe.waitFor(60, TimeUnit.SECONDS) && probe.exitValue() == 0
          ? Optional.empty()
          : Optional.of("python3 cannot import numpy: pip install numpy");
    } catch (IOException e) {
      return Optional.of("no python3 on the PATH");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  static NumpyProcess start() {
    try (InputStream source = NumpyProcess.class.getResourceAsStream("numpy_side.py")) {
      if (source == null) {
        throw new IllegalStateException("missing resource numpy_side.py");
      }
      String program = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      return new NumpyProcess(
          new LineProcess("NumPy", List.of("python3", "-W", "ignore", "-c", program)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the versions of NumPy and Python. */
  String versions() {
    return versions;
  }

  /** Prepares a case of {@code n} values for {@link #time}. */
  void prepare(BenchmarkCase benchmark, int n) {
    child.ask(request("case", benchmark, n));
  }

  double[] time(long nanos) {
    return child.time(nanos);
  }

  /** Returns the digest, as {@link Digest#of}, of the first result of {@code n} values. */
  long digest(BenchmarkCase benchmark, int n) {
    return Long.parseLong(child.ask(request("digest", benchmark, n)));
  }

  private static String[] request(String operation, BenchmarkCase benchmark, int n) {
    NumpyCode call = benchmark.numpy();
    return new String[] {
      operation,
      benchmark.engine().numpyName(),
      String.valueOf(BenchmarkCase.SEED),
      String.valueOf(n),
      String.valueOf(call.scalar()),
      call.setup(),
      call.call()
    };
  }

  @Override
  public void close() {
    child.close();
  }
}
