package org.seedtree.cli.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.Progress;
import org.seedtree.manifest.Manifest;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.LongReplication;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/** Runs blocks of a run again from its manifest. */
public final class RunReplay {

  private final RunPlan plan;
  private final Simulation simulation;

  private RunReplay(RunPlan plan, Simulation simulation) {
    this.plan = plan;
    this.simulation = simulation;
  }

  /**
   * The run of a manifest.
   *
   * @param jar where its function is; null if that is built in
   * @throws UserException if there is no such function, or the jar is another
   */
  public static RunReplay of(Path file, Manifest manifest, @Nullable Path jar) {
    try {
      RunPlan plan = RunPlan.of(manifest);
      return new RunReplay(plan, Simulation.of(plan, jar));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }

  /** Runs what {@code comparison} asks for. */
  public void run(BlockComparison comparison, int threads, Progress progress) {
    long[] before = new long[1];
    Replications runs =
        plan.replications()
            .over(threads)
            .onProgress(
                (done, total) -> {
                  progress.add(done - before[0]);
                  before[0] = done;
                });
    LongReplication wholeNumbers = simulation.wholeNumbers();
    LongPredicate wanted = comparison::wants;
    try {
      if (wholeNumbers == null) {
        // What failed in a run that was told to go on is NaN there, and fails again.
        runs.collectingFailures(failure -> {})
            .doubleBlocks(
                simulation.replication(),
                wanted,
                (block, results) -> {
                  ByteBuffer bytes = allocate(results.length);
                  bytes.asDoubleBuffer().put(results);
                  comparison.write(block * plan.blockSize(), bytes);
                });
      } else {
        runs.longBlocks(
            wholeNumbers,
            wanted,
            (block, results) -> {
              ByteBuffer bytes = allocate(results.length);
              bytes.asLongBuffer().put(results);
              comparison.write(block * plan.blockSize(), bytes);
            });
      }
    } catch (ReplicationException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private static ByteBuffer allocate(int values) {
    return ByteBuffer.allocate(values * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }
}
