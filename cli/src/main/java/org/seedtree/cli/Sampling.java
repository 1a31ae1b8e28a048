package org.seedtree.cli;

/**
 * What is to be drawn: from each stream as many values, one stream's after the other's.
 *
 * @param law the distribution and dtype
 * @param streams where the words come from
 * @param perStream values of each stream
 */
record Sampling(Law law, Streams streams, long perStream) {

  /** All values of all streams; fits into a long because the shape was checked. */
  long count() {
    return streams.count() * perStream;
  }
}
