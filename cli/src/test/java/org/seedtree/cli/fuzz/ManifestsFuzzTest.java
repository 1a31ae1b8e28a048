package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;
import org.seedtree.audit.Audit;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Kind;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.cli.InProcess;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacySampler;
import org.seedtree.legacy.RandomState;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.Workload;
import org.seedtree.seed.Entropy;

/**
 * Changed manifests that are read verify and audit as what they say: {@code verify} reports exactly
 * the blocks whose digests are not those of the values that the manifest describes, and {@code
 * audit} exactly the words that its streams share with those of the original.
 */
class ManifestsFuzzTest {

  private static final int MANIFESTS = 20_000;

  private static final List<String> SAMPLES =
      List.of(
          "normal loc=3 scale=2 --seed 12345 --size 150",
          "random --seed 12345 --streams 3 --size 30 --advance 5",
          "random --seed 12345 --bit-generator mt19937 --advance 7 --size 70",
          "standard_exponential method=inv --seed 5 --size 90 --bit-generator mt19937",
          "dirichlet alpha=0.5,1,2.5 --seed 5 --streams 4 --size 9",
          "random --dtype float32 --seed 5 --size 100 --bit-generator sfc64",
          "integers low=-5 high=1000 --dtype int16 --seed 1,2,300000000000 --spawn-key 3,1"
              + " --bit-generator philox --jumps 3 --advance 12345 --size 10,12",
          "integers low=-5 high=1000 --seed 3 --bit-generator pcg64dxsm --jumps 1 --size 90",
          "randn --legacy --seed 42,43 --size 77 --advance 9",
          "normal loc=3 scale=2 --legacy --seed 5 --bit-generator pcg64 --streams 3 --size 20",
          "binomial n=100 p=0.4 --seed 1 --size 80 --numpy 2.5.2",
          "integers low=0 high=4294967296 --dtype uint32 --state @s.json --size 101");

  private static final List<String> RUNS =
      List.of(
          "pi points=9 --replications 60 --block-size 7 --seed 5",
          "pi points=9 --replications 60 --block-size 7 --seed 5 --part 2/3",
          "bootstrap --replications 20 --seed 6 --bit-generator philox");

  /** The facts that others do not imply. */
  private static final List<String> FACTS =
      List.of(
          "stream/entropy",
          "stream/spawn_key",
          "stream/jumps",
          "stream/advance",
          "stream/engine",
          "stream/pool_size",
          "stream/legacy_seed",
          "stream/state/state/state",
          "stream/state/uinteger",
          "stream/state/has_uint32",
          "parameters/loc",
          "parameters/scale",
          "parameters/low",
          "parameters/high",
          "parameters/alpha",
          "parameters/n",
          "parameters/p",
          "parameters/points",
          "distribution",
          "dtype",
          "numpy",
          "blocks/sha256/0",
          "blocks/sha256/1",
          "blocks/sha256",
          "children/first",
          "words",
          "seedtree",
          "started",
          "function",
          "part/number",
          "parameters");

  /** The number of values, streams and words above which a manifest is not recomputed here. */
  private static final int MAX_SIZE = 3000;

  private static final int MAX_WORDS = 300;

  /** The bytes of the header of results.npy. */
  private static final int HEADER = 128;

  private static final Pattern DIFFERENT =
      Pattern.compile("([a-z.]+): blocks? (\\d+)(?: to (\\d+))? differs? \\(");

  private static final Pattern SHARED_WORDS =
      Pattern.compile(
          ": words (?:from )?(\\d+) .* of valid are words (?:from )?(\\d+) .* of other$");

  @TempDir private Path directory;
  private final List<Original> originals = new ArrayList<>();

  /** A manifest, and the values that it describes. */
  private record Original(String manifest, byte[] values) {}

