/**
 * A battery of statistical tests: what it runs, how it judges, and its results.
 *
 * <p>A battery runs {@link org.seedtree.quality.Experiment}s, each with a seed of its own. Next to
 * them it always runs controls, experiments on streams or values that are known to be bad, and
 * calls itself broken if one of them passes; and defects that are known and expected.
 */
@NullMarked
package org.seedtree.quality;

import org.jspecify.annotations.NullMarked;
