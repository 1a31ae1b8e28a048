package org.seedtree.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.seedtree.cli.output.Console;

/** The result of a command line that runs in this process. */
public record InProcess(int status, String out, String err) {

  /** Runs a command line. */
  public static InProcess run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(new Console(out, new PrintStream(err, true, UTF_8), false), args);
    return new InProcess(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
