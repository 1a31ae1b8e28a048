/** Checks whether two runs use the same stream, and a guard against it in code. */
@NullMarked
package org.seedtree.audit;

import org.jspecify.annotations.NullMarked;
