package org.seedtree.manifest;

import java.util.List;

/**
 * The SHA-256 digests of the blocks of an array: of the bytes of its values, little-endian and in C
 * order, independent of the file that they were written to.
 *
 * @param size the number of items of the whole array: values of a sample, replications of a run,
 *     arrays of a split; at least 0
 * @param blockSize the number of items of each block but the last, at least 1; at most {@code
 *     size}, to which a larger one is reduced
 * @param first the index of the block of the first digest, at least 0
 * @param sha256 the digests of consecutive blocks, each 64 lower-case hexadecimal digits; empty if
 *     there are none
 */
public record Digests(long size, long blockSize, long first, List<String> sha256) {

  /**
   * Copies the list and checks the numbers.
   *
   * @throws IllegalArgumentException if a number is out of its range, a digest is malformed, or
   *     there are more digests than blocks
   */
  public Digests {
    sha256 = List.copyOf(sha256);
    if (size < 0) {
      throw new IllegalArgumentException("size < 0: " + size);
    }
    if (blockSize < 1) {
      throw new IllegalArgumentException("block_size < 1: " + blockSize);
    }
    blockSize = Math.min(blockSize, Math.max(1, size));
    long blocks = size == 0 ? 0 : (size - 1) / blockSize + 1;
    if (first < 0 || first > blocks || sha256.size() > blocks - first) {
      throw new IllegalArgumentException(
          "there are " + blocks + " blocks, not " + first + " + " + sha256.size());
    }
    sha256.forEach(Digests::check);
  }

  static void check(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits: " + sha256);
    }
  }

  /** Returns the number of blocks of the whole array. */
  public long blocks() {
    return size == 0 ? 0 : (size - 1) / blockSize + 1;
  }

  /** Returns the index after the last block that has a digest. */
  public long end() {
    return first + sha256.size();
  }

  /** Returns the index of the first item of a block. */
  public long from(long block) {
    return block * blockSize;
  }

  /** Returns the index after the last item of a block. */
  public long to(long block) {
    return size - from(block) > blockSize ? from(block) + blockSize : size;
  }

  /**
   * Returns the digest of a block.
   *
   * @param block from {@link #first} to below {@link #end}
   * @throws IndexOutOfBoundsException if the block has no digest
   */
  public String of(long block) {
    return sha256.get(Math.toIntExact(block - first));
  }
}
