/**
 * The sampling algorithms and their tables: ziggurats, gamma, BTPE, PTRS, HRUA, bounded integers.
 *
 * <p>A {@code ...Kernel} is a distribution without checks of its parameters, made of these
 * algorithms. An algorithm has a method for one value, and one that fills an array: it draws blocks
 * of words ahead ({@link org.seedtree.internal.variate.WordBlock}) without ever overdrawing, and
 * takes a vectorised loop where {@link org.seedtree.internal.simd.Simd} has one
 * (docs/decisions/0006, 0007).
 */
@NullMarked
package org.seedtree.internal.variate;

import org.jspecify.annotations.NullMarked;
