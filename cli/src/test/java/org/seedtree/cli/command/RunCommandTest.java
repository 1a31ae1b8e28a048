package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.catalog.DType;
import org.seedtree.cli.InProcess;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;

/** {@code run} and {@code merge} with the built-in simulations. */
class RunCommandTest {

  @TempDir private Path directory;

  private Path folder(String name) {
    return directory.resolve(name);
  }

  /** Runs a command line, in which @ stands for the directory, and returns the output. */
  private String run(String line) {
    InProcess result = InProcess.run(line.replace("@", directory.toString()).split(" "));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out();
  }

  private String fails(String line) {
    InProcess result = InProcess.run(line.replace("@", directory.toString()).split(" "));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("seedtree: ").endsWith("\n");
    assertThat(result.err().lines()).hasSize(1);
    return result.err().substring("seedtree: ".length()).strip().replace("" + directory, "@");
  }

  private void assertSame(String one, String other) {
    for (String file : new String[] {"results.npy", "summary.json"}) {
      assertThat(folder(one).resolve(file)).hasSameBinaryContentAs(folder(other).resolve(file));
    }
  }

  /**
   * With {@code rng = default_rng(SeedSequence(12345).spawn(4)[i])} in NumPy: {@code xy =
   * rng.random((1000, 2)); 4 * count_nonzero(xy[:, 0]**2 + xy[:, 1]**2 < 1) / 1000}; {@code s = 100
   * * rng.lognormal(0.05 - 0.5 * 0.2 * 0.2, 0.2); math.exp(-0.05) * max(s - 100, 0)}, and a put of
   * strike 130, rate 0.01, 2 years; {@code d = data[rng.integers(0, 9, 9)]} with {@code sum(d) / 9}
   * and {@code np.median(d)}.
   */
  @ParameterizedTest
  @CsvSource({
    "pi points=1000, 3.188, 3.128, 3.208, 3.088",
    "option, 45.02157291765743, 2.4419416893184076, 1.8559878850526732, 0.20273598201917511",
    "option kind=put strike=130 rate=1e-2 years=2, 0.0, 31.97697911350646, 32.78666090265543, 35.06022043257186",
    "bootstrap, 75.11111111111111, 33.44444444444444, 96.0, 38.77777777777778",
    "bootstrap statistic=median, 40.0, 40.0, 104.0, 30.0",
    "'bootstrap statistic=median data=1,2,3,4', 3.5, 2.5, 1.0, 3.5"
  })
  void resultsEqualNumPy(
      String simulation, String first, String second, String third, String fourth) {
    String[] expected = {first, second, third, fourth};
    for (int i = 0; i < 4; i++) {
      assertThat(run("run " + simulation + " --seed 12345 --only " + i).strip())
          .isEqualTo(expected[i]);
    }
  }

  /** {@code np.quantile} of the means of 1001 samples. */
  @Test
  void theIntervalEqualsNumPy() {
    assertThat(run("run bootstrap confidence=0.9 --replications 1001 --seed 7"))
        .contains("90 % interval   36.55555555555556 to 80.44444444444444\n");
    assertThat(run("run bootstrap --replications 1001 --seed 7 --json"))
        .contains("\"interval\": {\"share\": 0.95, \"low\": 34.111111111111114, \"high\": 86.0}");
  }

  @Test
  void printsASummary() {
    assertThat(run("run pi --replications 1000000 --seed 12345 points=10"))
        .isEqualTo(
            """
            replications    1000000
            estimate        3.142244000000002
            standard error  0.0005187408153943872
            range           0.4 to 4.0
            again           ./seedtree run pi points=10 --replications 1000000 --seed 12345
            """);
  }

  @Test
  void theSummaryContainsTheCommandThatRepeatsIt() {
    String command =
        "run bootstrap data=1.5,2.0 statistic=median confidence=0.8 --replications 300 --seed 1,2"
            + " --spawn-key 3,1 --bit-generator sfc64 --block-size 7";
    String out = run(command);
    assertThat(out).endsWith("again           ./seedtree " + command + "\n");
  }

