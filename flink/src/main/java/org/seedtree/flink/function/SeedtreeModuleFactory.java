package org.seedtree.flink.function;

import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.factories.ModuleFactory;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.release.NumpyRelease;

/** Makes the module of {@code LOAD MODULE seedtree}, which may have the option {@code numpy}. */
public final class SeedtreeModuleFactory implements ModuleFactory {

  private static final ConfigOption<String> NUMPY =
      ConfigOptions.key("numpy").stringType().defaultValue(NumpyRelease.DEFAULT.version());

  /** Called by Flink. */
  public SeedtreeModuleFactory() {}

  @Override
  public String factoryIdentifier() {
    return "seedtree";
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of();
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of(NUMPY);
  }

  /**
   * Returns the module.
   *
   * @throws ValidationException if an option is unknown or invalid
   */
  @Override
  public SeedtreeModule createModule(Context context) {
    for (String option : context.getOptions().keySet()) {
      if (!option.equals(NUMPY.key())) {
        throw new ValidationException(
            "seedtree option "
                + option
                + ": unknown option; "
                + SpellingSuggestion.hint(option, List.of(NUMPY.key())));
      }
    }
    String version = context.getOptions().getOrDefault(NUMPY.key(), NUMPY.defaultValue());
    try {
      return new SeedtreeModule(NumpyRelease.of(version.strip()));
    } catch (IllegalArgumentException e) {
      throw new ValidationException("seedtree option numpy: " + e.getMessage(), e);
    }
  }
}
