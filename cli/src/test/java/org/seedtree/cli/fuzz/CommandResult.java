package org.seedtree.cli.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;
import org.seedtree.manifest.Manifest;

/**
 * The result of a command line: its status, its outputs and the files that it leaves.
 *
 * @param args the command line, without the program
 * @param status the exit status
 * @param out the beginning of standard output
 * @param err standard error
 * @param before the content of the folder before
 * @param after the content of the folder after
 */
record CommandResult(
    List<String> args,
    int status,
    String out,
    String err,
    Map<String, byte[]> before,
    Map<String, byte[]> after) {

  /** The length at which the reader of standard output closes the pipe. */
  static final int MAX_OUT = 200_000;

  private static final int MAX_ERR = 2100;

  private static final Pattern NEW_SEED = Pattern.compile("seed: ([0-9]+)\n");

  /**
   * What differs between two runs of a command line, or between two processes. A seed that was not
   * given stands at the end of the line that repeats a command.
   */
  private static final Pattern CHANGING =
      Pattern.compile(
          "\"(started|ended)\": \"[^\"]*\"|\"timing\": \\{.*|^In [0-9.]+ s;|^pid [0-9]+$"
              + "| --seed [0-9]+",
          Pattern.MULTILINE);

  static CommandResult inProcess(CommandFolder folder, List<String> args) throws IOException {
    InProcess result = InProcess.runUpTo(MAX_OUT, args.toArray(String[]::new));
    return of(folder, args, result.status(), result.out(), result.err());
  }

  static CommandResult of(
      CommandFolder folder, List<String> args, int status, String out, String err)
      throws IOException {
    return new CommandResult(args, status, out, err, folder.initial(), folder.content());
  }

  private String command() {
    return args.get(0);
  }

  /** Returns the command and its status, for counts of them. */
  String outcome() {
    boolean known = InProcess.program().getSubcommands().containsKey(command());
    return (known ? command() : "other") + " " + status;
  }

  private boolean isCut() {
    return out.length() >= MAX_OUT;
  }

  /** Checks what is true of every command line. */
  void check() {
    String line = show();
    assertThat(status).as(line).isBetween(0, 2);
    assertThat(err).as(line).hasSizeLessThan(MAX_ERR);
    String message = NEW_SEED.matcher(err).replaceFirst("");
    if (status == 2) {
      assertThat(message).as(line).startsWith("seedtree: ").hasLineCount(1).endsWith("\n");
      assertThat(message.strip()).as(line).doesNotContainPattern("\\p{Cc}");
      assertThat(message).as(line).doesNotContainPattern(Messages.INTERNAL);
      if (args.stream().noneMatch(arg -> arg.contains("null"))) {
        assertThat(message).as(line).doesNotContain("null");
      }
      assertThat(out).as(line).isEmpty();
    } else {
      boolean keepsGoing = command().equals("run") && args.contains("--keep-going");
      assertThat(message).as(line).isEmpty();
      if (status == 1) {
        assertThat(keepsGoing || command().matches("verify|audit|battery")).as(line).isTrue();
        assertThat(out).as(line).isNotEmpty();
      }
    }
    checkFiles(line);
    if (status == 0 && !isCut()) {
      checkJson(line);
    }
  }

  /** Returns the command line as a shell reads it. */
  private String show() {
    return args.stream()
        .map(arg -> arg.length() > 100 ? arg.substring(0, 100) + "..." : arg)
        .map(arg -> "'" + arg.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "status " + status + ": seedtree ", ""));
  }

  private void checkFiles(String line) {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      if (!Arrays.equals(file.getValue(), after.get(file.getKey()))) {
        changed.add(file.getKey());
      }
    }
    for (String name : after.keySet()) {
      if (!before.containsKey(name)) {
        changed.add(name);
      }
    }
    assertThat(changed).as(line).noneMatch(name -> name.endsWith(".tmp"));
    for (String name : changed) {
      assertThat(after).as(line).containsKey(name);
      byte[] bytes = after.get(name);
      switch (command()) {
        case "sample", "split" -> {
          assertThat(status).as(line + " writes " + name).isZero();
          checkWhole(line, name, bytes);
        }
        case "run", "merge" -> {
          if (name.endsWith(".json") && !Arrays.equals(bytes, CommandFolder.DIRECTORY)) {
            assertThat(bytes).as(line + " writes " + name).isNotEmpty();
            Json.parseObject(new String(bytes, ISO_8859_1));
          }
        }
        default -> {
          assertThat(name).as(line).endsWith(".html");
          checkWhole(line, name, bytes);
        }
      }
    }
  }

  private static void checkWhole(String line, String name, byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    if (name.endsWith(".html")) {
      assertThat(text).as(line).startsWith("<!doctype html>").endsWith("</html>\n");
    } else if (text.startsWith("{")) {
      Manifest.fromJson(text);
    } else if (name.endsWith(".npy")) {
      assertThat(text).as(line).startsWith("\u0093NUMPY\u0001\u0000");
      int start = 10 + (bytes[8] & 0xff) + ((bytes[9] & 0xff) << 8);
      assertThat(start % 64).as(line).isZero();
      Matcher header =
          Pattern.compile("\\{'descr': '[<|][fbiu]([1248])', .*'shape': \\((.*)\\), } *\n")
              .matcher(text.substring(10, start));
      assertThat(header.matches()).as(line + ": " + text.substring(10, start)).isTrue();
      long size = Long.parseLong(header.group(1));
      for (String extent : header.group(2).split(",")) {
        size *= extent.isBlank() ? 1 : Long.parseLong(extent.strip());
      }
      assertThat(bytes.length - start).as(line).isEqualTo(size);
    } else if (name.endsWith(".csv") && bytes.length > 0) {
      assertThat(text).as(line).endsWith("\n");
    }
  }

  private void checkJson(String line) {
    boolean help = args.stream().anyMatch(arg -> arg.equals("-h") || arg.equals("--help"));
    boolean json = args.contains("--json") && !command().equals("help");
    if (!help && (json || command().equals("state"))) {
      assertThat(out).as(line).isNotBlank();
      assertThat(Json.parse(out)).as(line).isNotNull();
    }
  }

  /** Returns the command line with the seed that the operating system provided, if it did. */
  List<String> repeatable() {
    Matcher seed = NEW_SEED.matcher(err);
    if (!seed.find()) {
      return args;
    }
    List<String> repeatable = new ArrayList<>(args);
    repeatable.add(1, "--seed=" + seed.group(1));
    return repeatable;
  }

  /** Checks that another run of the command line did the same. */
  void checkSame(CommandResult first) {
    String line = first.show();
    assertThat(status).as(line).isEqualTo(first.status);
    assertThat(comparable(err))
        .as(line)
        .isEqualTo(comparable(NEW_SEED.matcher(first.err).replaceFirst("")));
    assertThat(withoutChanges(out)).as(line).isEqualTo(withoutChanges(first.out));
    assertThat(comparableFiles()).as(line).isEqualTo(first.comparableFiles());
  }

  /** The page of a run that ended early shows the replications that had ended by then. */
  private Map<String, String> comparableFiles() {
    Map<String, String> files = comparable(after);
    if (status == 2) {
      files.keySet().removeIf(name -> name.endsWith(".html"));
    }
    return files;
  }

  /** Replaces a new seed that an error shows although it is not used. */
  private static String comparable(String err) {
    return err.replaceAll("(seed \\S+), here [0-9]+", "$1, here another");
  }

  private static Map<String, String> comparable(Map<String, byte[]> content) {
    Map<String, String> comparable = new TreeMap<>();
    content.forEach((name, bytes) -> comparable.put(name, comparable(bytes)));
    return comparable;
  }

  /** Returns the content of a file without what differs between two runs. */
  static String comparable(byte[] bytes) {
    return withoutChanges(new String(bytes, ISO_8859_1));
  }

  private static String withoutChanges(String text) {
    return CHANGING.matcher(text).replaceAll("");
  }
}
