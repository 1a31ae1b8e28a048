package org.seedtree.spark.source;

import java.io.Serializable;
import java.util.Map;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.NumpyRelease;

/**
 * A distribution with its parameters, as a value that travels to executors.
 *
 * @param distribution NumPy's name
 * @param arguments values by parameter, as {@link Catalog.Entry#sampler} takes them
 * @param dtype of the values
 * @param release whose values are drawn
 */
public record DistributionSpec(
    String distribution, Map<String, Object> arguments, DType dtype, NumpyRelease release)
    implements Serializable {

  public DistributionSpec {
    arguments = Map.copyOf(arguments);
  }

  public Sampler sampler() {
    return Catalog.find(distribution).orElseThrow().sampler(arguments, dtype, release);
  }

  /** Whether values share words with those before them in the same call. */
  boolean sharesWords() {
    return dtype.integerType().isPresent() && dtype.bytes() < Integer.BYTES;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(distribution).append('(');
    for (var parameter : Catalog.find(distribution).orElseThrow().parameters()) {
      Object value = arguments.get(parameter.name());
      if (value != null) {
        out.append(out.charAt(out.length() - 1) == '(' ? "" : ", ");
        out.append(parameter.name()).append('=').append(value);
      }
    }
    return out.append(')').toString();
  }
}
