package org.seedtree.cli.run;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.seedtree.cli.output.ByteSink;
import org.seedtree.cli.output.Selection;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Digests;

/** Compares some blocks of an array that is made anew, or read, with their digests. */
public final class BlockComparison implements ByteSink {

  private final Digests digests;
  private final BitSet chosen;
  private final int itemBytes;
  private final BlockDigester digester;

  /**
   * @param chosen the blocks that are compared, each of which has a digest
   */
  public BlockComparison(Digests digests, BitSet chosen, int itemBytes) {
    this.digests = digests;
    this.chosen = chosen;
    this.itemBytes = itemBytes;
    this.digester = new BlockDigester(digests.size(), digests.blockSize(), itemBytes);
  }

  /** Takes items; those of blocks that are not chosen are passed by. */
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

  /** Whether a block is compared. */
  boolean wants(long block) {
    return chosen.get(Math.toIntExact(block));
  }

  /** The values of the blocks that are compared. */
  Selection selection() {
    return Selection.of(digests, chosen);
  }

  /** How many items the blocks have that are compared. */
  public long items() {
    return chosen.stream().mapToLong(block -> digests.to(block) - digests.from(block)).sum();
  }

  /** The blocks that are not what they were, when all items have come. */
  public BitSet different() {
    BitSet different = new BitSet();
    chosen.stream()
        .filter(block -> !digests.of(block).equals(digester.of(block)))
        .forEach(different::set);
    return different;
  }
}
