package org.seedtree.cli.fuzz;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.cli.option.SplitMethod;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.sql.SqlFunction;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Samples command lines over every command and every option of the program's model. */
final class CommandLines {

  /** Values that fit an option, and some that nearly do, by the option's name. */
  static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("--size", List.of("1", "3", "7", "2,3", "0", "10", "2,0,3", "1_0", "2,2,2")),
          Map.entry("--dtype", Arrays.stream(DType.values()).map(DType::dtype).toList()),
          Map.entry("--numpy", List.of("2.4.6", "2.5.2", "1.18.5")),
          Map.entry("--streams", List.of("1", "2", "5")),
          Map.entry(
              "--bit-generator",
              List.of("pcg64", "pcg64dxsm", "philox", "sfc64", "mt19937", "MT19937")),
          Map.entry("--jumps", List.of("0", "1", "2", "-1", "100", "99999999999999999999")),
          Map.entry("--advance", List.of("0", "1", "-1", "12345", "1000000000000")),
          Map.entry(
              "--seed",
              List.of(
                  "0", "1", "12345", "0x1F", "1,2,3", "340282366920938463463374607431768211456")),
          Map.entry("--spawn-key", List.of("0", "3,1", "4294967295", "4294967296")),
          Map.entry("--threads", List.of("1", "2", "3", "256")),
          Map.entry("--limit", List.of("0", "1", "5", "9000")),
          Map.entry("-n", List.of("0", "1", "2", "5")),
          Map.entry("--children", List.of("0", "1", "2", "5")),
          Map.entry("--words", List.of("0", "1", "4", "1000")),
          Map.entry("--class", List.of("org.seedtree.cli.Main", "No", "java.lang.String")),
          Map.entry("--replications", List.of("1", "5", "20", "20")),
          Map.entry("--part", List.of("1/1", "1/2", "2/2", "3/2", "0/1", "1/4")),
          Map.entry("--block-size", List.of("1", "2", "6", "1000", "1048576")),
          Map.entry("--time-limit", List.of("0s", "1d", "2h", "50m", "999999999d")),
          Map.entry("--only", List.of("0", "3", "19", "20")),
          Map.entry("--blocks", List.of("0", "10%", "0-1", "1,2", "100%", "0.001%")),
          Map.entry(
              "--state", Stream.concat(CommandFolder.STATES.stream(), Stream.of("-")).toList()),
          Map.entry("--out", List.of("x.npy", "x.csv", "x.bin", "m.npy", "r", "p1", "new", "x")),
          Map.entry("--manifest", List.of("x.json", "m.json", "x.npy", "x")),
          Map.entry("--jar", List.of("junk.jar", "none")),
          Map.entry("--plot", List.of("x.svg", "x.png", "x")),
          Map.entry("--report", List.of("x.html", "x.html", "new.html", "x")),
          Map.entry("--against", CommandFolder.ARRAYS),
          Map.entry("--rows", List.of("0", "1", "7", "20", "20", "100")),
          Map.entry("--in", CommandFolder.TABLES),
          Map.entry("--label", List.of("y", "y", "g", "0", "1", "x")),
          Map.entry("--group", List.of("g", "g", "y", "0", "1", "x")),
          Map.entry("--folds", List.of("2", "3", "5", "1", "30")),
          Map.entry("--test-size", List.of("0.25", "5", "0.5", "0", "1.0", "30")),
          Map.entry("--train-size", List.of("0.25", "5", "0.5", "0", "1.0", "30")),
          Map.entry("--sklearn", List.of("1.9", "1.2.1", "1.1")),
          Map.entry("--scheme", List.of("spawn", "jumps", "keys", "workers", "seeds", "SEEDS")),
          Map.entry("--bits", List.of("high32", "low32", "all")),
          Map.entry("--scale", List.of("0.0001", "1e-4")),
          Map.entry("--quick", List.of()),
          Map.entry("--full", List.of()),
          Map.entry("--split", List.of("0", "1", "2", "9")),
          Map.entry("--train", List.of("x.npy", "x.csv", "new.npy", "x")),
          Map.entry("--test", List.of("t.npy", "t.csv", "x.npy", "x")),
          Map.entry("--n", List.of("0", "1", "5", "-1", "100")),
          Map.entry("--frac", List.of("0.5", "0", "1", "2.0", "-0.5")),
          Map.entry("--weights", List.of("w.npy", "m.npy", "table.npy")),
          Map.entry("--stratify", List.of()),
          Map.entry("--shuffle", List.of()),
          Map.entry("--no-shuffle", List.of()),
          Map.entry("--replace", List.of()),
          Map.entry("--json", List.of()),
          Map.entry("--legacy", List.of()),
          Map.entry("--dict", List.of()),
          Map.entry("--quiet", List.of()),
          Map.entry("--resume", List.of()),
          Map.entry("--keep-going", List.of()),
          Map.entry("--help", List.of()),
          Map.entry("-h", List.of()));

  private static final Set<String> FILES =
      Set.of(
          "--state",
          "--out",
          "--manifest",
          "--jar",
          "--plot",
          "--report",
          "--against",
          "--in",
          "--train",
          "--test",
          "--weights");

  /** Integers at the ends of ranges, numbers, names and other texts. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "+1",
          "00",
          "-0",
          "1_000",
          "1__0",
          "0x10",
          "0xg",
          "1e3",
          "1e400",
          "NaN",
          "nan",
          "inf",
          "-inf",
          "1.5",
          "1.",
          ".5",
          "5e-324",
          "2147483647",
          "2147483648",
          "4294967295",
          "4294967296",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551615",
          "18446744073709551616",
          "9".repeat(300),
          "9".repeat(20_000),
          "x".repeat(5_000),
          "\u00e9\u20ac\ud83d\ude00",
          "\u0663",
          "\n",
          "a\nb",
          "\t",
          "\r",
          "\u0001",
          "\u001b[31mred",
          "\u007f",
          "\u0085",
          "\u2028",
          "%s%n%d",
          "${x}",
          "${sys:user.dir}",
          "$(x)",
          "a b",
          "'",
          "\"",
          "\"a",
          "\\",
          ",",
          ",,",
          "1,",
          ",1",
          "1,-2",
          "0,0",
          "[1,2]",
          "[",
          "@",
          "@none",
          "@arguments",
          "-",
          "--",
          "---",
          "-x",
          "--x",
          "=",
          "a=",
          "=a",
          "null",
          "true",
          "TRUE",
          "..",
          ".",
          "/",
          "//",
          "~",
          "*",
          "?",
          "3%",
          "%",
          "1-0",
          "1/",
          "/2");

  private static final List<String> REALS =
      List.of("0", "1", "0.5", "2", "3.5", "0.25", "100", "1e-5", "1", "-1", "1e300", "0x1p3");

  private static final List<String> INTEGERS =
      List.of("0", "1", "2", "5", "10", "10", "100", "1000", "-5", "2147483648", "1_0");

  private final CommandLine program;
  private final Path folder;
  private final Choices choices;

  CommandLines(CommandLine program, Path folder, Choices choices) {
    this.program = program;
    this.folder = folder;
    this.choices = choices;
  }

  /** Returns a command line, without the program. */
  List<String> next() {
    List<String> names = List.copyOf(program.getSubcommands().keySet());
    String name = choices.happens(0.5) ? choices.of("sample", "sample", "run") : choices.of(names);
    CommandLine command = program.getSubcommands().get(name);
    List<String> args = new ArrayList<>();
    args.add(name);
    args.addAll(positional(name));
    List<List<String>> options = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (choices.happens(probability(name, args, option))) {
        options.add(option(option));
      }
    }
    while (!options.isEmpty()) {
      args.addAll(options.remove(choices.below(options.size())));
    }
    if (choices.happens(0.25)) {
      for (int i = choices.of(1, 1, 2); i > 0; i--) {
        change(args);
      }
    }
    return harmless(args.get(0).equals("battery") ? small(args) : args);
  }

  /** Returns the command line of a battery with a size that takes no minute. */
  private static List<String> small(List<String> args) {
    List<String> small = new ArrayList<>(args);
    small.removeIf(arg -> arg.equals("--quick") || arg.equals("--full"));
    if (small.stream().noneMatch(arg -> arg.startsWith("--scale"))) {
      small.addAll(List.of("--scale", "0.0001"));
    }
    return small;
  }

  private double probability(String command, List<String> args, OptionSpec option) {
    if (command.equals("split")) {
      return splitProbability(args, option.longestName());
    }
    return switch (option.longestName()) {
      case "--help" -> 0.02;
      case "--plot" -> 0.03;
      case "--jar", "--class" -> 0.04;
      case "--state" -> command.equals("state") ? 0.2 : 0.08;
      case "--seed" -> 0.7;
      case "--replications" -> 0.95;
      case "--size" -> 0.6;
      case "--out" -> 0.3;
      case "--limit" -> 0.8;
      case "--legacy" -> 0.1;
      case "--streams" -> command.equals("raw") && args.contains("--scheme") ? 0.9 : 0.12;
      default -> 0.12;
    };
  }

  /** Options that a method does not have are rare, and options that it needs are not. */
  private double splitProbability(List<String> args, String option) {
    String method = args.size() > 1 ? args.get(1) : "";
    if (Arrays.stream(SplitMethod.values()).noneMatch(known -> known.text().equals(method))) {
      return 0.1;
    }
    if (!SplitMethod.named(method).has(option)) {
      return 0.01;
    }
    return switch (option) {
      case "--test-size", "--train-size", "--n", "--frac", "--folds" -> 0.2;
      case "--seed", "--sklearn", "--replace", "--train", "--test", "--out" -> 0.2;
      default -> 0.04;
    };
  }

  private List<String> option(OptionSpec option) {
    String name = choices.of(option.names());
    if (option.arity().max() == 0) {
      return List.of(name);
    }
    List<String> values = VALUES.getOrDefault(name, List.of());
    String value = choices.happens(0.9) && !values.isEmpty() ? choices.of(values) : odd();
    if (FILES.contains(name)) {
      value = file(values);
    }
    return choices.happens(0.2) ? List.of(name + "=" + value) : List.of(name, value);
  }

  private String odd() {
    return choices.of(ODD);
  }

  private String file(List<String> fitting) {
    String name =
        choices.happens(0.85)
            ? choices.of(fitting)
            : choices.happens(0.7) ? choices.of(CommandFolder.OTHERS) : odd();
    return inFolder(name);
  }

  private String inFolder(String name) {
    return name.equals("-") ? name : folder(name);
  }

  private String folder(String name) {
    return name.startsWith(folder.toString()) || name.isEmpty() ? name : folder + "/" + name;
  }

  private List<String> positional(String command) {
    List<String> words = new ArrayList<>();
    switch (command) {
      case "sample" -> addDistribution(words);
      case "run" -> addSimulation(words);
      case "merge" -> {
        words.add(file(List.of("new", "r", "x")));
        words.add(file(List.of("p1")));
        words.add(file(List.of("p2")));
      }
      case "verify" -> words.add(file(CommandFolder.MANIFESTS));
      case "split" -> addSplit(words);
      case "battery" ->
          words.add(choices.happens(0.8) ? "streams" : choices.of("distributions", odd()));
      case "audit" -> {
        for (int i = choices.of(1, 2, 3); i > 0; i--) {
          words.add(file(choices.of(CommandFolder.MANIFESTS, CommandFolder.STATES)));
        }
      }
      case "distributions" -> {
        if (choices.happens(0.7)) {
          words.add(choices.happens(0.8) ? choices.of(Catalog.entries()).name() : odd());
        }
      }
      case "recipe" -> {
        if (choices.happens(0.8)) {
          String function = choices.of(SqlFunction.all()).name();
          words.add(choices.of(function, "rnd." + function, "RND_" + function, odd()));
        }
      }
      case "help" -> {
        if (choices.happens(0.7)) {
          words.add(
              choices.happens(0.8)
                  ? choices.of(List.copyOf(program.getSubcommands().keySet()))
                  : odd());
        }
      }
      default -> {}
    }
    return words;
  }

  /** Adds a method and what it needs; without a method the line is rejected. */
  private void addSplit(List<String> words) {
    if (choices.happens(0.03)) {
      return;
    }
    SplitMethod method = choices.of(List.of(SplitMethod.values()));
    words.add(choices.happens(0.97) ? method.text() : odd());
    boolean isGrouped = method.has("--group");
    boolean isStratified = method.has("--stratify") && choices.happens(0.4);
    if (isGrouped || isStratified || choices.happens(0.3)) {
      words.addAll(List.of("--in", inFolder("data.csv")));
    } else {
      words.addAll(List.of("--rows", choices.of("7", "20", "100")));
    }
    if (isGrouped) {
      words.addAll(List.of("--group", choices.of("g", "x")));
    }
    if (isStratified) {
      words.addAll(List.of("--stratify", "--label", choices.of("y", "g")));
    }
    if (choices.happens(0.8)) {
      words.add("--json");
    }
  }

  private void addDistribution(List<String> words) {
    boolean legacy = choices.happens(0.15);
    Catalog.Entry entry = choices.of(legacy ? LegacyCatalog.entries() : Catalog.entries());
    if (legacy) {
      words.add("--legacy");
    }
    words.add(entry.name());
    for (Parameter parameter : entry.parameters()) {
      if (choices.happens(parameter.required() ? 0.98 : 0.4)) {
        String value = choices.happens(0.95) ? value(parameter) : odd();
        words.add(parameter.name() + "=" + value);
      }
    }
  }

  private String value(Parameter parameter) {
    return switch (parameter.kind()) {
      case REAL -> choices.of(REALS);
      case INTEGER -> choices.of(INTEGERS);
      case REALS -> choices.of("0.2,0.3,0.5", "1,2", "1", "0.5,0.5", "3,0", "", "1,-1", "[1,2]");
      case MATRIX ->
          choices.of("1,0,0,1", "2", "1,0.5;0.5,1", "[[1,0],[0,1]]", "1,2,3", "1;2", "[[1,2]");
      case INTEGERS -> choices.of("1,2,3", "5", "0,0", "10,20", "", "-1,2");
      case FLAG -> choices.of("true", "false", "yes", "0");
      case CHOICE -> choices.of(parameter.choices());
    };
  }

  private void addSimulation(List<String> words) {
    switch (choices.below(5)) {
      case 0, 1 -> {
        words.add("pi");
        if (choices.happens(0.6)) {
          words.add("points=" + (choices.happens(0.8) ? choices.of("1", "9", "100") : odd()));
        }
      }
      case 2 -> {
        words.add("option");
        for (String name : List.of("spot", "strike", "rate", "volatility", "years", "kind")) {
          if (choices.happens(0.2)) {
            String fitting = name.equals("kind") ? choices.of("call", "put") : choices.of(REALS);
            words.add(name + "=" + (choices.happens(0.8) ? fitting : odd()));
          }
        }
      }
      case 3 -> {
        words.add("bootstrap");
        if (choices.happens(0.4)) {
          words.add("data=" + (choices.happens(0.7) ? choices.of("1,2,3", "5", "1,1e9") : odd()));
        }
        if (choices.happens(0.4)) {
          words.add("confidence=" + (choices.happens(0.7) ? "0.9" : odd()));
        }
        if (choices.happens(0.4)) {
          words.add("statistic=" + choices.of("mean", "median", "mode"));
        }
      }
      default -> {
        if (choices.happens(0.5)) {
          words.add(odd());
        }
      }
    }
  }

  /** Removes, repeats, replaces, misspells or moves one argument. */
  private void change(List<String> args) {
    int at = choices.below(args.size());
    String arg = args.get(at);
    switch (choices.below(8)) {
      case 0 -> args.remove(at);
      case 1 -> args.add(choices.below(args.size() + 1), arg);
      case 2 -> args.set(at, odd());
      case 3 -> args.add(at, odd());
      case 4 -> args.add(args.remove(at));
      case 5 -> args.set(at, arg.toUpperCase(Locale.ROOT));
      case 6 -> {
        if (!arg.isEmpty()) {
          int character = choices.below(arg.length());
          args.set(at, arg.substring(0, character) + arg.substring(character + 1));
        }
      }
      default -> {
        List<String> options = List.copyOf(VALUES.keySet());
        args.add(at, choices.of(options));
      }
    }
    if (args.isEmpty()) {
      args.add("help");
    }
  }

  /**
   * Returns the command line without what would take long or write elsewhere: paths are those of
   * the folder, and sizes that could be computed are small.
   */
  private List<String> harmless(List<String> args) {
    String command = args.get(0);
    List<String> harmless = new ArrayList<>();
    String before = "";
    for (String arg : args) {
      boolean isFile = FILES.contains(before) && !VALUES.containsKey(arg);
      int equals = isFile ? -1 : arg.indexOf('=');
      String name = equals > 0 ? arg.substring(0, equals) : before;
      String value = equals > 0 ? arg.substring(equals + 1) : arg;
      if (isFile || (equals > 0 && FILES.contains(name))) {
        value = name.equals("--state") && value.equals("-") ? value : folder(value);
      } else if (name.equals("--scale") && value.matches(".*[1-9].*")) {
        value = "0.0001";
      } else if (isLarge(value) && !mayBeLarge(command, name, args)) {
        value = "3";
      }
      String changed = equals > 0 ? name + "=" + value : value;
      if (Set.of("merge", "verify", "audit").contains(command)
          && !harmless.isEmpty()
          && !changed.startsWith("-")) {
        changed = VALUES.containsKey(before) && equals <= 0 ? changed : inFolder(changed);
      }
      harmless.add(encodable(changed));
      before = arg;
    }
    return harmless;
  }

  /** Without a locale Java cannot use other characters in file names and arguments. */
  private static String encodable(String arg) {
    Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"));
    return charset.newEncoder().canEncode(arg) ? arg : arg.replaceAll("[^\\x00-\\x7f]", "e");
  }

  private static boolean mayBeTwister(List<String> args) {
    return args.stream()
        .map(arg -> arg.toUpperCase(Locale.ROOT))
        .anyMatch(arg -> arg.contains("MT19937") || arg.matches("--(LEGACY|STATE).*"));
  }

  private static boolean isLarge(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.strip().replace("_", ""))
        .anyMatch(part -> part.matches("\\+?[0-9]{5,19}|0x[0-9a-fA-F]{4,}"));
  }

  private static boolean mayBeLarge(String command, String name, List<String> args) {
    boolean toFile = args.stream().anyMatch(arg -> arg.startsWith("--out"));
    return switch (name) {
      case "--jumps" -> !mayBeTwister(args); // whose jumps take a time in proportion
      case "--seed", "--spawn-key", "--advance", "--limit", "--only", "-n", "--children" -> true;
      case "--words", "--threads", "--block-size", "--part", "--blocks" -> true;
      case "--size", "--streams" -> command.equals("sample") && !toFile;
      default -> command.equals("sample") && !name.startsWith("-") && !name.isEmpty();
    };
  }
}
