package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.catalog.Catalog;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.json.Json;
import org.seedtree.sequence.Choice;
import org.seedtree.sql.NumpyFunctionProgram;
import org.seedtree.sql.SqlFunction;

/** The programs give the numbers of the functions. */
class RecipeCommandTest {

  private static final Keyed KEYED = Keyed.of(42);

  /** The type, whose name the imports of the process give to a method of NumPy's. */
  private static final String BYTES = "from builtins import bytes\n";

  /** The generators of keys, by the key as Python writes it. */
  private static final Map<String, Supplier<Generator>> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("1001", () -> KEYED.generator(1001));
    KEYS.put("np.int64(-5)", () -> KEYED.generator(-5));
    KEYS.put("'ключ'", () -> KEYED.generator("ключ"));
    KEYS.put("b'\\xff\\x00'", () -> KEYED.generator(new byte[] {-1, 0}));
    KEYS.put("('EU', 7)", () -> KEYED.salted("EU").generator(7));
    KEYS.put("(7, -1, 'x')", () -> KEYED.within(7, -1).generator("x"));
    KEYS.put("(b'\\x01', 2, 3)", () -> KEYED.salted(new byte[] {1}).within(2).generator(3));
  }

  /** Runs every program, for a key of every kind, in one Python process. */
  @Test
  void everyFunctionHasOneThatGivesItsValues() {
    StringBuilder all = new StringBuilder(BYTES);
    for (SqlFunction function : SqlFunction.all()) {
      String program = InProcess.run("recipe", "rnd." + function.name()).out();
      int print = program.lastIndexOf("print(");
      String call = program.substring(print + "print(".length(), program.lastIndexOf(')'));
      all.append(program, 0, print);
      all.append("for key in [").append(String.join(", ", KEYS.keySet())).append("]:\n");
      all.append("    value = ").append(call.replace("1001", "key")).append('\n');
      all.append("    print(json.dumps(value, default=int))\n");
    }
    List<String> lines = NumpyProcess.run(Path.of("."), all.toString()).lines().toList();
    int line = 0;
    for (SqlFunction function : SqlFunction.all()) {
      for (Map.Entry<String, Supplier<Generator>> key : KEYS.entrySet()) {
        Object numpy = Json.parseObject("{\"value\": " + lines.get(line++) + "}").get("value");
        Object expected =
            Json.parseObject(
                    "{\"value\": " + Json.write(value(function, key.getValue().get())) + "}")
                .get("value");
        assertThat(rounded(function, numpy))
            .as("%s of %s", function.name(), key.getKey())
            .isEqualTo(rounded(function, expected));
      }
    }
    assertThat(lines).hasSize(line);
  }

  /** Returns a value, rounded where LAPACK's factor determines it within rounding only. */
  private static Object rounded(SqlFunction function, Object value) {
    return function.name().equals("multivariate_normal")
        ? ((List<?>) value).stream().map(x -> (float) ((Double) x).doubleValue()).toList()
        : value;
  }

  private static Object value(SqlFunction function, Generator rng) {
    List<String> values = List.of("a", "b", "c");
    return switch (function.name()) {
      case "choice" -> rng.choice(values, Choice.weighted(0.2 / 0.95, 0.5 / 0.95, 0.25 / 0.95));
      case "assign" -> {
        double u = rng.random();
        yield u < 0.2 ? "a" : u < 0.2 + 0.5 ? "b" : u < 0.2 + 0.5 + 0.25 ? "c" : null;
      }
      case "permute" -> rng.permutation(values);
      default -> value(distribution(function), rng);
    };
  }

  private static Distribution distribution(SqlFunction function) {
    Catalog.Entry entry = Catalog.find(function.name()).orElseThrow();
    Map<String, Object> arguments = new HashMap<>();
    for (SqlFunction.Parameter parameter : function.parameters()) {
      Object example = NumpyFunctionProgram.example(function, parameter);
      arguments.put(
          parameter.name(),
          switch (parameter.type()) {
            case MATRIX -> {
              List<Object> elements = new ArrayList<>();
              ((List<?>) example).forEach(row -> elements.addAll((List<?>) row));
              yield elements;
            }
            case INTEGER -> new BigInteger(example.toString());
            default -> example;
          });
    }
    return entry.sampler(arguments, entry.dtypes().get(0)).distribution().orElseThrow();
  }

  private static Object value(Distribution distribution, Generator rng) {
    if (distribution instanceof DoubleDistribution real) {
      return rng.sample(real);
    }
    if (distribution instanceof LongDistribution integer) {
      return rng.sample(integer);
    }
    if (distribution instanceof DoubleVectorDistribution vectors) {
      double[] out = new double[vectors.dimension()];
      vectors.sample(rng.bitGenerator(), out, 0);
      return Arrays.stream(out).boxed().toList();
    }
    LongVectorDistribution vectors = (LongVectorDistribution) distribution;
    long[] out = new long[vectors.dimension()];
    vectors.sample(rng.bitGenerator(), out, 0);
    return Arrays.stream(out).boxed().toList();
  }

  @Test
  void whatIsPrintedIsAProgram() {
    String program = InProcess.run("recipe", "RND_NORMAL").out();
    assertThat(program)
        .startsWith("# normal(seed, key, [loc], [scale]): normal (Gaussian)\n")
        .contains("def normal(seed, key, loc=0.0, scale=1.0):\n")
        .isEqualTo(InProcess.run("recipe", "normal").out());
    double value = KEYED.generator(1001).normal();
    assertThat(NumpyProcess.run(Path.of("."), BYTES + program).strip()).isEqualTo("" + value);
  }

  @Test
  void withoutANameTheFunctionsAreListed() {
    assertThat(InProcess.run("recipe").out().lines())
        .hasSize(SqlFunction.all().size())
        .contains(
            "rnd.normal(seed, key, [loc], [scale])", "rnd.choice(seed, key, values, [weights])");
  }
}
