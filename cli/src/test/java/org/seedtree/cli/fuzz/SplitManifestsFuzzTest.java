package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.legacy.RandomState;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.Workload;
import org.seedtree.manifest.Workload.Split.IndexArray;
import org.seedtree.pandas.Sample;
import org.seedtree.seed.Entropy;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/**
 * Changed manifests of splits that are read verify as what they say: {@code verify} finds the
 * arrays to be the same exactly if the splitters draw arrays with these digests.
 */
class SplitManifestsFuzzTest {

  private static final int MANIFESTS = 20_000;
  private static final int MAX_ROWS = 100_000;

  private static final List<String> SPLITS =
      List.of(
          "train-test --rows 150 --test-size 0.25 --seed 42 --train @x.npy",
          "rows --rows 100 --n 30 --replace --seed 7 --out @x.npy",
          "k-fold --rows 40 --shuffle --folds 3 --split 1 --seed 1 --test @x.npy --out @y.npy",
          "k-fold --in @data.csv --label y --stratify --shuffle --seed 1 --out @x.npy",
          "group-shuffle --in @data.csv --group g --seed 9 --sklearn 1.6 --test @x.npy");

  private static final List<String> FACTS =
      List.of(
          "stream/legacy_seed",
          "method",
          "options",
          "options/test-size",
          "options/n",
          "options/replace",
          "options/folds",
          "options/split",
          "options/label",
          "options/stratify",
          "options/group",
          "options/shuffle",
          "sklearn",
          "rows",
          "files",
          "files/in",
          "files/in/name",
          "files/in/sha256",
          "arrays",
          "arrays/0",
          "arrays/0/name",
          "arrays/1/length",
          "blocks/sha256",
          "blocks/sha256/0",
          "numpy",
          "ended");

  @TempDir private Path directory;
  private final List<String> originals = new ArrayList<>();

  @Test
  void someManifests() throws IOException {
    create();
    Fuzz.few("split-manifests", MANIFESTS, rng -> check(new Choices(rng)));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyManifests() throws IOException {
    create();
    Map<String, Integer> outcomes =
        Fuzz.many("split-manifests", MANIFESTS, rng -> check(new Choices(rng)));
    if (outcomes.values().stream().mapToInt(Integer::intValue).sum() >= 1000) {
      assertThat(outcomes).containsKeys("not read", "not drawn", "the same", "different");
    }
  }

  private void create() throws IOException {
    StringBuilder table = new StringBuilder("y,g\n");
    for (int i = 0; i < 90; i++) {
      table.append("abc".charAt(i % 7 % 3)).append(',').append(i * 11 % 17).append('\n');
    }
    Files.writeString(directory.resolve("data.csv"), table);
    for (String split : SPLITS) {
      InProcess result = seedtree("split " + split + " --manifest @m.json");
      assertThat(result.status()).as(result.err()).isZero();
      originals.add(Files.readString(directory.resolve("m.json")));
    }
  }

  private InProcess seedtree(String line) {
    return InProcess.run(line.replace("@", directory + "/").split(" "));
  }

  private String check(Choices choices) throws IOException {
    String valid = choices.of(originals);
    String other = choices.of(originals);
    JsonMutation mutation = new JsonMutation(choices);
    String text =
        choices.happens(0.4)
            ? mutation.mutated(valid, other)
            : mutation.withOtherFact(valid, other, FACTS);
    Manifest manifest;
    try {
      manifest = Manifest.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return "not read";
    }
    assertThat(Manifest.fromJson(manifest.toJson())).isEqualTo(manifest);
    if (!(manifest.workload() instanceof Workload.Split split) || split.rows() > MAX_ROWS) {
      return "another";
    }
    Files.writeString(directory.resolve("other.json"), text);
    InProcess verified = seedtree("verify @other.json");
    if (verified.status() == 2) {
      assertThat(verified.err()).startsWith("seedtree: ").hasLineCount(1).hasSizeLessThan(2100);
      assertThat(verified.err()).doesNotContainPattern(Messages.INTERNAL);
      return "not drawn";
    }
    assertThat(verified.err()).isEmpty();
    boolean same = verified.status() == 0;
    assertThat(verified.out().contains(" differs (")).isEqualTo(!same);
    Map<String, int[]> arrays = arrays(manifest, split);
    if (arrays != null) {
      List<String> drawn = new ArrayList<>();
      arrays.forEach((name, rows) -> drawn.add(name + " " + rows.length + " " + sha256(rows)));
      List<String> said = new ArrayList<>();
      for (int i = 0; i < split.arrays().size(); i++) {
        IndexArray array = split.arrays().get(i);
        said.add(array.name() + " " + array.length() + " " + manifest.digests().of(i));
      }
      assertThat(same).as(verified.out()).isEqualTo(drawn.equals(said));
    }
    return same ? "the same" : "different";
  }

  /** Returns what the splitters draw, by name; null for splits that are not drawn here. */
  private static @Nullable Map<String, int[]> arrays(Manifest manifest, Workload.Split split) {
    Map<String, String> options = split.options();
    if (options.values().stream().anyMatch(value -> !value.matches("true|[1-9]\\d*|0\\.\\d+"))) {
      return null;
    }
    Entropy seed = ((StreamOrigin.LegacySeeded) manifest.stream().origin()).seed();
    RandomState rs =
        new RandomState(((Entropy.Int) seed).value().longValueExact())
            .withRelease(manifest.numpy());
    int rows = (int) split.rows();
    if (split.method().equals("train-test") && options.keySet().equals(Set.of("test-size"))) {
      String size = options.get("test-size");
      TrainTestSplit splitter = TrainTestSplit.ofRows(rows).randomState(rs);
      TrainTest sides =
          (size.startsWith("0")
                  ? splitter.testSize(Double.parseDouble(size))
                  : splitter.testSize(Integer.parseInt(size)))
              .split();
      return sides(sides);
    }
    if (split.method().equals("rows") && options.keySet().equals(Set.of("n", "replace"))) {
      int n = Integer.parseInt(options.get("n"));
      return Map.of("sample", Sample.of(rows).n(n).replace(true).randomState(rs).rows());
    }
    if (split.method().equals("k-fold")
        && options.keySet().equals(Set.of("shuffle", "folds", "split"))) {
      KFold splitter = new KFold(Integer.parseInt(options.get("folds"))).shuffle().randomState(rs);
      List<TrainTest> folds = splitter.split(rows);
      Map<String, int[]> arrays = new LinkedHashMap<>();
      arrays.put("fold", fold(folds, rows));
      arrays.putAll(sides(folds.get(Integer.parseInt(options.get("split")))));
      return arrays;
    }
    return null;
  }

  private static Map<String, int[]> sides(TrainTest sides) {
    Map<String, int[]> arrays = new LinkedHashMap<>();
    arrays.put("train", sides.train());
    arrays.put("test", sides.test());
    return arrays;
  }

  private static int[] fold(List<TrainTest> folds, int rows) {
    int[] fold = new int[rows];
    for (int i = 0; i < folds.size(); i++) {
      for (int row : folds.get(i).test()) {
        fold[row] = i;
      }
    }
    return fold;
  }

  private static String sha256(int[] rows) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * rows.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int row : rows) {
      bytes.putLong(row);
    }
    return Sha256.hex(Sha256.of(bytes.array()));
  }
}
