package org.seedtree.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;

/** Manifests whose facts do not fit each other are not read. */
class ManifestConsistencyTest {

  private static final StreamStart SEED =
      StreamStart.of(StreamOrigin.seeded(Engine.PCG64, Entropy.of(12345)));

  /** The part of block 3 of 8, which is replications 375 to 499. */
  private static final Manifest RUN =
      Manifests.run((StreamOrigin.Seeded) SEED.origin(), 4, 8)
          .withDigests(new Digests(1000, 125, 3, List.of(Manifests.DIGEST)));

  private static Manifest sample(
      StreamStart stream,
      String distribution,
      Map<String, Object> parameters,
      Long words,
      Long... shape) {
    long size = List.of(shape).stream().reduce(1L, (a, b) -> a * b);
    return new Manifest(
        stream,
        NumpyRelease.DEFAULT,
        new Workload.Sample(distribution, false, parameters, DType.FLOAT64, List.of(shape)),
        new Digests(size, size, 0, List.of(Manifests.DIGEST)),
        words == null ? null : BigInteger.valueOf(words),
        Manifests.PROVENANCE);
  }

  private static void rejects(Manifest manifest, String right, String wrong, String message) {
    String json = manifest.toJson();
    assertThat(Manifest.fromJson(json)).isEqualTo(manifest);
    assertThat(json).contains(right);
    assertThatThrownBy(() -> Manifest.fromJson(json.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"first\": 375, | {\"first\": 376, | part 4/8 samples from 125 from 375, not 125 from 376",
        "\"count\": 125 | \"count\": 124 | part 4/8 samples from 125 from 375, not 124 from 375",
        "\"number\": 4 | \"number\": 5 | part 5/8 samples from 125 from 500, not 125 from 375",
        "\"of\": 8 | \"of\": 9 | part 4/9 samples from",
        "\"number\": 4 | \"number\": 9 | no such part: 9/8",
        "{\"first\": 3, | {\"first\": 2, | the first block is 3, not 2",
        "{\"first\": 3, | {\"first\": 4294967296, | there are 8 blocks, not 4294967296 + 1",
        "\"shape\": [1000] | \"shape\": [1000, 1] | size is not the run's: 1000, [1000, 1]",
        "\"shape\": [1000] | \"shape\": [999] | size is not the run's: 1000, [999]",
        "\"size\": 1000 | \"size\": 999 | size is not the run's: 999, [1000]",
        "\"block_size\": 125 | \"block_size\": 124 | part 4/8 samples from 124 from",
        "\"block_size\": 125 | \"block_size\": 5000000000 | block_size > size: 5000000000, 1000",
        "\"dtype\": \"float64\" | \"dtype\": \"float32\" | results are float64 or int64, not float32",
        "\"seedtree\" | \"words\": 5, \"seedtree\" | the number of words of a run is not known: 5",
        "\"pool_size\": 4 | \"pool_size\": 4, \"jumps\": 1 | a run samples from the children of a",
      })
  void factsOfARun(String right, String wrong, String message) {
    rejects(RUN, right, wrong, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\": 3 | \"count\": 2 | the shape does not start with the number of streams: [3, 9, 4]",
        "\"first\": 7, | \"first\": 4294967293, | a seed has 4294967295 children, not 3 from 42949672",
        "\"shape\": [3, 9, 4] | \"shape\": [3, 4, 9] | with the length of the vectors, 4: [3, 4, 9]",
        "\"shape\": [3, 9, 4] | \"shape\": [3, 36] | with the length of the vectors, 4: [3, 36]",
        "\"shape\": [3, 9, 4] | \"shape\": [3, 9, 5] | size is not the shape's: 108, [3, 9, 5]",
        "\"size\": 108 | \"size\": 109 | size is not the shape's: 109, [3, 9, 4]",
        "\"block_size\": 108 | \"block_size\": 109 | block_size > size: 109, 108",
        "\"block_size\": 108 | \"block_size\": 107 | there are digests of 1 of 2 blocks",
        "{\"first\": 0, | {\"first\": 1, | there are 1 blocks, not 1 + 1",
        "\"dtype\": \"float64\" | \"dtype\": \"float32\" | Unsupported dtype for dirichlet: float32",
        "\"dirichlet\" | \"dirichlet_\" | unknown distribution dirichlet_",
        "\"dirichlet\" | \"normal\" | normal has no parameter alpha",
        "0.5, 1.0 | 1.0 | with the length of the vectors, 3: [3, 9, 4]",
        "0.5, 1.0 | -0.5, 1.0 | alpha < 0: -0.5",
        "0.5, 1.0 | \"x\", 1.0 | alpha is not a number: x",
        "\"seedtree\" | \"words\": 5, \"seedtree\" | the number of words of each stream is not known: 5",
        "\"dtype\" | \"legacy\": 1, \"dtype\" | the manifest's legacy is not true or false",
      })
  void factsOfASample(String right, String wrong, String message) {
    Map<String, Object> parameters = Map.of("alpha", List.of(0.5, 1.0, 2.0, 3.0));
    rejects(
        sample(SEED.withChildren(7, 3), "dirichlet", parameters, null, 3L, 9L, 4L),
        right,
        wrong,
        message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"legacy_seed\": 42 | \"legacy_seed\": [42] | drawn from an integer seed of RandomState",
        "\"legacy_seed\": 42 | \"legacy_seed\": 42, \"advance\": 1 | an integer seed of RandomState",
        "\"seedtree\" | \"words\": 5, \"seedtree\" | the number of words of a split is not known: 5",
        "\"rows\": 150 | \"rows\": 2147483648 | rows is not 0 to 2**31 - 1: 2147483648",
        "\"length\": 38 | \"length\": -38 | test is not 0 to 2**31 - 1: -38",
        ", {\"name\": \"test\", \"length\": 38} | '' | shape is not the number of arrays: [1]",
        "\"shape\": [2] | \"shape\": [2, 1] | shape is not the number of arrays: [2]",
        "\"size\": 2 | \"size\": 3 | a split has a digest of each array, and 2 arrays",
        "\"block_size\": 1 | \"block_size\": 2 | there are 1 blocks, not 0 + 2",
        "\"dtype\": \"int64\" | \"dtype\": \"int32\" | dtype is not int64, which numbers of rows are",
        "\"name\": \"data.csv\" | \"name\": 5 | the manifest's files's in's name is not a string",
        "\"0123456789abcdef | \"0123456789ABCDEF | not a SHA-256 in hexadecimal digits",
      })
  void factsOfASplit(String right, String wrong, String message) {
    StreamStart seed = StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(42)));
    rejects(Manifests.split(seed), right, wrong, message);
  }

  @Test
  void numberOfWords() {
    String message = "the values consume 10 words of each stream, not 11";
    rejects(sample(SEED, "random", Map.of(), 10L, 10L), "\"words\": 10", "\"words\": 11", message);
    rejects(
        sample(SEED.withChildren(0, 3), "random", Map.of(), 10L, 3L, 10L),
        "\"words\": 10",
        "\"words\": 11",
        message);
    StreamStart mt = StreamStart.of(StreamOrigin.seeded(Engine.MT19937, Entropy.of(1)));
    rejects(
        sample(mt, "random", Map.of(), 20L, 10L),
        "\"words\": 20",
        "\"words\": 10",
        "the values consume 20 words of each stream, not 10");
  }

  /** A manifest with some digests removed would verify what remains as everything. */
  @Test
  void missingDigests() {
    Digests all = new Digests(10, 4, 0, List.of(Manifests.DIGEST, "a".repeat(64), "b".repeat(64)));
    Manifest manifest = sample(SEED, "normal", Map.of(), null, 10L).withDigests(all);
    for (int i = 0; i < 3; i++) {
      String digest = all.sha256().get(i);
      String line = i == 0 ? "\"" + digest + "\",\n    " : ",\n    \"" + digest + "\"";
      rejects(manifest, line, "", "there are digests of 2 of 3 blocks");
    }
    String json = manifest.toJson().replaceFirst("(?s)\"sha256\": \\[.*?]", "\"sha256\": []");
    assertThatThrownBy(() -> Manifest.fromJson(json))
        .hasMessage("there are digests of 0 of 3 blocks");
    Manifest run =
        Manifests.run((StreamOrigin.Seeded) SEED.origin(), 1, 4)
            .withDigests(new Digests(1000, 125, 0, List.of(Manifests.DIGEST, "a".repeat(64))));
    rejects(run, ",\n    \"" + "a".repeat(64) + "\"", "", "there are digests of 1 of 2 blocks");
  }

  @Test
  void quotesLongValuesInPart() {
    Manifest manifest = sample(SEED, "normal", Map.of(), null, 10L);
    String json = manifest.toJson().replace("\"normal\"", "\"" + "n".repeat(100_000) + "\\u001b\"");
    assertThatThrownBy(() -> Manifest.fromJson(json))
        .hasMessage("unknown distribution " + "n".repeat(80) + "...");
    String escape = manifest.toJson().replace("\"normal\"", "\"\\u001b[2J\"");
    assertThatThrownBy(() -> Manifest.fromJson(escape))
        .hasMessage("unknown distribution \\u001b[2J");
  }

  @Test
  void blocksLargerThanTheArrayAreTheArray() {
    Digests digests = new Digests(10, 65536, 0, List.of(Manifests.DIGEST));
    assertThat(digests.blockSize()).isEqualTo(10);
    assertThat(new Digests(0, 65536, 0, List.of()).blockSize()).isEqualTo(1);
    assertThat(digests.to(0)).isEqualTo(10);
  }
}
