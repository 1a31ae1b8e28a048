package org.seedtree.cli.fuzz.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.Entropy;
import org.seedtree.simulation.DoubleReplication;

/**
 * Reads the finished blocks of a run folder: whatever its segment file and its file of results
 * contain, the run is completed, and each block has the right results or those that the segment
 * file has with their digest. Fuzzing finds such digests, which protect against damage only.
 *
 * <p>An input is a byte, which says what is in the folder, and the content: 0, a segment file; 1, a
 * file of results; 2, one more byte with the length of the file of results, that file, and a
 * segment file. A folder with a file of results has the manifest of the finished run.
 */
public final class BlocksTarget {

  private static final int SEGMENT = 0;
  private static final int RESULTS = 1;
  private static final int BOTH = 2;

  /** The bytes of a segment file before the identity. */
  private static final int MAGIC_BYTES = 16;

  /** The bytes of a file of results before the values. */
  private static final int HEADER_BYTES = 128;

  /** The names of the files of a run folder. */
  static final String SEGMENT_FILE = "segment-000001.blocks";

  static final String RESULTS_FILE = "results.npy";

  /** Names its library itself, because the digests in the corpus depend on the name. */
  static final RunPlan PLAN =
      new RunPlan(
          new StreamOrigin.Seeded(Engine.PCG64, Entropy.of(12345), List.<BigInteger>of(), 4),
          NumpyRelease.DEFAULT,
          "corpus",
          "random",
          null,
          Map.of(),
          DType.FLOAT64,
          10,
          4,
          1,
          1);

  static final DoubleReplication RANDOM = (rng, i) -> rng.random();

  private static final Path DIRECTORY = ScratchDirectory.create("blocks");
  private static final Path FOLDER = DIRECTORY.resolve("run");
  private static final byte[] EXPECTED;
  private static final byte[] IDENTITY;
  private static final byte[] MANIFEST;

  static {
    try (RunFolder folder = RunFolder.open(FOLDER, PLAN)) {
      folder.runDoubles(settings -> settings.over(1), RANDOM);
      byte[] segment = Files.readAllBytes(FOLDER.resolve(SEGMENT_FILE));
      IDENTITY = Arrays.copyOfRange(segment, MAGIC_BYTES, MAGIC_BYTES + Sha256.BYTES);
      Manifest finished = folder.finish();
      EXPECTED = Files.readAllBytes(FOLDER.resolve(RESULTS_FILE));
      MANIFEST = withLibrary(finished, PLAN.library()).toJson().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BlocksTarget() {}

  /** Completes a run folder. */
  public static void fuzzerTestOneInput(byte[] input) {
    int content = input.length == 0 ? -1 : input[0];
    try {
      if (content == SEGMENT) {
        check(null, tail(input, 1));
      } else if (content == RESULTS) {
        check(tail(input, 1), null);
      } else if (content == BOTH && input.length > 1) {
        int end = Math.min(input.length, 2 + (input[1] & 0xff));
        check(Arrays.copyOfRange(input, 2, end), tail(input, end));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] tail(byte[] input, int from) {
    return Arrays.copyOfRange(input, from, input.length);
  }

  private static void check(byte @Nullable [] results, byte @Nullable [] segment)
      throws IOException {
    ScratchDirectory.remove(FOLDER);
    Files.createDirectory(FOLDER);
    if (results != null) {
      Files.write(FOLDER.resolve(RunFolder.MANIFEST), MANIFEST);
      Files.write(FOLDER.resolve(RESULTS_FILE), results);
    }
    if (segment != null) {
      Files.write(FOLDER.resolve(SEGMENT_FILE), segment);
    }
    complete();
    byte[] completed = Files.readAllBytes(FOLDER.resolve(RESULTS_FILE));
    Rejections.checkEqual("bytes", EXPECTED.length, completed.length);
    Rejections.checkEqual(
        "header", true, Arrays.equals(completed, 0, HEADER_BYTES, EXPECTED, 0, HEADER_BYTES));
    for (int block = 0; block < PLAN.blocks(); block++) {
      int from = HEADER_BYTES + block * PLAN.blockSize() * Long.BYTES;
      int to = Math.min(from + PLAN.blockSize() * Long.BYTES, completed.length);
      boolean isRight = Arrays.equals(completed, from, to, EXPECTED, from, to);
      if (!isRight && (segment == null || !hasDigest(segment, block, completed, from, to))) {
        throw new AssertionError("block " + block + " has wrong results");
      }
    }
  }

  /** Runs what is missing in the folder. */
  private static void complete() throws IOException {
    try (RunFolder folder = RunFolder.open(FOLDER, PLAN)) {
      if (folder.finished() < PLAN.count()) {
        folder.runDoubles(settings -> settings.over(1), RANDOM);
      }
      folder.finish();
    }
  }

  /** Returns whether a segment file contains a block with its digest. */
  private static boolean hasDigest(byte[] segment, long block, byte[] completed, int from, int to) {
    ByteBuffer content =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + (to - from) + Sha256.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(block)
            .putInt((to - from) / Long.BYTES)
            .put(completed, from, to - from);
    MessageDigest digest = Sha256.newDigest();
    digest.update(IDENTITY);
    digest.update(content.array(), 0, content.position());
    content.put(digest.digest());
    String bytes = new String(content.array(), ISO_8859_1);
    return new String(segment, ISO_8859_1).contains(bytes);
  }

  private static Manifest withLibrary(Manifest manifest, String library) {
    Provenance provenance = new Provenance(library, "17", Instant.EPOCH, Instant.EPOCH);
    return new Manifest(
        manifest.stream(),
        manifest.numpy(),
        manifest.workload(),
        manifest.digests(),
        manifest.words(),
        provenance);
  }
}
