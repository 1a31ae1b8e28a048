/**
 * Reading rows: ranges and partitions of rows, the positions at which they start in the streams of
 * their columns, and the columnar readers that draw them on executors.
 */
@NullMarked
package org.seedtree.spark.read;

import org.jspecify.annotations.NullMarked;
