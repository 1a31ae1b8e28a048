/** Algorithms that distributions of today and of {@code RandomState} have in common. */
@NullMarked
package org.seedtree.internal.kernel;

import org.jspecify.annotations.NullMarked;
