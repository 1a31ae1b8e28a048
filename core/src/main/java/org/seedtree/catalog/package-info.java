/** Distributions, their parameters and dtypes by name, and what a user types for them. */
@NullMarked
package org.seedtree.catalog;

import org.jspecify.annotations.NullMarked;
