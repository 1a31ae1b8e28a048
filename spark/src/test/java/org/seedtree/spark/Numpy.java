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

/** Arrays of the installed NumPy. */
public final class Numpy {

  private static final String REFERENCE = "2.4.";
  private static final List<String> PYTHONS = List.of("python3.11", "python3", "python");
  private static final Map<String, byte[]> ARRAYS = new ConcurrentHashMap<>();
  private static @Nullable String python;

  private Numpy() {}

  /** An expression of float64, as Python evaluates it. */
  public static double[] doubles(String expression) {
    ByteBuffer bytes = array(expression, "<f8");
    double[] values = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  /** An expression of integers, as Python evaluates it. */
  static long[] longs(String expression) {
    ByteBuffer bytes = array(expression, "<i8");
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /** Where that Python has no such module the test is skipped, with a line. */
  static void assumeModule(String name) {
    byte[] found = run(python(), "import " + name + "; print('here', end='')");
    if (found.length == 0) {
      System.out.println("skipped: no " + name + " here");
      abort("no " + name + " here");
    }
  }

  /** Where there is no NumPy of the reference release the test is skipped, with a line. */
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

  private static synchronized String python() {
    if (python == null) {
      for (String name : PYTHONS) {
        try {
          byte[] version = run(name, "import numpy; print(numpy.__version__, end='')");
          if (new String(version, StandardCharsets.US_ASCII).startsWith(REFERENCE)) {
            python = name;
            return name;
          }
        } catch (UncheckedIOException e) {
          // there is no such command: the next
        }
      }
      System.out.println("skipped: no NumPy " + REFERENCE + "x here");
      return abort("no NumPy " + REFERENCE + "x here");
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
