/**
 * The distributions of {@code numpy.random}, each an immutable value type that draws from a {@link
 * org.seedtree.engine.RandomSource}.
 *
 * {@snippet file="DistributionSnippetsTest.java" region="overview"}
 *
 * <p>Parameters are validated by the constructor. A value that {@code fill} stores is the value
 * that {@code sample} would return, and the source is left in the same state.
 */
@NullMarked
package org.seedtree.distribution;

import org.jspecify.annotations.NullMarked;
