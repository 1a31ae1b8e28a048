package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.reflect.Array;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.seedtree.Generator;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.commons.CommonsProvider;
import org.seedtree.examples.SiteTable.Row;
import org.seedtree.json.Json;
import org.seedtree.simulation.Replications;
import org.seedtree.sklearn.TrainTestSplit;

/** Compiles the cells of Java in a table, as methods of one class, and runs them. */
final class CompiledRows {

  private static final String IMPORTS =
      Stream.of(
              "java.math.BigInteger",
              "java.util.*",
              "org.seedtree.*",
              "org.seedtree.broadcast.*",
              "org.seedtree.commons.*",
              "org.seedtree.distribution.*",
              "org.seedtree.engine.*",
              "org.seedtree.legacy.*",
              "org.seedtree.pandas.*",
              "org.seedtree.scipy.*",
              "org.seedtree.seed.*",
              "org.seedtree.sequence.*",
              "org.seedtree.sklearn.*",
              "org.seedtree.sklearn.Shuffle")
          .map(name -> "import " + name + ";\n")
          .collect(Collectors.joining());

  private static final String CLASS_PATH =
      Stream.of(
              Generator.class,
              Replications.class,
              TrainTestSplit.class,
              CommonsProvider.class,
              UniformRandomProvider.class)
          .map(CompiledRows::location)
          .collect(Collectors.joining(File.pathSeparator));

  /** Returns the folder or jar of a class, also where its path has spaces. */
  private static String location(Class<?> type) {
    URL location = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(location.toString())).toString();
  }

  /** Returns the numbers and texts that each row gives, those of nested arrays as one list. */
  static List<List<Object>> values(List<Row> rows, Path folder) throws Exception {
    StringBuilder source = new StringBuilder(IMPORTS + "public class Rows {\n");
    for (int i = 0; i < rows.size(); i++) {
      source.append(method("row" + i, rows.get(i)));
    }
    Path file = Files.writeString(folder.resolve("Rows.java"), source.append("}\n"));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, messages, "-proc:none", "-cp", CLASS_PATH, file.toString());
    assertThat(status).as("%s", messages).isZero();
    List<List<Object>> values = new ArrayList<>();
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, Generator.class.getClassLoader())) {
      Class<?> compiled = loader.loadClass("Rows");
      for (int i = 0; i < rows.size(); i++) {
        List<Object> flat = new ArrayList<>();
        addTo(flat, compiled.getMethod("row" + i).invoke(null));
        values.add(flat);
      }
    }
    return values;
  }

  /** Returns a method of the statements; what is after the last semicolon, its value. */
  private static String method(String name, Row row) {
    int last = row.code().lastIndexOf(";\n") + 1;
    return String.join(
        "\n",
        "public static Object " + name + "() throws Exception {",
        row.setup(),
        row.code().substring(0, last),
        "return " + row.code().substring(last).strip() + ";",
        "}\n");
  }

  private static void addTo(List<Object> flat, Object value) throws ReflectiveOperationException {
    if (value instanceof ShapedArray<?> shaped) {
      addTo(flat, shaped.values());
    } else if (value instanceof Iterable<?> elements) {
      for (Object element : elements) {
        addTo(flat, element);
      }
    } else if (value instanceof Map<?, ?> members) {
      addTo(flat, new TreeMap<>(members).values());
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        addTo(flat, Array.get(value, i));
      }
    } else if (value instanceof Number || value instanceof String || value instanceof Boolean) {
      flat.add(value);
    } else {
      addTo(flat, Json.parse((String) value.getClass().getMethod("toJson").invoke(value)));
    }
  }

  private CompiledRows() {}
}
