/**
 * The elementary functions of the reference C library, for programs whose Python twins call {@code
 * math.log} and the like, and for the modules that reproduce such programs.
 */
@NullMarked
package org.seedtree.math;

import org.jspecify.annotations.NullMarked;
