/** Generators of calls with random parameters, one for each method that is compared. */
@NullMarked
package org.seedtree.conformance.cases;

import org.jspecify.annotations.NullMarked;
