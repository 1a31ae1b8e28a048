/**
 * The index draws of SciPy's resampling tests, {@code scipy.stats.bootstrap} and {@code
 * permutation_test}, and the designs of {@code scipy.stats.qmc}.
 */
@NullMarked
package org.seedtree.scipy;

import org.jspecify.annotations.NullMarked;
