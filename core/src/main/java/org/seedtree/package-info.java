/** {@link org.seedtree.Generator}, the face shaped like {@code numpy.random.Generator}. */
@NullMarked
package org.seedtree;

import org.jspecify.annotations.NullMarked;
