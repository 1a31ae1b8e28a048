package org.seedtree.cli.output;

import java.util.BitSet;
import org.seedtree.manifest.Digests;

/** The blocks of an array whose values are needed. */
public interface BlockSelection {

  /** The selection of all blocks. */
  BlockSelection ALL =
      new BlockSelection() {
        @Override
        public boolean overlaps(long from, long to) {
          return true;
        }

        @Override
        public long end() {
          return Long.MAX_VALUE;
        }
      };

  /** Returns whether a value from index {@code from} to below {@code to} is needed. */
  boolean overlaps(long from, long to);

  /** Returns the index after the last value that is needed. */
  long end();

  /**
   * Returns the selection of some blocks.
   *
   * @param digests defines the blocks of the array
   * @param blocks the indices of the blocks that are needed
   */
  static BlockSelection of(Digests digests, BitSet blocks) {
    return new BlockSelection() {
      @Override
      public boolean overlaps(long from, long to) {
        int block = (int) (from / digests.blockSize());
        int next = blocks.nextSetBit(block);
        return next >= 0 && digests.from(next) < to;
      }

      @Override
      public long end() {
        return blocks.isEmpty() ? 0 : digests.to(blocks.length() - 1);
      }
    };
  }
}
