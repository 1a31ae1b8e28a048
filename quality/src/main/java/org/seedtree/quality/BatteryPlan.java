package org.seedtree.quality;

import java.util.List;

/**
 * The experiments of a battery.
 *
 * @param name the name of the battery
 * @param tests the experiments that should pass
 * @param controls the experiments that must fail, at any scale of the battery
 * @param defects the known defects
 */
public record BatteryPlan(
    String name, List<Experiment> tests, List<Experiment> controls, List<Defect> defects) {

  /** Copies the lists. */
  public BatteryPlan {
    tests = List.copyOf(tests);
    controls = List.copyOf(controls);
    defects = List.copyOf(defects);
  }
}
