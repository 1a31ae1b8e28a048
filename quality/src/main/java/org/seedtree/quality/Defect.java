package org.seedtree.quality;

import java.util.Objects;

/**
 * Something that NumPy is known to draw inexactly, and this library with it, with the experiment
 * that shows it.
 *
 * @param experiment the experiment; its first observation is the one that counts
 * @param reason what is wrong and why, as one phrase
 * @param effect the size of the defect, with the place where it was measured
 * @param power computes the probability that the experiment shows the defect, from its scale
 * @param isFullOnly whether only the full battery runs it
 */
public record Defect(
    Experiment experiment, String reason, String effect, Power power, boolean isFullOnly) {

  /** The p-value below which a defect counts as seen. */
  public static final double SEEN = 1e-3;

  /** The power above which a defect that is not seen counts as missing. */
  public static final double CERTAIN = 0.999;

  /** Computes the power of an experiment. */
  @FunctionalInterface
  public interface Power {

    /** Returns the probability that the p-value is below {@link #SEEN} at a scale. */
    double at(double scale);
  }

  /** Checks that no component is null. */
  public Defect {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(power, "power");
  }
}
