package org.seedtree.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.Philox;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Manifests as JSON, and the errors of malformed ones. */
class ManifestTest {

  private static final Path SCHEMA = Path.of("../docs/reference/manifest.schema.json");

  static List<Manifest> all() {
    return Manifests.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void matchesTheSchema(Manifest manifest) throws IOException {
    assertThat(schema().validate(manifest.toJson(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2",
        "\"kind\": \"sample\" | \"kind\": \"run\"",
        "\"numpy\": \"2.4.6\" | \"numpy\": \"1.26\"",
        "\"entropy\": 12345 | \"entropy\": -1",
        "\"entropy\": 12345 | \"state\": {}",
        "\"size\": 10 | \"size\": -10",
        "\"java\" | \"jvm\"",
        "\"started\": \"2026 | \"started\": \"26",
      })
  void theSchemaRejectsMalformedManifests(String right, String wrong) throws IOException {
    String json = Manifests.sample(Manifests.seeded(Engine.PCG64, 12345), 11L).toJson();
    assertThat(schema().validate(json.replace(right, wrong), InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsWhatItWrote(Manifest manifest) {
    String json = manifest.toJson();
    assertThat(Manifest.fromJson(json).toJson()).isEqualTo(json);
    assertThat(Manifest.fromJson(json).stream()).isEqualTo(manifest.stream());
    assertThat(Manifest.fromJson(json).digests()).isEqualTo(manifest.digests());
    assertThat(Manifest.fromJson(json).provenance()).isEqualTo(manifest.provenance());
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalsTheManifestItWasWrittenFrom(Manifest manifest) {
    assertThat(Manifest.fromJson(manifest.toJson())).isEqualTo(manifest);
  }

  /** JSON has two spellings of a number that is not finite: out of range, and its name. */
  @Test
  void parametersThatAreNotFiniteEqualTheirNames() {
    String json =
        all().stream()
            .map(Manifest::toJson)
            .filter(text -> text.contains("\"loc\": \"Infinity\""))
            .findFirst()
            .orElseThrow();
    Manifest named = Manifest.fromJson(json);
    Manifest large = Manifest.fromJson(json.replace("\"Infinity\"", "1e+310"));
    assertThat(large).isEqualTo(named).hasSameHashCodeAs(named);
    assertThat(large.toJson()).isEqualTo(json);
  }

  /** Whatever an origin contains can be written and read. */
  @Test
  void digitsAreLimited() {
    BigInteger largest = BigInteger.TEN.pow(Json.MAX_DIGITS).subtract(BigInteger.ONE);
    StreamOrigin origin =
        new StreamOrigin.Seeded(Engine.PCG64, Entropy.of(largest), List.of(largest), 4);
    Manifest manifest =
        Manifests.sample(StreamStart.of(origin).moved(largest, largest.negate()), 11L);
    assertThat(Manifest.fromJson(manifest.toJson())).isEqualTo(manifest);

    BigInteger larger = largest.add(BigInteger.ONE);
    StreamStart start = StreamStart.of(origin);
    for (ThrowingCallable rejected :
        List.<ThrowingCallable>of(
            () -> StreamOrigin.seeded(Engine.PCG64, Entropy.of(larger)),
            () -> StreamOrigin.seeded(Engine.PCG64, Entropy.of(List.of(1, larger))),
            () -> new StreamOrigin.Seeded(Engine.PCG64, Entropy.of(1), List.of(larger), 4),
            () -> start.moved(larger, null),
            () -> start.moved(null, larger.negate()))) {
      assertThatIllegalArgumentException()
          .isThrownBy(rejected)
          .withMessage("integer of more than 20000 digits");
    }
  }

  @Test
  void acceptsALargeSeedAsAString() {
    String json = Manifests.sample(Manifests.seeded(Engine.PCG64, 12345), 11L).toJson();
    String text = json.replace("\"entropy\": 12345", "\"entropy\": \"12345\"");
    assertThat(Manifest.fromJson(text)).isEqualTo(Manifest.fromJson(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2 | a manifest of version 2; this program reads version 1",
        "\"version\": 1 | \"version\": \"1\" | the manifest's version is not an integer",
        "seedtree-manifest | npm-manifest | this is not a manifest",
        "\"kind\": \"sample\" | \"kind\": \"seed\" | the manifest's kind is not sample, run or"
            + " split: seed",
        "\"numpy\": \"2.4.6\" | \"numpy\": \"1.26\" | numpy is not a known release: NumPy \"1.26",
        "\"size\": 10 | \"size\": 11 | size is not the shape's: 11, [10]",
        "\"size\": 10 | \"size\": 10.0 | the manifest's size is not an integer",
        "\"shape\": [10] | \"shape\": [10, null] | shape is not a list of the expected type",
        "\"dtype\": \"float64\" | \"dtype\": \"f8\" | the manifest's dtype is not a dtype: f8",
        "\"PCG64\" | \"PCG32\" | no bit generator 'PCG32'",
        "\"entropy\": 12345 | \"entropy\": -1 | expected non-negative integer: -1",
        "\"entropy\": 12345 | \"entropy\": 1.5 | entropy is not a number or a list of numbers",
        "\"pool_size\": 4 | \"pool_size\": 3 | size of the entropy pool should be at least 4: 3",
        "\"pool_size\": 4 | \"pool\": 4 | the manifest's stream has no field 'pool_size'",
        "\"pool_size\": 4 | \"pool_size\": 4, \"leaps\": 1 | has an unknown field 'leaps'",
        "\"java\" | \"jvm\": 0, \"java\" | the manifest has an unknown field 'jvm'",
        "\"0123456789abcdef | \"X123456789abcdef | not a SHA-256 in hexadecimal digits: X1",
        "\"first\": 0 | \"first\": 2 | there are 1 blocks, not 2 + 1",
        "\"pool_size\": 4 | \"pool_size\": 1000000 | pool_size > 4096: 1000000",
        "\"words\": 11 | \"words\": -1 | words < 0: -1",
        "2026-01-02T03:04:05Z | yesterday | started is not an instant like 2026-11-21T09:30:00Z",
      })
  void reportsErrors(String right, String wrong, String message) {
    String json = Manifests.sample(Manifests.seeded(Engine.PCG64, 12345), 11L).toJson();
    assertThat(json).contains(right);
    assertThatThrownBy(() -> Manifest.fromJson(json.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** A truncated manifest is rejected as malformed, wherever it ends. */
  @Test
  void rejectsTruncatedManifests() {
    String json = Manifests.all().get(1).toJson();
    for (int length = 0; length < json.length() - 2; length++) {
      String part = json.substring(0, length);
      assertThatThrownBy(() -> Manifest.fromJson(part))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void opensItsStreams() {
    BigInteger two = BigInteger.TWO;
    StreamStart moved = Manifests.seeded(Engine.PHILOX, 5, 3, 1).moved(two, BigInteger.TEN);
    Philox philox = new Philox(new SeedSequence(5).withSpawnKey(3, 1));
    assertThat(moved.open(0).state()).isEqualTo(philox.jumped(two).advance(BigInteger.TEN).state());
    StreamStart children = Manifests.seeded(Engine.PCG64, 5).withChildren(7, 2);
    assertThat(children.open(1).state()).isEqualTo(new PCG64(new SeedSequence(5).child(8)).state());
    assertThatThrownBy(() -> children.open(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void preservesTheCachedNormalOfARandomState() {
    RandomState rs = new RandomState(5);
    rs.randn(1);
    LegacyState state = rs.getState();
    assertThat(new StreamOrigin.Saved(state.toJson()).legacyState()).isEqualTo(state);
    assertThat(new StreamOrigin.Saved(state.toTupleJson()).legacyState()).isEqualTo(state);
  }

  @Test
  void rejectsInvalidStreams() {
    StreamStart saved = StreamStart.of(new StreamOrigin.Saved(new PCG64(5).toJson()));
    assertThatThrownBy(() -> saved.withChildren(0, 1)).hasMessage("only a seed has children");
    StreamStart still = Manifests.seeded(Engine.SFC64, 5);
    assertThatThrownBy(() -> still.moved(BigInteger.ONE, null)).hasMessage("SFC64 cannot jump");
    assertThatThrownBy(() -> still.withChildren(-1, 1)).hasMessage("no such children: 1 from -1");
    assertThatThrownBy(() -> new StreamOrigin.LegacySeeded(Entropy.of(1L << 32)))
        .hasMessage("Seed must be between 0 and 2**32 - 1: 4294967296");
  }

  /** The version in manifests is that of the build, without the suffix of snapshots. */
  @Test
  void containsTheVersionOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("../pom.xml")))
        .contains("<revision>" + Provenance.LIBRARY + "</revision>");
  }
}
