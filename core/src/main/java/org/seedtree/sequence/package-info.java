/** Shuffles, permutations and choices of existing elements. */
@NullMarked
package org.seedtree.sequence;

import org.jspecify.annotations.NullMarked;
