package org.seedtree.cli.fuzz.readers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Jazzer on a reader in a process of its own, from its corpus and findings on. The inputs that
 * it finds remain in a folder of the reader: {@code new} has those that reach something new, and
 * the files {@code crash-*}, {@code timeout-*} and {@code oom-*} those that fail; {@code log} is
 * what Jazzer printed.
 */
final class Fuzzing {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  /** The heap of the process: inputs are small, and so is what readers may allocate for one. */
  private static final String HEAP = "-Xmx512m";

  private static final int MAX_RESIDENT_MB = 2048;

  /** The time that one input may take. */
  private static final int TIMEOUT_SECONDS = 10;

  /** The time that a process may take to start and to end. */
  private static final int MARGIN_SECONDS = 300;

  private static final Pattern EXECUTED = Pattern.compile("executed_units: +([0-9]+)");
  private static final Pattern REACHED = Pattern.compile("cov: ([0-9]+) ft: ([0-9]+)");
  private static final Pattern FAILURE = Pattern.compile("== Java (?:Exception|Assertion).*");

  private final FuzzedReader reader;
  private final Path tests;
  private final Path folder;

  /**
   * What a run of Jazzer has done.
   *
   * @param status the status of the process
   * @param executed the number of inputs that the reader has read
   * @param coverage the number of edges of the program that they have reached
   * @param features the number of edges with their counts
   * @param inputs the number of new inputs that reach something new
   * @param findings the inputs that fail
   * @param failures what Jazzer says of them
   * @param log what Jazzer printed
   */
  record Result(
      int status,
      long executed,
      long coverage,
      long features,
      int inputs,
      List<Path> findings,
      List<String> failures,
      Path log) {

    boolean hasFailed() {
      return status != 0 || !findings.isEmpty();
    }
  }

  /**
   * Creates the fuzzing of a reader.
   *
   * @param tests the folder with the corpus and the findings of all readers
   * @param out the folder for the folder of this reader, which is emptied
   */
  Fuzzing(FuzzedReader reader, Path tests, Path out) {
    this.reader = reader;
    this.tests = tests;
    this.folder = out.resolve(reader.id());
  }

  /** Returns whether Jazzer's library is made for this machine. */
  static boolean isSupported() {
    String system = System.getProperty("os.name");
    boolean isX86 = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    return system.startsWith("Mac")
        || (isX86 && (system.equals("Linux") || system.startsWith("Win")));
  }

  /** Fuzzes for a time, or until an input fails. */
  Result run(long seconds) throws IOException, InterruptedException {
    ScratchDirectory.remove(folder);
    Files.createDirectories(newInputs());
    List<String> arguments = new ArrayList<>();
    arguments.add("-max_total_time=" + seconds);
    arguments.add("-timeout=" + TIMEOUT_SECONDS);
    arguments.add("-print_final_stats=1");
    arguments.add(newInputs().toString());
    arguments.addAll(existing(reader.corpus(tests), reader.findings(tests)));
    Path log = folder.resolve("log");
    int status = jazzer(arguments, log, seconds + MARGIN_SECONDS);
    String text = Files.readString(log);
    return new Result(
        status,
        lastNumber(EXECUTED, 1, text),
        lastNumber(REACHED, 1, text),
        lastNumber(REACHED, 2, text),
        files(newInputs(), "").size(),
        Stream.of("crash-", "timeout-", "oom-").flatMap(p -> files(folder, p).stream()).toList(),
        FAILURE.matcher(text).results().map(MatchResult::group).toList(),
        log);
  }

  /** Adds the new inputs that reach what no other does to the corpus, the smallest first. */
  void save() throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(reader.corpus(tests));
    List<String> arguments = List.of("-merge=1", corpus.toString(), newInputs().toString());
    Path log = folder.resolve("log-of-merge");
    int status = jazzer(arguments, log, MARGIN_SECONDS);
    if (status != 0) {
      throw new IOException("Jazzer ended with status " + status + "; see " + log);
    }
  }

  private Path newInputs() {
    return folder.resolve("new");
  }

  private int jazzer(List<String> arguments, Path log, long timeoutSeconds)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory(scratchParent(), "seedtree-fuzzing-");
    Path libraries = Files.createDirectories(folder.resolve("libraries")); // that Jazzer unpacks
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-XX:+EnableDynamicAgentLoading"); // Jazzer attaches an agent to itself
    command.add("-D" + ScratchDirectory.PARENT + "=" + scratch);
    command.add("-Djava.io.tmpdir=" + libraries);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(JAZZER);
    command.add("--target_class=" + reader.target().getName());
    command.add("--instrumentation_includes=org.seedtree.**");
    command.add("--custom_hook_includes=org.seedtree.**");
    command.add("--instrumentation_excludes=" + Fuzzing.class.getPackageName() + ".**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.add("-rss_limit_mb=" + MAX_RESIDENT_MB);
    command.add("-max_len=" + reader.maxBytes());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Thread atExit =
        new Thread(
            () -> {
              process.destroyForcibly().onExit().join();
              ScratchDirectory.remove(scratch);
            });
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        throw new IOException("Jazzer does not end; see " + log);
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly().waitFor();
      ScratchDirectory.remove(scratch);
      ScratchDirectory.remove(libraries);
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  /** Returns a folder in memory if there is one: readers of files write a file for each input. */
  private static Path scratchParent() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static List<String> existing(Path... folders) {
    return Stream.of(folders).filter(Files::isDirectory).map(Path::toString).toList();
  }

  private static List<Path> files(Path folder, String prefix) {
    File[] files = folder.toFile().listFiles((in, name) -> name.startsWith(prefix));
    return files == null ? List.of() : Stream.of(files).map(File::toPath).sorted().toList();
  }

  private static long lastNumber(Pattern pattern, int group, String text) {
    long number = 0;
    for (Matcher match = pattern.matcher(text); match.find(); ) {
      number = Long.parseLong(match.group(group));
    }
    return number;
  }
}
