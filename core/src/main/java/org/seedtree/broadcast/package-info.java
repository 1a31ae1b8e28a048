/** Parameters that vary from element to element, by NumPy's broadcasting rules. */
@NullMarked
package org.seedtree.broadcast;

import org.jspecify.annotations.NullMarked;
