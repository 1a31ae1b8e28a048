package org.seedtree;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedtree.engine.BitGenerator;

/** The packages of the library and their dependencies; docs/decisions/0001 says why. */
class ArchitectureTest {

  private static final String SERIAL = "org.seedtree.internal.serial";
  private static final String RELEASE = "org.seedtree.release";
  private static final String JSON = "org.seedtree.json";
  private static final String CONCURRENT = "org.seedtree.concurrent";
  private static final String MATH = "org.seedtree.internal.math";
  private static final String REFERENCE_MATH = "org.seedtree.math";
  private static final String LINALG = "org.seedtree.internal.linalg";
  private static final String SIMD = "org.seedtree.internal.simd";
  private static final String INTERNAL_ENGINE = "org.seedtree.internal.engine";
  private static final String SEED = "org.seedtree.seed";
  private static final String ENGINE = "org.seedtree.engine";
  private static final String PARAMETER = "org.seedtree.internal.parameter";
  private static final String VARIATE = "org.seedtree.internal.variate";
  private static final String INTERNAL_BROADCAST = "org.seedtree.internal.broadcast";
  private static final String DISTRIBUTION = "org.seedtree.distribution";
  private static final String BROADCAST = "org.seedtree.broadcast";
  private static final String CATALOG = "org.seedtree.catalog";
  private static final String SEQUENCE = "org.seedtree.sequence";
  private static final String GENERATOR = "org.seedtree";
  private static final String INTERNAL_PARALLEL = "org.seedtree.internal.parallel";
  private static final String PARALLEL = "org.seedtree.parallel";
  private static final String LEGACY = "org.seedtree.legacy";

  /** The packages, lowest first. Each imports only from those before it, so there is no cycle. */
  static final List<String> PACKAGES =
      List.of(
          SERIAL,
          RELEASE,
          JSON,
          CONCURRENT,
          MATH,
          REFERENCE_MATH,
          LINALG,
          SIMD,
          INTERNAL_ENGINE,
          SEED,
          ENGINE,
          PARAMETER,
          VARIATE,
          INTERNAL_BROADCAST,
          DISTRIBUTION,
          BROADCAST,
          CATALOG,
          SEQUENCE,
          GENERATOR,
          INTERNAL_PARALLEL,
          PARALLEL,
          LEGACY);

  private static final Pattern IMPORT_OF_INTERNALS =
      Pattern.compile("^import (static )?org\\.seedtree\\.internal\\.");

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.seedtree");

  private static Set<String> mayImport(String name) {
    return switch (name) {
      case SERIAL, JSON, CONCURRENT, MATH, LINALG -> Set.of();
      case RELEASE -> Set.of(SERIAL);
      case REFERENCE_MATH -> Set.of(MATH);
      case INTERNAL_ENGINE -> Set.of(MATH, SIMD);
      case LEGACY ->
          Set.of(
              SERIAL,
              RELEASE,
              JSON,
              MATH,
              LINALG,
              SEED,
              ENGINE,
              INTERNAL_ENGINE,
              PARAMETER,
              VARIATE,
              INTERNAL_BROADCAST,
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
  void everyPackageIsListed() {
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

  /**
   * A hook is a static field that code above sets, so that code below calls what it must not
   * import. Static fields are therefore final and hold nothing that can be replaced, or are
   * numbers.
   */
  @Test
  void nothingReachesUpwardsByAStaticHook() {
    assertThat(LIBRARY.stream().flatMap(type -> hooksOf(type).stream())).isEmpty();
  }

  @Test
  void hooksAreFound() {
    JavaClass hooked = new ClassFileImporter().importClass(Hooked.class);

    assertThat(hooksOf(hooked))
        .extracting(JavaField::getName)
        .containsExactlyInAnyOrder("replaceable", "holder", "any");
  }

  private static List<JavaField> hooksOf(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(
            field ->
                field.getModifiers().contains(JavaModifier.FINAL)
                    ? field.getRawType().isAssignableTo(AtomicReference.class)
                    : !field.getRawType().isPrimitive())
        .toList();
  }

  @SuppressWarnings("unused") // an example of what the rule finds, and of what it does not
  private static final class Hooked {
    private static Function<Object, String> replaceable = Object::toString;
    private static final AtomicReference<Runnable> holder = new AtomicReference<>();
    private static Object any = "";
    private static final Function<Object, String> fixed = Object::toString;
    private static long number = 1;
  }

  @Test
  void otherModulesUseExportedPackagesOnly() throws IOException {
    Path core = Path.of("").toAbsolutePath();
    List<Path> others = modulesBeside(core);

    assertThat(others).contains(core.resolveSibling("cli"), core.resolveSibling("runs"));
    assertThat(importsOfInternals(core)).isNotEmpty();
    for (Path module : others) {
      assertThat(importsOfInternals(module)).as("module %s", module.getFileName()).isEmpty();
    }
  }

  private static List<Path> modulesBeside(Path core) throws IOException {
    try (Stream<Path> folders = Files.list(core.resolveSibling(""))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("src")) && !folder.equals(core))
          .toList();
    }
  }

  private static List<String> importsOfInternals(Path module) throws IOException {
    List<String> imports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> IMPORT_OF_INTERNALS.matcher(line).find())
            .forEach(line -> imports.add(file.getFileName() + ": " + line));
      }
    }
    return imports;
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
