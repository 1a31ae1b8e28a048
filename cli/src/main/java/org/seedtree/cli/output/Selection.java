package org.seedtree.cli.output;

import java.util.BitSet;
import org.seedtree.manifest.Digests;

/** Which values are drawn, by the blocks that they are in; what lies between is not asked for. */
public interface Selection {

  /** All values. */
  Selection ALL =
      new Selection() {
        @Override
        public boolean wants(long from, long to) {
          return true;
        }

        @Override
        public long end() {
          return Long.MAX_VALUE;
        }
      };

  /** Whether one of the values from one number to below another is wanted. */
  boolean wants(long from, long to);

  /** The number after the last value that is wanted. */
  long end();

  /** Those of some blocks. */
  static Selection of(Digests plan, BitSet blocks) {
    return new Selection() {
      @Override
      public boolean wants(long from, long to) {
        int block = (int) (from / plan.blockSize());
        int next = blocks.nextSetBit(block);
        return next >= 0 && plan.from(next) < to;
      }

      @Override
      public long end() {
        return blocks.isEmpty() ? 0 : plan.to(blocks.length() - 1);
      }
    };
  }
}
