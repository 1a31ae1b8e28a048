package org.seedtree.manifest;

import java.util.List;

/**
 * SHA-256 of an array, block by block: of its values' bytes, little-endian and in C order, whatever
 * file they were written to.
 *
 * @param size items of the whole array: values of a sample, replications of a run
 * @param blockSize items of each block but the last, at least 1
 * @param first the index of the block that the first digest is of
 * @param sha256 the digests, each 64 lower-case hexadecimal digits; empty if none was taken
 */
public record Digests(long size, long blockSize, long first, List<String> sha256) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if a number is out of its range, or there are more digests
   *     than blocks
   */
  public Digests {
    sha256 = List.copyOf(sha256);
    if (size < 0) {
      throw new IllegalArgumentException("size < 0: " + size);
    }
    if (blockSize < 1) {
      throw new IllegalArgumentException("block_size < 1: " + blockSize);
    }
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

  /** How many blocks the whole array has. */
  public long blocks() {
    return size == 0 ? 0 : (size - 1) / blockSize + 1;
  }

  /** The index after the last block that has a digest here. */
  public long end() {
    return first + sha256.size();
  }

  /** The first item of a block. */
  public long from(long block) {
    return block * blockSize;
  }

  /** The item after the last of a block. */
  public long to(long block) {
    return size - from(block) > blockSize ? from(block) + blockSize : size;
  }

  /** The digest of a block from {@link #first} to below {@link #end}. */
  public String of(long block) {
    return sha256.get(Math.toIntExact(block - first));
  }
}
