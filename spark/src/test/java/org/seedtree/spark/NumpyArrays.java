package org.seedtree.spark;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions with the installed NumPy. */
public final class NumpyArrays {

  private static final String REFERENCE = "2.4.";
  private static final List<String> PYTHON_COMMANDS = List.of("python3.11", "python3", "python");
  private static final Map<String, byte[]> ARRAYS = new ConcurrentHashMap<>();
  private static @Nullable String python;

  private NumpyArrays() {}

  /** Returns the float64 array that a Python expression evaluates to. */
  public static double[] doubles(String expression) {
    ByteBuffer bytes = array(expression, "<f8");
    double[] values = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  /** Returns the int64 array that a Python expression evaluates to. */
  public static long[] longs(String expression) {
    ByteBuffer bytes = array(expression, "<i8");
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /** Skips the test, and prints so, if that Python has no such module. */
  public static void assumeModule(String name) {
    byte[] output = run(python(), "import " + name + "; print('yes', end='')");
    if (output.length == 0) {
      System.out.println("skipped: " + name + " is not installed");
      abort(name + " is not installed");
    }
  }

  /** Skips the test, and prints so, if no NumPy of the reference release is installed. */
  private static ByteBuffer array(String expression, String dtype) {
    String script =
        "import sys, numpy as np\nfrom numpy.random import *\n"
            + "sys.stdout.buffer.write(np.ascontiguousarray("
            + expression
            + ").astype('"
            + dtype
            + "').tobytes())";
    byte[] bytes = ARRAYS.computeIfAbsent(script, s -> run(python(), s));
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the command of a Python that has NumPy; without one the test is skipped. */
  public static synchronized String python() {
    if (python == null) {
      for (String name : PYTHON_COMMANDS) {
        try {
          byte[] version = run(name, "import numpy; print(numpy.__version__, end='')");
          if (new String(version, StandardCharsets.US_ASCII).startsWith(REFERENCE)) {
            python = name;
            return name;
          }
        } catch (UncheckedIOException e) {
          // this command does not exist; try the next
        }
      }
      System.out.println("skipped: NumPy " + REFERENCE + "x is not installed");
      return abort("NumPy " + REFERENCE + "x is not installed");
    }
    return python;
  }

  private static byte[] run(String name, String script) {
    try {
      Process process =
          new ProcessBuilder(name, "-c", script).redirectError(Redirect.DISCARD).start();
      try (InputStream out = process.getInputStream()) {
        return out.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
