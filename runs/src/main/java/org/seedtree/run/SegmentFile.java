package org.seedtree.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.seedtree.manifest.Sha256;

/**
 * Reads and writes files of finished blocks: a magic string, the digest of the run's identity, and
 * for each block its index (8 bytes), the number of its results (4 bytes), the results (8 bytes
 * each) and the SHA-256 of the identity and all of these. Blocks are in any order, numbers
 * little-endian.
 */
final class SegmentFile {

  private static final byte[] MAGIC = "SEEDTREE BLOCKS1".getBytes(ISO_8859_1);
  private static final int HEADER = MAGIC.length + Sha256.BYTES;
  private static final int BLOCK_HEADER = Long.BYTES + Integer.BYTES;
  static final int VALUE_BYTES = 8;

  private final RunPlan plan;
  private final byte[] identity;

  SegmentFile(RunPlan plan) {
    this.plan = plan;
    this.identity = plan.identityDigest();
  }

  /** Receives the positions of intact blocks. */
  interface BlockListener {

    /**
     * Receives the position of an intact block.
     *
     * @param block the index of the block
     * @param offset the offset of its results in the file
     */
    void block(long block, long offset);
  }

  /** Appends a block to the content of a file; returns the offset of its results in the content. */
  int append(ByteArrayOutputStream content, long block, byte[] results) {
    byte[] header = header(block, results.length / VALUE_BYTES);
    int offset = content.size() + header.length;
    content.writeBytes(header);
    content.writeBytes(results);
    content.writeBytes(digest(header, results));
    return offset;
  }

  /** Writes a file; returns the offset of the content in it. */
  long write(Path file, ByteArrayOutputStream content) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          out.write(MAGIC);
          out.write(identity);
          content.writeTo(out);
        });
    return HEADER;
  }

  /** Finds the intact blocks of this run in a file. */
  void scan(Path file, BlockListener listener) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long end = in.length();
      if (end < HEADER
          || !Arrays.equals(read(in, 0, MAGIC.length), MAGIC)
          || !Arrays.equals(read(in, MAGIC.length, identity.length), identity)) {
        return;
      }
      long offset = HEADER;
      while (end - offset >= BLOCK_HEADER + Sha256.BYTES) {
        byte[] header = read(in, offset, BLOCK_HEADER);
        ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long block = numbers.getLong();
        int count = numbers.getInt();
        long length = (long) count * VALUE_BYTES;
        long next = offset + BLOCK_HEADER + length + Sha256.BYTES;
        if (count < 0 || count > plan.blockSize() || next > end) {
          return;
        }
        byte[] results = read(in, offset + BLOCK_HEADER, (int) length);
        byte[] digest = read(in, next - Sha256.BYTES, Sha256.BYTES);
        if (Arrays.equals(digest, digest(header, results)) && count == plan.size(block)) {
          listener.block(block, offset + BLOCK_HEADER);
        }
        offset = next;
      }
    }
  }

  /** Returns whether results that were read from a file match the digest there. */
  boolean isIntact(RandomAccessFile in, long offset, long block, byte[] results)
      throws IOException {
    byte[] digest = read(in, offset + results.length, Sha256.BYTES);
    return Arrays.equals(digest, digest(header(block, results.length / VALUE_BYTES), results));
  }

  private static byte[] header(long block, int count) {
    return ByteBuffer.allocate(BLOCK_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(block)
        .putInt(count)
        .array();
  }

  private byte[] digest(byte[] header, byte[] results) {
    MessageDigest sha256 = Sha256.newDigest();
    sha256.update(identity);
    sha256.update(header);
    return sha256.digest(results);
  }

  /**
   * Reads {@code length} bytes.
   *
   * @throws IOException if the file ends before
   */
  static byte[] read(RandomAccessFile in, long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(offset);
    in.readFully(bytes);
    return bytes;
  }
}
