/** Samples and splits of a dataset's rows by their keys or by their indices. */
@NullMarked
package org.seedtree.spark.split;

import org.jspecify.annotations.NullMarked;
