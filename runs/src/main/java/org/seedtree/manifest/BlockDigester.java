package org.seedtree.manifest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the digests of an array as its values are made, see {@link Digests}. The bytes of one block
 * come in order; blocks come in any order, from any threads.
 */
public final class BlockDigester {

  private final Digests plan;
  private final int itemBytes;
  private final @Nullable String[] done;
  private final Map<Long, Open> open = new ConcurrentHashMap<>();

  /** A block whose bytes are coming. */
  private static final class Open {
    final MessageDigest digest = sha256();
    long next;

    Open(long next) {
      this.next = next;
    }
  }

  /**
   * @param size items of the array
   * @param blockSize items of each block but the last
   * @param itemBytes bytes of an item
   * @throws IllegalArgumentException if there are too many blocks
   */
  public BlockDigester(long size, long blockSize, int itemBytes) {
    plan = new Digests(size, blockSize, 0, List.of());
    this.itemBytes = itemBytes;
    if (plan.blocks() > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("too many blocks: " + plan.blocks());
    }
    done = new String[(int) plan.blocks()];
  }

  /** SHA-256, which every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes the bytes of the items from number {@code item} on, to the buffer's limit.
   *
   * @throws IllegalStateException if they are not the next ones of their block
   */
  public void add(long item, ByteBuffer bytes) {
    long at = item;
    while (bytes.hasRemaining()) {
      long block = at / plan.blockSize();
      long end = plan.to(block);
      int n = (int) Math.min(end - at, bytes.remaining() / itemBytes);
      ByteBuffer part = bytes.slice().limit(n * itemBytes);
      bytes.position(bytes.position() + n * itemBytes);
      add(block, at, n, end, part);
      at += n;
    }
  }

  private void add(long block, long item, int n, long end, ByteBuffer bytes) {
    Open current = open.computeIfAbsent(block, b -> new Open(plan.from(b)));
    if (current.next != item) {
      throw new IllegalStateException("item " + item + " came before " + current.next);
    }
    current.digest.update(bytes);
    current.next += n;
    if (current.next == end) {
      done[(int) block] = HexFormat.of().formatHex(current.digest.digest());
      open.remove(block);
    }
  }

  /** The digest of a block, null if not all of its bytes have come. */
  public @Nullable String of(long block) {
    return done[(int) block];
  }

  /**
   * All digests.
   *
   * @throws IllegalStateException if bytes are missing
   */
  public Digests digests() {
    List<String> all = new ArrayList<>();
    for (String digest : done) {
      if (digest != null) {
        all.add(digest);
      }
    }
    if (all.size() < done.length) {
      throw new IllegalStateException(done.length - all.size() + " blocks are not complete");
    }
    return new Digests(plan.size(), plan.blockSize(), 0, all);
  }
}
