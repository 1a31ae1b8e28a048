package org.seedtree.quality.distribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.quality.Experiment;
import org.seedtree.release.NumpyRelease;

/**
 * The experiments on all distributions of both catalogs. A case names a distribution with
 * parameters; it is tested wherever a catalog has a distribution of that name with these
 * parameters, in every dtype.
 */
final class CatalogCases {

  private final NumpyRelease release;
  private final List<Experiment> experiments = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  private CatalogCases(NumpyRelease release) {
    this.release = release;
    ContinuousCases.addTo(this);
    DiscreteCases.addTo(this);
    VectorCases.addTo(this);
  }

  /** Returns the experiments on the values of a NumPy release. */
  static List<Experiment> experiments(NumpyRelease release) {
    return new CatalogCases(release).experiments;
  }

  /** Returns what the experiments draw. */
  static List<Sample> samples(NumpyRelease release) {
    return new CatalogCases(release).samples;
  }

  /**
   * Adds a case.
   *
   * @param name NumPy's name
   * @param arguments the parameters
   * @param experiment creates the experiment on what is drawn, in one of the dtypes; empty where
   *     the case does not fit a dtype
   */
  void add(
      String name,
      Map<String, Object> arguments,
      Function<Sample, Optional<Experiment>> experiment) {
    int before = samples.size();
    Catalog.find(name).ifPresent(entry -> add(entry, false, arguments, experiment));
    LegacyCatalog.find(name).ifPresent(entry -> add(entry, true, arguments, experiment));
    if (samples.size() == before) {
      throw new IllegalStateException("no catalog has " + name + arguments);
    }
  }

  private void add(
      Catalog.Entry entry,
      boolean isLegacy,
      Map<String, Object> arguments,
      Function<Sample, Optional<Experiment>> experiment) {
    for (String name : arguments.keySet()) {
      if (entry.parameters().stream().noneMatch(parameter -> parameter.name().equals(name))) {
        return;
      }
    }
    for (DType dtype : entry.dtypes()) {
      Sample sample = new Sample(entry, isLegacy, arguments, dtype, release);
      experiment
          .apply(sample)
          .ifPresent(
              added -> {
                samples.add(sample);
                experiments.add(added);
              });
    }
  }

  /** Returns parameters in their order; integers as the catalog takes them. */
  static Map<String, Object> with(Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      arguments.put(
          (String) namesAndValues[i],
          value instanceof Long number ? BigInteger.valueOf(number) : value);
    }
    return arguments;
  }
}
