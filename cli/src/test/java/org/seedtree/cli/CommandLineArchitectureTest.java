package org.seedtree.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages of this module and their dependencies; docs/decisions/0001 gives the reasons. */
class CommandLineArchitectureTest {

  /** Lowest first; each depends only on those before it. */
  static final List<String> PACKAGES =
      List.of(
          "org.seedtree.cli.error",
          "org.seedtree.cli.option",
          "org.seedtree.cli.output",
          "org.seedtree.cli.run",
          "org.seedtree.cli.report",
          "org.seedtree.cli.command",
          "org.seedtree.cli");

  static final List<String> ALL_BUT_THE_HIGHEST = PACKAGES.subList(0, PACKAGES.size() - 1);

  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @ParameterizedTest
  @FieldSource("ALL_BUT_THE_HIGHEST")
  void everyPackageDependsOnlyOnThoseBelow(String name) {
    List<String> above = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size());
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in one of " + above, (JavaClass c) -> above.contains(c.getPackageName())))
        .check(MODULE);
  }

  @Test
  void thereAreNoOtherPackages() {
    assertThat(MODULE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
  }

  @Test
  void usesOnlyExportedPackagesOfTheLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.seedtree.internal..")
        .check(MODULE);
  }
}
