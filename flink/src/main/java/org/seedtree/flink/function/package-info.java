/** SQL functions whose value depends on a seed, a key and the parameters of a distribution. */
@NullMarked
package org.seedtree.flink.function;

import org.jspecify.annotations.NullMarked;
