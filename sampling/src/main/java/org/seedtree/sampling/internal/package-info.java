/** Where draws come from, and sums in NumPy's order; for this module only. */
@NullMarked
package org.seedtree.sampling.internal;

import org.jspecify.annotations.NullMarked;
