package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Manifest;

/** {@code sample --manifest} and {@code verify}: equal values, different values and errors. */
class VerifySampleTest {

  @TempDir private Path directory;

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private InProcess sample(String arguments) {
    List<String> args = new ArrayList<>(List.of("sample"));
    args.addAll(List.of(arguments.replace("@", directory + "/").split(" ")));
    args.addAll(List.of("--manifest", path("m.json")));
    InProcess result = InProcess.run(args.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private InProcess verify(String... options) {
    List<String> args = new ArrayList<>(List.of("verify", path("m.json")));
    for (String option : options) {
      args.add(option.replace("@", directory + "/"));
    }
    return InProcess.run(args.toArray(String[]::new));
  }

  private Manifest manifest() throws IOException {
    return Manifest.fromJson(Files.readString(directory.resolve("m.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal --seed 1 --size 200000",
        "normal --seed 1 --size 200000 --out @x.npy",
        "normal --seed 1 --size 70000,3 --out @x.csv --threads 1",
        "random",
        "random --size 0 --seed 1",
        "random --size 2,0,3 --seed 1 --streams 3",
        "random --seed 1 --dtype float32 --size 200001 --streams 3 --out @x.bin",
        "integers low=0 high=200 --dtype uint8 --seed 1 --size 200001",
        "integers low=0 high=200 --dtype uint8 --seed 1 --size 7 --streams 40000 --out @x.bin",
        "integers low=0 high=2 --dtype bool --seed 1 --size 99,11 --streams 100",
        "dirichlet alpha=0.5,1,2.5 --seed 1 --size 99999",
        "dirichlet alpha=0.5,1,2.5 --seed 1 --size 99 --streams 500 --out @x.npy",
        "binomial n=100 p=0.4 --seed 1 --size 70000 --numpy 2.5.2",
        "normal --seed 1,2,300000000000 --spawn-key 3,1 --size 9",
        "gamma shape=2 --seed 5 --bit-generator philox --jumps 3 --advance 12345 --size 99",
        "gamma shape=2 --seed 5 --bit-generator mt19937 --jumps 2 --advance -7 --size 99999",
        "gamma shape=2 --seed 5 --bit-generator sfc64 --size 99999",
        "normal --seed 5 --streams 3 --size 70000 --jumps 1 --threads 3 --out @x.npy",
        "randn --legacy --seed 42 --size 3,3",
        "randn --legacy --seed 42,43 --size 99999 --advance 9",
        "normal --legacy --seed 5 --bit-generator sfc64 --size 9",
        "normal --legacy --seed 5 --bit-generator pcg64 --streams 3 --size 3",
      })
  void recomputesTheSample(String arguments) throws IOException {
    sample(arguments);
    InProcess result = verify();
    assertThat(result.out()).contains("the same\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(verify("--threads", "1").out()).isEqualTo(result.out());
    String array = arguments.contains("@x.npy") ? "@x.npy" : "@x.bin";
    if (arguments.contains(array)) {
      assertThat(verify("--against", array).out()).isEqualTo(result.out());
    }
    assertThat(Manifest.fromJson(manifest().toJson()).toJson())
        .isEqualTo(Files.readString(directory.resolve("m.json")));
  }

  /** The digests are those of Python for the bytes of NumPy's array. */
  @Test
  void digestsAreOfTheValuesBytes() throws IOException {
    sample("normal loc=3 --seed 12345 --size 70000");
    String one =
        NumpyProcess.run(
            directory,
            """
            x = default_rng(12345).normal(3, size=70000).tobytes()
            for i in (0, 65536 * 8): print(hashlib.sha256(x[i:i + 65536 * 8]).hexdigest())
            """);
    assertThat(String.join("\n", manifest().digests().sha256()) + "\n").isEqualTo(one);

    sample("integers low=0 high=9 --dtype int16 --seed 7 --size 5 --streams 30000");
    String many =
        NumpyProcess.run(
            directory,
            """
            x = np.array([default_rng(s).integers(0, 9, 5, 'i2') for s in SeedSequence(7).spawn(30000)])
            x, n = x.tobytes(), 65535 * 2
            for i in range(0, len(x), n): print(hashlib.sha256(x[i:i + n]).hexdigest())
            """);
    assertThat(manifest().digests().blockSize()).isEqualTo(65535);
    assertThat(String.join("\n", manifest().digests().sha256()) + "\n").isEqualTo(many);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --out @x.npy", " --out @x.bin", " --out @x.csv"})
  void digestsDoNotDependOnTheFile(String out) throws IOException {
    sample("normal --seed 1 --size 70000 --streams 2");
    List<String> printed = manifest().digests().sha256();
    sample("normal --seed 1 --size 70000 --streams 2" + out);
    assertThat(manifest().digests().sha256()).isEqualTo(printed).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "pcg64, random, 1000",
    "philox, random, 1000",
    "sfc64, random, 1000",
    "mt19937, random, 2000"
  })
  void countsTheWords(String engine, String distribution, int words) throws IOException {
    sample(distribution + " --seed 1 --size 1000 --bit-generator " + engine);
    assertThat(manifest().words()).isEqualTo(words);
    sample(distribution + " --seed 1 --size 0 --bit-generator " + engine);
    assertThat(manifest().words()).isZero();
    sample(distribution + " --seed 1 --size 1000 --streams 3 --bit-generator " + engine);
    assertThat(manifest().words()).isEqualTo(words);
    sample("normal --seed 1 --size 1000 --streams 3 --bit-generator " + engine);
    assertThat(manifest().words()).isNull();
  }

  /** The buffered uint32 of a state is used first; a call of advance discards it. */
  @Test
  void continuesFromAStateWithItsBufferedUint32() throws IOException {
    String state =
        """
        {"bit_generator": "PCG64", "state": {"state": 35399562948360463058890781895381311971,
         "inc": 87136372517582989555478159403783844777}, "has_uint32": 1, "uinteger": 77}""";
    Files.writeString(directory.resolve("s.json"), state);
    for (String move : new String[] {"", " --advance 0", " --jumps 0"}) {
      String printed = sample("random --dtype float32 --size 3 --state @s.json" + move).out();
      assertThat(verify().status()).isZero();
      assertThat(printed.startsWith("0.0\n"))
          .isEqualTo(!move.equals(" --advance 0") && !move.equals(" --jumps 0"));
    }
  }

  @Test
  void findsFlippedBitsInAFile() throws IOException {
    sample("random --seed 1 --size 200000 --out @x.npy");
    Path array = directory.resolve("x.npy");
    byte[] bytes = Files.readAllBytes(array);
    bytes[128 + 8 * 65536] ^= 1;
    bytes[bytes.length - 1] ^= 64;
    Files.write(array, bytes);
    InProcess result = verify("--against", "@x.npy");
    assertThat(result.out())
        .isEqualTo(
            path("x.npy")
                + ": block 1 differs (values 65536 to 131071)\n"
                + path("x.npy")
                + ": block 3 differs (values 196608 to 199999)\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(verify("--against", "@x.npy", "--blocks", "0,2").status()).isZero();
    assertThat(verify("--against", "@x.npy", "--blocks", "0-1").status()).isEqualTo(1);
    assertThat(verify().status()).isZero();
  }

  @Test
  void findsOtherValues() throws IOException {
    sample("random --seed 1 --size 70000 --streams 4");
    Path file = directory.resolve("m.json");
    String json = Files.readString(file);
    Files.writeString(file, json.replace("\"entropy\": 1", "\"entropy\": 2"));
    InProcess result = verify();
    assertThat(result.out()).isEqualTo(file + ": blocks 0 to 3 differ (values 0 to 279999)\n");
    assertThat(result.status()).isEqualTo(1);

    String digest = manifest().digests().of(2);
    Files.writeString(file, json.replace(digest, "0".repeat(64)));
    assertThat(verify("--blocks", "0,1,3").status()).isZero();
    assertThat(verify("--blocks", "2").out())
        .isEqualTo(file + ": block 2 differs (values 140000 to 209999)\n");
  }

  /** The status is the verdict, whether or not anybody reads the report. */
  @Test
  void theStatusDoesNotNeedAReader() throws IOException {
    sample("random --seed 1 --size 9 --out @x.npy");
    assertThat(InProcess.runWithoutReader("verify", path("m.json")).status()).isZero();
    assertThat(InProcess.runWithoutReader("audit", path("m.json")).status()).isZero();
    assertThat(InProcess.runWithoutReader("audit", path("m.json"), path("m.json")).status())
        .isEqualTo(1);
    Path file = directory.resolve("m.json");
    Files.writeString(file, Files.readString(file).replace("\"entropy\": 1", "\"entropy\": 2"));
    InProcess result = InProcess.runWithoutReader("verify", path("m.json"));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void rejectsAManifestWithoutSomeDigests() throws IOException {
    sample("random --seed 1 --size 200000 --out @x.npy");
    Path file = directory.resolve("m.json");
    String last = ",\n    \"" + manifest().digests().of(3) + "\"";
    Files.writeString(file, Files.readString(file).replace(last, ""));
    for (String line : new String[] {"verify m.json", "verify m.json --against x.npy"}) {
      InProcess result =
          InProcess.run(line.replaceAll(" ([mx])", " " + directory + "/$1").split(" "));
      assertThat(result.err())
          .isEqualTo("seedtree: " + file + ": there are digests of 3 of 4 blocks\n");
      assertThat(result.status()).isEqualTo(2);
    }
  }

  @Test
  void findsAnotherNumberOfWords() throws IOException {
    sample("normal --seed 1 --size 99999");
    Path file = directory.resolve("m.json");
    BigInteger words = manifest().words();
    String json = Files.readString(file);
    Files.writeString(file, json.replace("\"words\": " + words, "\"words\": 99999"));
    InProcess result = verify();
    assertThat(result.out())
        .isEqualTo(file + ": the values consume " + words + " words, not 99999\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(verify("--blocks", "0").status()).isZero(); // which does not sample all values
  }

  @ParameterizedTest
  @CsvSource({"1, 118", "1, 65000", "2, 60000", "2, 560000", "3, 4294967295", "9, 118"})
  void quotesADamagedHeaderInPart(int version, long length) throws IOException {
    sample("random --seed 1 --size 9");
    ByteBuffer bytes = ByteBuffer.allocate(600_000).order(ByteOrder.LITTLE_ENDIAN);
    bytes
        .put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1))
        .put((byte) version)
        .put((byte) 0);
    bytes.putInt((int) length);
    Arrays.fill(bytes.array(), bytes.position(), bytes.capacity(), (byte) 27);
    Files.write(directory.resolve("x.npy"), bytes.array());
    InProcess result = verify("--against", "@x.npy");
    assertThat(result.err())
        .hasLineCount(1)
        .hasSizeLessThan(500)
        .startsWith("seedtree: " + path("x.npy") + " is not ")
        .doesNotContain("\u001b");
    assertThat(result.status()).isEqualTo(2);
  }

  /** NumPy reads neither a minor version other than 0 nor a vertical tab. */
  @ParameterizedTest
  @CsvSource({"7, 1, its header has version 1.1 and", "127, 11, is not an array <f8"})
  void rejectsAHeaderThatNumpyDoesNotRead(int offset, byte value, String message)
      throws IOException {
    sample("random --seed 1 --size 9 --out @x.npy");
    byte[] bytes = Files.readAllBytes(directory.resolve("x.npy"));
    assertThat(verify("--against", "@x.npy").status()).isZero();
    bytes[offset] = value;
    Files.write(directory.resolve("x.npy"), bytes);
    InProcess result = verify("--against", "@x.npy");
    assertThat(result.err()).startsWith("seedtree: " + path("x.npy")).contains(message);
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2147483648", "4294967296-4294967297", "999999999999999999", "0-2147483648"})
  void rejectsBlocksBeyond32Bits(String blocks) {
    sample("random --seed 1 --size 9");
    InProcess result = verify("--blocks", blocks);
    assertThat(result.err()).startsWith("seedtree: --blocks: there is no block ").hasLineCount(1);
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "100%, all 20 blocks are the same",
    "10%, '2 of 20 blocks compared, all the same'",
    "0.1%, '1 of 20 blocks compared, all the same'",
    "'0,3-5', '4 of 20 blocks compared, all the same'",
    "19, '1 of 20 blocks compared, all the same'",
  })
  void comparesSelectedBlocks(String blocks, String message) {
    for (String streams : new String[] {"1", "20"}) {
      int each = 20 * 65536 / Integer.parseInt(streams);
      sample("random --seed 1 --size " + each + " --streams " + streams);
      InProcess result = verify("--blocks", blocks);
      assertThat(result.out()).isEqualTo(path("m.json") + ": " + message + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--blocks 4 | --blocks: there is no block 4; the manifest has 0 to 3",
        "--blocks 2-9 | --blocks: there is no block 9; the manifest has 0 to 3",
        "--blocks 3-2 | --blocks is a percentage like 10% or indices and ranges like 3,7-9; not 3-2",
        "--blocks 0% | --blocks is a percentage like 10% or indices and ranges like 3,7-9; not 0%",
        "--blocks x | --blocks is a percentage like 10% or indices and ranges like 3,7-9; not x",
        "--threads 0 | --threads is an integer from 1 to 256, not 0",
        "--against @no.npy | cannot read @no.npy: no such file or directory",
        "--against @m.json | an array file ends in .npy or .bin, not @m.json",
        "--against @text.npy | @text.npy is not a .npy file",
        "--against @short.bin | @short.bin has 9 bytes of values, not 1600000",
        "--against @other.npy | @other.npy is not an array <f8 (200000,): {'descr': '<f4',",
        "--against @cut.npy | @cut.npy has 1599992 bytes of values, not 1600000",
      })
  void reportsErrors(String options, String message) throws IOException {
    sample("random --seed 1 --size 9 --dtype float32 --out @other.npy");
    sample("random --seed 1 --size 200000 --out @cut.npy");
    Files.writeString(directory.resolve("text.npy"), "no array, but some text");
    Files.writeString(directory.resolve("short.bin"), "no values");
    byte[] bytes = Files.readAllBytes(directory.resolve("cut.npy"));
    Files.write(directory.resolve("cut.npy"), Arrays.copyOf(bytes, bytes.length - 8));
    InProcess result = verify(options.split(" "));
    assertThat(result.err())
        .startsWith("seedtree: " + message.replace("@", directory + "/"))
        .hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2 | a manifest of version 2; this program reads version 1",
        "\"random\" | \"radom\" | unknown distribution radom",
        "\"float64\" | \"uint8\" | Unsupported dtype for random: uint8",
        "\"parameters\": {} | \"parameters\": {\"loc\": 1} | random has no parameter loc",
        "seedtree-manifest | seedtree | this is not a manifest",
        "} | ] | expected ',' or '}' at character",
      })
  void reportsMalformedManifests(String right, String wrong, String message) throws IOException {
    sample("random --seed 1 --size 9");
    Path file = directory.resolve("m.json");
    Files.writeString(file, Files.readString(file).replace(right, wrong));
    InProcess result = verify();
    assertThat(result.err()).startsWith("seedtree: " + file + ": " + message).hasLineCount(1);
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void reportsOtherFiles() throws IOException {
    assertThat(verify().err()).isEqualTo("seedtree: no such file: " + path("m.json") + "\n");
    Files.write(directory.resolve("m.json"), new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'});
    assertThat(verify().err())
        .isEqualTo("seedtree: " + path("m.json") + ": this is not a text file\n");
    assertThat(InProcess.run("verify").err())
        .isEqualTo("seedtree: verify needs MANIFEST; see seedtree help verify\n");
  }

  @Test
  void rejectsOneFileForManifestAndValues() {
    InProcess result =
        InProcess.run(
            "sample", "random", "--out", path("x.npy"), "--manifest", directory + "/./x.npy");
    assertThat(result.err())
        .isEqualTo("seedtree: --manifest and --out are the same file: " + path("x.npy") + "\n");
  }

  /** A link to the directory is another name of the file, and so is a link to the file. */
  @Test
  void rejectsOneFileUnderTwoNames() throws IOException {
    Files.createSymbolicLink(directory.resolve("d"), Path.of("."));
    Path old = Files.writeString(directory.resolve("x.npy"), "old");
    Files.createSymbolicLink(directory.resolve("y.npy"), Path.of("x.npy"));
    for (String other : new String[] {"d/x.npy", "d/d/x.npy", "y.npy", "d/y.npy"}) {
      for (boolean swapped : new boolean[] {false, true}) {
        String values = swapped ? other : "x.npy";
        InProcess result =
            InProcess.run(
                "sample",
                "random",
                "--out",
                path(values),
                "--manifest",
                path(swapped ? "x.npy" : other));
        assertThat(result.err())
            .isEqualTo("seedtree: --manifest and --out are the same file: " + path(values) + "\n");
        assertThat(result.status()).isEqualTo(2);
        assertThat(old).hasContent("old");
      }
    }
    sample("random --out @z.npy"); // other names in the same directory
  }

  /** Java replaces the bytes of an argument that are no text in the locale by this character. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample random --out @\ufffd.npy",
        "sample random --out=@\ufffd.npy",
        "sample random --manifest @\ufffd.json",
        "verify @\ufffd.json",
        "verify @m.json --against @\ufffd.npy",
        "audit @m.json @\ufffd.json",
        "spawn --state @\ufffd.json",
        "run pi --replications 9 --out @\ufffd",
        "run pi --replications 9 --plot @\ufffd.svg",
        "merge @\ufffd @a",
      })
  void rejectsFileNamesThatAreNoText(String line) {
    InProcess result = InProcess.run(line.replace("@", directory + "/").split(" "));
    assertThat(result.err())
        .startsWith("seedtree: the argument ")
        .contains(directory + "/?", " is not text in the character set of the locale, ")
        .hasLineCount(1);
    assertThat(result.status()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }

  /** Blocks of another program, which may span streams or divide them. */
  @ParameterizedTest
  @CsvSource({"5, 7", "5, 1", "5, 3333", "40000, 7", "40000, 60000", "40000, 1000000"})
  void blocksOfAnySize(int perStream, int blockSize) throws IOException {
    sample("random --seed 1 --dtype float32 --streams 9 --size " + perStream + " --out @x.bin");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(directory.resolve("x.bin")));
    BlockDigester digester = new BlockDigester(9L * perStream, blockSize, 4);
    digester.add(0, bytes);
    Manifest other = manifest().withDigests(digester.digests());
    Files.writeString(directory.resolve("m.json"), other.toJson());
    assertThat(verify("--threads", "4").out()).contains("the same\n");
    assertThat(verify("--blocks", "40%", "--against", "@x.bin").out()).contains("the same\n");
    String last = other.digests().of(other.digests().blocks() - 1);
    Files.writeString(directory.resolve("m.json"), other.toJson().replace(last, "0".repeat(64)));
    assertThat(verify().out()).contains("block " + (other.digests().blocks() - 1) + " differs");
  }
}
