package org.seedtree.sampling;

/**
 * A table that is nearly the library's, with columns that are equal to it in every bit.
 *
 * @param exact numbers of these columns
 */
record NearTable(double[][] table, int[] exact) {}
