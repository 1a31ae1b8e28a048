package org.seedtree.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.Workload;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Replications;

/**
 * What a run computes, and which part of it: all that its results depend on. Two runs of the same
 * plan give the same bytes.
 *
 * @param seed the engine and the seed; replication i draws from child i
 * @param library the version of this library
 * @param function a name for what is run
 * @param jarSha256 the SHA-256 of the jar that it comes from, or null
 * @param parameters the function's own
 * @param dtype what the results are: {@link DType#FLOAT64} or {@link DType#INT64}
 * @param count how many replications all parts have together
 * @param blockSize replications of each block but the last
 * @param part which part this is, from 1 on
 * @param parts how many there are
 */
public record RunPlan(
    StreamOrigin.Seeded seed,
    String library,
    String function,
    @Nullable String jarSha256,
    Map<String, String> parameters,
    DType dtype,
    long count,
    int blockSize,
    int part,
    int parts) {

  private static final int MAX_BLOCKS = 1 << 18;
  private static final int MAX_BLOCK_SIZE = 1 << 20;

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public RunPlan {
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(function, "function");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    if (dtype != DType.FLOAT64 && dtype != DType.INT64) {
      throw new IllegalArgumentException("results are float64 or int64, not " + dtype.dtype());
    }
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException("no such part: " + part + "/" + parts);
    }
    if (blockSize > MAX_BLOCK_SIZE) {
      throw new IllegalArgumentException("block size > " + MAX_BLOCK_SIZE + ": " + blockSize);
    }
    long blocks =
        Replications.of(seed.engine(), seed.seedSequence(), count).inBlocksOf(blockSize).blocks();
    if (blocks > MAX_BLOCKS) {
      throw new IllegalArgumentException(
          "too many blocks: " + blocks + ", at most " + MAX_BLOCKS + "; make them larger");
    }
  }

  /** A plan of a single part, with the block size that depends on the count alone. */
  public static RunPlan of(
      Engine engine,
      SeedSequence seed,
      String function,
      Map<String, String> parameters,
      DType dtype,
      long count) {
    return new RunPlan(
        StreamOrigin.Seeded.of(engine, seed),
        Provenance.LIBRARY,
        function,
        null,
        parameters,
        dtype,
        count,
        Replications.defaultBlockSize(count),
        1,
        1);
  }

  /**
   * The plan of a run's manifest.
   *
   * @throws IllegalArgumentException if it is a sample's
   */
  public static RunPlan of(Manifest manifest) {
    if (!(manifest.work() instanceof Workload.Run run)
        || !(manifest.stream().origin() instanceof StreamOrigin.Seeded seed)
        || run.shape().size() != 1
        || manifest.numpy() != NumpyRelease.DEFAULT
        || manifest.stream().jumps() != null
        || manifest.stream().advance() != null) {
      throw new IllegalArgumentException("this is not the manifest of a run folder");
    }
    return new RunPlan(
        seed,
        manifest.provenance().library(),
        run.function(),
        run.jarSha256(),
        run.parameters(),
        run.dtype(),
        run.shape().get(0),
        Math.toIntExact(manifest.digests().blockSize()),
        run.part(),
        run.parts());
  }

  /** The manifest of this plan, done from {@code started} until now. */
  Manifest manifest(List<String> sha256, Instant started) {
    long firstChild = firstBlock() * blockSize;
    long children = Math.min(count, endBlock() * blockSize) - firstChild;
    return new Manifest(
        StreamStart.ofChildren(seed, firstChild, children),
        NumpyRelease.DEFAULT,
        new Workload.Run(function, jarSha256, parameters, dtype, List.of(count), part, parts),
        new Digests(count, blockSize, firstBlock(), sha256),
        null,
        Provenance.since(started));
  }

  /** The same of blocks of another size. */
  public RunPlan inBlocksOf(int blockSize) {
    return new RunPlan(
        seed, library, function, jarSha256, parameters, dtype, count, blockSize, part, parts);
  }

  /** Another part of the same run. */
  public RunPlan part(int part, int parts) {
    return new RunPlan(
        seed, library, function, jarSha256, parameters, dtype, count, blockSize, part, parts);
  }

  /** The replications, none of them run. */
  public Replications replications() {
    return Replications.of(seed.engine(), seed.seedSequence(), count).inBlocksOf(blockSize);
  }

  /** How many blocks all parts have together. */
  public long blocks() {
    return (count + blockSize - 1) / blockSize;
  }

  /** This part's first block. */
  public long firstBlock() {
    return blocks() * (part - 1) / parts;
  }

  /** The block after this part's last. */
  public long endBlock() {
    return blocks() * part / parts;
  }

  /** This part's first replication. */
  public long first() {
    return firstBlock() * blockSize;
  }

  /** The replication after this part's last. */
  public long end() {
    return Math.min(count, endBlock() * blockSize);
  }

  /** How many replications a block has. */
  int size(long block) {
    return (int) Math.min(blockSize, count - block * blockSize);
  }

  /**
   * What makes the run of {@code other} another one; empty if nothing does but perhaps the part.
   */
  List<String> differences(RunPlan other) {
    Map<String, String> mine = identity();
    Map<String, String> theirs = other.identity();
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> entry : mine.entrySet()) {
      String there = theirs.getOrDefault(entry.getKey(), "none");
      if (!there.equals(entry.getValue())) {
        differences.add(entry.getKey() + " " + entry.getValue() + ", here " + there);
      }
    }
    for (Map.Entry<String, String> entry : theirs.entrySet()) {
      if (!mine.containsKey(entry.getKey())) {
        differences.add(entry.getKey() + " none, here " + entry.getValue());
      }
    }
    return differences;
  }

  /** All but the part, by names that a person knows. */
  private Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("function", function);
    identity.put("jar", jarSha256 == null ? "none" : jarSha256.substring(0, 12));
    new TreeMap<>(parameters).forEach((name, value) -> identity.put("parameter " + name, value));
    identity.put("seed", seed.entropy().toString());
    identity.put("spawn key", seed.spawnKey().toString());
    identity.put("pool size", Integer.toString(seed.poolSize()));
    identity.put("bit generator", seed.engine().numpyName());
    identity.put("replications", Long.toString(count));
    identity.put("block size", Integer.toString(blockSize));
    identity.put("dtype", dtype.dtype());
    identity.put("seedtree version", library);
    return identity;
  }

  /** A digest of all but the part. */
  byte[] identityDigest() {
    String jar = Objects.requireNonNullElse(jarSha256, "none");
    Map<String, String> identity = identity();
    identity.put("jar", jar);
    return Sha256.of(Json.write(identity).getBytes(UTF_8));
  }
}
