package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Receives the bytes of sampled values. Several threads may call it, for different values. */
@FunctionalInterface
public interface ByteSink {

  /** Ignores the values. */
  ByteSink NONE = (index, bytes) -> {};

  /**
   * Receives values.
   *
   * @param index the index of the first of them among all values
   * @param bytes the values in little-endian order, up to the buffer's limit
   * @throws IOException if they cannot be written
   */
  void write(long index, ByteBuffer bytes) throws IOException;
}