  @Test
  void someManifests() throws IOException {
    create();
    checkOutcomes(Fuzz.few("manifests", MANIFESTS, rng -> check(new Choices(rng))));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyManifests() throws IOException {
    create();
    checkOutcomes(Fuzz.many("manifests", MANIFESTS, rng -> check(new Choices(rng))));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 100) {
      assertThat(outcomes.keySet()).contains("not read", "the same", "different");
      assertThat(outcomes.get("not read")).isLessThan(all * 9 / 10);
    }
  }

  private void create() throws IOException {
    Files.writeString(
        directory.resolve("s.json"),
        """
        {"bit_generator": "PCG64", "state": {"state": 35399562948360463058890781895381311971,
         "inc": 87136372517582989555478159403783844777}, "has_uint32": 1, "uinteger": 77}""");
    for (String sample : SAMPLES) {
      succeeds("sample " + sample + " --out @x.bin --manifest @m.json");
      Manifest manifest = Manifest.fromJson(Files.readString(directory.resolve("m.json")));
      BlockDigester digester =
          new BlockDigester(manifest.digests().size(), 32, manifest.workload().dtype().bytes());
      byte[] values = Files.readAllBytes(directory.resolve("x.bin"));
      digester.add(0, ByteBuffer.wrap(values));
      originals.add(new Original(manifest.withDigests(digester.digests()).toJson(), values));
    }
    for (int i = 0; i < RUNS.size(); i++) {
      succeeds("run " + RUNS.get(i) + " --out @run" + i);
      byte[] file = Files.readAllBytes(directory.resolve("run" + i + "/results.npy"));
      originals.add(
          new Original(
              Files.readString(directory.resolve("run" + i + "/run.json")),
              Arrays.copyOfRange(file, HEADER, file.length)));
    }
  }

  private InProcess seedtree(String line) {
    return InProcess.run(line.replace("@", directory + "/").split(" "));
  }

  private void succeeds(String line) {
    InProcess result = seedtree(line);
    assertThat(result.status()).as(result.err()).isZero();
  }

  private String check(Choices choices) throws IOException {
    Original original = choices.of(originals);
    String valid = original.manifest();
    JsonMutation mutation = new JsonMutation(choices);
    String other = choices.of(originals).manifest();
    String text =
        choices.happens(0.5)
            ? mutation.mutated(valid, other)
            : mutation.withOtherFact(valid, other, FACTS);
    Manifest manifest;
    try {
      manifest = Manifest.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return "not read";
    }
    assertThat(Manifest.fromJson(manifest.toJson()).toJson()).isEqualTo(manifest.toJson());
    checkSaid(Json.parseObject(text), Json.parseObject(manifest.toJson()));
    if (!isSmall(manifest)) {
      return "large";
    }
    Files.writeString(directory.resolve("other.json"), text);
    String outcome = checkVerify(manifest);
    checkAudit(Manifest.fromJson(valid), manifest);
    if (choices.happens(0.3)) {
      checkAgainst(choices.happens(0.8) ? original : choices.of(originals), manifest, outcome);
    }
    return outcome;
  }

  /** Checks that what is read is what the text says, however it is written. */
  private static void checkSaid(Map<String, ?> said, Map<String, ?> read) {
    read.forEach(
        (name, value) -> {
          Object original = said.get(name);
          switch (name) {
            case "started", "ended" -> assertThat(original).isInstanceOf(String.class);
            case "stream" -> checkStream((Map<?, ?>) original, (Map<?, ?>) value);
            default -> assertThat(finite(original)).as("%s", name).isEqualTo(value);
          }
        });
    said.forEach(
        (name, value) -> {
          if (!read.containsKey(name)) {
            assertThat(List.of(name, value)).isEqualTo(List.of("legacy", false));
          }
        });
  }

