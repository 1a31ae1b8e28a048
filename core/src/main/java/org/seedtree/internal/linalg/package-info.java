/**
 * Factors of small dense matrices, the same bits on every machine: each operation is an exactly
 * rounded one in a fixed order. Square matrices come row by row and are not changed.
 */
@NullMarked
package org.seedtree.internal.linalg;

import org.jspecify.annotations.NullMarked;
