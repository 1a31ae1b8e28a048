/**
 * The seam to vectorised loops: {@link org.seedtree.internal.simd.Simd} provides a small kernel per
 * algorithm on Java 25 with the module jdk.incubator.vector, and none elsewhere. Parameter objects
 * and the state that a kernel reuses are here, too (docs/decisions/0005).
 */
@NullMarked
package org.seedtree.internal.simd;

import org.jspecify.annotations.NullMarked;
