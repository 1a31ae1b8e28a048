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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.manifest.Manifest;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/**
 * A folder that a run of replications leaves its results in, block by block, so that a run that was
 * ended anyhow goes on where it was. The results are the same bytes whatever the threads, however
 * often it was ended, and in however many parts it was done.
 *
 * <pre>{@code
 * RunPlan plan = RunPlan.of(Engine.PCG64, new SeedSequence(12345), "prices", Map.of(),
 *     DType.FLOAT64, 1_000_000);
 * try (RunFolder folder = RunFolder.open(Path.of("run"), plan)) {
 *   folder.runDoubles(settings -> settings.over(8), (rng, i) -> price(rng)); // what is missing
 *   folder.finish();                                                        // results.npy
 *   Moments m = folder.moments();
 * }
 * }</pre>
 *
 * <p>While it runs, the folder has {@code run.json}, the plan, and segments of finished blocks,
 * each forced to the disk before it gets its name, each block with its SHA-256. At the end it has
 * {@code results.npy} and {@code run.json} is the {@link Manifest} with the digest of each block.
 * Blocks that are damaged are found when the folder is opened, and are missing then.
 *
 * <p>One process at a time has a folder. Its methods are for one thread.
 */
public final class RunFolder implements AutoCloseable {

  /** The name of the plan and later the manifest. */
  public static final String MANIFEST = "run.json";

  private final Path folder;
  private final RunPlan plan;
  private final FolderLock lock;
  private final BlockFiles blocks;
  private @Nullable Manifest manifest;
  private Instant started = Instant.now();
  private boolean resultsAreWhole;

  /** Takes the results of a block. */
  @FunctionalInterface
  public interface BlockVisitor {

    /**
     * Called for each block in order.
     *
     * @param block its number
     * @param results little-endian, 8 bytes each
     */
    void visit(long block, ByteBuffer results) throws IOException;
  }

  private RunFolder(Path folder, RunPlan plan, FolderLock lock) {
    this.folder = folder;
    this.plan = plan;
    this.lock = lock;
    this.blocks = new BlockFiles(folder, plan);
  }

