package org.seedtree.manifest;

/**
 * The blocks and replications of one part of a run, which follow from four numbers.
 *
 * @param count the number of replications of all parts, 0 to 2<sup>32</sup> - 1
 * @param blockSize the number of replications of each block but the last, 1 to 2<sup>20</sup>
 * @param part which part this is, from 1 to {@code parts}
 * @param parts the number of parts
 */
public record RunPart(long count, long blockSize, int part, int parts) {

  private static final long MAX_COUNT = 0xffff_ffffL;
  private static final int MAX_BLOCKS = 1 << 18;
  private static final int MAX_BLOCK_SIZE = 1 << 20;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range, or there are more than
   *     2<sup>18</sup> blocks
   */
  public RunPart {
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException("no such part: " + part + "/" + parts);
    }
    if (count < 0 || count > MAX_COUNT) {
      throw new IllegalArgumentException("a run has 0 to " + MAX_COUNT + " replications: " + count);
    }
    if (blockSize < 1) {
      throw new IllegalArgumentException("block size < 1: " + blockSize);
    }
    if (blockSize > MAX_BLOCK_SIZE) {
      throw new IllegalArgumentException("block size > " + MAX_BLOCK_SIZE + ": " + blockSize);
    }
    long blocks = (count + blockSize - 1) / blockSize;
    if (blocks > MAX_BLOCKS) {
      throw new IllegalArgumentException(
          "too many blocks: " + blocks + ", at most " + MAX_BLOCKS + "; make them larger");
    }
  }

  /** Returns the number of blocks of all parts. */
  public long blocks() {
    return (count + blockSize - 1) / blockSize;
  }

  /** Returns the index of this part's first block. */
  public long firstBlock() {
    return blocks() * (part - 1) / parts;
  }

  /** Returns the index after this part's last block. */
  public long endBlock() {
    return blocks() * part / parts;
  }

  /** Returns the index of this part's first replication. */
  public long first() {
    return Math.min(count, firstBlock() * blockSize);
  }

  /** Returns the index after this part's last replication. */
  public long end() {
    return Math.min(count, endBlock() * blockSize);
  }

  @Override
  public String toString() {
    return "part " + part + "/" + parts;
  }
}
