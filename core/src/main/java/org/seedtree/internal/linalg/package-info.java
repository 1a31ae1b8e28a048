/**
 * Factors of small dense matrices for multivariate normals, as LAPACK computes them.
 *
 * <p>What counts is not a decomposition but LAPACK's: the order and the signs of its vectors, which
 * follow from every step. So {@link org.seedtree.internal.linalg.SingularValues} and {@link
 * org.seedtree.internal.linalg.SymmetricEigen} take LAPACK's path, from reflectors through
 * rotations to divide and conquer, and each class names the routine that it stands for. {@link
 * org.seedtree.internal.linalg.Cholesky} has no signs to choose.
 *
 * <p>Each operation is an exactly rounded one in a fixed order, without fused multiply-add, so the
 * bits are the same on every machine. Matrices are arrays of rows, which are not changed; vectors
 * are stored one per row.
 */
@NullMarked
package org.seedtree.internal.linalg;

import org.jspecify.annotations.NullMarked;
