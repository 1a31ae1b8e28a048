package org.seedtree.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seedtree.catalog.Catalog;
import org.seedtree.json.Json;

/**
 * The Python program that states an SQL function with NumPy, for services that run no jars: a
 * function of Python with the same arguments, and a call of it with seed 42 and key 1001.
 */
public final class NumpyFunctionProgram {

  private static final String GENERATOR =
      """
      from hashlib import sha256

      import numpy as np


      def generator(seed, key):
          \"""Returns the generator of a key: an integer, a string, bytes, or a tuple of these.\"""
          *prefix, last = key if isinstance(key, tuple) else (key,)
          words = []
          for field in prefix:
              is_integer = not isinstance(field, (str, bytes))
              step = np.array([field], "<i8").tobytes() if is_integer else digest(field)
              words += np.frombuffer(step, "<u4").tolist()
          if isinstance(last, (str, bytes)):
              last = int.from_bytes(digest(last)[:16], "little")
          sequence = np.random.SeedSequence(int(seed) % 2**64, spawn_key=tuple(words))
          return np.random.Generator(np.random.Philox(sequence).jumped(int(last)))


      def digest(text):
          return sha256(text.encode() if isinstance(text, str) else text).digest()


      """;

  private static final String CHOICE =
      """
          rng = generator(seed, key)
          if weights is None:
              return values[rng.choice(len(values))]
          cdf = np.cumsum(np.asarray(weights, float))
          return values[np.searchsorted(cdf / cdf[-1], rng.random(), side="right")]
      """;

  private static final String ASSIGN =
      """
          bounds = np.cumsum(np.asarray(fractions, float))
          bounds[bounds >= 1 - 1e-12] = 1
          group = np.searchsorted(bounds, generator(seed, key).random(), side="right")
          return groups[group] if group < len(groups) else None
      """;

  private static final String PERMUTE =
      """
          return [values[i] for i in generator(seed, key).permutation(len(values))]
      """;

  private NumpyFunctionProgram() {}

  /** Returns the program of a function, which prints the value of the call. */
  public static String of(SqlFunction function) {
    return "# "
        + function.usage(function.name())
        + ": "
        + function.meaning()
        + "\n"
        + GENERATOR
        + "def "
        + function.name()
        + function.parameters().stream()
            .map(p -> ", " + p.name() + (p.required() ? "" : "=" + defaultOf(function, p)))
            .collect(Collectors.joining("", "(seed, key", "):\n"))
        + body(function)
        + "\n\nprint("
        + function.name()
        + function.parameters().stream()
            .map(p -> ", " + python(example(function, p)))
            .collect(Collectors.joining("", "(42, 1001", "))\n"));
  }

  private static String body(SqlFunction function) {
    if (function.equals(SqlFunction.CHOICE)) {
      return CHOICE;
    }
    if (function.equals(SqlFunction.ASSIGN)) {
      return ASSIGN;
    }
    if (function.equals(SqlFunction.PERMUTE)) {
      return PERMUTE;
    }
    boolean isVector =
        function.result() == SqlFunction.Result.REALS
            || function.result() == SqlFunction.Result.INTEGERS;
    return "    return generator(seed, key)."
        + function.name()
        + function.parameters().stream()
            .map(SqlFunction.Parameter::name)
            .collect(Collectors.joining(", ", "(", ")"))
        + (isVector ? ".tolist()\n" : "\n");
  }

  private static String defaultOf(SqlFunction function, SqlFunction.Parameter parameter) {
    return Catalog.find(function.name())
        .flatMap(entry -> parameter(entry, parameter).byDefault())
        .map(NumpyFunctionProgram::python)
        .orElse("None");
  }

  /** Returns the value of a parameter in the call that a program prints. */
  public static Object example(SqlFunction function, SqlFunction.Parameter parameter) {
    return Catalog.find(function.name())
        .map(entry -> catalogExample(entry, parameter))
        .orElseGet(
            () ->
                parameter.type() == SqlFunction.Type.VALUES
                    ? List.of("a", "b", "c")
                    : List.of(0.2, 0.5, 0.25));
  }

  private static Object catalogExample(Catalog.Entry entry, SqlFunction.Parameter parameter) {
    Object example = parameter(entry, parameter).exampleOrDefault().orElse(10);
    if (parameter.type() != SqlFunction.Type.MATRIX) {
      return example;
    }
    List<?> elements = (List<?>) example;
    int n = (int) Math.sqrt(elements.size());
    return IntStream.range(0, n).mapToObj(i -> elements.subList(i * n, (i + 1) * n)).toList();
  }

  private static org.seedtree.catalog.Parameter parameter(
      Catalog.Entry entry, SqlFunction.Parameter parameter) {
    return entry.parameters().stream()
        .filter(p -> p.name().equals(parameter.name()))
        .findFirst()
        .orElseThrow();
  }

  private static String python(Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .map(NumpyFunctionProgram::python)
            .collect(Collectors.joining(", ", "[", "]"))
        : Json.write(value);
  }
}
