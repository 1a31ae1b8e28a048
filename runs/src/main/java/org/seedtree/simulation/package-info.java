/** Monte Carlo replications on all processors, each with its own stream, and their statistics. */
@NullMarked
package org.seedtree.simulation;

import org.jspecify.annotations.NullMarked;
