/** Seeds: {@link org.seedtree.seed.SeedSequence} and what it can be made from. */
@NullMarked
package org.seedtree.seed;

import org.jspecify.annotations.NullMarked;
