package org.seedtree.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DataFile;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.RowNumbers;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sklearn.SklearnRelease;
import org.seedtree.sklearn.TrainTest;
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
      "  # df.sample(frac=0.1, random_state=7)",
      "  seedtree split rows --rows 1000 --frac 0.1 --seed 7 --out rows.npy",
      "",
      "Output files appear under their names only once they are complete.",
    })
public final class SplitCommand implements Callable<Integer> {

  private static final long MAX_SEED = 0xffff_ffffL;
  private static final int MAX_ROWS = Integer.MAX_VALUE - 8;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "METHOD",
      completionCandidates = MethodNames.class,
      description = "One of the names above.")
  private String method = "";

  @Option(names = "--rows", paramLabel = "N", description = "The number of rows.")
  private @Nullable String rows;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "The rows are those of FILE: .csv with a header, or .npy.")
  private @Nullable Path in;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "The column of the classes, for --stratify: a name, or a number from 0 on.")
  private @Nullable String label;

  @Option(names = "--group", paramLabel = "COLUMN", description = "The column of the groups.")
  private @Nullable String group;

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

  @Option(
      names = "--split",
      paramLabel = "I",
      description = "The fold, or the split in their order, that is written (default: 0).")
  private @Nullable String split;

  @Option(names = "--train", paramLabel = "FILE", description = "Write the rows to train on.")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", description = "Write the rows to test on.")
  private @Nullable Path test;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the fold of each row, or the sampled rows.")
  private @Nullable Path out;

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
    SplitMethod chosen = SplitMethod.named(method);
    checkOptions(chosen);
    Map<String, Path> files = files();
    SklearnRelease release = release();
    SplitRows input = input();
    boolean isFresh = seed == null && options.isRandom(chosen);
    Long number = isFresh ? Long.valueOf(freshSeed()) : givenSeed();
    SplitDraw draw = new SplitDraw(chosen, options, input, number, release);
    Map<String, int[]> result = new LinkedHashMap<>();
    try {
      draw(draw, result);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
    if (isFresh) {
      console.err().println("seed: " + number);
    }
    SplitFiles.write(files, result, total -> progress("write", total));
    if (json) {
      print(chosen, input.rows(), number, result);
    } else if (files.isEmpty()) {
      RowNumbers.print(result.values().iterator().next(), console.out(), Progress.NONE);
    }
    return 0;
  }

  private void draw(SplitDraw draw, Map<String, int[]> result) {
    boolean hasSides = train != null || test != null;
    if (draw.method() == SplitMethod.ROWS) {
      result.put("--out", draw.sample());
      return;
    }
    boolean hasFolds = draw.method().has("--folds");
    if (hasFolds && (out != null || !hasSides)) {
      result.put("--out", draw.folds());
    }
    if (!hasFolds || hasSides) {
      int index = (int) IntegerArgument.parse("--split", split == null ? "0" : split, 0, 999_999);
      TrainTest sides = draw.split(index);
      result.put("--train", sides.train());
      result.put("--test", sides.test());
    }
  }

  private void checkOptions(SplitMethod chosen) {
    for (OptionSpec given :
        Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions()) {
      if (!chosen.has(given.longestName())) {
        throw new UserException(given.longestName() + " is no option of split " + method);
      }
    }
    boolean hasSides = train != null || test != null;
    if (!chosen.has("--out") && !hasSides && !json) {
      throw new UserException("split " + method + " writes to --train, --test or --json");
    }
    if (split != null && !hasSides && chosen.has("--folds")) {
      throw new UserException("--split is the fold that --train and --test are of");
    }
    options.check(chosen, label);
    if (chosen.has("--group") && group == null) {
      throw new UserException("split " + method + " needs --group COLUMN");
    }
    if ((rows == null) == (in == null)) {
      throw new UserException("split needs either --rows N or --in FILE");
    }
    if (in == null && (label != null || group != null)) {
      throw new UserException(
          (label != null ? "--label" : "--group") + " is a column of --in FILE");
    }
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    put(files, "--train", train);
    put(files, "--test", test);
    put(files, "--out", out);
    SplitFiles.check(files);
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

  private SplitRows input() throws IOException {
    double[] weights = options.weights();
    if (in == null) {
      int n = (int) IntegerArgument.parse("--rows", Objects.requireNonNull(rows), 0, MAX_ROWS);
      return new SplitRows(n, null, null, weights);
    }
    List<String> columns = new ArrayList<>();
    if (label != null) {
      columns.add(label);
    }
    if (group != null) {
      columns.add(group);
    }
    try (Progress progress = progress("read", Files.isRegularFile(in) ? Files.size(in) : 0)) {
      DataFile data = DataFile.read(in, columns, progress::add);
      return new SplitRows(
          data.rows(),
          label == null ? null : data.labels(label),
          group == null ? null : data.labels(group),
          weights);
    } catch (IllegalArgumentException e) {
      throw new UserException(in + ": " + e.getMessage());
    }
  }

  private Progress progress(String task, long total) {
    return quiet || !console.progress() ? Progress.NONE : Progress.bar(task, total, console.err());
  }

  private void print(SplitMethod chosen, int rows, @Nullable Long number, Map<String, int[]> result)
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
      for (Map.Entry<String, int[]> entry : result.entrySet()) {
        String name = chosen == SplitMethod.ROWS ? "sample" : "fold";
        String option = entry.getKey();
        generator.writeFieldName(option.equals("--out") ? name : option.substring(2));
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
