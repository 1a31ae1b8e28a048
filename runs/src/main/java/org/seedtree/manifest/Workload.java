package org.seedtree.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.legacy.LegacyCatalog;

/** What was done with the words of the streams, and the array that it gave. */
public sealed interface Workload {

  /** What the array's values are. */
  DType dtype();

  /** The array's shape; empty for a single value. */
  List<Long> shape();

  /**
   * Values of a distribution.
   *
   * @param distribution NumPy's name
   * @param legacy whether it is drawn as RandomState does
   * @param parameters by NumPy's names, as {@link Catalog} takes them, or as JSON holds them
   * @param dtype what the values are
   * @param shape of the whole array, the streams being its first dimension if there are children
   */
  record Sample(
      String distribution,
      boolean legacy,
      Map<String, Object> parameters,
      DType dtype,
      List<Long> shape)
      implements Workload {

    /** Copies. */
    public Sample {
      Objects.requireNonNull(distribution, "distribution");
      Objects.requireNonNull(dtype, "dtype");
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      shape = List.copyOf(shape);
    }

    /**
     * The distribution as that release draws it.
     *
     * @throws IllegalArgumentException if there is none of that name, with these parameters and
     *     this dtype
     */
    public Sampler sampler(NumpyRelease release) {
      Catalog.Entry entry =
          (legacy ? LegacyCatalog.entries() : Catalog.entries())
              .stream()
                  .filter(e -> e.name().equals(distribution))
                  .findFirst()
                  .orElseThrow(
                      () -> new IllegalArgumentException("unknown distribution " + distribution));
      return entry.sampler(ParameterValues.of(entry, parameters), dtype, release);
    }
  }

  /**
   * Results of a function of a stream and an index; replication i draws from child i.
   *
   * @param function a built-in function's name, or a class's
   * @param jarSha256 the SHA-256 of the class's jar in 64 hexadecimal digits; null if built in
   * @param parameters its own, as they were typed
   * @param dtype what the results are
   * @param shape of the results of all parts, the replications being its first dimension
   * @param part which part of the run this is, from 1 on
   * @param parts how many parts there are
   */
  record Run(
      String function,
      @Nullable String jarSha256,
      Map<String, String> parameters,
      DType dtype,
      List<Long> shape,
      int part,
      int parts)
      implements Workload {

    /**
     * Copies, and checks the part and the digest.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Run {
      Objects.requireNonNull(function, "function");
      Objects.requireNonNull(dtype, "dtype");
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      shape = List.copyOf(shape);
      if (part < 1 || part > parts) {
        throw new IllegalArgumentException("no such part: " + part + "/" + parts);
      }
      if (jarSha256 != null) {
        Digests.check(jarSha256);
      }
      if (shape.isEmpty()) {
        throw new IllegalArgumentException("the shape of a run begins with its replications");
      }
    }
  }
}
