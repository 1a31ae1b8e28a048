package org.seedtree.benchmarks.compare;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that replies to each line of input with a line. It ends at the end of its input, and is
 * killed when this JVM ends. Its standard error is shown only if it fails.
 */
final class LineProcess implements AutoCloseable {

  private final String name;
  private final Process process;
  private final Writer requests;
  private final BufferedReader replies;
  private final Path errors;
  private final Thread reaper;

  LineProcess(String name, List<String> command) {
    this.name = name;
    try {
      this.errors = Files.createTempFile("compare-", ".err");
      this.process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.reaper = new Thread(this::kill);
    Runtime.getRuntime().addShutdownHook(reaper);
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.replies =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  void send(String... fields) {
    try {
      requests.write(String.join("\t", fields));
      requests.write('\n');
      requests.flush();
    } catch (IOException e) {
      throw failure();
    }
  }

  String receive() {
    try {
      String line = replies.readLine();
      if (line == null) {
        throw failure();
      }
      return line;
    } catch (IOException e) {
      throw failure();
    }
  }

  String ask(String... fields) {
    send(fields);
    return receive();
  }

  /** Makes it run calls for some time, at least one, and returns the nanoseconds of each. */
  double[] time(long nanos) {
    return Stream.of(ask("time", String.valueOf(nanos)).split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private IllegalStateException failure() {
    try {
      process.waitFor(2, TimeUnit.SECONDS);
      return new IllegalStateException(name + " failed: " + Files.readString(errors).strip());
    } catch (IOException e) {
      return new IllegalStateException(name + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException(name + " failed", e);
    }
  }

  private void kill() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      requests.close();
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      // the process has already ended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      return; // this JVM is shutting down, and the hook kills the process
    }
    kill();
  }
}
