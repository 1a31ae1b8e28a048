/**
 * Off-heap memory of any size, filled with the values that arrays get.
 *
 * <p>{@link org.seedtree.foreign.SegmentFill} needs Java 22 or later. Buffers of up to 2 GB are
 * filled by {@link org.seedtree.Generator} itself, on any Java.
 */
@NullMarked
package org.seedtree.foreign;

import org.jspecify.annotations.NullMarked;
