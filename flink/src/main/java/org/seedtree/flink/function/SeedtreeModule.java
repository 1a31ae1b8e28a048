package org.seedtree.flink.function;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.DistributionText;

/**
 * A module with a function for each univariate distribution: {@code RND_NORMAL(seed, key, loc,
 * scale)} and so on. The value is that of {@link org.seedtree.Keyed}: it depends on seed, key and
 * parameters alone.
 */
public final class SeedtreeModule implements Module {

  private static final String PREFIX = "RND_";

  private final Map<String, KeyedFunction<?>> functions = new LinkedHashMap<>();

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
    for (Catalog.Entry entry : DistributionText.univariate()) {
      String name = PREFIX + entry.name().toUpperCase(Locale.ROOT);
      functions.put(
          name,
          entry.dtypes().get(0) == DType.FLOAT64
              ? new DoubleFunction(name, entry.name(), release.version())
              : new LongFunction(name, entry.name(), release.version()));
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