  /** Replaces numbers that are not finite, which a manifest writes as text. */
  private static @Nullable Object finite(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> finite = new LinkedHashMap<>();
      map.forEach((name, inner) -> finite.put(name, finite(inner)));
      return finite;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ManifestsFuzzTest::finite).toList();
    }
    return value instanceof Double x && !Double.isFinite(x) ? x.toString() : value;
  }

  private static void checkStream(Map<?, ?> said, Map<?, ?> read) {
    assertThat(said.keySet()).isEqualTo(read.keySet());
    read.forEach(
        (name, value) -> {
          Object original = said.get(name);
          if (name.equals("engine")) {
            assertThat((String) original).isEqualToIgnoringCase((String) value);
          } else if (original instanceof String text && !name.equals("state")) {
            assertThat(Json.parse(Entropy.parse(text).toJson())).isEqualTo(value);
          } else {
            assertThat(original).as("%s", name).isEqualTo(value);
          }
        });
  }

  private static boolean isSmall(Manifest manifest) {
    BigInteger jumps = manifest.stream().jumps();
    boolean near =
        jumps == null
            || manifest.stream().origin().engine() != Engine.MT19937
            || jumps.bitLength() < 8
            || jumps.bitLength() > 40;
    boolean shortRun =
        !(manifest.workload() instanceof Workload.Run run)
            || run.parameters().values().stream().noneMatch(value -> value.matches("\\+?\\d{4,}"));
    return near
        && shortRun
        && manifest.digests().size() <= MAX_SIZE
        && manifest.stream().count() <= MAX_SIZE;
  }

  private String checkVerify(Manifest manifest) {
    InProcess verified = seedtree("verify @other.json --threads 1");
    if (verified.status() == 2) {
      assertThat(verified.err()).startsWith("seedtree: ").hasLineCount(1).hasSizeLessThan(1000);
      assertThat(verified.err()).doesNotContainPattern(Messages.INTERNAL);
      assertThat(isRejectedLater(manifest)).as(verified.err()).isTrue();
      return "not computed";
    }
    assertThat(verified.err()).isEmpty();
    BitSet reported = reported("other.json", verified.out());
    boolean otherWords = verified.out().contains(" words, not ");
    assertThat(verified.status() == 0).isEqualTo(reported.isEmpty() && !otherWords);
    Values values = Values.of(manifest);
    if (values != null) {
      assertThat(reported).as(verified.out()).isEqualTo(values.different(manifest.digests()));
      if (manifest.words() != null && manifest.digests().size() > 0) {
        boolean expected = !Optional.of(manifest.words()).equals(values.words());
        assertThat(otherWords).as(verified.out()).isEqualTo(expected);
      }
    }
    return verified.status() == 0 ? "the same" : "different";
  }

  /** Returns the blocks that a report says differ in a file. */
  private static BitSet reported(String file, String report) {
    BitSet reported = new BitSet();
    Matcher matcher = DIFFERENT.matcher(report);
    while (matcher.find()) {
      if (matcher.group(1).equals(file)) {
        int first = Integer.parseInt(matcher.group(2));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        reported.set(first, last + 1);
      }
    }
    return reported;
  }

  /** Checks what is reported of a file with values, and that the rest of the report is the same. */
  private void checkAgainst(Original original, Manifest manifest, String outcome)
      throws IOException {
    Files.write(directory.resolve("x.bin"), original.values());
    InProcess alone = seedtree("verify @other.json --threads 1");
    InProcess result = seedtree("verify @other.json --threads 1 --against @x.bin");
    Digests digests = manifest.digests();
    long first = manifest.workload() instanceof Workload.Run ? digests.from(digests.first()) : 0;
    long end = digests.sha256().isEmpty() ? first : digests.to(digests.end() - 1);
    int itemBytes = manifest.workload().dtype().bytes();
    if (outcome.equals("not computed")) {
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1).doesNotContainPattern(Messages.INTERNAL);
    } else if (original.values().length != (end - first) * itemBytes) {
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1).contains(" bytes of values, not ");
    } else {
      BitSet expected =
          new Values(original.values(), first, itemBytes, Optional.empty()).different(digests);
      assertThat(reported("x.bin", result.out())).as(result.out()).isEqualTo(expected);
      assertThat(reported("other.json", result.out()))
          .isEqualTo(reported("other.json", alone.out()));
      boolean same = expected.isEmpty() && alone.status() == 0;
      assertThat(result.status()).as(result.out()).isEqualTo(same ? 0 : 1);
    }
  }

  /** Returns whether only a computation finds that a manifest is not possible. */
  private static boolean isRejectedLater(Manifest manifest) {
    try {
      if (manifest.stream().count() > 0) {
        manifest.stream().open(0);
      }
    } catch (IllegalArgumentException e) {
      return true;
    }
    return manifest.workload() instanceof Workload.Run
        || (manifest.digests().sha256().isEmpty() && manifest.digests().size() > 0);
  }

  /**
   * The values that a manifest describes, computed without the command line.
   *
   * @param bytes the values
   * @param first the index of the first value
   * @param itemBytes the bytes of each value
   * @param words the number of words that each stream consumes; empty if it is not known
   */
  private record Values(byte[] bytes, long first, int itemBytes, Optional<BigInteger> words) {

    /** Returns the values of a sample or of the simulation pi; null for others. */
    static @Nullable Values of(Manifest manifest) {
      return manifest.workload() instanceof Workload.Run run
          ? ofRun(manifest, run)
          : ofSample(manifest, (Workload.Sample) manifest.workload());
    }

    private static @Nullable Values ofRun(Manifest manifest, Workload.Run run) {
      String points = run.parameters().get("points");
      if (!run.function().equals("pi") || points == null || !points.matches("[0-9]{1,3}")) {
        return null;
      }
      int n = Integer.parseInt(points);
      ByteBuffer bytes = allocate((int) manifest.digests().size() * Double.BYTES);
      long first = manifest.stream().children().first();
      for (long i = 0; i < manifest.stream().count(); i++) {
        double[] xy = new Generator(manifest.stream().open(i)).random(2 * n);
        int inside = 0;
        for (int j = 0; j < 2 * n; j += 2) {
          inside += xy[j] * xy[j] + xy[j + 1] * xy[j + 1] < 1 ? 1 : 0;
        }
        bytes.putDouble((int) (first + i) * Double.BYTES, 4.0 * inside / n);
      }
      return new Values(bytes.array(), 0, Double.BYTES, Optional.empty());
    }

    private static Values ofSample(Manifest manifest, Workload.Sample sample) {
      Sampler sampler = sample.sampler(manifest.numpy());
      DType dtype = sample.dtype();
      int count = (int) manifest.stream().count();
      int perStream = count == 0 ? 0 : (int) manifest.digests().size() / count;
      ByteBuffer bytes = allocate(count * perStream * dtype.bytes());
      Optional<BigInteger> words = Optional.empty();
      for (int i = 0; i < count; i++) {
        BitGenerator bits = manifest.stream().open(i);
        BitGeneratorState before = bits.state();
        Object values = dtype.newArray(perStream);
        if (sampler instanceof LegacySampler legacy) {
          RandomState rs =
              manifest.stream().origin() instanceof StreamOrigin.Saved saved
                  ? RandomState.of(saved.legacyState())
                  : new RandomState(bits);
          bits = rs.bitGenerator();
          legacy.from(rs).on(bits).fill(values, 0, perStream);
        } else {
          sampler.on(bits).fill(values, 0, perStream);
        }
        put(values, dtype, bytes);
        words = before.wordsUntil(bits.state(), 1 << 16);
      }
      return new Values(bytes.array(), 0, dtype.bytes(), words);
    }

    private static ByteBuffer allocate(int bytes) {
      return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(Object values, DType dtype, ByteBuffer bytes) {
      switch (dtype) {
        case FLOAT64 -> {
          for (double x : (double[]) values) {
            bytes.putDouble(x);
          }
        }
        case FLOAT32 -> {
          for (float x : (float[]) values) {
            bytes.putFloat(x);
          }
        }
        case BOOL -> {
          for (boolean x : (boolean[]) values) {
            bytes.put((byte) (x ? 1 : 0));
          }
        }
        case INT8, UINT8 -> bytes.put((byte[]) values);
        case INT16, UINT16 -> {
          for (short x : (short[]) values) {
            bytes.putShort(x);
          }
        }
        case INT32, UINT32 -> {
          for (int x : (int[]) values) {
            bytes.putInt(x);
          }
        }
        default -> {
          for (long x : (long[]) values) {
            bytes.putLong(x);
          }
        }
      }
    }

    /** Returns the blocks whose digest is another. */
    BitSet different(Digests digests) {
      BitSet different = new BitSet();
      for (long block = digests.first(); block < digests.end(); block++) {
        int from = (int) (digests.from(block) - first) * itemBytes;
        int to = (int) (digests.to(block) - first) * itemBytes;
        if (!digests.of(block).equals(sha256(from, to))) {
          different.set((int) block);
        }
      }
      return different;
    }

    private String sha256(int from, int to) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, from, to - from);
        return HexFormat.of().formatHex(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void checkAudit(Manifest valid, Manifest other) throws IOException {
    Files.writeString(directory.resolve("valid.json"), valid.toJson());
    InProcess audited = seedtree("audit @valid.json @other.json");
    if (isRejectedLater(other) && audited.status() == 2) {
      assertThat(audited.err()).startsWith("seedtree: ").hasLineCount(1);
      assertThat(audited.err()).doesNotContainPattern(Messages.INTERNAL);
      return;
    }
    Audit audit =
        Audit.of(List.of(Audit.Subject.of("valid", valid), Audit.Subject.of("other", other)));
    assertThat(audited.err()).isEmpty();
    assertThat(audited.status()).isEqualTo(audit.isClean() ? 0 : 1);
    List<Finding> shared =
        audit.findings().stream()
            .filter(f -> f.kind() == Kind.OVERLAP || f.kind() == Kind.POSSIBLE_OVERLAP)
            .toList();
    Optional<Long> distance = distance(valid, other);
    if (distance.isPresent()) {
      assertThat(shared).as("distance " + distance).hasSize(1);
      Matcher words = SHARED_WORDS.matcher(shared.get(0).text());
      if (words.find()) {
        assertThat(Long.parseLong(words.group(1)) - Long.parseLong(words.group(2)))
            .as(shared.get(0).text())
            .isEqualTo(distance.get());
      }
    } else if (isShort(valid) && isShort(other)) {
      assertThat(shared).isEmpty();
    }
  }

  private static boolean isShort(Manifest manifest) {
    return manifest.words() != null && manifest.words().bitLength() < 8;
  }

  /**
   * Returns the number of words from the start of a stream of one manifest to that of a stream of
   * the other, if they share words, found by comparison of the words.
   */
  private static Optional<Long> distance(Manifest valid, Manifest other) {
    if (valid.stream().origin().engine() != other.stream().origin().engine()) {
      return Optional.empty();
    }
    List<long[]> mine = words(valid);
    List<long[]> theirs = words(other);
    for (long[] a : mine) {
      for (long[] b : theirs) {
        int ahead = index(a, b);
        if (ahead >= 0 && ahead < length(valid) && length(other) > 0) {
          return Optional.of((long) ahead);
        }
        int back = index(b, a);
        if (back >= 0 && back < length(other) && length(valid) > 0) {
          return Optional.of((long) -back);
        }
      }
    }
    return Optional.empty();
  }

  private static int length(Manifest manifest) {
    BigInteger words = manifest.words();
    return words == null || words.bitLength() > 30 ? Integer.MAX_VALUE : words.intValue();
  }

  private static List<long[]> words(Manifest manifest) {
    List<long[]> words = new ArrayList<>();
    for (long i = 0; i < Math.min(8, manifest.stream().count()); i++) {
      words.add(manifest.stream().open(i).randomRaw(MAX_WORDS));
    }
    return words;
  }

  /** Returns the index of the first three words of {@code b} in {@code a}; -1 if there is none. */
  private static int index(long[] a, long[] b) {
    for (int i = 0; i + 3 <= a.length; i++) {
      if (a[i] == b[0] && a[i + 1] == b[1] && a[i + 2] == b[2]) {
        return i;
      }
    }
    return -1;
  }
}
