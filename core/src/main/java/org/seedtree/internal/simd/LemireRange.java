package org.seedtree.internal.simd;

/**
 * A range of integers as Lemire's method needs it, for draws of at most 16 bits.
 *
 * @param values the number of values, at most 2<sup>{@code width}</sup>; draws are multiplied by it
 * @param threshold a product is rejected if its lower part is less
 * @param width the bits of a draw, and of a product's lower part
 */
public record LemireRange(int values, int threshold, int width) {}
