/**
 * Arrays filled by several threads or machines, with values that do not depend on their number.
 *
 * <ul>
 *   <li>{@link org.seedtree.parallel.Parallel} fills an array with the values of one stream.
 *   <li>{@link org.seedtree.parallel.StreamIndex} finds where in one stream values start, so that
 *       other machines can draw any range of them.
 *   <li>{@link org.seedtree.parallel.Blocks} draws each block of values from a stream of its own.
 * </ul>
 *
 * <p>The first two give the values that one thread would draw. The third gives other values, those
 * of Dask, but can start anywhere at once.
 */
@NullMarked
package org.seedtree.parallel;

import org.jspecify.annotations.NullMarked;
