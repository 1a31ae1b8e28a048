package org.seedtree.cli.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.RunOptions;
import org.seedtree.cli.option.SimulationArgument;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;

/**
 * A simulation with its parameters: a built-in one, or a class of a jar.
 *
 * @param function the name of the simulation, or of the class
 * @param jarSha256 the digest of the class's jar; null for a built-in simulation
 * @param parameters the values of all parameters by name, with equal values written equally
 * @param dtype the dtype of the results, float64 or int64
 * @param replication the replication, with a double as result
 * @param longReplication the replication if the results are int64, else null
 * @param interval the proportion of the results within the summary's interval; null for no interval
 */
public record Simulation(
    String function,
    @Nullable String jarSha256,
    Map<String, String> parameters,
    DType dtype,
    DoubleReplication replication,
    @Nullable LongReplication longReplication,
    @Nullable Double interval) {

  /**
   * Returns the simulation that a command line names.
   *
   * @throws UserException if there is no such simulation, or it does not take these parameters
   */
  public static Simulation of(SimulationArgument argument) {
    Path jar = argument.jar();
    return jar == null
        ? BuiltInSimulation.named(argument.name()).simulation(argument.parameters())
        : JarSimulation.load(jar, argument.name(), argument.parameters(), null);
  }

  /**
   * Returns the simulation of a run.
   *
   * @param jar the jar of its class; null for a built-in simulation
   * @throws UserException if there is no such simulation, or the jar is not the run's
   */
  public static Simulation of(RunPlan plan, @Nullable Path jar) {
    String jarSha256 = plan.jarSha256();
    if (jarSha256 == null) {
      if (jar != null) {
        throw new UserException("the run has no jar: leave out --jar " + jar);
      }
      return of(new SimulationArgument(plan.function(), null, plan.parameters()));
    }
    if (jar == null) {
      throw new UserException("the class " + plan.function() + " is in a jar: give --jar");
    }
    return JarSimulation.load(jar, plan.function(), plan.parameters(), jarSha256);
  }

  /**
   * Returns the plan of a run of this simulation.
   *
   * @param origin the engine and the seed
   * @param numpy the NumPy release that spawns the children and whose values are drawn
   * @param extent the number of replications, the size of the blocks and the part
   * @throws UserException if there are too many blocks
   */
  public RunPlan plan(StreamOrigin.Seeded origin, NumpyRelease numpy, RunOptions.Extent extent) {
    try {
      return new RunPlan(
          origin,
          numpy,
          Provenance.LIBRARY,
          function,
          jarSha256,
          parameters,
          dtype,
          extent.count(),
          extent.blockSize(),
          extent.part(),
          extent.parts());
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns this simulation with replications that others call. */
  public Simulation mapped(
      UnaryOperator<DoubleReplication> doubles, UnaryOperator<LongReplication> longs) {
    return new Simulation(
        function,
        jarSha256,
        parameters,
        dtype,
        doubles.apply(replication),
        longReplication == null ? null : longs.apply(longReplication),
        interval);
  }
}
