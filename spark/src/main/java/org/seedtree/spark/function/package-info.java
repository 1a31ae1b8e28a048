/** SQL functions: a value as a function of seed and key. */
@NullMarked
package org.seedtree.spark.function;

import org.jspecify.annotations.NullMarked;
