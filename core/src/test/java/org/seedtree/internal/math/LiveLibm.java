package org.seedtree.internal.math;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The C library of this machine, one function of it, in a child process: libm-server.c where there
 * is a C compiler, otherwise conformance/scripts/golden_libm.py.
 */
final class LiveLibm implements GoldenLibm.Library, AutoCloseable {

  private static final int MAX_CALLS = 65_536;
  private static final Path SCRIPT = Path.of("..", "conformance", "scripts", "golden_libm.py");

  private final Process process;
  private final OutputStream requests;
  private final DataInputStream responses;

  private LiveLibm(Process process) {
    this.process = process;
    this.requests = process.getOutputStream();
    this.responses = new DataInputStream(process.getInputStream());
  }

  /** Returns the command that serves a function, without its name; empty if there is none. */
  static Optional<List<String>> compile(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("libm-server.c");
    Path program = folder.resolve("libm-server");
    try (InputStream resource = LiveLibm.class.getResourceAsStream("libm-server.c")) {
      Files.copy(Objects.requireNonNull(resource), source);
    }
    // the compiler's built-in functions must not replace the library's
    if (succeeds("cc", "-O2", "-fno-builtin", "-o", program.toString(), source.toString(), "-lm")) {
      return Optional.of(List.of(program.toString()));
    }
    if (succeeds("python3", "--version")) {
      return Optional.of(List.of("python3", SCRIPT.toString(), "--serve"));
    }
    return Optional.empty();
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  static LiveLibm start(List<String> command, LibmFunction function) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.add(function.cName());
    return new LiveLibm(
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  @Override
  public void apply(LibmFunction function, double[] x, double[] y, double[] results)
      throws IOException {
    for (int from = 0; from < results.length; from += MAX_CALLS) {
      apply(function, x, y, results, from, Math.min(from + MAX_CALLS, results.length));
    }
  }

  private void apply(
      LibmFunction function, double[] x, double[] y, double[] results, int from, int to)
      throws IOException {
    int size = function.single() ? Float.BYTES : Double.BYTES;
    ByteBuffer request = bytes(Integer.BYTES + (to - from) * size * function.arity());
    request.putInt(to - from);
    for (int i = from; i < to; i++) {
      put(request, function, x[i]);
      if (function.arity() == 2) {
        put(request, function, y[i]);
      }
    }
    requests.write(request.array());
    requests.flush();
    ByteBuffer response = bytes((to - from) * size);
    responses.readFully(response.array());
    for (int i = from; i < to; i++) {
      results[i] = function.single() ? response.getFloat() : response.getDouble();
    }
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }

  private static void put(ByteBuffer buffer, LibmFunction function, double value) {
    if (function.single()) {
      buffer.putFloat((float) value);
    } else {
      buffer.putDouble(value);
    }
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.destroy();
  }
}
