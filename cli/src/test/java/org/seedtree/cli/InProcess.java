package org.seedtree.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.seedtree.cli.error.ClosedPipeException;
import org.seedtree.cli.output.Console;
import picocli.CommandLine;

/** The result of a command line that runs in this process. */
public record InProcess(int status, String out, String err) {

  /** Runs a command line whose standard output nobody reads; the pipe is closed. */
  public static InProcess runWithoutReader(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new ClosedPipeException();
          }
        };
    int status = Main.run(new Console(closed, new PrintStream(err, true, UTF_8), false), args);
    return new InProcess(status, "", err.toString(UTF_8));
  }

  /**
   * Runs a command line whose reader closes the pipe after a number of bytes. Each byte is a
   * character of the result.
   */
  public static InProcess runUpTo(int bytes, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream pipe =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] b, int from, int length) {
            if (length == 0) {
              return;
            }
            if (out.size() == bytes) {
              throw new ClosedPipeException();
            }
            out.write(b, from, Math.min(length, bytes - out.size()));
          }
        };
    int status = Main.run(new Console(pipe, new PrintStream(err, true, UTF_8), false), args);
    return new InProcess(status, out.toString(ISO_8859_1), err.toString(UTF_8));
  }

  /** Returns the program with all its commands, as picocli describes them. */
  public static CommandLine program() {
    return Main.commandLine(new Console(OutputStream.nullOutputStream(), System.err, false));
  }

  /** Runs a command line. */
  public static InProcess run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(new Console(out, new PrintStream(err, true, UTF_8), false), args);
    return new InProcess(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
