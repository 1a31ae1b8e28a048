package org.seedtree.sklearn;

import org.seedtree.sampling.Labels;

/** The check of scikit-learn that labels are finite; other libraries group infinities, too. */
final class FiniteLabels {

  private FiniteLabels() {}

  /**
   * Checks that no label is infinite.
   *
   * @param input what the labels are, for the message
   * @throws IllegalArgumentException if one is
   */
  static void check(String input, Labels labels) {
    if (labels.hasInfinity()) {
      throw new IllegalArgumentException(
          input + " contains infinity or a value too large for dtype('float64').");
    }
  }
}
