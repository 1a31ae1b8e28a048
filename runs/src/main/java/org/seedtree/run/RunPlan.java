package org.seedtree.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.RunPart;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.Workload;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Replications;

/**
 * Everything that the results of a run depend on, and the part of them that is computed. Two runs
 * of the same plan compute the same bytes.
 *
 * @param seed the engine and the seed; replication i samples from child i
 * @param numpy the NumPy release that spawns the children and whose values are drawn
 * @param library the version of this library
 * @param function the name of the simulation
 * @param jarSha256 the SHA-256 of the jar of its class; null if there is none
 * @param parameters the parameters of the simulation by name
 * @param dtype the dtype of the results: {@link DType#FLOAT64} or {@link DType#INT64}
 * @param count the number of replications of all parts, 0 to 2<sup>32</sup> - 1
 * @param blockSize the number of replications of each block but the last, 1 to 2<sup>20</sup>
 * @param part which part this is, from 1 to {@code parts}
 * @param parts the number of parts
 */
public record RunPlan(
    StreamOrigin.Seeded seed,
    NumpyRelease numpy,
    String library,
    String function,
    @Nullable String jarSha256,
    Map<String, String> parameters,
    DType dtype,
    long count,
    int blockSize,
    int part,
    int parts) {

  /** How messages name a missing value; values that a user chooses are quoted there. */
  private static final String ABSENT = "absent";

  private static final String NUMPY = "NumPy";

  /**
   * Copies the parameters and checks the numbers.
   *
   * @throws IllegalArgumentException if a number is out of its range, or there are more than
   *     2<sup>18</sup> blocks
   */
  public RunPlan {
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(numpy, "numpy");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(function, "function");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    parameters.forEach(
        (name, value) -> {
          Objects.requireNonNull(name, "name of a parameter");
          Objects.requireNonNull(value, name);
        });
    if (dtype != DType.FLOAT64 && dtype != DType.INT64) {
      throw new IllegalArgumentException("results are float64 or int64, not " + dtype.dtype());
    }
    new RunPart(count, blockSize, part, parts);
    Replications.of(seed.engine(), seed.seedSequence(), count).inBlocksOf(blockSize);
    blockSize = (int) Math.min(blockSize, Math.max(1, count)); // as in its manifest
  }

  /**
   * Returns a plan of a single part with the default block size, in the {@linkplain
   * SeedSequence#release release} of the seed.
   *
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static RunPlan of(
      Engine engine,
      SeedSequence seed,
      String function,
      Map<String, String> parameters,
      DType dtype,
      long count) {
    return new RunPlan(
        StreamOrigin.Seeded.of(engine, seed),
        seed.release(),
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
   * Returns the plan of a run's manifest.
   *
   * @throws IllegalArgumentException if it is not the manifest of a run folder
   */
  public static RunPlan of(Manifest manifest) {
    if (!(manifest.workload() instanceof Workload.Run run)
        || !(manifest.stream().origin() instanceof StreamOrigin.Seeded seed)) {
      throw new IllegalArgumentException("this is not the manifest of a run folder");
    }
    return new RunPlan(
        seed,
        manifest.numpy(),
        manifest.provenance().library(),
        run.function(),
        run.jarSha256(),
        run.parameters(),
        run.dtype(),
        run.shape().get(0),
        (int) manifest.digests().blockSize(),
        run.part(),
        run.parts());
  }

  /** Returns the manifest of a run of this plan that started at {@code started} and ends now. */
  Manifest manifest(List<String> sha256, Instant started) {
    return new Manifest(
        StreamStart.ofChildren(seed, first(), end() - first()),
        numpy,
        new Workload.Run(function, jarSha256, parameters, dtype, List.of(count), part, parts),
        new Digests(count, blockSize, firstBlock(), sha256),
        null,
        Provenance.since(started));
  }

  /** Returns this plan with another block size. */
  public RunPlan inBlocksOf(int blockSize) {
    return with(seed, blockSize, part, parts);
  }

  /** Returns this plan with another seed. */
  RunPlan withEntropy(Entropy entropy) {
    StreamOrigin.Seeded other =
        new StreamOrigin.Seeded(seed.engine(), entropy, seed.spawnKey(), seed.poolSize());
    return with(other, blockSize, part, parts);
  }

  /** Returns the plan of another part of the run. */
  public RunPlan part(int part, int parts) {
    return with(seed, blockSize, part, parts);
  }

  private RunPlan with(StreamOrigin.Seeded seed, int blockSize, int part, int parts) {
    return new RunPlan(
        seed,
        numpy,
        library,
        function,
        jarSha256,
        parameters,
        dtype,
        count,
        blockSize,
        part,
        parts);
  }

  /** Returns the replications of all parts. */
  public Replications replications() {
    return Replications.of(seed.engine(), seed.seedSequence(), count)
        .withRelease(numpy)
        .inBlocksOf(blockSize);
  }

  private RunPart range() {
    return new RunPart(count, blockSize, part, parts);
  }

  /** Returns the number of blocks of all parts. */
  public long blocks() {
    return range().blocks();
  }

  /** Returns the index of this part's first block. */
  public long firstBlock() {
    return range().firstBlock();
  }

  /** Returns the index after this part's last block. */
  public long endBlock() {
    return range().endBlock();
  }

  /** Returns the index of this part's first replication. */
  public long first() {
    return range().first();
  }

  /** Returns the index after this part's last replication. */
  public long end() {
    return range().end();
  }

  /** Returns the number of replications of a block. */
  int size(long block) {
    return (int) Math.min(blockSize, count - block * blockSize);
  }

  /** Returns whether another plan is of the same run, of which it may be another part. */
  boolean isSameRun(RunPlan other) {
    return MessageDigest.isEqual(identityDigest(), other.identityDigest());
  }

  /**
   * Describes the differences from a plan of another run.
   *
   * @param separator the text between this plan's value and the other's
   */
  String differences(RunPlan other, String separator) {
    Map<String, String> ours = facts();
    Map<String, String> theirs = other.facts();
    Set<String> names = new LinkedHashSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    StringJoiner differences = new StringJoiner("; ");
    for (String name : names) {
      String value = ours.getOrDefault(name, ABSENT);
      String otherValue = theirs.getOrDefault(name, ABSENT);
      if (!value.equals(otherValue)) {
        differences.add(name + " " + value + separator + otherValue);
      }
    }
    return differences.toString();
  }

  /** Returns the facts of the identity by names for messages; parameters are quoted. */
  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    identity()
        .forEach(
            (name, value) -> {
              if (value instanceof Map<?, ?> texts) {
                texts.forEach((key, text) -> facts.put("parameter " + key, Json.write(text)));
              } else if (value != null) {
                facts.put(name, value.toString());
              }
            });
    facts.put(NUMPY, numpy.version());
    return facts;
  }

  /**
   * Returns everything but the part as a JSON object. What is absent is null, which no text of a
   * user equals. The default release is left out: folders from before runs had one are of it.
   */
  private Map<String, @Nullable Object> identity() {
    Map<String, @Nullable Object> identity = new LinkedHashMap<>();
    identity.put("function", function);
    identity.put("jar", jarSha256);
    identity.put("parameters", new TreeMap<>(parameters));
    identity.put("seed", seed.entropy().toString());
    identity.put("spawn key", seed.spawnKey().toString());
    identity.put("pool size", seed.poolSize());
    identity.put("bit generator", seed.engine().numpyName());
    identity.put("replications", count);
    identity.put("block size", blockSize);
    identity.put("dtype", dtype.dtype());
    identity.put("seedtree version", library);
    if (!numpy.equals(NumpyRelease.DEFAULT)) {
      identity.put(NUMPY, numpy.version());
    }
    return identity;
  }

  /** Returns a digest of everything but the part. */
  byte[] identityDigest() {
    return Sha256.of(Json.write(identity()).getBytes(UTF_8));
  }
}
