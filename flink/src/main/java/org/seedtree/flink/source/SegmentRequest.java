package org.seedtree.flink.source;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Asks a reader to find where values start in a segment of a column's stream.
 *
 * @param column the index of the column
 * @param firstBlock the first block of the segment
 * @param blocks the number of blocks
 */
record SegmentRequest(int column, long firstBlock, int blocks) implements SourceEvent {}
