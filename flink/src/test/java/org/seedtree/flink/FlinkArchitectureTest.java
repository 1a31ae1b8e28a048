package org.seedtree.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of this module and which of them may import which. */
class FlinkArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.seedtree.flink");

  @Test
  void packagesImportOnlyFromThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("source")
        .definedBy("org.seedtree.flink.source")
        .layer("sources")
        .definedBy("org.seedtree.flink")
        .layer("table")
        .definedBy("org.seedtree.flink.table")
        .layer("function")
        .definedBy("org.seedtree.flink.function")
        .layer("simulation")
        .definedBy("org.seedtree.flink.simulation")
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("sources")
        .mayOnlyAccessLayers("source")
        .whereLayer("table")
        .mayOnlyAccessLayers("sources", "source")
        .whereLayer("function")
        .mayNotAccessAnyLayer()
        .whereLayer("simulation")
        .mayNotAccessAnyLayer()
        .check(MODULE);
  }

  @Test
  void onlyExportedPackagesAreImported() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.seedtree.internal..")
        .check(MODULE);
  }
}
