package org.seedtree.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/**
 * A folder that stores the results of a run block by block, so that an interrupted run can be
 * resumed. The results are the same bytes for any number of threads, interruptions and parts.
 *
 * {@snippet file="RunSnippetsTest.java" region="folder"}
 *
 * <p>During the run the folder contains {@code run.json}, the plan, and segment files of finished
 * blocks; each file is forced to the disk before it gets its name, and each block has its SHA-256.
 * After the run it contains {@code results.npy}, and {@code run.json} is the {@link Manifest} with
 * the digest of each block. Damaged blocks are found when the folder is opened, and count as
 * missing.
 *
 * <p>One process at a time can open a folder. Not safe for use by several threads.
 */
public final class RunFolder implements AutoCloseable {

  /** The name of the file with the plan and, after the run, the manifest. */
  public static final String MANIFEST = "run.json";

  private final Path folder;
  private final RunPlan plan;
  private final FolderLock lock;
  private final BlockStore blocks;
  private @Nullable Manifest manifest;
  private Instant started = Instant.now();
  private boolean resultsAreComplete;

  /** Receives the results of blocks. */
  @FunctionalInterface
  public interface BlockVisitor {

    /**
     * Receives the results of a block; called for each block in order.
     *
     * @param block the index of the block
     * @param results the results, little-endian and 8 bytes each
     * @throws IOException to end the iteration
     */
    void visit(long block, ByteBuffer results) throws IOException;
  }

  private RunFolder(Path folder, RunPlan plan, FolderLock lock) {
    this.folder = folder;
    this.plan = plan;
    this.lock = lock;
    this.blocks = new BlockStore(folder, plan);
  }

