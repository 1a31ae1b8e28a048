/**
 * The connector {@code seedtree} of tables, with limit, projection and ranges of rows pushed down.
 */
@NullMarked
package org.seedtree.flink.table;

import org.jspecify.annotations.NullMarked;
