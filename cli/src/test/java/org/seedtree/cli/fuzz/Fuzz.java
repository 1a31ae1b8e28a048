package org.seedtree.cli.fuzz;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.seedtree.Generator;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.SeedSequence;

/**
 * Runs the cases of a fuzz test. Case i samples all of its input from child i of a seed and depends
 * on no other case, so that it can be replayed by its number. {@code cli/fuzz} sets these
 * properties:
 *
 * <pre>
 * seedtree.fuzz.seed     the seed; by default a new one, which is printed
 * seedtree.fuzz.case     the only case to run
 * seedtree.fuzz.test     the only tests to run, separated by commas; the others are skipped
 * seedtree.fuzz.share    the proportion of the cases that the slow tests run; 0.1 by default
 * seedtree.fuzz.seconds  the maximum time of a case; 60 by default
 * </pre>
 */
final class Fuzz {

  /** The proportion of the cases that the tests run which are not slow. */
  private static final double FEW = 0.003;

  private static final int MAX_FAILURES = 10;
  private static final long MAX_SECONDS = 60;

  private final UnaryOperator<String> properties;
  private final Consumer<String> log;

  private Fuzz(UnaryOperator<String> properties, Consumer<String> log) {
    this.properties = properties;
    this.log = log;
  }

  /** The check of one case. */
  @FunctionalInterface
  interface Check {

    /**
     * Checks a case.
     *
     * @param rng samples the input of the case
     * @return what became of the input, to be counted
     */
    String check(Generator rng) throws Exception;
  }

  /** Runs a few of the cases of a test, and returns how many had each outcome. */
  static Map<String, Integer> few(String test, int all, Check check) {
    return new Fuzz(System::getProperty, System.out::println)
        .run(test, (int) Math.ceil(FEW * all), check);
  }

  /** Runs a tenth of the cases of a test, or as many as the properties say. */
  static Map<String, Integer> many(String test, int all, Check check) {
    return of(System::getProperty, System.out::println, test, all, check);
  }

  /** Runs as many cases as the given properties say. */
  static Map<String, Integer> of(
      UnaryOperator<String> properties, Consumer<String> log, String test, int all, Check check) {
    String share = properties.apply("seedtree.fuzz.share");
    double proportion = share == null ? 0.1 : Double.parseDouble(share);
    return new Fuzz(properties, log).run(test, (int) Math.ceil(proportion * all), check);
  }

  private Map<String, Integer> run(String test, int cases, Check check) {
    String chosen = properties.apply("seedtree.fuzz.test");
    assumeTrue(
        chosen == null || List.of(chosen.split(",")).contains(test), "other tests are chosen");
    String given = properties.apply("seedtree.fuzz.seed");
    long seed =
        given == null ? new SeedSequence().generateState64(1)[0] >>> 1 : Long.parseLong(given);
    String only = properties.apply("seedtree.fuzz.case");
    int first = only == null ? 0 : Integer.parseInt(only);
    int end = only == null ? cases : first + 1;
    String limit = properties.apply("seedtree.fuzz.seconds");
    long seconds = limit == null ? MAX_SECONDS : Long.parseLong(limit);
    long start = System.nanoTime();
    Map<String, Integer> outcomes = new TreeMap<>();
    AssertionError failed = null;
    int failures = 0;
    int i = first;
    boolean isTimedOut = false;
    for (; i < end && failures < MAX_FAILURES && !isTimedOut; i++) {
      try {
        outcomes.merge(outcome(seed, i, seconds, check), 1, Integer::sum);
      } catch (Throwable e) {
        failures++;
        isTimedOut = e instanceof TimedOut; // its thread may still use the files of the next cases
        String line = test + ", seed " + seed + ", case " + i;
        String replay = "cli/fuzz --seed " + seed + " --case " + i + " " + test;
        String reason =
            String.valueOf(e instanceof AssertionError ? e.getMessage() : e)
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("\\p{Cc}", "?");
        AssertionError failure =
            new AssertionError(line + ": " + reason + "; to replay it: " + replay, e);
        log.accept("fuzz: failed: " + failure.getMessage());
        if (failed == null) {
          failed = failure;
        } else {
          failed.addSuppressed(failure);
        }
      }
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "fuzz: %s: %d cases of seed %d in %.1f min: %s",
            test,
            i - first,
            seed,
            (System.nanoTime() - start) / 60e9,
            failed == null ? outcomes : failures + " failed"));
    if (failed != null) {
      throw failed;
    }
    return outcomes;
  }

  private static String outcome(long seed, int number, long seconds, Check check) throws Throwable {
    Generator rng = new Generator(new PCG64(new SeedSequence(seed).child(number)));
    FutureTask<String> task = new FutureTask<>(() -> check.check(rng));
    Thread thread = new Thread(task, "fuzz");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    } catch (TimeoutException e) {
      TimedOut error = new TimedOut("takes more than " + seconds + " s");
      error.setStackTrace(thread.getStackTrace());
      thread.interrupt();
      throw error;
    }
  }

  /** The failure of a case that takes too long. */
  private static final class TimedOut extends AssertionError {
    TimedOut(String message) {
      super(message);
    }
  }
}
