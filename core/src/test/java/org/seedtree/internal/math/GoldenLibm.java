package org.seedtree.internal.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The C library's results, written by conformance/scripts/golden_libm.py, and the differences of
 * {@link Libm} from them.
 */
final class GoldenLibm {

  /** Calls per checksum. */
  static final int BLOCK = 1000;

  /** An implementation of the functions: {@link Libm}, or the C library of this machine. */
  interface Library {
    void apply(LibmFunction function, double[] x, double[] y, double[] results) throws IOException;
  }

  static final Library OURS =
      (function, x, y, results) -> {
        for (int i = 0; i < results.length; i++) {
          results[i] = function.apply(x[i], y[i]);
        }
      };

  /** Checksums over blocks of calls whose arguments have one {@link Spread}. */
  record Part(LibmFunction function, String name, List<Spread> spreads, long[] checksums) {

    /** Sets the arguments of the calls from {@code first} on. */
    void arguments(long first, double[] x, double[] y) {
      int arity = spreads.size();
      for (int i = 0; i < x.length; i++) {
        x[i] = spreads.get(0).argument((first + i) * arity);
        y[i] = arity == 2 ? spreads.get(1).argument((first + i) * arity + 1) : 0.0;
      }
    }

    boolean agrees(int block, Library library) throws IOException {
      double[] x = new double[BLOCK];
      double[] y = new double[BLOCK];
      double[] results = new double[BLOCK];
      arguments((long) block * BLOCK, x, y);
      library.apply(function, x, y, results);
      ByteBuffer bytes = ByteBuffer.allocate(BLOCK * 8);
      for (double result : results) {
        long bits = function.bits(result);
        if (function.single()) {
          bytes.putInt((int) bits);
        } else {
          bytes.putLong(bits);
        }
      }
      CRC32 crc = new CRC32();
      crc.update(bytes.flip());
      return crc.getValue() == checksums[block];
    }

    int calls() {
      return checksums.length * BLOCK;
    }
  }

  /** One call, written out. */
  record Call(LibmFunction function, double[] arguments, long resultBits) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();

  static GoldenLibm read() {
    GoldenLibm golden = new GoldenLibm();
    InputStream resource = GoldenLibm.class.getResourceAsStream("libm-golden.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.US_ASCII))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(golden::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return golden;
  }

  private void add(String line) {
    String[] words = line.split(" ");
    LibmFunction function = LibmFunction.named(words[0]);
    int arity = function.arity();
    List<String> arguments = Arrays.asList(words).subList(1, 1 + arity);
    if (words[1 + arity].equals(":")) {
      List<Spread> spreads =
          arguments.stream().map(text -> Spread.parse(text, function.single())).toList();
      long[] checksums =
          Arrays.stream(words).skip(2 + arity).mapToLong(s -> Long.parseLong(s, 16)).toArray();
      parts.add(new Part(function, String.join(" ", arguments), spreads, checksums));
    } else {
      double[] values = new double[2];
      for (int j = 0; j < arity; j++) {
        values[j] = function.fromBits(Long.parseUnsignedLong(arguments.get(j), 16));
      }
      calls.add(new Call(function, values, Long.parseUnsignedLong(words[2 + arity], 16)));
    }
  }

  /** The parts of one function. */
  List<Part> parts(LibmFunction function) {
    return parts.stream().filter(part -> part.function() == function).toList();
  }

  /** The calls of one function that are written out. */
  List<Call> calls(LibmFunction function) {
    return calls.stream().filter(call -> call.function() == function).toList();
  }

  /**
   * What differs, one line each.
   *
   * @param blocks at most so many blocks of each part
   */
  List<String> differences(LibmFunction function, int blocks, Library library) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Part part : parts(function)) {
      for (int block = 0; block < Math.min(blocks, part.checksums().length); block++) {
        if (!part.agrees(block, library)) {
          differences.add(
              "%s %s: calls %d..%d"
                  .formatted(
                      function.cName(), part.name(), block * BLOCK, (block + 1) * BLOCK - 1));
        }
      }
    }
    List<Call> calls = calls(function);
    double[] x = calls.stream().mapToDouble(call -> call.arguments()[0]).toArray();
    double[] y = calls.stream().mapToDouble(call -> call.arguments()[1]).toArray();
    double[] results = new double[x.length];
    library.apply(function, x, y, results);
    for (int i = 0; i < x.length; i++) {
      long golden = calls.get(i).resultBits();
      if (function.bits(results[i]) != golden) {
        differences.add(function.showDifference(x[i], y[i], golden, results[i]));
      }
    }
    return differences;
  }

  /** Prints the differences of all functions, then their number; run in a JVM of its own. */
  public static void main(String[] blocks) throws IOException {
    GoldenLibm golden = read();
    int count = 0;
    for (LibmFunction function : LibmFunction.values()) {
      List<String> differences = golden.differences(function, Integer.parseInt(blocks[0]), OURS);
      differences.forEach(System.out::println);
      count += differences.size();
    }
    System.out.println("differences: " + count);
  }
}
