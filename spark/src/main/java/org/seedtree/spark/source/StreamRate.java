package org.seedtree.spark.source;

import java.io.Serializable;

/**
 * How a streaming read goes forward. No value depends on it.
 *
 * @param rowsPerSecond rows that come per second; 0 for as many as are taken
 * @param rowsPerBatch the most rows of a micro-batch
 * @param endless whether no number of rows was given
 */
public record StreamRate(long rowsPerSecond, long rowsPerBatch, boolean endless)
    implements Serializable {}
