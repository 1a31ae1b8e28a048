package org.seedtree.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of this module and their dependencies; docs/decisions/0001 gives the reasons. */
class QualityArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void everyPackageDependsOnlyOnThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .optionalLayer("statistic")
        .definedBy("org.seedtree.quality.statistic")
        .optionalLayer("quality")
        .definedBy("org.seedtree.quality")
        .optionalLayer("reference")
        .definedBy("org.seedtree.quality.reference")
        .layer("stream")
        .definedBy("org.seedtree.quality.stream")
        .optionalLayer("distribution")
        .definedBy("org.seedtree.quality.distribution")
        .whereLayer("distribution")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("stream")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("reference")
        .mayOnlyBeAccessedByLayers("distribution")
        .whereLayer("quality")
        .mayOnlyBeAccessedByLayers("stream", "distribution")
        .check(MODULE);
  }

  @Test
  void thereAreNoOtherPackages() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.seedtree.quality.statistic",
            "org.seedtree.quality.reference",
            "org.seedtree.quality.stream",
            "org.seedtree.quality.distribution",
            "org.seedtree.quality")
        .check(MODULE);
  }

  /** The module descriptor enforces this too, but the tests run on the class path. */
  @Test
  void usesOnlyExportedPackagesOfTheLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.seedtree.internal..")
        .check(MODULE);
  }
}
