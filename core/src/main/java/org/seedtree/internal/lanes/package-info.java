/** Where loops in vector lanes come in, on a JVM that has them. */
@NullMarked
package org.seedtree.internal.lanes;

import org.jspecify.annotations.NullMarked;
