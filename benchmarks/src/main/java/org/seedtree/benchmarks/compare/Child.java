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
 * A process that answers each line with a line. It ends with its input, and dies with this JVM.
 * What it says on standard error is shown only if it fails.
 */
final class Child implements AutoCloseable {

  private final String name;
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;
  private final Path complaints;
  private final Thread reaper;

  Child(String name, List<String> command) {
    this.name = name;
    try {
      this.complaints = Files.createTempFile("compare-", ".err");
      this.process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.reaper = new Thread(this::kill);
    Runtime.getRuntime().addShutdownHook(reaper);
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
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
      String line = answers.readLine();
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

  /** Has calls made for some time, at least one; nanoseconds of each. */
  double[] time(long nanos) {
    return Stream.of(ask("time", String.valueOf(nanos)).split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private IllegalStateException failure() {
    try {
      process.waitFor(2, TimeUnit.SECONDS);
      return new IllegalStateException(name + " failed: " + Files.readString(complaints).strip());
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
      Files.deleteIfExists(complaints);
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
      // It has ended already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      return; // This JVM is ending, and the hook does the rest.
    }
    kill();
  }
}
