package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.seedtree.Generator;

/** Seeds all workers with the run's seed, and then with its children. */
public final class OneSeedForAll {

  private static List<Future<String>> before(ExecutorService pool) {
    List<Future<String>> results = new ArrayList<>();
    for (int worker = 0; worker < 3; worker++) {
      Generator rng = Generator.defaultRng(42);
      results.add(pool.submit(() -> "before: " + simulate(rng)));
    }
    return results;
  }

  private static List<Future<String>> after(ExecutorService pool) {
    List<Future<String>> results = new ArrayList<>();
    for (Generator rng : Generator.defaultRng(42).spawn(3)) {
      results.add(pool.submit(() -> "after: " + simulate(rng)));
    }
    return results;
  }

  private static String simulate(Generator rng) {
    return Lines.of(rng.integers(0, 100, 6));
  }

  static void run(PrintStream out) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (Future<String> result : before(pool)) {
        out.println(result.get());
      }
      for (Future<String> result : after(pool)) {
        out.println(result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    run(System.out);
  }

  private OneSeedForAll() {}
}
