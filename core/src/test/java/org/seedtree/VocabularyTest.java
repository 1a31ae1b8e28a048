package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Vocabulary.Hit;

/**
 * The project uses its field's words; {@code config/vocabulary.txt} lists those that it does not.
 */
class VocabularyTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The forms of a vocabulary with nonsense words, so that this file passes its own test. */
  private static final Vocabulary NONSENSE =
      new Vocabulary(
          List.of(
              "# a comment", "frob, frobs\tturn", "loose grommet\tplug", "+ frob of Ertrug", ""));

  @Test
  void findsWordsInNames() {
    assertThat(found("int frob;")).containsExactly("frob");
    assertThat(found("int theFrobCount = FROB_COUNT + frobs;"))
        .containsExactly("frob", "frob", "frobs");
    assertThat(found("class URLFrob { void frobURL() { looseGrommet(); } }"))
        .containsExactly("frob", "frob", "loose grommet");
    assertThat(found("enum E { LOOSE_GROMMET }")).containsExactly("loose grommet");
  }

  @Test
  void findsWordsInComments() {
    assertThat(found("// Frobs the value.")).containsExactly("frobs");
    assertThat(found("/**\n * A loose\n * grommet {@link Frob}.\n */"))
        .containsExactly("loose grommet", "frob");
    assertThat(found("# a loose\n# grommet")).containsExactly("loose grommet");
  }

  @Test
  void findsWordsInMessagesAndPages() {
    assertThat(found("throw new E(\"no frob: \" + x + \"a loose \"\n + \"grommet\");"))
        .containsExactly("frob", "loose grommet");
    assertThat(found("## Frobs\n\nSome `frob` | a **loose grommet**"))
        .containsExactly("frobs", "frob", "loose grommet");
  }

  @Test
  void leavesOtherWordsAndExceptionsAlone() {
    assertThat(found("frobnicate(afrob, grommet); // a frob of\n// Ertrug, loose, grommet"))
        .isEmpty();
  }

  @Test
  void namesLineWordAndReplacement() {
    List<Hit> hits = NONSENSE.search(Path.of("a.md"), "one\n\nthe frobs and a\nloose grommet\n");

    assertThat(hits).hasToString("[a.md:3: 'frobs', say turn, a.md:4: 'loose grommet', say plug]");
  }

  @Test
  void rejectsAnEntryWithoutReplacement() {
    assertThatThrownBy(() -> new Vocabulary(List.of("frob turn")))
        .hasMessage("not 'words, a tab, replacement': frob turn");
  }

  @Test
  void findsEveryFormOfTheVocabulary() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(ROOT);

    assertThat(vocabulary.replacements())
        .isNotEmpty()
        .allSatisfy(
            (form, replacement) -> {
              assertThat(vocabulary.search(Path.of("A.java"), "the " + form + "."))
                  .extracting(Hit::found)
                  .containsExactly(form);
              assertThat(vocabulary.search(Path.of("a.txt"), replacement)).isEmpty();
            });
  }

  @Test
  void searchesAllModulesAndPages() throws IOException {
    List<Path> files = Vocabulary.of(ROOT).files(ROOT, ROOT);

    assertThat(files)
        .map(file -> ROOT.relativize(file).toString())
        .contains(
            "README.md",
            "NOTICE",
            "seedtree",
            "docs/guide/runs.md",
            "docs/reference/manifest.schema.json",
            "conformance/scripts/check_models.py",
            "core/src/test/java/org/seedtree/VocabularyTest.java")
        .contains("spark/pom.xml", "cli/pom.xml", "runs/pom.xml", "examples/pom.xml")
        .doesNotContain("LICENSE")
        .anyMatch(name -> name.startsWith("core/src/main/java25/"))
        .noneMatch(name -> name.contains("target/"));
  }

  @Test
  void noneOfThemStandsInNamesCommentsMessagesAndPages() throws IOException {
    assertThat(Vocabulary.of(ROOT).searchFiles(ROOT, ROOT)).isEmpty();
  }

  private static List<String> found(String text) {
    return NONSENSE.search(Path.of("A.java"), text).stream().map(Hit::found).toList();
  }
}
