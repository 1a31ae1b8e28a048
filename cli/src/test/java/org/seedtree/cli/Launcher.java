package org.seedtree.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Starts {@code ./seedtree} itself, on the JDK that runs the tests. */
public final class Launcher {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String SCRIPT = ROOT.resolve("seedtree").toString();

  private Launcher() {}

  /** The result of a process. */
  public record Result(int status, byte[] out, String err) {

    /** Returns standard output as text. */
    public String text() {
      return new String(out, UTF_8);
    }
  }

  /** Runs a command line whose reader closes the pipe after a number of bytes. */
  public static Result runUpTo(int bytes, Path directory, String... args) {
    Process process = start(directory, args);
    CompletableFuture<byte[]> err =
        CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    try {
      byte[] out;
      try (InputStream in = process.getInputStream()) {
        out = in.readNBytes(bytes);
      }
      return new Result(process.waitFor(), out, new String(err.join(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }

  static Result run(Path directory, String... args) {
    return finish(start(directory, args));
  }

  /** Runs a command line in a shell, in which {@code $SEEDTREE} is the launcher. */
  static Result shell(Path directory, String line) {
    return finish(start(builder(directory, List.of("bash", "-c", line))));
  }

  static Process start(Path directory, String... args) {
    List<String> command = Stream.concat(Stream.of(SCRIPT), Stream.of(args)).toList();
    return start(builder(directory, command));
  }

  /** Starts the launcher with default signal handling, even if the tests run under nohup. */
  static Process startWithSignals(Path directory, String... args) {
    List<String> command =
        Stream.concat(Stream.of("env", "--default-signal=INT,HUP", SCRIPT), Stream.of(args))
            .toList();
    return start(builder(directory, command));
  }

  private static ProcessBuilder builder(Path directory, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .put("SEEDTREE_BUILD", "no"); // the tests run the jar that Maven has packaged
    builder.environment().put("SEEDTREE", SCRIPT);
    return builder;
  }

  static Process start(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Result finish(Process process) {
    CompletableFuture<byte[]> err =
        CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    byte[] out = readAll(process.getInputStream());
    try {
      return new Result(process.waitFor(), out, new String(err.join(), UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] readAll(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
