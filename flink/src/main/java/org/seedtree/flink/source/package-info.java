/**
 * Reading rows on Flink's source interfaces: splits, the enumerator that finds where they start in
 * the streams of their columns, and the readers that draw them.
 */
@NullMarked
package org.seedtree.flink.source;

import org.jspecify.annotations.NullMarked;
