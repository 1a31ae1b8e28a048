/** The streaming source and its offsets. */
@NullMarked
package org.seedtree.spark.streaming;

import org.jspecify.annotations.NullMarked;
