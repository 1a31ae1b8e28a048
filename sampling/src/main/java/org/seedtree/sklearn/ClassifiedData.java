package org.seedtree.sklearn;

/**
 * Test data for classification. The arrays are not copied.
 *
 * @param x table, row by row
 * @param y class of each row
 */
public record ClassifiedData(double[][] x, int[] y) {}
