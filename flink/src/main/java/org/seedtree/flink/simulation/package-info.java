/** Simulations on Flink's task managers. */
@NullMarked
package org.seedtree.flink.simulation;

import org.jspecify.annotations.NullMarked;
