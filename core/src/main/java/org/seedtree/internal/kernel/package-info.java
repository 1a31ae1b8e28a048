/**
 * What Generator and RandomState have in common beneath their laws: algorithms, checks of sizes.
 */
@NullMarked
package org.seedtree.internal.kernel;

import org.jspecify.annotations.NullMarked;
