package org.seedtree.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Sha256;

/**
 * The finished blocks of a part of a run, in segments and in the file of results. Blocks wait in
 * memory for the next segment, so that small ones do not cost a write to the disk each. Safe for
 * use by several threads.
 */
final class BlockFiles {

  static final String RESULTS = "results.npy";

  private static final Pattern SEGMENT = Pattern.compile("segment-([0-9]{6,9})\\.blocks");
  private static final int MANY_BYTES = 1 << 24;

  private final Path folder;
  private final RunPlan plan;
  private final Segment segment;
  private final byte[] header;

  private final List<Path> files = new ArrayList<>();
  private final BitSet found = new BitSet();
  private final int[] fileOf;
  private final long[] offsetOf;

  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final List<Long> waitingBlocks = new ArrayList<>();
  private final List<Integer> waitingPlaces = new ArrayList<>();
  private int lastSegment;
  private @Nullable IOException failure;

  BlockFiles(Path folder, RunPlan plan) {
    this.folder = folder;
    this.plan = plan;
    this.segment = new Segment(plan);
    this.header = NpyHeader.of(plan.dtype(), List.of(plan.end() - plan.first()));
    int blocks = (int) (plan.endBlock() - plan.firstBlock());
    this.fileOf = new int[blocks];
    this.offsetOf = new long[blocks];
  }

  static boolean isSegment(Path file) {
    return SEGMENT.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * Finds the blocks that are on the disk and whole.
   *
   * @param digests the results', if the run was finished
   * @return whether the file of results is whole
   */
  boolean scan(@Nullable Digests digests) throws IOException {
    boolean whole = digests != null && scanResults(digests);
    for (Path file : segments()) {
      Matcher name = SEGMENT.matcher(String.valueOf(file.getFileName()));
      if (name.matches()) {
        lastSegment = Math.max(lastSegment, Integer.parseInt(name.group(1)));
      }
      int number = files.size();
      files.add(file);
      segment.scan(file, (block, offset) -> put(block, number, offset));
    }
    return whole;
  }

  private boolean scanResults(Digests digests) throws IOException {
    Path file = folder.resolve(RESULTS);
    if (!Files.exists(file)) {
      return false;
    }
    int number = files.size();
    files.add(file);
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      boolean whole =
          in.length() == offsetInResults(plan.endBlock())
              && Arrays.equals(Segment.read(in, 0, header.length), header);
      for (long block = plan.firstBlock(); block < plan.endBlock(); block++) {
        long offset = offsetInResults(block);
        int length = length(block);
        if (offset + length <= in.length()
            && sha256(Segment.read(in, offset, length)).equals(digests.of(block))) {
          put(block, number, offset);
        } else {
          whole = false;
        }
      }
      return whole;
    }
  }

  private static String sha256(byte[] results) {
    return HexFormat.of().formatHex(Sha256.of(results));
  }

  private long offsetInResults(long block) {
    long index = Math.min(plan.end(), block * plan.blockSize());
    return header.length + (index - plan.first()) * Segment.VALUE_BYTES;
  }

  private int length(long block) {
    return plan.size(block) * Segment.VALUE_BYTES;
  }

  private void put(long block, int file, long offset) {
    if (block >= plan.firstBlock() && block < plan.endBlock()) {
      int index = (int) (block - plan.firstBlock());
      if (!found.get(index)) {
        found.set(index);
        fileOf[index] = file;
        offsetOf[index] = offset;
      }
    }
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(BlockFiles::isSegment).sorted().toList();
    }
  }

  /** Whether a block is on the disk. */
  synchronized boolean has(long block) {
    return found.get((int) (block - plan.firstBlock()));
  }

  /** The first block from {@code block} on that is missing, or the plan's end. */
  synchronized long nextMissing(long block) {
    return Math.min(
        plan.endBlock(), plan.firstBlock() + found.nextClearBit((int) (block - plan.firstBlock())));
  }

  /** The first block from {@code block} on that is there, or the plan's end. */
  synchronized long nextThere(long block) {
    int next = found.nextSetBit((int) (block - plan.firstBlock()));
    return next < 0 ? plan.endBlock() : plan.firstBlock() + next;
  }

  /** Takes a finished block; it is on the disk after the next {@link #flush}. */
  synchronized void add(long block, byte[] results) throws IOException {
    if (failure != null) {
      throw failure;
    }
    waitingPlaces.add(segment.append(waiting, block, results));
    waitingBlocks.add(block);
    if (waiting.size() >= MANY_BYTES) {
      flush();
    }
  }

  /** Writes what waits. */
  synchronized void flush() throws IOException {
    if (waitingBlocks.isEmpty()) {
      return;
    }
    Path file = folder.resolve(String.format(Locale.ROOT, "segment-%06d.blocks", lastSegment + 1));
    long start = segment.write(file, waiting);
    lastSegment++;
    int number = files.size();
    files.add(file);
    for (int i = 0; i < waitingBlocks.size(); i++) {
      put(waitingBlocks.get(i), number, start + waitingPlaces.get(i));
    }
    waiting.reset();
    waitingBlocks.clear();
    waitingPlaces.clear();
  }

  /** Says that what waits could not be written: {@link #add} takes no more. */
  synchronized void fail(IOException e) {
    failure = e;
  }

  /** Takes the results of a block, as bytes. */
  interface Reader {
    void block(long block, byte[] results) throws IOException;
  }

  /** Reads the blocks in their order; all must be there. */
  synchronized void read(Reader reader) throws IOException {
    int opened = -1;
    RandomAccessFile in = null;
    try {
      for (long block = plan.firstBlock(); block < plan.endBlock(); block++) {
        int index = (int) (block - plan.firstBlock());
        Path file = files.get(fileOf[index]);
        if (in == null || opened != fileOf[index]) { // seldom: neighbours were written together
          close(in);
          in = new RandomAccessFile(file.toFile(), "r");
          opened = fileOf[index];
        }
        byte[] results = Segment.read(in, offsetOf[index], length(block));
        if (isSegment(file) && !segment.isWhole(in, offsetOf[index], block, results)) {
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

  /** Writes the file of results, and returns the digests of its blocks. */
  synchronized List<String> writeResults() throws IOException {
    flush();
    List<String> digests = new ArrayList<>();
    Path file = folder.resolve(RESULTS);
    Durable.write(
        file,
        out -> {
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

  /** Removes the segments, once all is in the file of results. */
  synchronized void removeSegments() throws IOException {
    for (Path file : segments()) {
      Files.delete(file);
    }
    Durable.force(folder);
  }

  /** As {@link #add} for those who cannot throw. */
  void addUnchecked(long block, byte[] results) {
    try {
      add(block, results);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
