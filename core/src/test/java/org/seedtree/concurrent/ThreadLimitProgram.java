package org.seedtree.concurrent;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.Engine;
import org.seedtree.parallel.Parallel;
import org.seedtree.parallel.ParallelFiller;
import org.seedtree.seed.SeedSequence;

/** A program that fills arrays where no thread can be started, and prints what went wrong. */
final class ThreadLimitProgram {

  private static final int SIZE = 1 << 16;

  /** The most words or values after which something would be started on a thread of its own. */
  private static final int MANY = 1 << 25;

  private ThreadLimitProgram() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (!ThreadLimit.reach()) {
      System.out.println("no limit");
      return;
    }
    Executor executor = Executors.newFixedThreadPool(3);
    for (Engine engine : Engine.values()) {
      for (DoubleDistribution distribution :
          new DoubleDistribution[] {new StandardUniform(), new Normal(0, 1), new Gumbel(0, 1)}) {
        fillMany(engine, distribution);
        fillTogether(Parallel.over(4), engine, distribution);
        fillTogether(Parallel.over(executor, 4), engine, distribution);
      }
    }
    System.out.println("done");
    System.exit(0);
  }

  private static Generator generator(Engine engine) {
    return new Generator(engine.create(new SeedSequence(1)));
  }

  private static void fillMany(Engine engine, DoubleDistribution distribution) {
    Generator rng = generator(engine);
    double[] out = new double[SIZE];
    try {
      for (int filled = 0; filled < MANY; filled += SIZE) {
        rng.fill(distribution, out);
      }
    } catch (Throwable e) {
      System.out.println(engine + " " + distribution + ": " + e);
    }
  }

  private static void fillTogether(
      ParallelFiller filler, Engine engine, DoubleDistribution distribution) {
    double[] expected = generator(engine).fill(distribution, new double[1 << 20]);
    try {
      double[] out = filler.fill(generator(engine), distribution, new double[1 << 20]);
      if (!Arrays.equals(out, expected)) {
        System.out.println(engine + " " + distribution + ": another array");
      }
    } catch (Throwable e) {
      System.out.println(engine + " " + distribution + " in parallel: " + e);
    }
  }
}
