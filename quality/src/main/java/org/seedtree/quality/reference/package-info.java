/** Cumulative distribution functions of all distributions of the catalogs. */
@NullMarked
package org.seedtree.quality.reference;

import org.jspecify.annotations.NullMarked;
