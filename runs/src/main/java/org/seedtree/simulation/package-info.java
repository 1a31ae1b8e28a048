/** Monte Carlo replications on all cores, with one stream each, and their statistics. */
@NullMarked
package org.seedtree.simulation;

import org.jspecify.annotations.NullMarked;
