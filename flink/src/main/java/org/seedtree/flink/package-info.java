/**
 * NumPy's random numbers on Flink: sources whose rows are the elements of NumPy's arrays at any
 * parallelism, the connector {@code seedtree} of tables, functions of a seed and a key, and
 * simulations.
 */
@NullMarked
package org.seedtree.flink;

import org.jspecify.annotations.NullMarked;
