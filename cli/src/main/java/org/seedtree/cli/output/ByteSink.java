package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of drawn values go. Called by several threads, for different values. */
@FunctionalInterface
public interface ByteSink {

  /** Takes nothing. */
  ByteSink NONE = (index, bytes) -> {};

  /**
   * Takes values.
   *
   * @param index which of all values is the first
   * @param bytes the values, little-endian, to the buffer's limit
   */
  void write(long index, ByteBuffer bytes) throws IOException;
}
