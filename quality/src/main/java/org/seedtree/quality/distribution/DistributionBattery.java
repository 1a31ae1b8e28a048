package org.seedtree.quality.distribution;

import java.util.List;
import org.seedtree.quality.BatteryPlan;
import org.seedtree.quality.Defect;
import org.seedtree.release.NumpyRelease;

/**
 * The tests of all distributions of the Generator and of RandomState against their distribution
 * functions.
 */
public final class DistributionBattery {

  /** The scale from which on defects are run that take many values to be seen. */
  private static final double FULL = 10;

  private DistributionBattery() {}

  /**
   * Returns the battery.
   *
   * @param release the NumPy release whose values are drawn
   * @param scale the scale at which it will be run
   */
  public static BatteryPlan of(NumpyRelease release, double scale) {
    List<Defect> defects =
        KnownDefects.of(release).stream()
            .filter(defect -> scale >= FULL || !defect.isFullOnly())
            .toList();
    return new BatteryPlan(
        "distributions",
        CatalogCases.experiments(release),
        List.of(HeavyTailNormal.control()),
        defects);
  }
}
