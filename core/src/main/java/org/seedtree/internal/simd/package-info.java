/** The seam to vector loops, which exist on Java 25 with the module jdk.incubator.vector. */
@NullMarked
package org.seedtree.internal.simd;

import org.jspecify.annotations.NullMarked;