  /**
   * Opens a folder for a run, makes it if it is not there, and finds what is finished.
   *
   * @throws RunFolderException if it is another run's, in use by another process, or no run folder
   * @throws IOException if it cannot be read or written
   */
  public static RunFolder open(Path folder, RunPlan plan) throws IOException {
    check(folder, plan);
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.take(folder);
    try {
      Optional<Manifest> there = check(folder, plan);
      RunFolder opened = new RunFolder(folder, plan, lock);
      opened.begin(there.orElse(null));
      return opened;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * The plan of the run in a folder; empty if there is none.
   *
   * @throws RunFolderException if its record is damaged
   */
  public static Optional<RunPlan> planIn(Path folder) throws IOException {
    return manifestIn(folder).map(manifest -> plan(folder, manifest));
  }

  private static Optional<Manifest> manifestIn(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(Manifest.fromJson(json));
    } catch (IllegalArgumentException e) {
      throw new RunFolderException(
          file
              + " is damaged or of another program ("
              + e.getMessage()
              + "); if it is this run's, remove it: blocks that are whole are kept");
    }
  }

  private static RunPlan plan(Path folder, Manifest manifest) {
    try {
      return RunPlan.of(manifest);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new RunFolderException(folder + " is no run folder: " + e.getMessage());
    }
  }

  /** Sees to it that a folder is this run's, or free, before anything is written there. */
  private static Optional<Manifest> check(Path folder, RunPlan plan) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RunFolderException(folder + " is not a folder");
    }
    Optional<Manifest> there = manifestIn(folder);
    if (there.isEmpty()) {
      checkFree(folder);
      return there;
    }
    RunPlan other = plan(folder, there.get());
    List<String> differences = other.differences(plan);
    if (!differences.isEmpty()) {
      throw new RunFolderException(
          folder
              + " holds another run: "
              + String.join("; ", differences)
              + ". Choose another folder, or remove it");
    }
    if (other.part() != plan.part() || other.parts() != plan.parts()) {
      throw new RunFolderException(
          folder
              + " holds part "
              + other.part()
              + "/"
              + other.parts()
              + " of this run, here it is part "
              + plan.part()
              + "/"
              + plan.parts()
              + ". Choose another folder for each part");
    }
    return there;
  }

  private static void checkFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Optional<Path> foreign = entries.filter(entry -> !isOurs(entry)).findFirst();
      if (foreign.isPresent()) {
        throw new RunFolderException(
            folder
                + " is no run folder: it has "
                + foreign.get().getFileName()
                + " and no "
                + MANIFEST
                + ". Choose an empty folder, or a new one");
      }
    }
  }

  private static boolean isOurs(Path entry) {
    return entry.endsWith(FolderLock.NAME)
        || Durable.isTemporary(entry)
        || BlockFiles.isSegment(entry);
  }

  private void begin(@Nullable Manifest there) throws IOException {
    removeTemporaries();
    if (there == null) {
      write(plan.manifest(List.of(), started));
      blocks.scan(null);
      return;
    }
    started = there.provenance().started();
    boolean finished = there.digests().sha256().size() == plan.endBlock() - plan.firstBlock();
    resultsAreWhole = blocks.scan(finished ? there.digests() : null);
    manifest = resultsAreWhole ? there : null;
  }

  private void removeTemporaries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Durable::isTemporary).toList()) {
        Files.delete(entry);
      }
    }
  }

  private void write(Manifest manifest) throws IOException {
    writeText(MANIFEST, manifest.toJson());
  }

  /**
   * Puts a text file beside the results, whole or not at all.
   *
   * @param name of the file in the folder
   */
  public void writeText(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Durable.write(folder.resolve(name), out -> out.write(bytes));
  }

  /** The folder's path. */
  public Path path() {
    return folder;
  }

  /** What is run here. */
  public RunPlan plan() {
    return plan;
  }

  /** How many replications of this part are finished. */
  public long finished() {
    long done = 0;
    for (long block = blocks.nextThere(plan.firstBlock());
        block < plan.endBlock();
        block = block + 1 < plan.endBlock() ? blocks.nextThere(block + 1) : plan.endBlock()) {
      done += plan.size(block);
    }
    return done;
  }

  /**
   * Runs the replications that are missing. However it ends, what is finished then is on the disk.
   *
   * @param settings what is set besides: threads, listener, time limit; no block size
   * @throws IllegalArgumentException if the plan's results are not float64
   * @throws org.seedtree.simulation.ReplicationException if a replication throws
   * @throws IOException if blocks cannot be written
   */
  public void runDoubles(UnaryOperator<Replications> settings, DoubleReplication replication)
      throws IOException {
    checkType(DType.FLOAT64);
    run(
        settings,
        runs ->
            runs.doubleBlocks(
                replication,
                this::isMissing,
                (b, results) -> blocks.addUnchecked(b, bytes(results))));
  }

  /**
   * Runs the replications that are missing. However it ends, what is finished then is on the disk.
   *
   * @param settings what is set besides: threads, listener, time limit; no block size
   * @throws IllegalArgumentException if the plan's results are not int64
   * @throws org.seedtree.simulation.ReplicationException if a replication throws
   * @throws IOException if blocks cannot be written
   */
  public void runLongs(UnaryOperator<Replications> settings, LongReplication replication)
      throws IOException {
    checkType(DType.INT64);
    run(
        settings,
        runs ->
            runs.longBlocks(
                replication,
                this::isMissing,
                (b, results) -> blocks.addUnchecked(b, bytes(results))));
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

  private void run(UnaryOperator<Replications> settings, Consumer<Replications> action)
      throws IOException {
    try (Checkpoints checkpoints = new Checkpoints(blocks)) {
      checkpoints.start();
      action.accept(settings.apply(plan.replications()).inBlocksOf(plan.blockSize()));
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
    return ByteBuffer.allocate(values * Segment.VALUE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Takes a block from another folder of the same run. */
  void add(long block, byte[] results) throws IOException {
    blocks.add(block, results);
  }

  BlockFiles blocks() {
    return blocks;
  }

  /**
   * Writes {@code results.npy} and the manifest, and removes the segments. Does nothing if that was
   * done and all is whole.
   *
   * @throws IllegalStateException if replications are missing
   */
  public Manifest finish() throws IOException {
    blocks.flush();
    long missing = blocks.nextMissing(plan.firstBlock());
    if (missing < plan.endBlock()) {
      throw new IllegalStateException("block " + missing + " is missing");
    }
    Manifest finished = manifest;
    if (finished == null || !resultsAreWhole) {
      finished = plan.manifest(blocks.writeResults(), started);
      write(finished);
      manifest = finished;
      resultsAreWhole = true;
    }
    blocks.removeSegments();
    return finished;
  }

  /**
   * Visits the results of all blocks in their order.
   *
   * @throws IllegalStateException before {@link #finish}
   */
  public void visit(BlockVisitor visitor) throws IOException {
    if (!resultsAreWhole) {
      throw new IllegalStateException("the run is not finished");
    }
    blocks.read(
        (block, results) ->
            visitor.visit(block, ByteBuffer.wrap(results).order(ByteOrder.LITTLE_ENDIAN)));
  }

  /**
   * Mean, variance and range of the results, the bits that {@link Replications#moments} gives.
   *
   * @throws IllegalStateException before {@link #finish}
   */
  public Moments moments() throws IOException {
    Moments all = new Moments();
    visit((block, results) -> all.add(moments(results)));
    return all;
  }

  /** The moments of one block's results. */
  public Moments moments(ByteBuffer results) {
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
