/**
 * Factors of small dense matrices for multivariate normals: Cholesky, singular values, eigenvalues.
 *
 * <p>Each operation is an exactly rounded one in a fixed order, so the bits are the same on every
 * machine. Matrices are arrays of rows, which are not changed.
 */
@NullMarked
package org.seedtree.internal.linalg;

import org.jspecify.annotations.NullMarked;
