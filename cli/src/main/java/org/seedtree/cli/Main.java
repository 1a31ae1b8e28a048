package org.seedtree.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.Acceleration;
import org.seedtree.cli.command.AuditCommand;
import org.seedtree.cli.command.BatteryCommand;
import org.seedtree.cli.command.CompletionCommand;
import org.seedtree.cli.command.DistributionsCommand;
import org.seedtree.cli.command.HelpCommand;
import org.seedtree.cli.command.MergeCommand;
import org.seedtree.cli.command.RawCommand;
import org.seedtree.cli.command.RecipeCommand;
import org.seedtree.cli.command.RunCommand;
import org.seedtree.cli.command.SampleCommand;
import org.seedtree.cli.command.SpawnCommand;
import org.seedtree.cli.command.SplitCommand;
import org.seedtree.cli.command.StateCommand;
import org.seedtree.cli.command.VerifyCommand;
import org.seedtree.cli.error.ClosedPipeException;
import org.seedtree.cli.error.OutOfMemory;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.Console;
import org.seedtree.manifest.Provenance;
import org.seedtree.release.NumpyRelease;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code seedtree}. */
@Command(
    name = "seedtree",
    header = "NumPy's random numbers, bit for bit.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree COMMAND [arguments]",
    description = {
      "",
      "Samples the values that numpy.random.Generator samples from the same seed, from any number"
          + " of independent streams.",
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree sample normal loc=0 scale=1 --seed 12345 --size 5",
      "  seedtree sample random --seed 12345 --streams 10 --size 1000000 --out x.npy",
      "  seedtree help sample",
      "",
      "`seedtree selfcheck` compares with the installed NumPy.",
      "Invalid input ends with one line on standard error and status 2.",
    },
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {

  private static final int FAILED = 2;
  private static final int MAX_LINE = 2000;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // read by picocli
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  @SuppressWarnings("unused") // read by picocli
  private boolean version;

  private Main() {}

  /** Runs the program and exits with its status. */
  public static void main(String[] args) {
    System.setOut(System.err); // for all but the program's own output, which has its Console
    boolean toFile = Arrays.stream(args).anyMatch(arg -> arg.startsWith("--out"));
    boolean isRun = args.length > 0 && args[0].equals("run"); // prints after the bar is removed
    EarlyExit hook = new EarlyExit(FAILED, System.err);
    Runtime.getRuntime().addShutdownHook(hook);
    Acceleration.prepare(); // does nothing unless SEEDTREE_JAVA_OPTS adds the Vector API
    hook.exit(run(Console.standard(!toFile && !isRun), args));
  }

  /** Runs the program and returns its status; an error is one line on standard error. */
  static int run(Console console, String... args) {
    StringWriter help = new StringWriter();
    try {
      Arrays.stream(args).forEach(Main::checkText);
      int status = commandLine(console, args).setOut(new PrintWriter(help)).execute(args);
      console.out().write(help.toString().getBytes(StandardCharsets.UTF_8));
      return status;
    } catch (Exception | Error e) {
      return status(console, e);
    }
  }

  /**
   * Rejects an argument whose bytes are no text in the locale. Java has replaced them: a file name
   * would be another file's.
   */
  private static void checkText(String argument) {
    if (argument.indexOf('\ufffd') >= 0) {
      throw new UserException(
          "the argument "
              + argument.replace('\ufffd', '?')
              + " is not text in the character set of the locale, "
              + System.getProperty("sun.jnu.encoding"));
    }
  }

  /** Returns the program with all its commands. */
  static CommandLine commandLine(Console console) {
    return commandLine(console, commands(console));
  }

  /**
   * Returns the program with only the command that {@code args} names: reading the annotations of
   * all of them takes half of the time of a start.
   */
  private static CommandLine commandLine(Console console, String[] args) {
    Map<String, Supplier<CommandLine>> commands = commands(console);
    if (args.length > 0 && commands.containsKey(args[0]) && !args[0].equals("help")) {
      commands.keySet().retainAll(List.of(args[0]));
    }
    return commandLine(console, commands);
  }

  private static Map<String, Supplier<CommandLine>> commands(Console console) {
    Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
    commands.put("sample", () -> SampleCommand.commandLine(console));
    commands.put("run", () -> RunCommand.commandLine(console));
    commands.put("merge", () -> new CommandLine(new MergeCommand(console)));
    commands.put("verify", () -> new CommandLine(new VerifyCommand(console)));
    commands.put("audit", () -> new CommandLine(new AuditCommand(console)));
    commands.put("battery", () -> new CommandLine(new BatteryCommand(console)));
    commands.put("split", () -> new CommandLine(new SplitCommand(console)));
    commands.put("distributions", () -> new CommandLine(new DistributionsCommand(console)));
    commands.put("recipe", () -> new CommandLine(new RecipeCommand(console)));
    commands.put("spawn", () -> new CommandLine(new SpawnCommand(console)));
    commands.put("state", () -> new CommandLine(new StateCommand(console)));
    commands.put("raw", () -> new CommandLine(new RawCommand(console)));
    commands.put(
        "completion",
        () -> new CommandLine(new CompletionCommand(console, () -> commandLine(console))));
    commands.put("help", () -> new CommandLine(new HelpCommand()));
    return commands;
  }

  private static CommandLine commandLine(
      Console console, Map<String, Supplier<CommandLine>> commands) {
    CommandLine all = new CommandLine(new Main());
    commands.forEach((name, command) -> all.addSubcommand(name, command.get()));
    return all.setUsageHelpWidth(100)
        .setExpandAtFiles(false) // @x is the name of a file, not of a file with arguments
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExecutionExceptionHandler((e, command, result) -> status(console, e))
        .setParameterExceptionHandler((e, args) -> status(console, e));
  }

  private static int status(Console console, Throwable e) {
    if (e instanceof ClosedPipeException) {
      return 0;
    }
    String line = message(e).replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cc}", "?");
    console.err().println("seedtree: " + abbreviated(line));
    return FAILED;
  }

  /** Returns a message without the middle of what it quotes, if that is long. */
  private static String abbreviated(String line) {
    int end = line.length() - MAX_LINE / 4;
    return line.length() <= MAX_LINE
        ? line
        : line.substring(0, MAX_LINE / 2) + " ... " + line.substring(end);
  }

  private static String message(Throwable e) {
    if (e instanceof ParameterException parameter) {
      return UsageMessage.of(parameter);
    }
    if (e instanceof UserException) {
      return String.valueOf(e.getMessage());
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError error) {
        return OutOfMemory.message(error, Runtime.getRuntime().maxMemory());
      }
    }
    boolean initializer = e instanceof ExceptionInInitializerError && e.getCause() != null;
    return "unexpected: " + (initializer ? e.getCause() : e);
  }

  /** Prints the help, when no command is named. */
  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    commandLine.usage(commandLine.getOut());
    return 0;
  }

  /** The version of the library and the NumPy release that it equals by default. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String numpy = NumpyRelease.DEFAULT.version();
      return new String[] {
        "seedtree " + Provenance.LIBRARY + " (the streams of NumPy " + numpy + ")"
      };
    }
  }
}
