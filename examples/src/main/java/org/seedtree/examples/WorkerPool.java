package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.seedtree.Generator;
import org.seedtree.seed.SeedSequence;

/**
 * Runs tasks on a pool, each of which returns the mean and the standard deviation of its stream.
 * The output is the same for any number of threads, since a stream belongs to a task, not to a
 * thread.
 */
public final class WorkerPool {

  private static final int TASKS = 8;
  private static final int DRAWS = 100_000;

  static void run(PrintStream out) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (SeedSequence seed : new SeedSequence(42).spawn(TASKS)) {
        results.add(pool.submit(() -> simulate(Generator.defaultRng(seed))));
      }
      for (Future<String> result : results) {
        out.println(result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String simulate(Generator rng) {
    double[] x = rng.normal(100, 15, DRAWS);
    return String.format(Locale.ROOT, "%.8f %.8f", Lines.mean(x), Lines.std(x));
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    run(System.out);
  }

  private WorkerPool() {}
}
