package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the guide shows lines of tested examples. */
class KeysAndSeedsGuideTest {

  private static final Path SNIPPETS = Path.of("src/test/java/org/seedtree/snippets");

  @Test
  void showsLinesOfTheExamples() throws IOException {
    String examples =
        Files.readString(SNIPPETS.resolve("KeyedSnippetsTest.java"))
            + Files.readString(SNIPPETS.resolve("SeedsSnippetsTest.java"));
    String guide = Files.readString(Path.of("../docs/guide/keys-and-seeds.md"));
    assertThat(Pattern.compile("(?s)```java\n(.*?)```").matcher(guide).results())
        .hasSize(2)
        .allMatch(block -> examples.contains(block.group(1)));
  }
}
