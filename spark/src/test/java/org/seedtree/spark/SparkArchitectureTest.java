package org.seedtree.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of this module and which of them may import which. */
class SparkArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.seedtree.spark");

  @Test
  void packagesImportOnlyFromThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("configuration")
        .definedBy("org.seedtree.spark")
        .layer("option")
        .definedBy("org.seedtree.spark.option")
        .layer("read")
        .definedBy("org.seedtree.spark.read")
        .layer("streaming")
        .definedBy("org.seedtree.spark.streaming")
        .layer("source")
        .definedBy("org.seedtree.spark.source")
        .layer("function")
        .definedBy("org.seedtree.spark.function")
        .layer("simulation")
        .definedBy("org.seedtree.spark.simulation")
        .layer("split")
        .definedBy("org.seedtree.spark.split")
        .whereLayer("configuration")
        .mayOnlyAccessLayers("option", "source", "function")
        .whereLayer("option")
        .mayNotAccessAnyLayer()
        .whereLayer("read")
        .mayOnlyAccessLayers("option")
        .whereLayer("streaming")
        .mayOnlyAccessLayers("option", "read")
        .whereLayer("source")
        .mayOnlyAccessLayers("option", "read", "streaming")
        .whereLayer("function")
        .mayNotAccessAnyLayer()
        .whereLayer("simulation")
        .mayNotAccessAnyLayer()
        .whereLayer("split")
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
