package org.seedtree.cli.run;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.seedtree.cli.output.BlockSelection;
import org.seedtree.cli.output.ByteSink;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Digests;

/** Compares blocks of an array, which are recomputed or read from a file, with their digests. */
public final class BlockComparison implements ByteSink {

  private final Digests digests;
  private final BitSet chosen;
  private final int itemBytes;
  private final BlockDigester digester;

  /**
   * Creates a comparison.
   *
   * @param digests the digests of the array
   * @param chosen the blocks to compare, each of which has a digest
   * @param itemBytes the bytes of an item
   */
  public BlockComparison(Digests digests, BitSet chosen, int itemBytes) {
    this.digests = digests;
    this.chosen = chosen;
    this.itemBytes = itemBytes;
    this.digester = new BlockDigester(digests.size(), digests.blockSize(), itemBytes);
  }

  /** Receives items; those of other blocks are ignored. */
  @Override
  public void write(long index, ByteBuffer bytes) {
    long at = index;
    int limit = bytes.limit();
    while (bytes.position() < limit) {
      long block = at / digests.blockSize();
      long n = Math.min(digests.to(block) - at, (limit - bytes.position()) / itemBytes);
      int end = bytes.position() + (int) n * itemBytes;
      if (chosen.get((int) block)) {
        digester.add(at, bytes.limit(end));
      }
      bytes.limit(limit).position(end);
      at += n;
    }
  }

  /** Returns whether a block is compared. */
  boolean includes(long block) {
    return chosen.get(Math.toIntExact(block));
  }

  /** Returns the blocks that are compared. */
  BlockSelection selection() {
    return BlockSelection.of(digests, chosen);
  }

  /** Returns the number of items of the blocks that are compared. */
  public long items() {
    return chosen.stream().mapToLong(block -> digests.to(block) - digests.from(block)).sum();
  }

  /** Returns the blocks whose digests differ, once all items have been received. */
  public BitSet different() {
    BitSet different = new BitSet();
    chosen.stream()
        .filter(block -> !digests.of(block).equals(digester.of(block)))
        .forEach(different::set);
    return different;
  }
}