  /**
   * Opens the folder of a run, creates it if it does not exist, and finds the finished blocks.
   *
   * @throws RunFolderException if the folder is in use, contains another run, or is not a run
   *     folder
   * @throws IOException if it cannot be read or written
   */
  public static RunFolder open(Path folder, RunPlan plan) throws IOException {
    RunFolderCheck.check(folder, plan);
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.acquire(folder);
    try {
      Optional<Manifest> manifest = RunFolderCheck.check(folder, plan);
      RunFolder opened = new RunFolder(folder, plan, lock);
      opened.load(manifest.orElse(null));
      return opened;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Returns the plan of the run in a folder; empty if there is none.
   *
   * @throws RunFolderException if its manifest is damaged
   * @throws IOException if it cannot be read
   */
  public static Optional<RunPlan> planIn(Path folder) throws IOException {
    return RunFolderCheck.manifestIn(folder).map(manifest -> RunFolderCheck.plan(folder, manifest));
  }

  private void load(@Nullable Manifest existing) throws IOException {
    removeTemporaries();
    if (existing == null) {
      write(plan.manifest(List.of(), started));
      blocks.scan(null);
      return;
    }
    started = existing.provenance().started();
    Digests digests = existing.digests();
    boolean finished = digests.first() == plan.firstBlock() && digests.end() == plan.endBlock();
    resultsAreComplete = blocks.scan(finished ? digests : null);
    manifest = resultsAreComplete ? existing : null;
  }

  private void removeTemporaries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(AtomicFile::isTemporary).toList()) {
        Files.delete(entry);
      }
    }
  }

  private void write(Manifest manifest) throws IOException {
    writeText(MANIFEST, manifest.toJson());
  }

  /**
   * Writes a text file to the folder, which appears only once it is complete.
   *
   * @param name the name of the file
   * @throws IOException if it cannot be written
   */
  public void writeText(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(name), out -> out.write(bytes));
  }

  /** Returns the path of the folder. */
  public Path path() {
    return folder;
  }

  /** Returns the plan of the run. */
  public RunPlan plan() {
    return plan;
  }

  /** Returns the number of finished replications of this part. */
  public long finished() {
    long done = 0;
    for (long block = blocks.nextPresent(plan.firstBlock());
        block < plan.endBlock();
        block = block + 1 < plan.endBlock() ? blocks.nextPresent(block + 1) : plan.endBlock()) {
      done += plan.size(block);
    }
    return done;
  }

  /**
   * Runs the missing replications. However it ends, the finished blocks are then on the disk.
   *
   * @param settings changes settings like threads, listener and time limit; a block size is ignored
   * @param replication the replication, for several threads
   * @throws IllegalArgumentException if the plan's results are not float64
   * @throws org.seedtree.simulation.ReplicationException if a replication throws
   * @throws IOException if blocks cannot be written
   */
  public void runDoubles(UnaryOperator<Replications> settings, DoubleReplication replication)
      throws IOException {
    checkType(DType.FLOAT64);
    run(
        settings,
        (runs, checkpoints) ->
            runs.doubleBlocks(
                replication, this::isMissing, (b, results) -> checkpoints.add(b, bytes(results))));
  }

  /**
   * Runs the missing replications. However it ends, the finished blocks are then on the disk.
   *
   * @param settings changes settings like threads, listener and time limit; a block size is ignored
   * @param replication the replication, for several threads
   * @throws IllegalArgumentException if the plan's results are not int64
   * @throws org.seedtree.simulation.ReplicationException if a replication throws
   * @throws IOException if blocks cannot be written
   */
  public void runLongs(UnaryOperator<Replications> settings, LongReplication replication)
      throws IOException {
    checkType(DType.INT64);
    run(
        settings,
        (runs, checkpoints) ->
            runs.longBlocks(
                replication, this::isMissing, (b, results) -> checkpoints.add(b, bytes(results))));
  }

  private void checkType(DType dtype) {
    if (plan.dtype() != dtype) {
      throw new IllegalArgumentException(
          "the results are " + plan.dtype().dtype() + ", not " + dtype.dtype());
    }
  }

  private boolean isMissing(long block) {
    return block >= plan.firstBlock() && block < plan.endBlock() && !blocks.has(block);
  }

  private void run(
      UnaryOperator<Replications> settings, BiConsumer<Replications, CheckpointWriter> action)
      throws IOException {
    try (CheckpointWriter checkpoints = new CheckpointWriter(blocks)) {
      checkpoints.start();
      action.accept(settings.apply(plan.replications()).inBlocksOf(plan.blockSize()), checkpoints);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static byte[] bytes(double[] results) {
    ByteBuffer bytes = allocate(results.length);
    bytes.asDoubleBuffer().put(results);
    return bytes.array();
  }

  private static byte[] bytes(long[] results) {
    ByteBuffer bytes = allocate(results.length);
    bytes.asLongBuffer().put(results);
    return bytes.array();
  }

  private static ByteBuffer allocate(int values) {
    return ByteBuffer.allocate(values * SegmentFile.VALUE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  BlockStore blocks() {
    return blocks;
  }

  /**
   * Writes {@code results.npy} and the manifest, and removes the segment files. Does nothing if
   * both files are complete.
   *
   * @throws IllegalStateException if replications are missing
   * @throws IOException if a file cannot be written
   */
  public Manifest finish() throws IOException {
    blocks.flush();
    long missing = blocks.nextMissing(plan.firstBlock());
    if (missing < plan.endBlock()) {
      throw new IllegalStateException("block " + missing + " is missing");
    }
    Manifest finished = manifest;
    if (finished == null || !resultsAreComplete) {
      finished = plan.manifest(blocks.writeResults(), started);
      write(finished);
      manifest = finished;
      resultsAreComplete = true;
    }
    blocks.removeSegments();
    return finished;
  }

  /**
   * Passes the results of all blocks to {@code visitor}, in order.
   *
   * @throws IllegalStateException before {@link #finish}
   * @throws IOException if the results cannot be read, or the visitor throws it
   */
  public void visit(BlockVisitor visitor) throws IOException {
    if (!resultsAreComplete) {
      throw new IllegalStateException("the run is not finished");
    }
    blocks.read(
        (block, results) ->
            visitor.visit(block, ByteBuffer.wrap(results).order(ByteOrder.LITTLE_ENDIAN)));
  }

  /**
   * Returns the moments of the results, with the bits of {@link Replications#moments}.
   *
   * @throws IllegalStateException before {@link #finish}
   * @throws IOException if the results cannot be read
   */
  public Moments moments() throws IOException {
    Moments all = new Moments();
    visit((block, results) -> all.add(moments(results)));
    return all;
  }

  private Moments moments(ByteBuffer results) {
    Moments moments = new Moments();
    while (results.hasRemaining()) {
      moments.add(plan.dtype() == DType.FLOAT64 ? results.getDouble() : results.getLong());
    }
    return moments;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
