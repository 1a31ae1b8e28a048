/**
 * NumPy's random numbers as a Spark data source, and as functions in a catalog: values that depend
 * on the seed and the row, never on partitions.
 */
@NullMarked
package org.seedtree.spark;

import org.jspecify.annotations.NullMarked;
