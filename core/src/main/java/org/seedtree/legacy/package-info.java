/**
 * {@code numpy.random.RandomState} and the global functions of {@code numpy.random}: frozen
 * streams, for programs and publications that used them.
 *
 * {@snippet file="LegacySnippetsTest.java" region="overview"}
 *
 * <p>New programs use {@link org.seedtree.Generator}, which is faster, has more methods, and whose
 * seeds can spawn. The two give different values from the same seed, as in NumPy.
 *
 * <p>{@link org.seedtree.legacy.RandomState} has the methods; {@link
 * org.seedtree.legacy.LegacyContinuous} and {@link org.seedtree.legacy.LegacyDiscrete} have the
 * distributions as values; {@link org.seedtree.legacy.LegacyBroadcast} has those with parameters
 * that vary by element; {@link org.seedtree.legacy.NumpyRandom} has the functions over one hidden
 * RandomState.
 *
 * <p>The package shares the engines, and the distributions that are the same in both of NumPy's
 * classes. Those that differ are implemented here, so that no change of {@code Generator} affects
 * them.
 */
@NullMarked
package org.seedtree.legacy;

import org.jspecify.annotations.NullMarked;
