package org.seedtree.sql;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Distribution;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution with its parameters, in a form that can be serialized.
 *
 * @param distribution NumPy's name of the distribution
 * @param arguments values by parameter, as {@link Catalog.Entry#sampler} takes them
 * @param dtype the dtype of the values
 * @param release the version of the NumPy release whose values are drawn
 */
public record DistributionSpec(
    String distribution, Map<String, Object> arguments, DType dtype, String release)
    implements Serializable {

  /** Copies the arguments. */
  public DistributionSpec {
    arguments = Map.copyOf(arguments);
  }

  /**
   * Returns the specification of a distribution of the catalog.
   *
   * @param distribution a univariate distribution
   * @throws IllegalArgumentException if the catalog has no such distribution
   */
  public static DistributionSpec of(Distribution distribution) {
    Catalog.Entry entry =
        Catalog.find(distribution.name())
            .filter(found -> DistributionText.univariate().contains(found))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "not a univariate distribution of the catalog: " + distribution.name()));
    DistributionSpec spec =
        new DistributionSpec(
            entry.name(),
            distribution.parameters(),
            entry.dtypes().get(0),
            NumpyRelease.DEFAULT.version());
    if (!spec.sampler().distribution().equals(Optional.of(distribution))) {
      throw new IllegalArgumentException("not as the catalog draws it: " + distribution);
    }
    return spec;
  }

  /** Returns the distribution as another NumPy release draws it. */
  public DistributionSpec withRelease(NumpyRelease other) {
    return new DistributionSpec(distribution, arguments, dtype, other.version());
  }

  /**
   * Returns a sampler of the distribution.
   *
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Sampler sampler() {
    return Catalog.find(distribution)
        .orElseThrow()
        .sampler(arguments, dtype, NumpyRelease.of(release));
  }

  /** Returns whether every value consumes the same number of words. */
  public boolean hasFixedWordsPerValue() {
    return sampler().wordsPerValue().isPresent();
  }

  /** Returns whether several values of one call are sub-words of the same 32-bit word. */
  public boolean drawsSubWords() {
    return dtype.integerType().isPresent() && dtype.bytes() < Integer.BYTES;
  }

  /** Returns the distribution as a Python call with named arguments. */
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
