/**
 * The data source as Spark sees it: a table, its scan, and the columns, predicates and limits that
 * Spark pushes down.
 */
@NullMarked
package org.seedtree.spark.source;

import org.jspecify.annotations.NullMarked;
