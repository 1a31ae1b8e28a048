package org.seedtree.manifest;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;

/** Manifests for tests. */
public final class Manifests {

  static final String DIGEST = "0123456789abcdef".repeat(4);

  static final Provenance PROVENANCE =
      new Provenance(
          "0.1.0",
          "17.0.2",
          Instant.parse("2026-01-02T03:04:05Z"),
          Instant.parse("2026-01-02T03:04:06.789Z"));

  private Manifests() {}

  /** Returns the manifest of ten normals per stream, with a number of consumed words. */
  public static Manifest sample(StreamStart stream, Long words) {
    return sample(stream, NumpyRelease.DEFAULT, words);
  }

  /** Returns the manifest of ten normals per stream in a NumPy release. */
  public static Manifest sample(StreamStart stream, NumpyRelease numpy, Long words) {
    List<Long> shape = stream.children() == null ? List.of(10L) : List.of(stream.count(), 10L);
    Workload workload =
        new Workload.Sample("standard_normal", false, Map.of(), DType.FLOAT64, shape);
    return new Manifest(
        stream,
        numpy,
        workload,
        new Digests(10 * stream.count(), 1L << 30, 0, List.of(DIGEST)),
        words == null ? null : BigInteger.valueOf(words),
        PROVENANCE);
  }

  /** Returns the manifest of a part of a run of 1000 replications, which is not finished. */
  public static Manifest run(StreamOrigin.Seeded seed, int part, int parts) {
    RunPart range = new RunPart(1000, 125, part, parts);
    Workload workload =
        new Workload.Run(
            "pi", null, Map.of("n", "100"), DType.FLOAT64, List.of(1000L), part, parts);
    return new Manifest(
        StreamStart.ofChildren(seed, range.first(), range.end() - range.first()),
        NumpyRelease.DEFAULT,
        workload,
        new Digests(1000, 125, range.firstBlock(), List.of()),
        null,
        PROVENANCE);
  }

  /** Returns the manifest of a split, as a stream of a seed draws it. */
  static Manifest split(StreamStart stream) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("stratify", "true");
    options.put("test-size", "0.25");
    return of(
        stream,
        NumpyRelease.DEFAULT,
        new Workload.Split(
            "train-test",
            options,
            "1.9",
            150,
            Map.of("in", new Workload.Split.InputFile("data.csv", DIGEST)),
            List.of(
                new Workload.Split.IndexArray("train", 112),
                new Workload.Split.IndexArray("test", 38))),
        new Digests(2, 1, 0, List.of(DIGEST, DIGEST)));
  }

  static StreamStart seeded(Engine engine, long seed, long... spawnKey) {
    return StreamStart.of(StreamOrigin.seeded(engine, Entropy.of(seed), spawnKey));
  }

  /** Returns a manifest of each kind. */
  static List<Manifest> all() {
    Digests digests = new Digests(200, 64, 0, Collections.nCopies(4, DIGEST));
    StreamOrigin large =
        StreamOrigin.seeded(Engine.PHILOX, Entropy.of(BigInteger.ONE.shiftLeft(200)), 3, 1);
    StreamStart moved = StreamStart.of(large).moved(BigInteger.TEN, BigInteger.valueOf(-7));
    Map<String, Object> reals = new LinkedHashMap<>();
    reals.put("loc", Double.POSITIVE_INFINITY);
    reals.put("scale", 1e300);
    Workload.Sample normal = sample("normal", reals, DType.FLOAT64, 200L);
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("low", BigInteger.ZERO);
    range.put("high", BigInteger.ONE.shiftLeft(64));
    range.put("endpoint", false);
    Workload.Sample integers = sample("integers", range, DType.UINT64, 10L, 20L);
    Workload.Sample vectors =
        sample("dirichlet", Map.of("alpha", List.of(0.1, 1.0, 1e300, 5.0)), DType.FLOAT64, 50L, 4L);
    Workload.Sample exponential =
        sample("standard_exponential", Map.of("method", "inv"), DType.FLOAT64, 200L);
    Workload.Sample legacy =
        new Workload.Sample("randn", true, Map.of(), DType.FLOAT64, List.of(200L));
    StreamOrigin list =
        StreamOrigin.seeded(Engine.PCG64, Entropy.of(List.of(5, "0x1f", List.of(7))));
    return List.of(
        sample(seeded(Engine.PCG64, 12345), 11L),
        of(moved, NumpyRelease.of("2.5.2"), integers, digests),
        of(StreamStart.of(list), NumpyRelease.DEFAULT, vectors, digests),
        of(moved, NumpyRelease.DEFAULT, normal, digests),
        of(
            StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(42))),
            NumpyRelease.DEFAULT,
            legacy,
            digests),
        of(
            StreamStart.of(new StreamOrigin.Saved(new PCG64(5).toJson())),
            NumpyRelease.DEFAULT,
            exponential,
            digests),
        split(StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(42)))),
        sample(seeded(Engine.SFC64, 5).withChildren(0, 3), null),
        sample(
            seeded(Engine.MT19937, 5, 2).moved(BigInteger.TEN, null),
            NumpyRelease.of("1.17.0"),
            null),
        run((StreamOrigin.Seeded) StreamOrigin.seeded(Engine.PCG64, Entropy.of(1)), 1, 1),
        new Manifest(
            seeded(Engine.PCG64, 5).withChildren(128, 128),
            NumpyRelease.of("1.18.5"),
            new Workload.Run(
                "com.me.MySimulation",
                DIGEST,
                Map.of("n", "100"),
                DType.INT64,
                List.of(1000L),
                2,
                8),
            new Digests(1000, 64, 2, List.of(DIGEST, DIGEST)),
            null,
            PROVENANCE));
  }

  private static Workload.Sample sample(
      String distribution, Map<String, Object> parameters, DType dtype, Long... shape) {
    return new Workload.Sample(distribution, false, parameters, dtype, List.of(shape));
  }

  private static Manifest of(
      StreamStart stream, NumpyRelease release, Workload workload, Digests digests) {
    return new Manifest(stream, release, workload, digests, null, PROVENANCE);
  }
}
