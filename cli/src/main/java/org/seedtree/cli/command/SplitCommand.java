package org.seedtree.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.RowNumbers;
import org.seedtree.manifest.Workload.Split.InputFile;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sklearn.SklearnRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code split}: the rows of scikit-learn's splits and of pandas' sample. */
@Command(
    name = "split",
    header = "Split rows as scikit-learn does, or sample them as pandas does.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree split METHOD (--rows N | --in FILE) [options]",
    description = {
      "",
      "Methods:",
      "",
      "  train-test     train_test_split",
      "  k-fold         KFold; StratifiedKFold with --stratify",
      "  shuffle        ShuffleSplit; StratifiedShuffleSplit with --stratify",
      "  group-k-fold   GroupKFold; StratifiedGroupKFold with --stratify",
      "  group-shuffle  GroupShuffleSplit",
      "  rows           the sample of pandas",
      "",
      "Rows are numbered from 0. A file is .npy, an array of int64, or .csv, one number per line."
          + " The labels of a .csv file have the type that pandas infers.",
    },
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  # train_test_split(range(150), test_size=0.25, random_state=42)",
      "  seedtree split train-test --rows 150 --test-size 0.25 --seed 42 --train tr.npy --test te.npy",
      "",
      "  # a fold number per row: StratifiedKFold(5, shuffle=True, random_state=42)",
      "  seedtree split k-fold --in data.csv --label y --stratify --shuffle --seed 42 --out fold.npy",
      "",
      "  # list(GroupShuffleSplit(random_state=1).split(X, groups=X.user))[2]",
      "  seedtree split group-shuffle --in data.csv --group user --seed 1 --split 2 --json",
      "",
      "  # a manifest of the split, and the same rows again",
      "  seedtree split shuffle --rows 150 --seed 42 --test te.npy --manifest te.json",
      "  seedtree verify te.json --against te.npy",
      "",
      "  # df.sample(frac=0.1, random_state=7)",
      "  seedtree split rows --rows 1000 --frac 0.1 --seed 7 --out rows.npy",
      "",
      "Output files appear under their names only once they are complete.",
    })
public final class SplitCommand implements Callable<Integer> {

