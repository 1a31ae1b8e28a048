package org.seedtree.quality.distribution;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * A distribution of a catalog with its parameters: what is drawn.
 *
 * @param entry its entry of the catalog
 * @param isLegacy whether it is RandomState's, which draws from MT19937; the Generator's draws from
 *     PCG64
 * @param arguments the parameters by name
 * @param dtype the dtype of the values
 * @param release the NumPy release that draws
 */
record Sample(
    Catalog.Entry entry,
    boolean isLegacy,
    Map<String, Object> arguments,
    DType dtype,
    NumpyRelease release) {

  /** Returns NumPy's call, or the name of what NumPy does not have. */
  String title() {
    String parameters =
        arguments.entrySet().stream()
            .map(argument -> argument.getKey() + "=" + argument.getValue())
            .collect(Collectors.joining(", "));
    String type = dtype == entry.dtypes().get(0) ? "" : dtype.dtype();
    String separator = parameters.isEmpty() || type.isEmpty() ? "" : ", ";
    if (entry.name().indexOf(' ') >= 0) {
      return entry.name(); // of no catalog
    }
    return (isLegacy ? "RandomState." : "")
        + entry.name()
        + "("
        + parameters
        + separator
        + type
        + ")";
  }

  /** Starts a call on a new stream. */
  ArrayFill<Object> on(SeedSequence seed) {
    Engine engine = isLegacy ? Engine.MT19937 : Engine.PCG64;
    return sampler().on(engine.create(seed));
  }

  private Sampler sampler() {
    return entry.sampler(arguments, dtype, release);
  }

  /** Returns the number of components of a vector; empty for scalars. */
  OptionalInt vectorLength() {
    return sampler().vectorLength();
  }
}
