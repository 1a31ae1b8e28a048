package org.seedtree.sql;

import java.io.Serializable;

/**
 * The rate of a streaming read. No value depends on it.
 *
 * @param rowsPerSecond rows that become available per second; 0 for no limit
 * @param rowsPerBatch the most rows of a micro-batch, at least 1
 * @param endless whether the table has no last row, since no number of rows was given
 */
public record StreamRate(long rowsPerSecond, long rowsPerBatch, boolean endless)
    implements Serializable {}
