package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.seedtree.Generator;

/** Lets all workers draw from one generator, and then each from a child of it. */
public final class OneGeneratorForAll {

  private static List<Double> before() throws InterruptedException, ExecutionException {
    Generator rng = Generator.defaultRng(42);
    return sums(List.of(rng, rng, rng));
  }

  private static List<Double> after() throws InterruptedException, ExecutionException {
    return sums(Generator.defaultRng(42).spawn(3));
  }

  /** Returns the sum that each of the workers computes, which start at the same time. */
  private static List<Double> sums(List<Generator> workers)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    CyclicBarrier start = new CyclicBarrier(workers.size());
    try {
      List<Future<Double>> results = new ArrayList<>();
      for (Generator rng : workers) {
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return simulate(rng);
                }));
      }
      List<Double> sums = new ArrayList<>();
      for (Future<Double> result : results) {
        sums.add(result.get());
      }
      return sums;
    } finally {
      pool.shutdownNow();
    }
  }

  private static double simulate(Generator rng) {
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      for (double x : rng.standardNormal(1000)) {
        sum += x;
      }
    }
    return sum;
  }

  /** What has results, unless workers disturb each other. */
  private interface Experiment {
    List<Double> run() throws InterruptedException, ExecutionException;
  }

  /** Repeats an experiment twenty times, since threads sometimes take turns by accident. */
  private static String isRepeatable(Experiment experiment) throws InterruptedException {
    boolean same = true;
    try {
      List<Double> first = experiment.run();
      for (int i = 0; i < 20 && same; i++) {
        same = experiment.run().equals(first);
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof ConcurrentModificationException)) {
        throw new IllegalStateException(e);
      }
      same = false;
    }
    return "the same sums again: " + (same ? "True" : "False");
  }

  static void run(PrintStream out) throws InterruptedException {
    out.println("before: " + isRepeatable(OneGeneratorForAll::before));
    out.println("after: " + isRepeatable(OneGeneratorForAll::after));
  }

  public static void main(String[] args) throws InterruptedException {
    run(System.out);
  }

  private OneGeneratorForAll() {}
}
