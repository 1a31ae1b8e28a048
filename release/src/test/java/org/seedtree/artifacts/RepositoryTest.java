package org.seedtree.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The repository of what is released is complete, as the rules of Maven Central ask. */
class RepositoryTest {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @Test
  void hasEveryFileOfEveryModule() throws IOException {
    List<Path> expected = new ArrayList<>(files("bom", ".pom", "-cyclonedx.json"));
    for (String module : Staging.modules()) {
      expected.addAll(
          files(module, ".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"));
    }
    for (String module : Staging.WITH_LIBRARIES) {
      expected.addAll(files(module, "-all.jar"));
    }
    assertThat(Staging.files())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .flatMap(RepositoryTest::withSidecars)
                .map(file -> Staging.ROOT.resolve("target/staging").relativize(file).toString())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("poms")
  void pomsStandAloneAndSayWhatCentralAsks(String module) throws Exception {
    Path file = Staging.file(module, ".pom");
    assertThat(Files.readString(file).replace("${project.version}", Staging.VERSION))
        .doesNotContain("${", "SNAPSHOT", "<parent>");
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(List.of("groupId", "artifactId", "version", "name", "description", "url"))
        .allSatisfy(element -> assertThat(text(pom, "/project/" + element)).isNotBlank());
    assertThat(text(pom, "/project/version")).isEqualTo(Staging.VERSION);
    assertThat(text(pom, "/project/licenses/license/name")).isEqualTo("Apache-2.0");
    assertThat(text(pom, "/project/licenses/license/url")).startsWith("https://");
    assertThat(text(pom, "/project/developers/developer/name"))
        .isEqualTo("The Seedtree maintainers");
    assertThat(List.of("connection", "developerConnection", "url"))
        .allSatisfy(
            element ->
                assertThat(text(pom, "/project/scm/" + element)).contains("seedtree/seedtree"));
    for (String dependency : texts(pom, "/project/dependencies/dependency/scope")) {
      assertThat(dependency).isIn("compile", "runtime", "provided");
    }
    assertThat(texts(pom, "/project/dependencies/dependency/version"))
        .hasSameSizeAs(texts(pom, "/project/dependencies/dependency/artifactId"));
  }

  @Test
  void coreNeedsNothing() throws Exception {
    assertThat(needed("core")).isEmpty();
    assertThat(needed("sampling")).containsExactly("seedtree-core");
    assertThat(needed("spark"))
        .containsExactlyInAnyOrder("seedtree-core", "seedtree-runs", "seedtree-sampling");
  }

  @Test
  void billOfMaterialsListsAllModules() throws Exception {
    Document pom = document(Staging.file("bom", ".pom"));
    assertThat(texts(pom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
        .containsExactlyInAnyOrderElementsOf(
            Staging.modules().stream().map(module -> "seedtree-" + module).toList());
    assertThat(texts(pom, "/project/dependencyManagement/dependencies/dependency/version"))
        .containsOnly("${project.version}");
  }

  @Test
  void bundleHasThatRepository() throws IOException {
    assertThat(new Jar(Staging.ROOT.resolve("release/target/bundle.zip")).entries())
        .containsExactlyInAnyOrderElementsOf(Staging.files());
  }

  @ParameterizedTest
  @MethodSource("poms")
  void billsOfMaterialsOfSoftwareHaveNoSerialNumber(String module) throws IOException {
    assertThat(Files.readString(Staging.file(module, "-cyclonedx.json")))
        .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:maven/org.seedtree/seedtree-" + module)
        .doesNotContain("serialNumber");
  }

  static Stream<String> poms() {
    return Stream.concat(Stream.of("bom"), Staging.modules().stream());
  }

  private static List<Path> files(String module, String... endings) {
    return Stream.of(endings).map(ending -> Staging.file(module, ending)).toList();
  }

  private static Stream<Path> withSidecars(Path file) {
    Stream<String> endings = Stream.of("", ".md5", ".sha1");
    return (Staging.SIGNED ? Stream.concat(endings, Stream.of(".asc")) : endings)
        .map(ending -> file.resolveSibling(file.getFileName() + ending));
  }

  private static List<String> needed(String module) throws Exception {
    return texts(
        document(Staging.file(module, ".pom")),
        "/project/dependencies/dependency[not(scope='provided')]/artifactId");
  }

  private static Document document(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static String text(Document document, String path) throws Exception {
    return XPATH.evaluate(path, document);
  }

  private static List<String> texts(Document document, String path) throws Exception {
    NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
