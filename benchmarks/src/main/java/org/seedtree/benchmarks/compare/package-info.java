/**
 * The program {@code benchmarks/compare}, which times the same workload in several libraries.
 *
 * <p>{@link org.seedtree.benchmarks.compare.BenchmarkCases} defines each case once: the Python code
 * for NumPy and the workloads of Seedtree, Commons RNG and the JDK. {@link
 * org.seedtree.benchmarks.compare.Comparison} times them in interleaved rounds, each in a process
 * of its own, and {@link org.seedtree.benchmarks.compare.CaseBenchmark} runs Seedtree's workload
 * under JMH.
 */
@NullMarked
package org.seedtree.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