  @Test
  void usesAndPrintsASeedOfTheOperatingSystem() {
    InProcess result = InProcess.run("run", "pi", "--replications", "10");
    assertThat(result.err()).matches("seed: [0-9]+\n");
    String seed = result.err().substring("seed: ".length()).strip();
    assertThat(result.out()).endsWith("--seed " + seed + "\n");
    assertThat(run("run pi --replications 10 --seed " + seed)).isEqualTo(result.out());
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() throws IOException {
    String command = "run option --replications 5000 --seed 12345";
    String printed = run(command + " --threads 1");
    for (int threads = 1; threads <= 9; threads++) {
      assertThat(run(command + " --threads " + threads)).isEqualTo(printed);
      assertThat(run(command + " --threads " + threads + " --out @/" + threads)).isEqualTo(printed);
      assertSame("" + threads, "1");
    }
    Map<String, Object> summary = summary("1");
    assertThat(summary).containsEntry("function", "option").containsEntry("block_size", 16L);
    assertThat(run(command + " --json")).startsWith(Json.write(summary).replaceAll("}$", ", "));
  }

  private Map<String, Object> summary(String name) throws IOException {
    String json = Files.readString(folder(name).resolve("summary.json"));
    Map<String, Object> map = Json.parseObject(json);
    map.replaceAll(
        (key, value) ->
            value instanceof java.math.BigInteger integer ? (Long) integer.longValue() : value);
    return map;
  }

  @Test
  void mergesPartsInAnyOrder() {
    String command = "run bootstrap --replications 5000 --seed 12345 --out @/";
    String single = run(command + "single");
    for (int part = 1; part <= 3; part++) {
      assertThat(run(command + part + " --part " + part + "/3"))
          .startsWith("part            " + part + "/3\nreplications    ");
    }
    assertThat(run("merge @/a @/2 @/3 @/1")).isEqualTo(single);
    assertThat(run("merge @/b @/3 @/2 @/1 --json")).startsWith("{\"function\": \"bootstrap\", ");
    assertSame("a", "single");
    assertSame("b", "single");
    assertThat(fails("merge @/c @/3 @/1"))
        .isEqualTo("cannot merge: missing: replications 1664 to 3327, of part 2/3");
    assertThat(fails("merge @/c @/3 @/1 @/2 @/1"))
        .isEqualTo("cannot merge: the same part twice: @/1 and @/1 (part 1/3)");
    assertThat(fails("merge @/c @/1 @/none"))
        .isEqualTo("@/none is not a run folder: there is no run.json");
    assertThat(folder("c")).doesNotExist();
  }

  @Test
  void resumesTheRunInTheFolder() throws IOException {
    run("run pi points=7 --replications 3000 --seed 12345 --part 2/3 --block-size 9 --out @/run");
    byte[] intact = Files.readAllBytes(folder("run").resolve("results.npy"));
    byte[] damaged = intact.clone();
    damaged[2000] ^= 4;
    Files.write(folder("run").resolve("results.npy"), damaged);
    assertThat(run("run --resume --out @/run"))
        .endsWith("run pi points=7 --replications 3000 --seed 12345 --block-size 9 --part 2/3\n");
    assertThat(folder("run").resolve("results.npy")).hasBinaryContent(intact);
    assertThat(fails("run pi points=8 --resume --out @/run"))
        .isEqualTo(
            "@/run contains another run: parameter points \"7\", here \"8\". Choose another folder,"
                + " or remove it");
    assertThat(fails("run --resume --out @/none")).isEqualTo("there is no run in @/none to resume");
    assertThat(fails("run points=7 --resume --out @/run"))
        .isEqualTo("--resume takes parameters with the simulation only: points=7");
    run("run pi --replications 10 --seed 1 --resume --out @/new");
    InProcess other =
        InProcess.run("run", "pi", "--replications", "10", "--out", folder("new") + "");
    assertThat(other.err())
        .startsWith("seedtree: ")
        .endsWith("or remove it; --resume continues it\n")
        .hasLineCount(1);
  }

  /** The name of the folder and of the parameter are no seed. */
  @Test
  void mentionsResumeOnlyIfItWouldContinueTheRun() throws IOException {
    run("run pi --replications 10 --seed 1 --out @/seeds");
    for (String other :
        new String[] {
          "pi points=7 --replications 10",
          "pi --replications 10 --bit-generator sfc64",
          "pi --replications 10 --seed 2",
          "pi --replications 10 --seed 2 --resume"
        }) {
      assertThat(fails("run " + other + " --out @/seeds"))
          .startsWith("@/seeds contains another run: ")
          .endsWith(". Choose another folder, or remove it");
    }
    Files.writeString(folder("seeds").resolve("run.json"), "{}");
    assertThat(fails("run pi --replications 10 --out @/seeds")).endsWith("; choose another folder");
  }

  @Test
  void mergesOnlyRunsThatItCanSummarise() throws IOException {
    for (String function : new String[] {"prices", "pi"}) {
      RunPlan plan =
          RunPlan.of(
              Engine.PCG64,
              new SeedSequence(1),
              function,
              Map.of("discount", "none"),
              DType.FLOAT64,
              10);
      Path part = folder(function);
      try (RunFolder run = RunFolder.open(part, plan)) {
        run.runDoubles(settings -> settings, (rng, i) -> rng.random());
        run.finish();
      }
      assertThat(fails("merge @/all @/" + function))
          .isEqualTo(
              "@/"
                  + function
                  + " is the run of another program, which merges it by"
                  + " org.seedtree.run.RunMerge: "
                  + (function.equals("pi")
                      ? "pi has no parameter discount: there are points"
                      : "unknown simulation prices: there are pi, option, bootstrap (or --jar,"
                          + " --class)"));
      assertThat(folder("all")).doesNotExist();
    }
  }

  @Test
  void writesPlotsInBothFormats() throws IOException {
    run("run pi --replications 1000 --seed 1 --plot @/a.png");
    assertThat(Files.readAllBytes(folder("a.png"))).startsWith(0x89, 'P', 'N', 'G');
    run("run pi --replications 1000 --seed 1 --out @/run --plot @/a.svg");
    assertThat(Files.readString(folder("a.svg")).contains("<svg xmlns")).isTrue();
    run("run pi --replications 1 --seed 1 --plot @/one.png"); // has no standard error
    run("merge @/all @/run --plot @/b.svg");
    assertThat(Files.readString(folder("b.svg")).lines())
        .filteredOn(line -> line.startsWith("<polyline") && line.length() > 1000)
        .hasSize(3); // the mean and both bounds
    assertThat(fails("run pi --replications 1 --seed 1 --plot @/no/a.png"))
        .startsWith("cannot write @/no/a.png: there is no directory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run | run needs a simulation: one of pi, option, bootstrap, or --jar with --class",
        "run pi | run needs --replications",
        "run pii --replications 1 | unknown simulation pii: did you mean pi?",
        "run pi point=1 --replications 1 | pi has no parameter point: did you mean points?",
        "run pi points=0 --replications 1 | pi: points is an integer from 1 to 1000000000, not 0",
        "run pi points --replications 1 | parameters are name=value, not points",
        "run pi points=1 points=2 --replications 1 | points is given twice",
        "run option spot=-1 --replications 1 | option: spot is a number greater than 0.0, not -1",
        "run option rate=nan --replications 1 | option: rate is a finite number, not nan",
        "run option kind=swap --replications 1 | option: kind is call or put, not swap",
        "run bootstrap data= --replications 1 | bootstrap: data is finite numbers separated by commas, not",
        "run bootstrap confidence=1 --replications 1 | confidence is a number between 0.0 and 1.0, not 1",
        "run pi --replications 0 | --replications is an integer from 1 to 4294967295, not 0",
        "run pi --replications 1 --threads 0 | --threads is an integer from 1 to 256, not 0",
        "run pi --replications 1 --seed x | --seed: unrecognized seed string: 'x'",
        "run pi --replications 1 --seed 1 --spawn-key x | --spawn-key is non-negative integers",
        "run pi --replications 1 --bit-generator mt | unknown bit generator mt",
        "run pi --replications 1 --part 1/2 | --part needs --out",
        "run pi --replications 1 --resume | --resume needs --out",
        "run pi --replications 1 --part 0/2 --out x | --part is I/N with I from 1 to N, as in 3/8, not 0/2",
        "run pi --replications 1 --part 3 --out x | --part is I/N with I from 1 to N, as in 3/8, not 3",
        "run pi --replications 5 --only 5 | --only is an integer from 0 to 4, not 5",
        "run pi --only 5 --out x | --only prints one result: leave out --out, --plot and --report",
        "run pi --replications 1 --block-size 0 | --block-size is an integer from 1 to 1048576, not 0",
        "run pi --replications 4294967295 --block-size 1 --seed 1 | too many blocks: 4294967295",
        "run pi --replications 4294967295 --block-size 1 | too many blocks: 4294967295",
        "run pi --replications 5 --out /dev/null | /dev/null is not a folder",
        "sample random --size 5 --out /none/x.npy | there is no directory /none",
        "spawn -n 4294967296 | -n is an integer from 0 to 4294967295, not 4294967296",
        "run pi --replications 1 --time-limit 5 | --time-limit is a time like 90s, 50m, 2h or 1d, not 5",
        "run pi --replications 1 --plot x.gif | --plot is a file name ending in .png or .svg, not x.gif",
        "run --class X --replications 1 | --class needs --jar",
        "run --jar x.jar --replications 1 | --jar needs --class",
        "run --jar no.jar --class X --replications 1 | --jar: no such file: no.jar",
        "merge out | merge needs PART",
        "merge out x --plot x.gif | --plot is a file name ending in .png or .svg, not x.gif",
      })
  void errorsAreOneLine(String line, String message) {
    InProcess result = InProcess.run(line.split(" "));
    assertThat(result.err()).startsWith("seedtree: ").contains(message).endsWith("\n");
    assertThat(result.err()).as("no seed is printed either").hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/run", "data"})
  void rejectsPathsThatAreNotRunFolders(String out) throws IOException {
    Files.writeString(folder("file"), "");
    Files.createDirectory(folder("data"));
    Files.writeString(folder("data").resolve("results.npy"), "mine");
    String message = fails("run pi --replications 10 --seed 1 --out @/" + out);
    assertThat(message).contains("@/" + out);
    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(2);
    }
  }
}
