package org.seedtree.manifest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes the {@link Digests} of an array while its values are computed. The bytes of a block
 * arrive in order; different blocks may arrive in any order and from several threads.
 */
public final class BlockDigester {

  private final Digests layout;
  private final int itemBytes;
  private final @Nullable String[] completed;
  private final Map<Long, PartialBlock> partial = new ConcurrentHashMap<>();

  /** A block of which some bytes are still missing. */
  private static final class PartialBlock {
    final MessageDigest digest = Sha256.newDigest();
    long nextItem;

    PartialBlock(long firstItem) {
      this.nextItem = firstItem;
    }
  }

  /**
   * Creates a digester that has received no bytes.
   *
   * @param size the number of items of the array, at least 0
   * @param blockSize the number of items of each block but the last, at least 1
   * @param itemBytes the number of bytes of an item, at least 1
   * @throws IllegalArgumentException if a number is out of its range, or there are too many blocks
   */
  public BlockDigester(long size, long blockSize, int itemBytes) {
    layout = new Digests(size, blockSize, 0, List.of());
    this.itemBytes = itemBytes;
    if (layout.blocks() > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("too many blocks: " + layout.blocks());
    }
    completed = new String[(int) layout.blocks()];
  }

  /**
   * Receives the bytes of consecutive items, up to the buffer's limit.
   *
   * @param item the index of the first of them
   * @param bytes the items in little-endian order; its position moves to its limit
   * @throws IllegalStateException if they are not the next items of their block
   */
  public void add(long item, ByteBuffer bytes) {
    long next = item;
    while (bytes.hasRemaining()) {
      long block = next / layout.blockSize();
      long end = layout.to(block);
      int n = (int) Math.min(end - next, bytes.remaining() / itemBytes);
      ByteBuffer items = bytes.slice().limit(n * itemBytes);
      bytes.position(bytes.position() + n * itemBytes);
      add(block, next, n, end, items);
      next += n;
    }
  }

  private void add(long block, long item, int n, long end, ByteBuffer bytes) {
    PartialBlock current = partial.computeIfAbsent(block, b -> new PartialBlock(layout.from(b)));
    if (current.nextItem != item) {
      throw new IllegalStateException("item " + item + " arrived before " + current.nextItem);
    }
    current.digest.update(bytes);
    current.nextItem += n;
    if (current.nextItem == end) {
      completed[(int) block] = Sha256.hex(current.digest.digest());
      partial.remove(block);
    }
  }

  /** Returns the digest of a block, null while bytes of it are missing. */
  public @Nullable String of(long block) {
    return completed[(int) block];
  }

  /**
   * Returns the digests of all blocks.
   *
   * @throws IllegalStateException if bytes are missing
   */
  public Digests digests() {
    List<String> all = new ArrayList<>();
    for (String digest : completed) {
      if (digest != null) {
        all.add(digest);
      }
    }
    if (all.size() < completed.length) {
      throw new IllegalStateException(completed.length - all.size() + " blocks are not complete");
    }
    return new Digests(layout.size(), layout.blockSize(), 0, all);
  }
}
