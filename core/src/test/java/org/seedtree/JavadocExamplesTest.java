package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Examples in Javadoc of more than one statement are regions of tests, which check their values.
 */
class JavadocExamplesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MAIN = Path.of("src", "main");
  private static final Path SNIPPETS = Path.of("src/test/java/org/seedtree/snippets");

  private static final Pattern IN_PLACE = Pattern.compile("(?s)<pre>\\{@code\\b(.*?)\\}</pre>");
  private static final Pattern SNIPPET = Pattern.compile("(?s)\\{@snippet\\b(.*?)\\}");
  private static final Pattern REGION_NAME =
      Pattern.compile(" file=\"(\\w+\\.java)\" region=\"([\\w-]+)\"");
  private static final Pattern REGION =
      Pattern.compile("(?s)// @start region=\"([\\w-]+)\"\n(.*?)// @end\n(.*?)(?=// @start|\\z)");
  private static final Pattern COMMENT = Pattern.compile("//.*");
  private static final Pattern SHOWN = Pattern.compile("(?m)// (-?\\d\\S*|\\[.*\\])$");
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\w.]*");

  /** Main sources by their path from the root. */
  private static final SortedMap<Path, String> MAIN_SOURCES = new TreeMap<>();

  /** Regions as {@code module/file#region}. */
  private static final SortedMap<String, MatchResult> REGIONS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : Vocabulary.of(ROOT).files(ROOT, ROOT)) {
      Path path = ROOT.relativize(file.toAbsolutePath().normalize());
      if (!path.toString().endsWith(".java") || path.getNameCount() < 4) {
        continue;
      }
      Path folder = path.subpath(1, path.getNameCount() - 1);
      if (folder.startsWith(MAIN)) {
        MAIN_SOURCES.put(path, Files.readString(file));
      } else if (folder.equals(SNIPPETS)) {
        Matcher regions = REGION.matcher(Files.readString(file));
        while (regions.find()) {
          REGIONS.put(key(path, path.getFileName(), regions.group(1)), regions.toMatchResult());
        }
      }
    }
  }

  private static String key(Path source, Object file, String region) {
    return source.getName(0) + "/" + file + "#" + region;
  }

  @Test
  void snippetsNameTheRegionsOfTheirModule() {
    SortedSet<String> named = new TreeSet<>();
    MAIN_SOURCES.forEach(
        (path, source) ->
            SNIPPET
                .matcher(source)
                .results()
                .forEach(
                    snippet -> {
                      Matcher name = REGION_NAME.matcher(snippet.group(1));
                      assertThat(name.matches()).as(path + ": " + snippet.group()).isTrue();
                      named.add(key(path, name.group(1), name.group(2)));
                    }));
    assertThat(named).hasSizeGreaterThan(30).isEqualTo(REGIONS.keySet());
  }

  @Test
  void examplesInPlaceAreOneStatement() {
    MAIN_SOURCES.forEach(
        (path, source) ->
            assertThat(IN_PLACE.matcher(source).results())
                .as("%s", path)
                .map(example -> COMMENT.matcher(example.group(1)).replaceAll(""))
                .allMatch(code -> code.indexOf(';') == code.lastIndexOf(';')));
  }

  @Test
  void shownNumbersAreExpectedAfterTheRegion() {
    int numbers = 0;
    for (Map.Entry<String, MatchResult> region : REGIONS.entrySet()) {
      Matcher shown = SHOWN.matcher(region.getValue().group(2));
      while (shown.find()) {
        Matcher number = NUMBER.matcher(shown.group(1));
        while (number.find()) {
          assertThat(region.getValue().group(3))
              .as(region.getKey())
              .containsPattern("(?<![\\w.-])" + Pattern.quote(number.group()) + "(?![\\w.])");
          numbers++;
        }
      }
    }
    assertThat(numbers).isGreaterThan(10);
  }
}