  private static final long MAX_SEED = 0xffff_ffffL;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "METHOD",
      completionCandidates = MethodNames.class,
      description = "One of the names above.")
  private String method = "";

  @Mixin private SplitInput input = new SplitInput();

  @Mixin private SplitOptions options = new SplitOptions();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The random_state: an integer from 0 to 4294967295. Without it the operating system"
              + " provides one, which is printed on standard error.")
  private @Nullable String seed;

  @Option(
      names = "--sklearn",
      paramLabel = "VERSION",
      description = "Split as this release of scikit-learn does, from 1.2 on (default: 1.9).")
  private @Nullable String sklearn;

  @Option(names = "--train", paramLabel = "FILE", description = "Write the rows to train on.")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", description = "Write the rows to test on.")
  private @Nullable Path test;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the fold of each row, or the sampled rows.")
  private @Nullable Path out;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Write a manifest of the split to FILE (JSON): what it takes to draw the same rows, and"
              + " digests of them, which `verify` checks.")
  private @Nullable Path manifest;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Show no progress bar.")
  private boolean quiet;

  /** Creates the command with its output. */
  public SplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Instant started = Instant.now();
    SplitMethod chosen = SplitMethod.named(method);
    boolean hasSides = train != null || test != null;
    check(chosen, hasSides);
    if (!chosen.has("--out") && !hasSides && !json) {
      throw new UserException("split " + method + " writes to --train, --test or --json");
    }
    Map<String, Path> outputs = outputs();
    SplitFiles.check(outputs, manifest);
    boolean isFresh = seed == null && options.isRandom(chosen);
    Long number = isFresh ? Long.valueOf(freshSeed()) : givenSeed();
    if (manifest != null && !options.isRandom(chosen)) {
      throw new UserException("--manifest records a seed, and this split draws nothing");
    }
    SklearnRelease release = release();
    Map<String, InputFile> files = manifest == null ? Map.of() : input.files();
    SplitRows rows = input.read(total -> progress("read", total));
    SplitDraw draw = new SplitDraw(chosen, options, rows, number, release, NumpyRelease.DEFAULT);
    Map<String, int[]> arrays = draw.arrays(out != null || !hasSides, hasSides);
    if (isFresh) {
      console.err().println("seed: " + number);
    }
    Map<Path, int[]> written = new LinkedHashMap<>();
    outputs.forEach(
        (option, file) ->
            written.put(file, Objects.requireNonNull(arrays.get(chosen.array(option)))));
    Map<Path, String> text =
        manifest == null
            ? Map.of()
            : Map.of(
                manifest,
                SplitManifest.of(draw, matchedOptions(), files, arrays, started).toJson());
    SplitFiles.write(written, text, total -> progress("write", total));
    if (json) {
      print(chosen, rows.rows(), number, arrays);
    } else if (outputs.isEmpty()) {
      RowNumbers.print(arrays.values().iterator().next(), console.out(), Progress.NONE);
    }
    return 0;
  }

  /**
   * Draws the arrays of these names, without output.
   *
   * @param rows the number of rows that there should be
   * @throws UserException if the arguments do not go together, or there are other rows
   */
  Map<String, int[]> recompute(
      NumpyRelease numpy, long rows, List<String> names, LongFunction<Progress> progress)
      throws IOException {
    SplitMethod chosen = SplitMethod.named(method);
    boolean hasSides = names.contains("train");
    check(chosen, hasSides);
    SplitRows read = input.read(progress);
    if (read.rows() != rows) {
      throw new UserException("there are " + read.rows() + " rows, not " + rows);
    }
    return new SplitDraw(chosen, options, read, givenSeed(), release(), numpy)
        .arrays(names.contains("fold"), hasSides);
  }

  private List<OptionSpec> matchedOptions() {
    return Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions();
  }

  private void check(SplitMethod chosen, boolean hasSides) {
    for (OptionSpec given : matchedOptions()) {
      if (!chosen.has(given.longestName())) {
        throw new UserException(given.longestName() + " is no option of split " + method);
      }
    }
    options.check(chosen, hasSides);
    input.check(chosen, options.isStratified());
  }

  private Map<String, Path> outputs() {
    Map<String, Path> files = new LinkedHashMap<>();
    put(files, "--train", train);
    put(files, "--test", test);
    put(files, "--out", out);
    return files;
  }

  private static void put(Map<String, Path> files, String option, @Nullable Path file) {
    if (file != null) {
      files.put(option, file);
    }
  }

  private SklearnRelease release() {
    if (sklearn == null) {
      return SklearnRelease.NEWEST;
    }
    try {
      return SklearnRelease.of(sklearn);
    } catch (IllegalArgumentException e) {
      throw new UserException("--sklearn: " + e.getMessage());
    }
  }

  private @Nullable Long givenSeed() {
    return seed == null ? null : (Long) IntegerArgument.parse("--seed", seed, 0, MAX_SEED);
  }

  private static long freshSeed() {
    return Integer.toUnsignedLong(new SeedSequence().generateState(1)[0]);
  }

  private Progress progress(String task, long total) {
    return quiet || !console.progress() ? Progress.NONE : Progress.bar(task, total, console.err());
  }

  private void print(SplitMethod chosen, int rows, @Nullable Long number, Map<String, int[]> arrays)
      throws IOException {
    try (JsonGenerator generator = new JsonFactory().createGenerator(console.out())) {
      generator.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      generator.writeStartObject();
      generator.writeStringField("method", chosen.text());
      generator.writeNumberField("rows", rows);
      if (number == null) {
        generator.writeNullField("seed");
      } else {
        generator.writeNumberField("seed", number);
      }
      for (Map.Entry<String, int[]> entry : arrays.entrySet()) {
        generator.writeFieldName(entry.getKey());
        generator.writeArray(entry.getValue(), 0, entry.getValue().length);
      }
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  /** The names of the methods, for completion in the shell. */
  static final class MethodNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(SplitMethod.values()).map(SplitMethod::text).iterator();
    }
  }
}
