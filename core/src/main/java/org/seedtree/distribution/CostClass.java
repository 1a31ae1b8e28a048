package org.seedtree.distribution;

/** The time that values take to compute, compared to the time of the words they are made of. */
public enum CostClass {
  /** A value takes about as long as its words, as a uniform or a bounded integer does. */
  WORDS,
  /** A value takes two or three times as long as its words, as one of the ziggurat does. */
  TABLE_LOOKUP,
  /** A value takes longer: logarithms, powers, rejection from a hat function. */
  COMPUTATION
}
