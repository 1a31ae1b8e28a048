package org.seedtree.cli;

import java.nio.ByteBuffer;
import org.seedtree.distribution.DType;
import org.seedtree.run.NpyHeader;

/** NumPy's file format for one array. */
final class Npy {

  private Npy() {}

  /** All that comes before the values, which follow little-endian and in C order. */
  static ByteBuffer header(DType dtype, Shape shape) {
    return ByteBuffer.wrap(NpyHeader.of(dtype, shape.dimensions()));
  }
}
