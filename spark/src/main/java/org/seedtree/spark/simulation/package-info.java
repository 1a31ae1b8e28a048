/** Monte Carlo replications as a Spark job. */
@NullMarked
package org.seedtree.spark.simulation;

import org.jspecify.annotations.NullMarked;
