package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** NumPy in a child process; {@code numpy_side.py} is its other half. */
final class Numpy implements AutoCloseable {

  private final Child child;
  private final String versions;

  private Numpy(Child child) {
    this.child = child;
    this.versions = child.ask("hello");
  }

  /** What is missing on this machine, if anything is. */
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

  static Numpy start() {
    try (InputStream source = Numpy.class.getResourceAsStream("numpy_side.py")) {
      if (source == null) {
        throw new IllegalStateException("missing resource numpy_side.py");
      }
      String program = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      return new Numpy(new Child("NumPy", List.of("python3", "-W", "ignore", "-c", program)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** NumPy's and Python's versions. */
  String versions() {
    return versions;
  }

  /** Makes a case of {@code n} values ready for {@link #time}. */
  void prepare(BenchmarkCase work, int n) {
    child.ask(request("case", work, n));
  }

  double[] time(long nanos) {
    return child.time(nanos);
  }

  /** As {@link Digest#of} the first result of {@code n} values. */
  long digest(BenchmarkCase work, int n) {
    return Long.parseLong(child.ask(request("digest", work, n)));
  }

  private static String[] request(String what, BenchmarkCase work, int n) {
    NumpyCall call = work.numpy();
    return new String[] {
      what,
      work.engine().numpyName(),
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
