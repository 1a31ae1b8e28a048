/** Fills and replications by several threads that give what one thread would have given. */
@NullMarked
package org.seedtree.parallel;

import org.jspecify.annotations.NullMarked;
