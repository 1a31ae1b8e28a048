package org.seedtree.cli.run;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.run.RunPlan;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;

/**
 * What {@code run} runs: a demonstration that is built in, or a class of a jar.
 *
 * @param function the demonstration's name, or the class's
 * @param jarSha256 of the class's jar; null if built in
 * @param parameters all of them, so written that equal ones are equal
 * @param dtype what the results are, float64 or int64
 * @param replication what is run, as numbers
 * @param wholeNumbers the same where the results are int64, else null
 * @param interval the share of the results that the summary's interval has in it; null for none
 */
public record Simulation(
    String function,
    @Nullable String jarSha256,
    Map<String, String> parameters,
    DType dtype,
    DoubleReplication replication,
    @Nullable LongReplication wholeNumbers,
    @Nullable Double interval) {

  /**
   * The function of that name with its parameters.
   *
   * @param jar where the class is; null for a demonstration
   * @throws UserException if there is no such function, or it does not take these parameters
   */
  public static Simulation of(String function, @Nullable Path jar, Map<String, String> parameters) {
    return jar == null
        ? Demonstration.named(function).simulation(parameters)
        : JarSimulation.load(jar, function, parameters);
  }

  /**
   * The function of a run that was recorded.
   *
   * @param jar where the class is, if it is not built in
   * @throws UserException if it is not the function of the record
   */
  public static Simulation of(RunPlan plan, @Nullable Path jar) {
    if (plan.jarSha256() != null && jar == null) {
      throw new UserException("the function " + plan.function() + " is in a jar: give --jar");
    }
    Path source = plan.jarSha256() == null ? null : jar;
    Simulation simulation = of(plan.function(), source, plan.parameters());
    if (plan.jarSha256() != null && !plan.jarSha256().equals(simulation.jarSha256())) {
      throw new UserException(
          jar
              + " is not the jar of the run: its SHA-256 is "
              + simulation.jarSha256()
              + ", the run's was "
              + plan.jarSha256());
    }
    return simulation;
  }
}
