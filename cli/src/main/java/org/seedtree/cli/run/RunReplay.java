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

/** Recomputes blocks of a run from its manifest. */
public final class RunReplay {

  private final RunPlan plan;
  private final Simulation simulation;

  private RunReplay(RunPlan plan, Simulation simulation) {
    this.plan = plan;
    this.simulation = simulation;
  }

  /**
   * Returns the run of a manifest.
   *
   * @param jar the jar of its class; null for a built-in simulation
   * @throws UserException if there is no such simulation, or the jar is not the run's
   */
  public static RunReplay of(Path file, Manifest manifest, @Nullable Path jar) {
    try {
      RunPlan plan = RunPlan.of(manifest);
      Simulation simulation = Simulation.of(plan, jar);
      if (simulation.dtype() != plan.dtype()) {
        throw new IllegalArgumentException(
            "the results of "
                + plan.function()
                + " are "
                + simulation.dtype().dtype()
                + ", not "
                + plan.dtype().dtype());
      }
      return new RunReplay(plan, simulation);
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }

  /**
   * Runs the replications of the blocks that {@code comparison} includes.
   *
   * @throws UserException if a replication fails that did not fail in the run
   */
  public void run(BlockComparison comparison, int threads, Progress progress) {
    Replications runs = plan.replications().over(threads).onProgress(progress.listener());
    LongReplication longReplication = simulation.longReplication();
    LongPredicate included = comparison::includes;
    try {
      if (longReplication == null) {
        // A replication that failed in a run with --keep-going is NaN there, and fails again.
        runs.collectingFailures(failure -> {})
            .doubleBlocks(
                simulation.replication(),
                included,
                (block, results) -> {
                  ByteBuffer bytes = allocate(results.length);
                  bytes.asDoubleBuffer().put(results);
                  comparison.write(block * plan.blockSize(), bytes);
                });
      } else {
        runs.longBlocks(
            longReplication,
            included,
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
