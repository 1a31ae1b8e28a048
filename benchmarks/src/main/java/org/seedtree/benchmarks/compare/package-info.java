/**
 * One piece of work, measured in several libraries: {@code benchmarks/compare}.
 *
 * <p>{@link org.seedtree.benchmarks.compare.BenchmarkCases} states each case once: what NumPy is
 * told and what Seedtree, Commons RNG and the JDK do for it. {@link
 * org.seedtree.benchmarks.compare.Comparison} has them timed side by side, each in a process of its
 * own, and {@link org.seedtree.benchmarks.compare.CaseBenchmark} has the same work run by JMH.
 */
@NullMarked
package org.seedtree.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
