package org.seedtree.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.cli.InProcess;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Sha256;
import org.seedtree.manifest.Workload;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/** Files and messages of {@code split}; {@link SplitGoldenTest} has the rows. */
class SplitCommandTest {

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    file("data.csv", "y,g\r\nno,1\r\n\r\n\"yes\",2\nno,2\r\nyes,\"1\"");
    file("blanks.csv", "y\n1\n  \n2\n \t \n1\n2\n   ");
    file("short.csv", "y,g\nno\n");
    file("empty.csv", "\n");
    file("gap.csv", "y,g\nno,\n");
    file("na.csv", "y,g\nno,1\nNA,2\n");
    file("nan.csv", "y,g\n1,1\n2.5,\"null\"\n");
    nan("nan.npy");
    file("latin1.csv", "y\n\u00e9\n\u00e8\n");
    file(
        "long.csv",
        "g,h,i\n1234567890123456789, 9,18446744073709551615\n1234567890123456790,10 ,9\n"
            + "1234567890123456788,\"-1\",18446744073709551614\n");
    file("open.csv", "y,g\nno,\"1\n");
    file("junk.npy", "junk");
    file("data.txt", "y");
    npy("two.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (4, 2), }", 64);
    npy("cut.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (4,), }", 31);
    npy("complex.npy", "{'descr': '<c16', 'fortran_order': False, 'shape': (4,), }", 64);
    npy("large.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (9999999999,), }", 8);
    npy("wide.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (0, 99999999999), }", 0);
  }

  private void file(String name, String text) throws IOException {
    Files.write(directory.resolve(name), text.getBytes(ISO_8859_1));
  }

  private void npy(String name, String header, int bytes) throws IOException {
    ByteBuffer file =
        ByteBuffer.allocate(10 + header.length() + 1 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("\u0093NUMPY\u0001\u0000".getBytes(ISO_8859_1));
    file.putShort((short) (header.length() + 1));
    file.put((header + "\n").getBytes(ISO_8859_1));
    Files.write(directory.resolve(name), file.array());
  }

  private void nan(String name) throws IOException {
    npy(name, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", 24);
    byte[] bytes = Files.readAllBytes(directory.resolve(name));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(bytes.length - 8, Double.NaN);
    Files.write(directory.resolve(name), bytes);
  }

  private InProcess run(String line) {
    return InProcess.run(line.replace("@", directory + "/").split(" "));
  }

  @Test
  void writesBothSides() throws IOException {
    InProcess result =
        run("split train-test --rows 150 --seed 42 --train @train.npy --test @test.csv");

    TrainTest expected = TrainTestSplit.ofRows(150).randomState(42).split();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEmpty();
    assertThat(numbers(directory.resolve("train.npy"))).containsExactly(expected.train());
    assertThat(Files.readAllLines(directory.resolve("test.csv")))
        .isEqualTo(Arrays.stream(expected.test()).mapToObj(Integer::toString).toList());
  }

  private static int[] numbers(Path npy) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN);
    String header = new String(bytes.array(), 10, bytes.getShort(8), ISO_8859_1);
    int start = 10 + header.length();
    assertThat(start % 64).isZero();
    int n = (bytes.capacity() - start) / 8;
    assertThat(header).startsWith("{'descr': '<i8', 'fortran_order': False, 'shape': (" + n + ",)");
    return IntStream.range(0, n).map(i -> (int) bytes.getLong(start + 8 * i)).toArray();
  }

  @Test
  void printsTheFoldOfEachRow() {
    assertThat(run("split k-fold --rows 7 --folds 3").out())
        .isEqualTo(
            String.join(
                "", Arrays.stream(new KFold(3).foldOf(7)).mapToObj(fold -> fold + "\n").toList()));
  }

  @Test
  void printsJson() {
    assertThat(run("split train-test --rows 5 --no-shuffle --test-size 2 --json").out())
        .isEqualTo(
            "{\"method\":\"train-test\",\"rows\":5,\"seed\":null,\"train\":[0,1,2],\"test\":[3,4]}\n");
  }

  @Test
  void printsTheSeedThatItMakes() {
    InProcess first = run("split rows --rows 1000 --n 3");
    String seed = first.err().replaceAll("seed: ([0-9]+)\n", "$1");

    assertThat(first.err()).startsWith("seed: ");
    assertThat(run("split rows --rows 1000 --n 3 --seed " + seed).out()).isEqualTo(first.out());
    assertThat(run("split k-fold --rows 10").err()).isEmpty();
  }

  @Test
  void readsQuotesBlankLinesAndLineEnds() {
    assertThat(run("split k-fold --in @data.csv --stratify --label y --folds 2").out())
        .isEqualTo("0\n0\n1\n1\n");
    assertThat(run("split k-fold --in @data.csv --folds 4").out()).isEqualTo("0\n1\n2\n3\n");
    assertThat(run("split k-fold --in @blanks.csv --stratify --label y --folds 2").out())
        .as("lines of blanks are no rows, as in pandas")
        .isEqualTo("0\n0\n1\n1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"g|1 2 0", "h|1 2 0", "i|2 0 1"})
  void readsLongIntegersAndSpacesAroundNumbers(String column, String ranks) {
    // GroupKFold gives the groups of one row to its folds from the greatest down
    String folds =
        Arrays.stream(ranks.split(" ")).map(r -> 2 - Integer.parseInt(r) + "\n").collect(joining());
    assertThat(run("split group-k-fold --in @long.csv --folds 3 --group " + column).out())
        .isEqualTo(folds);
  }

  @Test
  void recordsWhatItDraws() throws IOException {
    String split =
        "split k-fold --in @data.csv --label y --stratify --shuffle --folds 2 --seed 5 --split 1";

    InProcess recorded = run(split + " --test @te.npy --out @fold.csv --manifest @m.json");

    assertThat(recorded).isEqualTo(new InProcess(0, "", ""));
    Manifest manifest = Manifest.fromJson(Files.readString(directory.resolve("m.json")));
    Workload.Split workload = (Workload.Split) manifest.workload();
    assertThat(workload.method()).isEqualTo("k-fold");
    assertThat(workload.options())
        .isEqualTo(
            Map.of(
                "label", "y", "stratify", "true", "shuffle", "true", "folds", "2", "split", "1"));
    assertThat(workload.rows()).isEqualTo(4);
    assertThat(workload.arrays())
        .extracting(array -> array.name() + " " + array.length())
        .containsExactly("fold 4", "train 2", "test 2");
    byte[] npy = Files.readAllBytes(directory.resolve("te.npy"));
    assertThat(manifest.digests().of(2))
        .isEqualTo(Sha256.hex(Sha256.of(Arrays.copyOfRange(npy, npy.length - 16, npy.length))));
    assertThat(run("verify @m.json --against @te.npy"))
        .isEqualTo(new InProcess(0, directory + "/m.json: all 3 arrays are the same\n", ""));
  }

  @Test
  void reportsWhatDiffersFromAManifest() throws IOException {
    run("split train-test --rows 150 --seed 42 --test @te.npy --manifest @m.json");
    run("split train-test --rows 150 --seed 43 --test @other.npy --manifest @other.json");
    Path manifest = directory.resolve("m.json");
    String json = Files.readString(manifest);

    assertThat(run("verify @m.json --against @other.npy"))
        .isEqualTo(new InProcess(1, directory + "/other.npy differs from each array\n", ""));
    Files.writeString(manifest, json.replace("\"legacy_seed\": 42", "\"legacy_seed\": 43"));
    String lines = "@m.json: train differs (112 rows)\n@m.json: test differs (38 rows)\n";
    assertThat(run("verify @m.json"))
        .isEqualTo(new InProcess(1, lines.replace("@", directory + "/"), ""));
    Files.writeString(manifest, json.replace("\"rows\": 150", "\"rows\": 151"));
    assertThat(run("verify @m.json").out())
        .contains("train differs (113 rows, not 112)", "test differs (38 rows)");
  }

  @Test
  void filesOfAManifestAreThoseThatWereSplit() throws IOException {
    run(
        "split shuffle --in @data.csv --label y --stratify --test-size 2 --seed 5 --test @te.npy"
            + " --manifest @m.json");
    Path moved = Files.createDirectory(directory.resolve("moved"));
    Files.move(directory.resolve("m.json"), moved.resolve("m.json"));
    Files.move(directory.resolve("data.csv"), moved.resolve("data.csv"));

    assertThat(run("verify @moved/m.json").status()).isZero();
    Files.writeString(moved.resolve("data.csv"), "y,g\nno,1\n");
    assertThat(run("verify @moved/m.json"))
        .isEqualTo(
            new InProcess(
                2,
                "",
                ("seedtree: @moved/m.json: @moved/data.csv is not the file that was split: its"
                        + " SHA-256 differs\n")
                    .replace("@", directory + "/")));
    Files.delete(moved.resolve("data.csv"));
    assertThat(run("verify @moved/m.json").err()).hasLineCount(1).contains("no such file");
  }

  @Test
  void auditFindsSplitsThatUseTheSameWords() {
    run("split shuffle --rows 150 --seed 42 --test @te.npy --manifest @a.json");
    run("split rows --rows 9 --n 3 --seed 42 --out @te.npy --manifest @b.json");
    run("split rows --rows 9 --n 3 --seed 43 --out @te.npy --manifest @c.json");
    run("sample random --legacy --seed 43 --size 5 --out @te.npy --manifest @d.json");

    assertThat(run("audit @a.json @c.json").status()).isZero();
    InProcess same = run("audit @a.json @b.json @c.json @d.json");
    assertThat(same.status()).isEqualTo(1);
    assertThat(same.out().replace(directory + "/", "@").lines())
        .startsWith(
            "@a.json and @b.json use the same MT19937 stream, RandomState's seed 42: from the start",
            "@c.json and @d.json use the same MT19937 stream, RandomState's seed 43: words 0 to 9 of"
                + " @c.json are words 0 to 9 of @d.json")
        .hasSize(3);
  }

  @Test
  void aFailureLeavesNoFile() throws IOException {
    Files.createDirectory(directory.resolve("te.npy"));
    List<Path> before = files();

    InProcess result = run("split train-test --rows 9 --seed 1 --train @tr.npy --test @te.npy");

    assertThat(result.err()).endsWith("te.npy: it is a directory\n");
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "split|split needs METHOD; see seedtree help split",
        "split halves --rows 5|split METHOD is train-test, k-fold, shuffle, group-k-fold,"
            + " group-shuffle, rows, not halves",
        "split train-test --json|split needs either --rows N or --in FILE",
        "split train-test --rows 5 --in @data.csv --json|split needs either --rows N or --in FILE",
        "split train-test --rows 5|split train-test writes to --train, --test or --json",
        "split train-test --rows 5 --json --folds 3|--folds is no option of split train-test",
        "split rows --rows 5 --shuffle|--shuffle is no option of split rows",
        "split k-fold --rows 5 --split 1|--split is the fold that --train and --test are of",
        "split k-fold --rows 5 --folds 6|Cannot have number of splits n_splits=6 greater than the"
            + " number of samples: n_samples=5.",
        "split k-fold --rows 5 --folds 1|k-fold cross-validation requires at least one train/test"
            + " split by setting n_splits=2 or more, got n_splits=1",
        "split k-fold --rows 9 --split 5 --test @t.npy|--split: there are 5 folds, from 0 on: 5",
        "split k-fold --rows 9 --stratify|--stratify needs --label COLUMN",
        "split k-fold --in @data.csv --label y|--label is the column of the classes for --stratify",
        "split k-fold --rows 9 --label y --stratify|--label is a column of --in FILE",
        "split group-k-fold --in @data.csv|split group-k-fold needs --group COLUMN",
        "split k-fold --rows 9 --seed 1|Setting a random_state has no effect since shuffle is False",
        "split rows --rows 9 --seed -1|--seed is an integer from 0 to 4294967295, not -1",
        "split k-fold --rows 9 --manifest @m.json|--manifest records a seed, and this split draws"
            + " nothing",
        "split train-test --rows 9 --no-shuffle --seed 1 --test @te.npy --manifest @m.json|--manifest"
            + " records a seed, and this split draws nothing",
        "split rows --rows 9 --out @x.npy --manifest @x.npy|--out and --manifest are the same file:"
            + " @x.npy",
        "split rows --rows 9 --n 3 --frac 0.5|Please enter a value for `frac` OR `n`, not both",
        "split rows --rows 9 --frac x|--frac is a number of rows like 100 or a fraction like 0.25,"
            + " not x",
        "split rows --rows 9 --out @x.bin|--out is a file name ending in .npy or .csv, not @x.bin",
        "split rows --rows 9 --weights @data.csv|--weights is a file name ending in .npy, not"
            + " @data.csv",
        "split rows --rows 9 --weights @two.npy|@two.npy: it has 2 columns, not one",
        "split train-test --rows 9 --json --sklearn 1.1|--sklearn: releases of scikit-learn from 1.2"
            + " on are known: 1.1",
        "split train-test --rows 9 --json --train @a.npy --test @a.npy|--train and --test are the"
            + " same file: @a.npy",
        "split k-fold --in @none.csv|cannot read @none.csv: no such file or directory",
        "split k-fold --in @data.txt|--in is a file name ending in .csv or .npy, not @data.txt",
        "split k-fold --in @empty.csv|@empty.csv: it has no header",
        "split k-fold --in @short.csv|@short.csv: line 2: 1 cells, where the header has 2",
        "split k-fold --in @open.csv|@open.csv: line 2: a quote is not closed",
        "split k-fold --in @latin1.csv --label y --stratify|@latin1.csv: line 2: this is not UTF-8"
            + " text",
        "split group-k-fold --in @gap.csv --group g|@gap.csv: line 2: no value of g",
        "split k-fold --in @na.csv --label y --stratify|@na.csv: line 3: no value of y: NA",
        "split group-k-fold --in @nan.csv --group g|@nan.csv: line 3: no value of g: null",
        "split k-fold --in @nan.npy --label 0 --stratify|@nan.npy: Input contains NaN: row 2",
        "split group-k-fold --in @data.csv --group h|@data.csv: it has no column h, but y, g",
        "split group-k-fold --in @data.csv --group 2|@data.csv: it has no column 2, but y, g",
        "split k-fold --in @junk.npy|cannot read @junk.npy: unexpected end of file",
        "split k-fold --in @cut.npy|@cut.npy: it has 31 bytes of values, not those of its shape",
        "split k-fold --in @wide.npy|@wide.npy: it has 0 bytes of values, not those of its shape",
        "split k-fold --in @large.npy|@large.npy: it has more than 2**31 - 2 rows",
        "split k-fold --in @complex.npy|@complex.npy: it is no array of booleans, integers, floats"
            + " or text in one or two dimensions: {'descr': '<c16'",
        "split group-k-fold --in @two.npy --group 2|@two.npy: it has no column 2, but 2, from 0 on",
      })
  void rejectsInOneLine(String line, String message) {
    InProcess result = run(line);

    assertThat(result.err())
        .startsWith("seedtree: " + message.replace("@", directory + "/"))
        .hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }
}
