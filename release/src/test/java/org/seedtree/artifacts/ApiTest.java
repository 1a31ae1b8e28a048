package org.seedtree.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The public API: api.txt has the declarations of all public and protected members of exported
 * packages, as the JDK's javap reads them from the class files of the released jars. {@code
 * -Dseedtree.api=report} only prints what changed.
 */
class ApiTest {

  private static final Path FILE = Staging.ROOT.resolve("docs/reference/api.txt");
  private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

  /** The packages of the engines' jars that users write; the others are for the engines. */
  private static final Set<String> ENGINES =
      Set.of(
          "org.seedtree.spark",
          "org.seedtree.spark.simulation",
          "org.seedtree.spark.split",
          "org.seedtree.flink",
          "org.seedtree.flink.simulation");

  @Test
  void apiIsAsItIsWrittenDown() throws IOException {
    List<String> api = new ArrayList<>();
    for (String module : Staging.modules()) {
      if (!module.equals("cli")) {
        api.add("# seedtree-" + module);
        api.addAll(declarations(module));
      }
    }
    String mode = System.getProperty("seedtree.api", "check");
    if (mode.equals("write")) {
      Files.write(FILE, api);
    }
    String change = change(Files.readAllLines(FILE), api);
    if (mode.equals("report") && !change.isEmpty()) {
      System.out.println(change);
    } else {
      assertThat(change).isEmpty();
    }
  }

  private static String change(List<String> written, List<String> api) {
    List<String> lines = new ArrayList<>();
    written.stream().filter(line -> !api.contains(line)).forEach(line -> lines.add("- " + line));
    api.stream().filter(line -> !written.contains(line)).forEach(line -> lines.add("+ " + line));
    return api.equals(written)
        ? ""
        : "The public API changed. If it should, say so in CHANGELOG.md, and write api.txt anew by"
            + " mvn -B verify -Prelease -Dmaven.test.skip=true -Dseedtree.api=write\n"
            + String.join("\n", lines);
  }

  private static List<String> declarations(String module) throws IOException {
    Jar jar = new Jar(Staging.jar(module));
    Set<String> packages =
        Staging.AUTOMATIC.contains(module)
            ? ENGINES
            : jar.descriptor().exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(Exports::source)
                .collect(Collectors.toSet());
    List<String> arguments =
        new ArrayList<>(List.of("-protected", "-cp", Staging.jar(module).toString()));
    jar.entries("org/", ".class").stream()
        .map(name -> name.replace(".class", "").replace('/', '.'))
        .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
        .filter(name -> !name.endsWith("package-info"))
        .forEach(arguments::add);
    return publicTypes(javap(arguments));
  }

  /** Returns the lines of public types, by name; a type in one that is not public is not. */
  private static List<String> publicTypes(List<String> lines) {
    TreeMap<String, List<String>> types = new TreeMap<>();
    List<String> type = List.of();
    for (String line : lines) {
      if (line.endsWith("{")) {
        type = new ArrayList<>();
        if (line.matches("(public|protected) .*")) {
          types.put(line.replaceAll("^.*?(?:class|interface) ([\\w.$]+).*", "$1"), type);
        }
      }
      if (!line.startsWith("Compiled from")) {
        type.add(line.replace(" {", ""));
      }
    }
    types.keySet().removeIf(name -> !hasPublicOuterTypes(name, types.keySet()));
    return types.values().stream().flatMap(List::stream).filter(line -> !line.equals("}")).toList();
  }

  private static boolean hasPublicOuterTypes(String name, Set<String> types) {
    int dollar = name.lastIndexOf('$');
    return dollar < 0 || types.contains(name.substring(0, dollar));
  }

  private static List<String> javap(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    int status =
        JAVAP.run(new PrintWriter(out), new PrintWriter(errors), arguments.toArray(String[]::new));
    assertThat(status).as(errors.toString()).isZero();
    return out.toString().lines().toList();
  }
}
