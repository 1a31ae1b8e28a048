/**
 * Arithmetic below everything else: the reference elementary functions, conversions and 128-bit
 * integers.
 *
 * <p>{@link org.seedtree.internal.math.Libm} is the entrance to the elementary functions. Each is
 * in a class of its own, whose comment has the method, the source, the accuracy and the special
 * cases; {@link org.seedtree.internal.math.ArrayMath} applies them to arrays.
 */
@NullMarked
package org.seedtree.internal.math;

import org.jspecify.annotations.NullMarked;
