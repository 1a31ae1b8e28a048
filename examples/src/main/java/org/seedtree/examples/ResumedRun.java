package org.seedtree.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunMerge;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;

/** Computes a run in two parts, as two machines would, one of which stops and is started again. */
public final class ResumedRun {

  private static final RunPlan PLAN =
      RunPlan.of(
          Engine.PCG64, new SeedSequence(12345), "prices v1", Map.of(), DType.FLOAT64, 10_000);

  static void run(PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("run");
    try {
      Path first = folder.resolve("part1");
      Path second = folder.resolve("part2");
      try {
        compute(first, PLAN.part(1, 2), 1000); // stops after some of its 5,000 replications
      } catch (CancellationException e) {
        compute(first, PLAN.part(1, 2), Long.MAX_VALUE); // and computes what is missing
      }
      compute(second, PLAN.part(2, 2), Long.MAX_VALUE);
      try (RunFolder merged = RunMerge.merge(folder.resolve("all"), List.of(first, second))) {
        out.println(Lines.of(merged.moments().mean(), merged.moments().standardError()));
      }
    } finally {
      delete(folder);
    }
  }

  private static void compute(Path folder, RunPlan part, long limit) throws IOException {
    try (RunFolder run = RunFolder.open(folder, part)) {
      run.runDoubles(
          settings -> settings.cancelledWhen(() -> run.finished() >= limit),
          (rng, index) -> Math.max(0, rng.normal(10, 20)));
      run.finish();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private ResumedRun() {}
}
