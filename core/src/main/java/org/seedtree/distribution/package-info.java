/**
 * The distributions of {@code numpy.random}, each an immutable value type that draws from a {@link
 * org.seedtree.engine.RandomSource}.
 *
 * <pre>{@code
 * Gamma gamma = new Gamma(2.0, 1.5);
 * double[] values = Generator.defaultRng(42).sample(gamma, 1000);
 * }</pre>
 *
 * <p>Parameters are validated by the constructor. A value that {@code fill} stores is the value
 * that {@code sample} would return, and the source is left in the same state.
 */
@NullMarked
package org.seedtree.distribution;

import org.jspecify.annotations.NullMarked;
