/** Arithmetic below everything else: the reference elementary functions and 128-bit integers. */
@NullMarked
package org.seedtree.internal.math;

import org.jspecify.annotations.NullMarked;
