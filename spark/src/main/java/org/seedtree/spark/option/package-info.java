/**
 * The options of a table, parsed and checked on the driver, and the serializable specification that
 * they describe: columns, distributions, seeds and the rate of a streaming read.
 */
@NullMarked
package org.seedtree.spark.option;

import org.jspecify.annotations.NullMarked;
