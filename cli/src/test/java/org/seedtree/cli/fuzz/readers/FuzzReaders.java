package org.seedtree.cli.fuzz.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command {@code cli/fuzz-readers}. */
final class FuzzReaders {

  private static final String USAGE =
      """
      Fuzzes the readers of files with Jazzer, from the inputs in src/test/corpus and
      src/test/findings on.

        cli/fuzz-readers [--minutes M | --replay] [--save] [READER...]

      READER       %s; all of them, one after the other, by default
      --minutes M  how long each reader is fuzzed (default: 10)
      --save       add the new inputs that reach what no other does to the corpus
      --replay     only read the inputs of corpus and findings once

      An input that fails is printed with its path, and the status is 1.
      """;

  private static final int DEFAULT_MINUTES = 10;

  private final Path tests;
  private final Path out;

  private double minutes = DEFAULT_MINUTES;
  private boolean isReplay;
  private boolean isSaved;
  private final List<FuzzedReader> readers = new ArrayList<>();

  private FuzzReaders(Path module) {
    tests = module.resolve("src/test");
    out = module.resolve("target/fuzz-readers");
  }

  /** Runs the command; the first argument is the folder of the module. */
  public static void main(String[] args) throws IOException, InterruptedException {
    FuzzReaders command = new FuzzReaders(Path.of(args[0]).toAbsolutePath());
    System.exit(command.run(List.of(args).subList(1, args.length)));
  }

  private int run(List<String> args) throws IOException, InterruptedException {
    if (args.contains("--help") || args.contains("-h")) {
      System.out.printf(USAGE, names(", "));
      return 0;
    }
    Optional<String> problem = parse(args);
    if (problem.isPresent()) {
      System.err.println("cli/fuzz-readers: " + problem.get());
      return 2;
    }
    boolean hasFailed = false;
    for (FuzzedReader reader : readers.isEmpty() ? List.of(FuzzedReader.values()) : readers) {
      hasFailed |= isReplay ? !replay(reader) : !fuzz(reader);
    }
    return hasFailed ? 1 : 0;
  }

  /** Reads the arguments; returns what is wrong with them. */
  private Optional<String> parse(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      switch (arg) {
        case "--save" -> isSaved = true;
        case "--replay" -> isReplay = true;
        case "--minutes" -> {
          i++;
          if (i == args.size() || !args.get(i).matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return Optional.of("--minutes takes a number, as in --minutes 10");
          }
          minutes = Double.parseDouble(args.get(i));
        }
        default -> {
          Optional<FuzzedReader> reader =
              Arrays.stream(FuzzedReader.values()).filter(r -> r.id().equals(arg)).findFirst();
          if (reader.isEmpty()) {
            return Optional.of("no reader or option " + arg + "; the readers are " + names(", "));
          }
          readers.add(reader.get());
        }
      }
    }
    return Optional.empty();
  }

  private static String names(String separator) {
    return Stream.of(FuzzedReader.values())
        .map(FuzzedReader::id)
        .collect(Collectors.joining(separator));
  }

  private boolean replay(FuzzedReader reader) throws IOException {
    int failed = 0;
    List<Path> inputs = reader.inputs(tests);
    for (Path input : inputs) {
      try {
        reader.replay(input);
      } catch (AssertionError e) {
        System.out.println(e.getMessage());
        failed++;
      }
    }
    System.out.printf(
        Locale.ROOT, "%-9s %d inputs read, %d failed%n", reader.id(), inputs.size(), failed);
    return failed == 0;
  }

  private boolean fuzz(FuzzedReader reader) throws IOException, InterruptedException {
    Fuzzing fuzzing = new Fuzzing(reader, tests, out);
    Fuzzing.Result result = fuzzing.run(Math.max(1, Math.round(60 * minutes)));
    System.out.printf(
        Locale.ROOT,
        "%-9s %,d inputs read, %,d edges and %,d features reached, %d new inputs, %d failed%n",
        reader.id(),
        result.executed(),
        result.coverage(),
        result.features(),
        result.inputs(),
        result.findings().size());
    result.failures().forEach(failure -> System.out.println("  " + failure));
    result.findings().forEach(finding -> System.out.println("  " + finding));
    if (result.hasFailed()) {
      System.out.println("  the log is " + result.log());
    } else if (isSaved) {
      fuzzing.save();
    }
    return !result.hasFailed();
  }
}
