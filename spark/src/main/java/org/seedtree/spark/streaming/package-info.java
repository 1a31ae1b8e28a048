/** The micro-batch stream of a table and the offsets that Spark writes to its checkpoints. */
@NullMarked
package org.seedtree.spark.streaming;

import org.jspecify.annotations.NullMarked;
