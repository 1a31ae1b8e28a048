/**
 * The rows that pandas samples: {@code DataFrame.sample}, {@code Series.sample} and {@code
 * groupby(...).sample}, index for index, from a RandomState or a Generator.
 */
@NullMarked
package org.seedtree.pandas;

import org.jspecify.annotations.NullMarked;
