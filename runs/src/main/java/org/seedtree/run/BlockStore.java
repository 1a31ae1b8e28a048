package org.seedtree.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Sha256;

/**
 * The finished blocks of a part of a run, in segment files and in the file of results. Blocks are
 * buffered in memory until the next segment file is written, so that not every small block costs a
 * write to the disk. Safe for use by several threads.
 */
final class BlockStore {

  static final String RESULTS = "results.npy";

  private static final Pattern SEGMENT = Pattern.compile("segment-[0-9]{6,}\\.blocks");
  private static final int MAX_BUFFERED_BYTES = 1 << 24;

  private final Path folder;
  private final RunPlan plan;
  private final SegmentFile segment;
  private final byte[] header;

  private final List<Path> files = new ArrayList<>();
  private final BitSet present = new BitSet();
  private final int[] fileOf;
  private final long[] offsetOf;

  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final List<Long> bufferedBlocks = new ArrayList<>();
  private final List<Integer> bufferedOffsets = new ArrayList<>();
  private int segmentNumber;
  private @Nullable IOException failure;

  BlockStore(Path folder, RunPlan plan) {
    this.folder = folder;
    this.plan = plan;
    this.segment = new SegmentFile(plan);
    this.header = NpyHeader.of(plan.dtype(), List.of(plan.end() - plan.first()));
    int blocks = (int) (plan.endBlock() - plan.firstBlock());
    this.fileOf = new int[blocks];
    this.offsetOf = new long[blocks];
  }

  static boolean isSegment(Path file) {
    return SEGMENT.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * Finds the intact blocks on the disk and returns whether the file of results is complete.
   *
   * @param digests the digests of the results if the run was finished, else null
   */
  boolean scan(@Nullable Digests digests) throws IOException {
    boolean complete = digests != null && scanResults(digests);
    for (Path file : segments()) {
      if (!Files.exists(file)) {
        continue; // a link to nothing
      }
      int number = files.size();
      files.add(file);
      segment.scan(file, (block, offset) -> put(block, number, offset));
    }
    return complete;
  }

  private boolean scanResults(Digests digests) throws IOException {
    Path file = folder.resolve(RESULTS);
    if (!Files.exists(file)) {
      return false;
    }
    int number = files.size();
    files.add(file);
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      boolean complete =
          in.length() == offsetInResults(plan.endBlock())
              && Arrays.equals(SegmentFile.read(in, 0, header.length), header);
      for (long block = plan.firstBlock(); block < plan.endBlock(); block++) {
        long offset = offsetInResults(block);
        int length = length(block);
        if (offset + length <= in.length()
            && sha256(SegmentFile.read(in, offset, length)).equals(digests.of(block))) {
          put(block, number, offset);
        } else {
          complete = false;
        }
      }
      return complete;
    }
  }

  private static String sha256(byte[] results) {
    return Sha256.hex(Sha256.of(results));
  }

  private long offsetInResults(long block) {
    long index = Math.min(plan.end(), block * plan.blockSize());
    return header.length + (index - plan.first()) * SegmentFile.VALUE_BYTES;
  }

  private int length(long block) {
    return plan.size(block) * SegmentFile.VALUE_BYTES;
  }

  private void put(long block, int file, long offset) {
    if (block >= plan.firstBlock() && block < plan.endBlock()) {
      int index = (int) (block - plan.firstBlock());
      if (!present.get(index)) {
        present.set(index);
        fileOf[index] = file;
        offsetOf[index] = offset;
      }
    }
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(BlockStore::isSegment).sorted().toList();
    }
  }

  /** Returns whether a block is on the disk. */
  synchronized boolean has(long block) {
    return present.get((int) (block - plan.firstBlock()));
  }

  /** Returns the first missing block from {@code block} on, or the plan's end. */
  synchronized long nextMissing(long block) {
    return Math.min(
        plan.endBlock(),
        plan.firstBlock() + present.nextClearBit((int) (block - plan.firstBlock())));
  }

  /** Returns the first block from {@code block} on that is on the disk, or the plan's end. */
  synchronized long nextPresent(long block) {
    int next = present.nextSetBit((int) (block - plan.firstBlock()));
    return next < 0 ? plan.endBlock() : plan.firstBlock() + next;
  }

  /**
   * Adds a finished block, which is on the disk after the next {@link #flush}.
   *
   * @throws IOException if a segment file cannot be written, now or earlier
   */
  synchronized void add(long block, byte[] results) throws IOException {
    if (failure != null) {
      throw failure;
    }
    bufferedOffsets.add(segment.append(buffer, block, results));
    bufferedBlocks.add(block);
    if (buffer.size() >= MAX_BUFFERED_BYTES) {
      flush();
    }
  }

  /** Writes the buffered blocks to a segment file. */
  synchronized void flush() throws IOException {
    if (bufferedBlocks.isEmpty()) {
      return;
    }
    Path file = nextSegment();
    long start = segment.write(file, buffer);
    int number = files.size();
    files.add(file);
    for (int i = 0; i < bufferedBlocks.size(); i++) {
      put(bufferedBlocks.get(i), number, start + bufferedOffsets.get(i));
    }
    buffer.reset();
    bufferedBlocks.clear();
    bufferedOffsets.clear();
  }

  /** Returns a name that no file has. */
  private Path nextSegment() {
    while (true) {
      segmentNumber++;
      Path file = folder.resolve(String.format(Locale.ROOT, "segment-%06d.blocks", segmentNumber));
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return file;
      }
    }
  }

  /** Records that the buffered blocks could not be written, which {@link #add} then throws. */
  synchronized void fail(IOException e) {
    failure = e;
  }

  /** Receives the results of a block as bytes. */
  interface Reader {
    void block(long block, byte[] results) throws IOException;
  }

  /** Reads all blocks in order; none may be missing. */
  synchronized void read(Reader reader) throws IOException {
    int opened = -1;
    RandomAccessFile in = null;
    try {
      for (long block = plan.firstBlock(); block < plan.endBlock(); block++) {
        int index = (int) (block - plan.firstBlock());
        Path file = files.get(fileOf[index]);
        if (in == null || opened != fileOf[index]) { // rarely: neighbours are written together
          close(in);
          in = new RandomAccessFile(file.toFile(), "r");
          opened = fileOf[index];
        }
        byte[] results = SegmentFile.read(in, offsetOf[index], length(block));
        if (isSegment(file) && !segment.isIntact(in, offsetOf[index], block, results)) {
          throw new IOException(file.getFileName() + " has changed; run it again");
        }
        reader.block(block, results);
      }
    } finally {
      close(in);
    }
  }

  private static void close(@Nullable RandomAccessFile file) throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Writes the file of results and returns the digests of its blocks. */
  synchronized List<String> writeResults() throws IOException {
    flush();
    List<String> digests = new ArrayList<>();
    Path file = folder.resolve(RESULTS);
    AtomicFile.write(
        file,
        out -> {
          digests.clear();
          out.write(header);
          read(
              (block, results) -> {
                digests.add(sha256(results));
                out.write(results);
              });
        });
    int number = files.size();
    files.add(file);
    for (long block = plan.firstBlock(); block < plan.endBlock(); block++) {
      int index = (int) (block - plan.firstBlock());
      fileOf[index] = number;
      offsetOf[index] = offsetInResults(block);
    }
    return digests;
  }

  /** Removes the segment files, once all blocks are in the file of results. */
  synchronized void removeSegments() throws IOException {
    for (Path file : segments()) {
      Files.delete(file);
    }
    AtomicFile.force(folder);
  }
}
