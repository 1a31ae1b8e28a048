/** The time of filling buffers, compared with that of filling arrays in the same process. */
@NullMarked
package org.seedtree.benchmarks.buffers;

import org.jspecify.annotations.NullMarked;
