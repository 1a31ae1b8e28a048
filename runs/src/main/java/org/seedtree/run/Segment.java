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
 * A file of finished blocks, in any order: a mark, the digest of the run's identity, and of each
 * block its number (8 bytes), its number of results (4), the results (8 each) and SHA-256 of all
 * that and the identity. Numbers are little-endian.
 */
final class Segment {

  private static final byte[] MARK = "SEEDTREE BLOCKS1".getBytes(ISO_8859_1);
  private static final int HEADER = MARK.length + Sha256.BYTES;
  private static final int RECORD_HEADER = Long.BYTES + Integer.BYTES;
  static final int VALUE_BYTES = 8;

  private final RunPlan plan;
  private final byte[] identity;

  Segment(RunPlan plan) {
    this.plan = plan;
    this.identity = plan.identityDigest();
  }

  /** Hears of a block that is whole. */
  interface Found {

    /**
     * @param offset of the results in the file
     */
    void block(long block, long offset);
  }

  /** Appends a block; returns the place of its results among the records. */
  int append(ByteArrayOutputStream records, long block, byte[] results) {
    byte[] header = header(block, results.length / VALUE_BYTES);
    int place = records.size() + header.length;
    records.writeBytes(header);
    records.writeBytes(results);
    records.writeBytes(digest(header, results));
    return place;
  }

  /** Writes a file; returns where its records begin. */
  long write(Path file, ByteArrayOutputStream records) throws IOException {
    Durable.write(
        file,
        out -> {
          out.write(MARK);
          out.write(identity);
          records.writeTo(out);
        });
    return HEADER;
  }

  /** Finds the blocks of a file that are whole and of this run. */
  void scan(Path file, Found found) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long end = in.length();
      if (end < HEADER
          || !Arrays.equals(read(in, 0, MARK.length), MARK)
          || !Arrays.equals(read(in, MARK.length, identity.length), identity)) {
        return;
      }
      long at = HEADER;
      while (end - at >= RECORD_HEADER + Sha256.BYTES) {
        byte[] header = read(in, at, RECORD_HEADER);
        ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long block = numbers.getLong();
        int count = numbers.getInt();
        long length = (long) count * VALUE_BYTES;
        long next = at + RECORD_HEADER + length + Sha256.BYTES;
        if (count < 0 || count > plan.blockSize() || next > end) {
          return;
        }
        byte[] results = read(in, at + RECORD_HEADER, (int) length);
        byte[] digest = read(in, next - Sha256.BYTES, Sha256.BYTES);
        if (Arrays.equals(digest, digest(header, results)) && count == plan.size(block)) {
          found.block(block, at + RECORD_HEADER);
        }
        at = next;
      }
    }
  }

  /** Whether results that were read again are those that the file's digest is of. */
  boolean isWhole(RandomAccessFile in, long offset, long block, byte[] results) throws IOException {
    byte[] digest = read(in, offset + results.length, Sha256.BYTES);
    return Arrays.equals(digest, digest(header(block, results.length / VALUE_BYTES), results));
  }

  private static byte[] header(long block, int count) {
    return ByteBuffer.allocate(RECORD_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(block)
        .putInt(count)
        .array();
  }

  private byte[] digest(byte[] header, byte[] results) {
    MessageDigest sha256 = Sha256.begin();
    sha256.update(identity);
    sha256.update(header);
    return sha256.digest(results);
  }

  /**
   * Reads so many bytes.
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
