package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs programs with the installed NumPy; tests that need it are skipped where it is missing. */
public final class NumpyProcess {

  private static final String IMPORTS =
      """
      import hashlib, io, json, sys, numpy as np
      from numpy.random import *
      def show(a):
          for row in np.atleast_1d(a): print(*np.atleast_1d(row))
      """;

  private static final boolean AVAILABLE = isAvailable();

  private NumpyProcess() {}

  /** Returns the output of a Python program that runs in {@code directory}. */
  public static String run(Path directory, String program) {
    assumeAvailable();
    Launcher.Result result = python(directory, IMPORTS + program);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.text();
  }

  /** Returns the output of each program, by program; all run in one Python process. */
  static Map<String, String> runEach(List<String> programs) {
    String separator = "---- next ----\n";
    String all = String.join("\nprint(end='" + separator.replace("\n", "\\n") + "')\n", programs);
    String[] printed = run(Path.of("."), all).split(separator, -1);
    Map<String, String> byProgram = new HashMap<>();
    for (int i = 0; i < printed.length; i++) {
      byProgram.put(programs.get(i), printed[i]);
    }
    return byProgram;
  }

  private static void assumeAvailable() {
    if (!AVAILABLE) {
      System.out.println("skipped: needs python3 with NumPy 2.4");
    }
    assumeTrue(AVAILABLE, "needs python3 with NumPy 2.4");
  }

  private static boolean isAvailable() {
    try {
      return python(Path.of("."), "import numpy; print(numpy.__version__)")
          .text()
          .startsWith("2.4.");
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static Launcher.Result python(Path directory, String program) {
    try {
      Process process = new ProcessBuilder("python3", "-").directory(directory.toFile()).start();
      process.getOutputStream().write(program.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      return Launcher.finish(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
