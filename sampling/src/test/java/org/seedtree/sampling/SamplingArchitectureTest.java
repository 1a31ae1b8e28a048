package org.seedtree.sampling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of this module and their dependencies; docs/decisions/0001 gives the reasons. */
class SamplingArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void everyPackageDependsOnlyOnThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("internal")
        .definedBy("org.seedtree.sampling.internal")
        .layer("sampling")
        .definedBy("org.seedtree.sampling")
        .layer("python")
        .definedBy("org.seedtree.python")
        .layer("sklearn")
        .definedBy("org.seedtree.sklearn")
        .optionalLayer("pandas")
        .definedBy("org.seedtree.pandas")
        .optionalLayer("scipy")
        .definedBy("org.seedtree.scipy")
        .whereLayer("internal")
        .mayOnlyBeAccessedByLayers("sampling", "sklearn", "pandas", "scipy")
        .whereLayer("sampling")
        .mayOnlyBeAccessedByLayers("sklearn", "pandas", "scipy")
        .whereLayer("sklearn")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("python")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("pandas")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("scipy")
        .mayNotBeAccessedByAnyLayer()
        .check(MODULE);
  }

  @Test
  void thereAreNoOtherPackages() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.seedtree.sampling.internal",
            "org.seedtree.sampling",
            "org.seedtree.python",
            "org.seedtree.sklearn",
            "org.seedtree.pandas",
            "org.seedtree.scipy")
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
