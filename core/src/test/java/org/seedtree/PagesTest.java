package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The classes, packages, properties, files and tests that pages and builds name exist. */
class PagesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern QUALIFIED = Pattern.compile("org\\.seedtree(?:\\.\\w+)*");
  private static final Pattern CLASS =
      Pattern.compile("`(?:new )?([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)\\b[^`\n]*`");
  private static final Pattern INCLUDED_TEST = Pattern.compile("<include>\\*\\*/(\\w+)\\.java");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  /** Names of the JDK, Spark, Flink, Commons RNG, scikit-learn and the JVM's options. */
  private static final Set<String> OTHERS =
      Set.of(
          "Arena",
          "Arrays",
          "BigDecimal",
          "BigInteger",
          "ByteBuffer",
          "Collections",
          "ColumnarRowData",
          "ConcurrentModificationException",
          "CrossValidator",
          "DoubleBuffer",
          "DoubleStream",
          "Faker",
          "FloatBuffer",
          "GenericRowData",
          "GnpRandomGraphGenerator",
          "IllegalArgumentException",
          "IntBuffer",
          "InvalidObjectException",
          "JavaSparkContext",
          "JumpableGenerator",
          "KFold",
          "L64X128MixRandom",
          "LeapableGenerator",
          "List",
          "ListSampler",
          "LongBuffer",
          "LongStream",
          "LoopUnrollLimit",
          "MarsagliaTsangWangDiscreteSampler",
          "Math",
          "MemorySegment",
          "PoissonSampler",
          "Random",
          "RandomGenerator",
          "RandomProviderState",
          "RestorableUniformRandomProvider",
          "Serializable",
          "SplittableGenerator",
          "StrictMath",
          "StructType",
          "System",
          "Trigger",
          "UnboundFunction",
          "UnsupportedOperationException",
          "UseAVX",
          "ZigguratSampler");

  private static List<Path> pages;
  private static Set<Path> sources;
  private static Set<String> classes;
  private static Set<String> packages;

  @BeforeAll
  static void list() throws IOException {
    List<Path> files = Vocabulary.of(ROOT).files(ROOT, ROOT);
    pages = files.stream().filter(file -> file.toString().endsWith(".md")).toList();
    sources =
        files.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .collect(Collectors.toSet());
    classes =
        sources.stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    packages =
        sources.stream()
            .map(file -> file.getParent().toString().replace('/', '.'))
            .filter(folder -> folder.contains("org.seedtree"))
            .map(folder -> folder.substring(folder.indexOf("org.seedtree")))
            .collect(Collectors.toSet());
  }

  @Test
  void classesExist() {
    assertThat(matches(CLASS, true)).hasSizeGreaterThan(100).allMatch(PagesTest::isClass);
  }

  @Test
  void qualifiedNamesExist() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path source : sources) {
      code.append(Files.readString(source));
    }
    assertThat(matches(QUALIFIED, false))
        .hasSizeGreaterThan(20)
        .allMatch(
            name ->
                packages.contains(name)
                    || isQualifiedClass(name)
                    || code.indexOf('"' + name + '"') >= 0);
  }

  @Test
  void linkedFilesExist() throws IOException {
    int links = 0;
    for (Path page : pages) {
      for (String link : matches(LINK, Files.readString(page))) {
        assertThat(page.resolveSibling(link)).as("link of " + page).exists();
        links++;
      }
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void testsThatTheBuildRunsAgainExist() throws IOException {
    assertThat(matches(INCLUDED_TEST, Files.readString(ROOT.resolve("core/pom.xml"))))
        .hasSizeGreaterThan(10)
        .allMatch(classes::contains);
  }

  private static boolean isClass(String name) {
    return classes.contains(name) || OTHERS.contains(name);
  }

  private static boolean isQualifiedClass(String name) {
    int dot = name.lastIndexOf('.');
    return packages.contains(name.substring(0, dot)) && classes.contains(name.substring(dot + 1));
  }

  private static List<String> matches(Pattern pattern, boolean proseOnly) {
    return pages.stream()
        .map(PagesTest::text)
        .map(text -> proseOnly ? CODE_BLOCK.matcher(text).replaceAll("") : text)
        .flatMap(text -> matches(pattern, text).stream())
        .toList();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(PagesTest::lastGroup).toList();
  }

  private static String lastGroup(MatchResult match) {
    return match.group(match.groupCount());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
