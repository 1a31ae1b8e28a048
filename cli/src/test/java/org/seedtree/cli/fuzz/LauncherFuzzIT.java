package org.seedtree.cli.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.Launcher;

/** Random command lines do the same through {@code ./seedtree} as within a process. */
class LauncherFuzzIT {

  private static final int COMMAND_LINES = 200;

  @TempDir private Path directory;

  @Test
  void someCommandLines() throws Exception {
    CommandFolder folder = new CommandFolder(directory.resolve("a"));
    Fuzz.few("launcher", COMMAND_LINES, rng -> check(folder, new Choices(rng)));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyCommandLines() throws Exception {
    CommandFolder folder = new CommandFolder(directory.resolve("a"));
    Fuzz.many("launcher", COMMAND_LINES, rng -> check(folder, new Choices(rng)));
  }

  private static String check(CommandFolder folder, Choices choices) throws Exception {
    folder.restore();
    List<String> args = new CommandLines(InProcess.program(), folder.path(), choices).next();
    CommandResult launched = launched(folder, args);
    launched.check();
    folder.restore();
    CommandResult.inProcess(folder, launched.repeatable()).checkSame(launched);
    return launched.outcome();
  }

  private static CommandResult launched(CommandFolder folder, List<String> args) throws Exception {
    String[] line = args.toArray(String[]::new);
    Launcher.Result result = Launcher.runUpTo(CommandResult.MAX_OUT, folder.path(), line);
    String out = new String(result.out(), ISO_8859_1);
    assertThat(out.length()).isLessThanOrEqualTo(CommandResult.MAX_OUT);
    return CommandResult.of(folder, args, result.status(), out, result.err());
  }
}
