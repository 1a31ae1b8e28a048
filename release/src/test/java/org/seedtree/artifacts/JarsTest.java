package org.seedtree.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the released jars contain. */
class JarsTest {

  private static final Pattern PACKAGE = Pattern.compile("([\\w.]+)(?:;[^,\"]*(?:\"[^\"]*\")?)*");

  @ParameterizedTest
  @ValueSource(ints = {18, 25})
  void coreHasTheClassesForLaterReleasesOfJava(int feature) throws IOException {
    Jar jar = new Jar(Staging.jar("core"));
    Path sources = Staging.ROOT.resolve("core/src/main/java" + feature);
    List<String> written = relative(sources, ".java");
    String folder = "META-INF/versions/" + feature + "/";

    assertThat(written).isNotEmpty();
    assertThat(jar.entries(folder, ".class"))
        .containsAll(
            written.stream().map(name -> folder + name.replace(".java", ".class")).toList())
        .allSatisfy(name -> assertThat(jar.feature(name)).isEqualTo(feature));
    assertThat(jar.manifest().getValue("Multi-Release")).isEqualTo("true");
    assertThat(new Jar(Staging.file("core", "-sources.jar")).entries(folder, ".java"))
        .containsExactlyInAnyOrderElementsOf(written.stream().map(name -> folder + name).toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void classesNeedTheReleaseThatIsStated(String module) throws IOException {
    Jar jar = new Jar(Staging.jar(module));
    int feature = module.equals("foreign") ? 22 : 17;
    assertThat(jar.entries("org/seedtree/", ".class"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(jar.feature(name)).isEqualTo(feature));
    assertThat(jar.entries("", ".java")).isEmpty();
    assertThat(jar.entries()).contains("META-INF/LICENSE", "META-INF/NOTICE");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesAreModulesAndBundles(String module) throws IOException {
    Jar jar = new Jar(Staging.jar(module));
    ModuleDescriptor descriptor = jar.descriptor();
    assertThat(descriptor.name())
        .isEqualTo(module.equals("core") ? "org.seedtree" : "org.seedtree." + module);

    Attributes manifest = jar.manifest();
    assertThat(manifest.getValue("Bundle-SymbolicName"))
        .isEqualTo("org.seedtree.seedtree-" + module);
    assertThat(manifest.getValue("Bundle-Version")).isEqualTo(Staging.VERSION);
    assertThat(packages(manifest.getValue("Export-Package")))
        .containsExactlyInAnyOrderElementsOf(
            descriptor.exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .toList());
    assertThat(String.valueOf(manifest.getValue("Import-Package"))).doesNotContain("incubator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli", "spark", "flink"})
  void otherJarsHaveTheNameOfAModule(String module) throws IOException {
    assertThat(new Jar(Staging.jar(module)).manifest().getValue("Automatic-Module-Name"))
        .isEqualTo("org.seedtree." + module);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void manifestsHaveTheVersionOfTheBuild(String module) throws IOException {
    assertThat(new Jar(Staging.jar(module)).manifest().getValue("Implementation-Version"))
        .isEqualTo(Staging.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spark", "flink"})
  void jarsWithLibrariesHaveThemUnderOtherNames(String module) throws IOException {
    Jar jar = new Jar(Staging.file(module, "-all.jar"));
    String own = "org/seedtree/" + module + "/";
    String relocated = own + "relocated/";

    assertThat(jar.entries("", ".class"))
        .allMatch(name -> name.replaceFirst("^META-INF/versions/\\d+/", "").startsWith(own))
        .contains(relocated + "Generator.class", relocated + "simulation/Moments.class");
    for (int feature : List.of(18, 25)) {
      assertThat(jar.entries("META-INF/versions/" + feature + "/" + relocated, ".class"))
          .hasSameSizeAs(
              new Jar(Staging.jar("core"))
                  .entries("META-INF/versions/" + feature + "/org/", ".class"));
    }
    assertThat(jar.manifest().getValue("Multi-Release")).isEqualTo("true");
    assertThat(jar.entries()).contains("META-INF/LICENSE", "META-INF/NOTICE");
  }

  @Test
  void sourcesAreComplete() throws IOException {
    for (String module : Staging.modules()) {
      assertThat(new Jar(Staging.file(module, "-sources.jar")).entries())
          .as(module)
          .containsAll(relative(Staging.ROOT.resolve(module + "/src/main/java"), ".java"));
      assertThat(new Jar(Staging.file(module, "-javadoc.jar")).entries())
          .as(module)
          .contains("index.html", "element-list");
    }
  }

  static List<String> modules() {
    return Staging.modules();
  }

  static List<String> libraries() {
    return Staging.LIBRARIES;
  }

  private static TreeSet<String> packages(String header) {
    return PACKAGE
        .matcher(header)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> relative(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ending))
          .toList();
    }
  }
}
