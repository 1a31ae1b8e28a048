/**
 * Shuffles, permutations and choices: the algorithms of NumPy's {@code shuffle}, {@code
 * permutation}, {@code permuted} and {@code choice}, for arrays of all types, arrays of arrays and
 * lists. {@link org.seedtree.Generator} has them as methods.
 */
@NullMarked
package org.seedtree.sequence;

import org.jspecify.annotations.NullMarked;
