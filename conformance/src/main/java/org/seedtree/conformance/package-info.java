/**
 * The live comparison with the installed NumPy: the same calls on both sides, compared bit for bit.
 *
 * <p>{@link org.seedtree.conformance.Oracle} is NumPy as a child process. A {@link
 * org.seedtree.conformance.ComparisonCase} is a stream and some calls on it, drawn from a seed by
 * the {@link org.seedtree.conformance.CaseGenerator families}, one per method; {@link
 * org.seedtree.conformance.LiveComparison} runs cases and counts, and {@link
 * org.seedtree.conformance.SelfCheck} prints the counts as a table.
 */
@NullMarked
package org.seedtree.conformance;

import org.jspecify.annotations.NullMarked;
