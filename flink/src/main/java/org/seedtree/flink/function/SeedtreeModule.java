package org.seedtree.flink.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.SqlFunction;

/**
 * A module with a function for each distribution, {@code RND_NORMAL(seed, key, loc, scale)} and so
 * on, and {@code RND_CHOICE}, {@code RND_ASSIGN} and {@code RND_PERMUTE}. The value is that of
 * {@link org.seedtree.Keyed}: it depends on seed, key and parameters alone.
 */
public final class SeedtreeModule implements Module {

  private static final String PREFIX = "RND_";

  private final Map<String, RandomFunction> functions = new LinkedHashMap<>();

  /** Makes the module of the values that the library draws by default. */
  public SeedtreeModule() {
    this(NumpyRelease.DEFAULT);
  }

  /**
   * Makes a module.
   *
   * @param release the NumPy release whose values are drawn
   */
  public SeedtreeModule(NumpyRelease release) {
    for (SqlFunction function : SqlFunction.all()) {
      String name = PREFIX + function.name().toUpperCase(Locale.ROOT);
      RandomFunction.Call call =
          new RandomFunction.Call(name, function, release.version(), List.of());
      functions.put(
          name,
          switch (function.result()) {
            case REAL -> new DoubleFunction(call);
            case INTEGER -> new LongFunction(call);
            case REALS, INTEGERS -> new VectorFunction(call);
            case ELEMENT -> new ElementFunction(call);
            case ARRAY -> new PermuteFunction(call);
          });
    }
  }

  @Override
  public Set<String> listFunctions() {
    return functions.keySet();
  }

  @Override
  public Optional<FunctionDefinition> getFunctionDefinition(String name) {
    return Optional.ofNullable(functions.get(name.toUpperCase(Locale.ROOT)));
  }
}
