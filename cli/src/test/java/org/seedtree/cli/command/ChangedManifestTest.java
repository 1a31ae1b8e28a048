package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Manifest;

/**
 * Any single changed fact of a manifest is noticed: the manifest is not read, or {@code verify}
 * computes other values. The few changes that are not noticed leave a true statement about the same
 * streams, which {@code audit} then finds: they are listed in {@link #isStillTrue}.
 */
@Tag("fault")
class ChangedManifestTest {

  private static final List<String> NAMES =
      List.of(
          "MT19937",
          "PCG64",
          "PCG64DXSM",
          "Philox",
          "SFC64",
          "sample",
          "run",
          "2.4.6",
          "2.5.2",
          "float64",
          "float32",
          "int64",
          "uint64",
          "int16",
          "uint16",
          "bool",
          "normal",
          "random",
          "standard_normal",
          "dirichlet",
          "poisson",
          "randn",
          "pi",
          "0x5",
          "1",
          "zig",
          "inv",
          "");

  private static final String[] SAMPLES = {
    "normal loc=3 scale=2 --seed 12345 --size 300",
    "random --seed 12345 --streams 3 --size 50 --advance 5",
    "standard_exponential method=inv --seed 5 --size 200 --bit-generator mt19937",
    "dirichlet alpha=0.5,1,2.5 --seed 5 --streams 4 --size 25",
    "dirichlet alpha=0.5,1,2.5 --seed 5 --size 100 --bit-generator sfc64",
    "integers low=-5 high=1000 --dtype int16 --seed 1,2,300000000000 --spawn-key 3,1"
        + " --bit-generator philox --jumps 3 --advance 12345 --size 10,20",
    "integers low=-5 high=1000 --seed 3 --bit-generator pcg64dxsm --jumps 1 --size 200",
    "randn --legacy --seed 42,43 --size 99 --advance 9",
    "normal loc=3 scale=2 --legacy --seed 5 --bit-generator pcg64 --streams 3 --size 40",
    "binomial n=100 p=0.4 --seed 1 --size 200 --numpy 2.5.2",
    "integers low=0 high=4294967296 --dtype uint32 --state @s.json --size 301"
  };

  private static final String[] SPLITS = {
    "train-test --rows 150 --test-size 0.3 --seed 42 --train @x.npy",
    "rows --rows 100 --n 300 --replace --seed 7 --out @x.npy",
    "k-fold --in @data.csv --label y --stratify --shuffle --folds 3 --split 1 --seed 1 --test @x.npy"
        + " --out @y.npy",
    "group-k-fold --in @data.csv --group g --label y --stratify --shuffle --folds 3 --seed 9"
        + " --sklearn 1.6 --out @x.npy",
  };

  private static final String[] PARTS = {"", "--part 2/3 "};

  @TempDir private Path directory;

  private int changes;
  private int every;

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void aTenthOfTheChangesOfASample(String arguments) throws IOException {
    sample(arguments, 10);
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  @Tag("slow")
  void everyChangeOfASample(String arguments) throws IOException {
    sample(arguments, 1);
  }

  @ParameterizedTest
  @FieldSource("PARTS")
  void aTenthOfTheChangesOfARun(String part) throws IOException {
    run(part, 10);
  }

  @ParameterizedTest
  @FieldSource("PARTS")
  @Tag("slow")
  void everyChangeOfARun(String part) throws IOException {
    run(part, 1);
  }

  @ParameterizedTest
  @FieldSource("SPLITS")
  void aTenthOfTheChangesOfASplit(String arguments) throws IOException {
    split(arguments, 10);
  }

  @ParameterizedTest
  @FieldSource("SPLITS")
  @Tag("slow")
  void everyChangeOfASplit(String arguments) throws IOException {
    split(arguments, 1);
  }

  private void split(String arguments, int every) throws IOException {
    StringBuilder table = new StringBuilder("y,g\n");
    for (int i = 0; i < 90; i++) {
      table.append("abc".charAt(i * i % 7 % 3)).append(',').append(i * 11 % 17).append('\n');
    }
    Files.writeString(directory.resolve("data.csv"), table);
    succeeds("split " + arguments + " --manifest @m.json");
    String json = Files.readString(directory.resolve("m.json"));
    checkChanges(json, every, arguments.hashCode());
  }

  private void sample(String arguments, int every) throws IOException {
    Files.writeString(
        directory.resolve("s.json"),
        """
        {"bit_generator": "PCG64", "state": {"state": 35399562948360463058890781895381311971,
         "inc": 87136372517582989555478159403783844777}, "has_uint32": 1, "uinteger": 77}""");
    succeeds("sample " + arguments + " --out @x.bin --manifest @m.json");
    Manifest manifest = Manifest.fromJson(Files.readString(directory.resolve("m.json")));
    BlockDigester digester =
        new BlockDigester(manifest.digests().size(), 64, manifest.workload().dtype().bytes());
    digester.add(0, ByteBuffer.wrap(Files.readAllBytes(directory.resolve("x.bin"))));
    checkChanges(manifest.withDigests(digester.digests()).toJson(), every, arguments.hashCode());
  }

  private void run(String part, int every) throws IOException {
    succeeds("run pi points=9 --replications 100 --block-size 7 --seed 5 " + part + "--out @r");
    String json = Files.readString(directory.resolve("r/run.json"));
    checkChanges(json, every, part.hashCode());
  }

  private InProcess seedtree(String line) {
    return InProcess.run(line.replace("@", directory + "/").split(" "));
  }

  private void succeeds(String line) {
    InProcess result = seedtree(line);
    assertThat(result.status()).as(result.err()).isZero();
  }

  /** Checks one in {@code every} changes; which ones depends on {@code salt}. */
  private void checkChanges(String json, int every, int salt) throws IOException {
    this.every = every;
    int skipped = Math.floorMod(salt, every);
    changes = skipped;
    Files.writeString(directory.resolve("valid.json"), json);
    succeeds("verify @valid.json");
    Map<String, Object> manifest = Json.parseObject(json);
    change(
        "",
        manifest,
        json,
        value -> {
          throw new AssertionError("the manifest is not replaced");
        },
        manifest);
    assertThat(changes - skipped).isGreaterThan(80);
  }

  /** Changes a value, and each within it, in every way that there is, one at a time. */
  @SuppressWarnings("unchecked")
  private void change(
      String path, Object value, String valid, Consumer<Object> set, Map<String, Object> manifest)
      throws IOException {
    if (value instanceof Map<?, ?>) {
      Map<String, Object> map = (Map<String, Object>) value;
      for (Map.Entry<String, Object> entry : new LinkedHashMap<>(map).entrySet()) {
        String name = entry.getKey();
        String inner = path + "/" + name;
        change(inner, entry.getValue(), valid, v -> map.put(name, v), manifest);
        Map<String, Object> before = new LinkedHashMap<>(map);
        map.remove(name);
        check(inner + " removed", valid, manifest);
        map.putAll(before);
      }
      return;
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>(list);
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        List<Object> changed = new ArrayList<>(list);
        set.accept(changed);
        change(path + "/" + i, list.get(i), valid, v -> changed.set(index, v), manifest);
      }
      for (Object other : others(elements)) {
        set.accept(other);
        check(path + " = " + other, valid, manifest);
      }
    } else {
      for (Object other : others(value)) {
        set.accept(other);
        check(path + " = " + other, valid, manifest);
      }
    }
    set.accept(value);
  }

