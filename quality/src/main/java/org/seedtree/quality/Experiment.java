package org.seedtree.quality;

import java.util.List;
import org.seedtree.seed.SeedSequence;

/**
 * A statistical test that can be repeated with other random numbers and another size. An experiment
 * depends on nothing but its arguments, and may be run by any thread.
 */
public interface Experiment {

  /** Returns what is tested, such as {@code PCG64 spawn}. */
  String subject();

  /** Returns the name of the test. */
  String name();

  /**
   * Runs the test.
   *
   * @param seed the seed of its random numbers; its spawn key ends with 0 in a first run of a
   *     battery and with 1 in a repetition
   * @param scale the size, relative to that of a quick battery; more than 0
   * @return at least one observation, the same ones for every seed and scale
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  List<Observation> run(SeedSequence seed, double scale);
}
