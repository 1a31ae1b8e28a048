package org.seedtree.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the guide shows lines of tests. */
class GuideTest {

  private static final Path TESTS = Path.of("src/test/java/org/seedtree");

  @Test
  void showsLinesOfTests() throws IOException {
    String tests =
        Files.readString(TESTS.resolve("snippets/JunitSnippetsTest.java"))
            + Files.readString(TESTS.resolve("junit/SeedtreeExtensionTest.java"));
    String guide = Files.readString(Path.of("../docs/guide/junit.md"));
    assertThat(Pattern.compile("(?s)```java\n(.*?)```").matcher(guide).results())
        .hasSize(3)
        .allMatch(block -> tests.contains(block.group(1)));
  }
}
