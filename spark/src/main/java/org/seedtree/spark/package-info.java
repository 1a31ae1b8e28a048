/**
 * NumPy's random numbers as a Spark data source and as SQL functions of a catalog. A value depends
 * on the seed and the row, never on partitions.
 *
 * <p>This package holds the two classes that a Spark configuration names: {@link
 * org.seedtree.spark.SeedtreeSource} and {@link org.seedtree.spark.SeedtreeCatalog}. Below it, each
 * package imports only from those before it in this list:
 *
 * <ol>
 *   <li>{@code option}: parses the options of a table into a serializable specification;
 *   <li>{@code read}: plans partitions, finds stream positions and draws columns;
 *   <li>{@code streaming}: the micro-batch stream and its offsets;
 *   <li>{@code source}: the table, the scan and what Spark pushes down into it;
 *   <li>{@code function}: SQL functions of seed and key, independent of the packages above;
 *   <li>{@code simulation}: Monte Carlo replications as a Spark job, independent of all of them;
 *   <li>{@code split}: samples and splits of a dataset by keys or indices, independent of all of
 *       them.
 * </ol>
 */
@NullMarked
package org.seedtree.spark;

import org.jspecify.annotations.NullMarked;