  private static List<Object> others(Object value) {
    List<Object> others = new ArrayList<>();
    if (value instanceof BigInteger n) {
      others.add(n.add(BigInteger.ONE));
      others.add(n.subtract(BigInteger.ONE));
      others.add(n.shiftLeft(1).add(BigInteger.valueOf(3)));
      others.add(n.add(BigInteger.ONE.shiftLeft(32)));
      others.add(BigInteger.ONE.shiftLeft(63));
      others.add("x");
      others.add(List.of());
    } else if (value instanceof Double x) {
      others.add(x + 1);
      others.add(x * 1.5);
      others.add("NaN");
    } else if (value instanceof Boolean flag) {
      others.add(!flag);
    } else if (value instanceof String text) {
      others.add(text + "x");
      if (text.matches("[0-9a-f]{64}")) {
        others.add((text.charAt(0) == '0' ? "1" : "0") + text.substring(1));
      } else if (text.length() < 20) { // not a time
        NAMES.stream().filter(name -> !name.equals(text)).forEach(others::add);
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<Object> without = new ArrayList<>(list);
        Object element = without.remove(i);
        others.add(without);
        List<Object> twice = new ArrayList<>(list);
        twice.add(i, element);
        others.add(twice);
        List<Object> swapped = new ArrayList<>(without);
        swapped.add(0, element);
        if (!swapped.equals(list)) {
          others.add(swapped);
        }
      }
    }
    return others;
  }

  private void check(String change, String valid, Map<String, Object> manifest) throws IOException {
    if (changes++ % every != 0) {
      return;
    }
    Files.writeString(directory.resolve("changed.json"), Json.write(manifest));
    InProcess verified = seedtree("verify @changed.json --threads 1");
    assertThat(verified.err()).as(change).doesNotContain("unexpected").doesNotContain("java.");
    if (verified.status() == 0) {
      assertThat(isStillTrue(change)).as("not noticed: " + change).isTrue();
      InProcess audit = seedtree("audit @valid.json @changed.json");
      assertThat(audit.status()).as(change + " " + audit.err()).isEqualTo(1);
      assertThat(audit.out()).as(change).contains(" use the same ");
    } else if (verified.status() == 1) {
      assertThat(verified.out()).as(change).containsPattern("differ|words, not");
    } else {
      assertThat(verified.status()).as(change).isEqualTo(2);
      assertThat(verified.err()).as(change).hasLineCount(1).hasSizeLessThan(1000);
    }
  }

  private static boolean isStillTrue(String change) {
    return change.matches("/sklearn = 2\\.[45]\\.\\d+") // a release after the newest that is known
        || change.equals("/options/group = 1") // the same column, by its number
        || change.matches("/(seedtree|java) = .*") // who computed the values is not checked
        || change.equals("/words removed") // a manifest does not need to say it
        || change.matches("/numpy = 2\\.[45]\\.\\d+") // where the releases do not differ
        || change.equals("/shape = [20, 10]") // the same bytes, of an array of another shape
        || change.matches("/distribution = (standard_)?normal") // whose defaults are those of randn
        || change.equals("/parameters/endpoint removed") // which is the default
        || change.equals("/parameters/low = 1") // of 2^32 values, 0 does not occur here
        || change.matches("/stream/state/has_uint32 = [1-9]\\d*"); // for NumPy, any but 0 is true
  }
}
