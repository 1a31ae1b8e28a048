package org.seedtree.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fills where the operating system lets no thread start: they are slower, and the same. */
@Tag("fault")
class ThreadLimitTest {

  private static final Pattern IMPOSSIBLE =
      Pattern.compile("no limit|Cannot run program|Could not find or load main class");

  @Test
  void fillsNeedNoThread() throws IOException, InterruptedException {
    boolean hasVectors = Boolean.getBoolean("seedtree.simdExpected");
    String output;
    try {
      output =
          hasVectors
              ? ThreadLimit.run(ThreadLimitProgram.class, "--add-modules", "jdk.incubator.vector")
              : ThreadLimit.run(ThreadLimitProgram.class);
    } catch (IOException e) { // no setpriv
      output = e.toString();
    }
    boolean isImpossible = IMPOSSIBLE.matcher(output).find();
    if (isImpossible) {
      System.out.println("skipped: fills at a limit of the number of threads: " + output);
    }
    assumeTrue(!isImpossible, output);
    assertThat(output.lines().filter(line -> !line.startsWith("WARNING: Using incubator")))
        .containsExactly("done");
  }
}
