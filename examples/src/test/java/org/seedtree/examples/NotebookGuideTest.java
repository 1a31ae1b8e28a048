package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the guide shows lines of both programs and what they print. */
class NotebookGuideTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\n(.*?)```");

  @Test
  void showsLinesOfBothProgramsAndWhatTheyPrint() throws IOException {
    String java = text("src/main/java/org/seedtree/examples/FromANotebook.java");
    String python = text("src/main/python/from_a_notebook.py");
    String printed = text("src/test/resources/org/seedtree/examples/from_a_notebook.txt");
    int shown = 0;
    Matcher blocks = BLOCK.matcher(text("../docs/guide/notebooks.md"));
    while (blocks.find()) {
      String source =
          switch (blocks.group(1)) {
            case "java" -> java;
            case "python" -> python;
            case "" -> printed;
            default -> null;
          };
      if (source != null) {
        assertThat(source).contains(blocks.group(2));
        shown++;
      }
    }
    assertThat(shown).isEqualTo(9);
  }

  private static String text(String path) throws IOException {
    return Files.readString(Path.of(path));
  }
}
