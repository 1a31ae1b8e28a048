package org.seedtree.run;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of this module and their dependencies; docs/decisions/0001 gives the reasons. */
class RunsArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void everyPackageDependsOnlyOnThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("simulation")
        .definedBy("org.seedtree.simulation")
        .layer("manifest")
        .definedBy("org.seedtree.manifest")
        .layer("audit")
        .definedBy("org.seedtree.audit")
        .layer("run")
        .definedBy("org.seedtree.run")
        .layer("sql")
        .definedBy("org.seedtree.sql")
        .whereLayer("simulation")
        .mayOnlyBeAccessedByLayers("run")
        .whereLayer("manifest")
        .mayOnlyBeAccessedByLayers("audit", "run")
        .whereLayer("audit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("run")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("sql")
        .mayNotBeAccessedByAnyLayer()
        .check(MODULE);
  }

  @Test
  void thereAreNoOtherPackages() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.seedtree.simulation",
            "org.seedtree.manifest",
            "org.seedtree.audit",
            "org.seedtree.run",
            "org.seedtree.sql")
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
