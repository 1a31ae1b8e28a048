package org.seedtree.conformance;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seedtree.catalog.ValueParser;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.stream.NumpyClass;

/**
 * Compares this library with the installed NumPy, on fresh seeds, and prints what was compared.
 *
 * <pre>
 * --values N   compare at least that many values (default 1000000)
 * --seed S     the seed of all cases; a random one by default, which is printed
 * --class C    only generator or random_state; half of the values each by default
 * --case I     only that case of the seed, of generator unless a class is given
 * --python P   the command of a Python that has NumPy (default python3)
 * </pre>
 *
 * The values are those of the release that is installed. Exit status: 0 if nothing differs, 1 if
 * something does, 2 if the arguments are invalid or no NumPy from 1.17 on is installed.
 */
public final class SelfCheck {

  /** The system property that gives the seed of all cases. */
  static final String SEED_PROPERTY = "seedtree.live.seed";

  /** The system property that gives the only case to run. */
  static final String CASE_PROPERTY = "seedtree.live.case";

  /** The system property that gives the number of values to compare. */
  static final String VALUES_PROPERTY = "seedtree.live.values";

  /** The system property that gives the only class to compare. */
  static final String CLASS_PROPERTY = "seedtree.live.class";

  private static final String USAGE =
      "usage: selfcheck [--values N] [--seed S] [--class C] [--case I] [--python P]";

  private long values = Long.getLong(VALUES_PROPERTY, 1_000_000);
  private long seed = Long.getLong(SEED_PROPERTY, new SecureRandom().nextLong() >>> 1);
  private int onlyCase = Integer.getInteger(CASE_PROPERTY, -1);
  private List<NumpyClass> classes = List.of(NumpyClass.values());

  SelfCheck() {}

  /** Runs the comparison. */
  public static void main(String[] args) {
    System.exit(new SelfCheck().run(args));
  }

  /** Returns the exit status. */
  int run(String... args) {
    if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
      System.out.println(USAGE);
      System.out.println("Compares Seedtree with the installed NumPy, bit for bit.");
      return 0;
    }
    if (args.length % 2 != 0) {
      return invalid("option without a value: " + args[args.length - 1]);
    }
    for (int i = 0; i < args.length; i += 2) {
      try {
        switch (args[i]) {
          case "--values" -> values = integer(args[i + 1], Long.MIN_VALUE, Long.MAX_VALUE);
          case "--seed" -> seed = integer(args[i + 1], Long.MIN_VALUE, Long.MAX_VALUE);
          case "--class" -> classes = List.of(NumpyClass.named(args[i + 1]));
          case "--python" -> System.setProperty(Oracle.PYTHON_PROPERTY, args[i + 1]);
          case "--case" -> onlyCase = (int) integer(args[i + 1], 0, Integer.MAX_VALUE);
          default -> {
            return invalid("unknown option: " + args[i]);
          }
        }
      } catch (IllegalArgumentException e) {
        return invalid(args[i] + ": " + e.getMessage());
      }
    }
    if (values < 1) {
      return invalid("--values: less than 1: " + values);
    }
    Optional<Oracle> found = Oracle.find();
    if (found.isEmpty()) {
      return 2;
    }
    try (Oracle oracle = found.get()) {
      System.out.println(oracle.describe() + "; Java " + System.getProperty("java.version"));
      System.out.println("values of " + oracle.release() + ", seed " + seed);
      long start = System.nanoTime();
      Report report = compare(oracle);
      report.differences().forEach(difference -> System.out.println("\n" + difference));
      System.out.println();
      System.out.print(report.table());
      System.out.printf(
          Locale.ROOT, "%n%s; %.1f s%n", report.summary(), (System.nanoTime() - start) / 1e9);
      return report.total().allDiffering() == 0 ? 0 : 1;
    }
  }

  /** Parses an integer as the command line does: {@code 1e7}, {@code 10_000_000}, {@code 2**20}. */
  private static long integer(String text, long min, long max) {
    BigInteger number =
        ValueParser.integer(text)
            .orElseThrow(() -> new IllegalArgumentException("not an integer: " + text));
    if (number.compareTo(BigInteger.valueOf(min)) < 0
        || number.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new IllegalArgumentException("not from " + min + " to " + max + ": " + text);
    }
    return number.longValue();
  }

  private Report compare(Oracle oracle) {
    if (onlyCase >= 0) {
      return LiveComparison.runCase(oracle, classes.get(0), seed, onlyCase);
    }
    Report report = new Report();
    for (NumpyClass numpyClass : classes) {
      long part = (values + classes.size() - 1) / classes.size();
      report.add(LiveComparison.run(oracle, numpyClass, seed, part));
    }
    return report;
  }

  private static int invalid(String message) {
    System.err.println(message + "; " + USAGE);
    return 2;
  }
}
