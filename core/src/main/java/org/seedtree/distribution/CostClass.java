package org.seedtree.distribution;

/** The time that a value takes, compared to the time of the words it consumes. */
public enum CostClass {
  /** A value takes about as long as its words, as a uniform or a bounded integer does. */
  WORDS,
  /**
   * A value takes two or three times as long as its words, as a normal by the ziggurat method does.
   */
  TABLE_LOOKUP,
  /** A value takes longer: logarithms, powers, rejection from a hat function. */
  COMPUTATION
}
