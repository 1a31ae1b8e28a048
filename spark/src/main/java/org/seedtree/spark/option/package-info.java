/** Spark's types and schemas of tables. */
@NullMarked
package org.seedtree.spark.option;

import org.jspecify.annotations.NullMarked;
