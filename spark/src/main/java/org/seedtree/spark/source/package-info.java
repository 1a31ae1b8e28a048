/** The data source: tables of random values whose rows equal NumPy's array elements. */
@NullMarked
package org.seedtree.spark.source;

import org.jspecify.annotations.NullMarked;
