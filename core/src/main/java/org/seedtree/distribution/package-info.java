/**
 * One immutable value type per distribution; each draws through a {@link
 * org.seedtree.engine.RandomSource}.
 */
@NullMarked
package org.seedtree.distribution;

import org.jspecify.annotations.NullMarked;
