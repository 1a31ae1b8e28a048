package org.seedtree.sklearn;

/**
 * Test data for regression, or points of a curve with their positions on it. The arrays are not
 * copied.
 *
 * @param x table, row by row
 * @param y value of each row
 */
public record MeasuredData(double[][] x, double[] y) {}
