package org.seedtree.cli.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.manifest.Workload;
import org.seedtree.release.NumpyRelease;

/** Formats the Python program that repeats a sample with NumPy. */
public final class NumpySampleProgram {

  private static final String GENERATOR = "np.random.Generator(bits)";
  private static final String RANDOM_STATE = "np.random.RandomState(bits)";

  /** The numbers that are not finite, by their names in JSON. */
  private static final Map<String, String> NOT_FINITE =
      Map.of("NaN", "np.nan", "Infinity", "np.inf", "-Infinity", "-np.inf");

  private NumpySampleProgram() {}

  /**
   * Returns the program, which leaves the values in {@code x}.
   *
   * @param sample the distribution
   * @param start the start of the streams
   * @param size the shape of the values of each stream, without that of vectors; empty for one
   */
  public static String of(
      Workload.Sample sample, StreamStart start, List<Long> size, NumpyRelease release) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("import numpy as np  # " + release.version());
    lines.add("");
    Children children = start.children();
    String call = call(sample, size);
    String source = sample.legacy() ? RANDOM_STATE : GENERATOR;
    if (children != null && start.origin() instanceof StreamOrigin.Seeded parent) {
      lines.add("def sample(i):");
      lines.add("    bits = " + NumpyStream.ofChild(parent, "i"));
      moves(start, lines, "    ");
      lines.add("    return " + source + call);
      lines.add("");
      lines.add(
          "x = np.stack([sample(i) for i in range("
              + children.first()
              + ", "
              + children.end()
              + ")])");
      return lines.toString();
    }
    if (start.origin() instanceof StreamOrigin.Saved saved) {
      saved(sample.legacy(), saved, start, lines);
      boolean isMoved = start.jumps() != null || start.advance() != null;
      lines.add("x = " + (sample.legacy() && !isMoved ? "rs" : source) + call);
      return lines.toString();
    }
    if (start.origin() instanceof StreamOrigin.Seeded seeded) {
      lines.add("bits = " + NumpyStream.of(seeded));
    } else if (start.origin() instanceof StreamOrigin.LegacySeeded legacy) {
      lines.add("bits = np.random.RandomState(" + legacy.seed() + ")._bit_generator");
    }
    moves(start, lines, "");
    lines.add("x = " + source + call);
    return lines.toString();
  }

  private static void saved(
      boolean legacy, StreamOrigin.Saved saved, StreamStart start, StringJoiner lines) {
    lines.add("import json");
    String json = "json.loads(" + python(saved.json()) + ")";
    if (legacy) {
      lines.add("rs = np.random.RandomState()");
      lines.add("rs.set_state(" + json + ")");
      return;
    }
    lines.add("bits = np.random." + saved.engine().numpyName() + "()");
    lines.add("bits.state = " + json);
    moves(start, lines, "");
  }

  private static void moves(StreamStart start, StringJoiner lines, String indent) {
    if (start.jumps() != null) {
      lines.add(indent + "bits = bits.jumped(" + start.jumps() + ")");
    }
    if (start.advance() != null) {
      boolean hasAdvance = start.origin().engine() != Engine.MT19937;
      lines.add(
          indent
              + (hasAdvance
                  ? "bits.advance(" + start.advance() + ")"
                  : "bits.random_raw(" + start.advance() + ", output=False)"));
    }
  }

  private static String call(Workload.Sample sample, List<Long> size) {
    if (sample.distribution().equals("rand") || sample.distribution().equals("randn")) {
      return "."
          + sample.distribution()
          + size.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
    StringJoiner arguments = new StringJoiner(", ", "." + sample.distribution() + "(", ")");
    Set<String> matrices =
        sample.entry().parameters().stream()
            .filter(parameter -> parameter.kind() == Parameter.Kind.MATRIX)
            .map(Parameter::name)
            .collect(Collectors.toSet());
    sample
        .parameters()
        .forEach(
            (name, value) ->
                arguments.add(name + "=" + python(matrices.contains(name) ? rows(value) : value)));
    if (!size.isEmpty()) {
      arguments.add(
          "size="
              + size.stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ", "(", size.size() == 1 ? ",)" : ")")));
    }
    if (hasOtherDtype(sample)) {
      arguments.add("dtype=np.dtype(" + python(sample.dtype().dtype()) + ")");
    }
    return arguments.toString();
  }

  /** Returns whether the dtype is not the first of the distribution's. */
  private static boolean hasOtherDtype(Workload.Sample sample) {
    boolean isFloat = sample.dtype() == DType.FLOAT64 || sample.dtype() == DType.FLOAT32;
    boolean isInteger = sample.distribution().matches("integers|randint");
    return isInteger ? sample.dtype() != DType.INT64 : isFloat && sample.dtype() != DType.FLOAT64;
  }

  /** Returns the rows of a square matrix, which the catalog takes row by row. */
  private static List<?> rows(Object matrix) {
    List<?> elements = (List<?>) matrix;
    int columns = (int) Math.sqrt(elements.size());
    return IntStream.range(0, columns)
        .mapToObj(row -> elements.subList(row * columns, (row + 1) * columns))
        .toList();
  }

  /** Returns a value of a manifest as Python writes it. */
  private static String python(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(NumpySampleProgram::python)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String name && NOT_FINITE.containsKey(name)
        ? NOT_FINITE.get(name)
        : Json.write(value);
  }
}
