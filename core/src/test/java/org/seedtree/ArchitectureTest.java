package org.seedtree;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedtree.engine.BitGenerator;

/** The packages of the library and who may import whom; docs/decisions/0001 says why. */
class ArchitectureTest {

  private static final String JSON = "org.seedtree.json";
  private static final String CONCURRENT = "org.seedtree.concurrent";
  private static final String MATH = "org.seedtree.internal.math";
  private static final String LINALG = "org.seedtree.internal.linalg";
  private static final String SIMD = "org.seedtree.internal.simd";
  private static final String INTERNAL_ENGINE = "org.seedtree.internal.engine";
  private static final String SEED = "org.seedtree.seed";
  private static final String ENGINE = "org.seedtree.engine";
  private static final String VARIATE = "org.seedtree.internal.variate";
  private static final String DISTRIBUTION = "org.seedtree.distribution";
  private static final String BROADCAST = "org.seedtree.broadcast";
  private static final String CATALOG = "org.seedtree.catalog";
  private static final String SEQUENCE = "org.seedtree.sequence";
  private static final String GENERATOR = "org.seedtree";
  private static final String INTERNAL_PARALLEL = "org.seedtree.internal.parallel";
  private static final String PARALLEL = "org.seedtree.parallel";
  private static final String LEGACY = "org.seedtree.legacy";

  /** Lowest first. Each imports only from those before it, hence there is no cycle. */
  static final List<String> PACKAGES =
      List.of(
          JSON,
          CONCURRENT,
          MATH,
          LINALG,
          SIMD,
          INTERNAL_ENGINE,
          SEED,
          ENGINE,
          VARIATE,
          DISTRIBUTION,
          BROADCAST,
          CATALOG,
          SEQUENCE,
          GENERATOR,
          INTERNAL_PARALLEL,
          PARALLEL,
          LEGACY);

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.seedtree");

  private static Set<String> mayImport(String name) {
    return switch (name) {
      case JSON, CONCURRENT, MATH, LINALG -> Set.of();
      case INTERNAL_ENGINE -> Set.of(MATH, SIMD);
      case LEGACY ->
          Set.of(
              JSON,
              MATH,
              LINALG,
              SEED,
              ENGINE,
              INTERNAL_ENGINE,
              VARIATE,
              DISTRIBUTION,
              BROADCAST,
              CATALOG,
              SEQUENCE);
      default -> Set.copyOf(PACKAGES.subList(0, PACKAGES.indexOf(name)));
    };
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void importsOnlyFromBelow(String name) {
    Set<String> allowed = new HashSet<>(mayImport(name));
    allowed.add(name);
    allowed.add("org.jspecify.annotations");
    allowed.addAll(Object.class.getModule().getPackages());

    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(areIn(allowed, "java.base, org.jspecify, " + mayImport(name)))
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void everyPackageHasItsPlace() {
    classes().should().resideInAnyPackage(PACKAGES.toArray(String[]::new)).check(LIBRARY);
  }

  @Test
  void everyPackageForUsersIsExported() throws URISyntaxException {
    Path library =
        Path.of(BitGenerator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(library).find("org.seedtree").orElseThrow().descriptor();
    Set<String> expected = new HashSet<>(module.packages());
    expected.removeIf(name -> name.startsWith("org.seedtree.internal."));

    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static DescribedPredicate<JavaClass> areIn(Set<String> packages, String description) {
    return DescribedPredicate.describe(
        "are in " + description,
        type -> {
          JavaClass element = type.getBaseComponentType();
          return element.isPrimitive() || packages.contains(element.getPackageName());
        });
  }
}
