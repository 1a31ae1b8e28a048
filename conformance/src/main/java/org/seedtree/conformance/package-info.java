/**
 * The live comparison with the installed NumPy: the same calls in Java and in NumPy, compared bit
 * for bit.
 *
 * <p>A {@link org.seedtree.conformance.ComparisonCase} is a stream and some calls on it, chosen
 * from a seed. {@link org.seedtree.conformance.LiveComparison} runs cases and counts what it
 * compares, and {@link org.seedtree.conformance.SelfCheck} prints the counts as a table. Below this
 * package, each imports only from those before it:
 *
 * <ol>
 *   <li>{@code oracle}: NumPy in a child process, its requests and replies;
 *   <li>{@code stream}: the specification of a stream, made in Java and in NumPy;
 *   <li>{@code cases}: for each method a generator of calls.
 * </ol>
 */
@NullMarked
package org.seedtree.conformance;

import org.jspecify.annotations.NullMarked;
