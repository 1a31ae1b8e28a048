package org.seedtree.examples;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs programs with the installed Python, or that of {@code seedtree.python}. */
final class InstalledPython {

  /** The status of a shell that finds no program. */
  private static final int NOT_FOUND = 127;

  /** What a program has printed, and its status. */
  record Result(int status, String output) {}

  private InstalledPython() {}

  /** Runs a program with its arguments; one that cannot be started prints nothing. */
  static Result run(String... program) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.add(0, System.getProperty("seedtree.python", "python3"));
    try {
      Process python = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(python.waitFor(), output);
    } catch (IOException e) {
      return new Result(NOT_FOUND, "");
    }
  }
}
