/** NumPy's constraints on parameters, stated once for single values and for arrays. */
@NullMarked
package org.seedtree.internal.parameter;

import org.jspecify.annotations.NullMarked;
