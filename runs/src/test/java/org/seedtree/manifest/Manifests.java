package org.seedtree.manifest;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
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
    List<Long> shape = stream.children() == null ? List.of(10L) : List.of(stream.count(), 10L);
    Workload workload =
        new Workload.Sample("standard_normal", false, Map.of(), DType.FLOAT64, shape);
    return new Manifest(
        stream,
        NumpyRelease.DEFAULT,
        workload,
        new Digests(10 * stream.count(), 1L << 30, 0, List.of()),
        words == null ? null : BigInteger.valueOf(words),
        PROVENANCE);
  }

  /** Returns the manifest of the part of a run that uses some children. */
  public static Manifest run(StreamOrigin.Seeded seed, long first, long count) {
    Workload workload =
        new Workload.Run("pi", null, Map.of("n", "100"), DType.FLOAT64, List.of(1000L), 1, 1);
    return new Manifest(
        StreamStart.ofChildren(seed, first, count),
        NumpyRelease.DEFAULT,
        workload,
        new Digests(1000, 64, 0, List.of()),
        null,
        PROVENANCE);
  }

  static StreamStart seeded(Engine engine, long seed, long... spawnKey) {
    return StreamStart.of(StreamOrigin.seeded(engine, Entropy.of(seed), spawnKey));
  }

  /** Returns a manifest of each kind. */
  static List<Manifest> all() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("real", -0.0);
    parameters.put("reals", List.of(0.1, 1e300, Double.POSITIVE_INFINITY));
    parameters.put("integer", BigInteger.ONE.shiftLeft(64));
    parameters.put("flag", true);
    parameters.put("choice", "zig");
    Digests digests = new Digests(200, 64, 1, Collections.nCopies(3, DIGEST));
    StreamOrigin large =
        StreamOrigin.seeded(Engine.PHILOX, Entropy.of(BigInteger.ONE.shiftLeft(200)), 3, 1);
    StreamStart moved = StreamStart.of(large).moved(BigInteger.TEN, BigInteger.valueOf(-7));
    Workload.Sample any =
        new Workload.Sample("any", false, parameters, DType.UINT64, List.of(10L, 20L));
    Workload.Sample legacy =
        new Workload.Sample("randn", true, Map.of(), DType.FLOAT64, List.of(200L));
    StreamOrigin list =
        StreamOrigin.seeded(Engine.PCG64, Entropy.of(List.of(5, "0x1f", List.of(7))));
    return List.of(
        sample(seeded(Engine.PCG64, 12345), 11L),
        of(moved, NumpyRelease.NUMPY_2_5, any, digests),
        of(StreamStart.of(list), NumpyRelease.DEFAULT, any, digests),
        of(
            StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(42))),
            NumpyRelease.DEFAULT,
            legacy,
            digests),
        of(
            StreamStart.of(new StreamOrigin.Saved(new PCG64(5).toJson())),
            NumpyRelease.DEFAULT,
            any,
            digests),
        sample(seeded(Engine.SFC64, 5).withChildren(0, 3), null),
        run((StreamOrigin.Seeded) StreamOrigin.seeded(Engine.PCG64, Entropy.of(1)), 0, 1000),
        new Manifest(
            seeded(Engine.PCG64, 5).withChildren(64, 128),
            NumpyRelease.DEFAULT,
            new Workload.Run(
                "com.me.MySimulation",
                DIGEST,
                Map.of("n", "100"),
                DType.INT64,
                List.of(1000L, 2L),
                2,
                8),
            new Digests(1000, 64, 1, List.of(DIGEST, DIGEST)),
            null,
            PROVENANCE));
  }

  private static Manifest of(
      StreamStart stream, NumpyRelease release, Workload workload, Digests digests) {
    return new Manifest(stream, release, workload, digests, null, PROVENANCE);
  }
}
