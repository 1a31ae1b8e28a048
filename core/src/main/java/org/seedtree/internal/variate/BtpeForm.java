package org.seedtree.internal.variate;

import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The two points in which releases of NumPy differ in the last test of {@link Btpe}.
 *
 * @param correctedStirling whether it has Stirling's series as published
 * @param countsAsDoubles whether its sums of counts are those of doubles, else of integers; they
 *     differ where the number of trials is above 2<sup>53</sup>
 */
public record BtpeForm(boolean correctedStirling, boolean countsAsDoubles) {

  /** Returns the form of Generator. */
  public static BtpeForm of(NumpyRelease release) {
    return new BtpeForm(
        release.has(NumpyChange.BINOMIAL_CORRECTED_STIRLING),
        release.has(NumpyChange.BINOMIAL_COUNTS_AS_DOUBLES));
  }

  /** Returns the form of RandomState, which never had its series corrected. */
  public static BtpeForm ofRandomState(NumpyRelease release) {
    return new BtpeForm(false, release.has(NumpyChange.BINOMIAL_COUNTS_AS_DOUBLES));
  }
}
