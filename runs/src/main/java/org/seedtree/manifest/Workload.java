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
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.release.NumpyRelease;

/** The computation that consumes the streams, and the array that it returns. */
public sealed interface Workload {

  /** Returns the dtype of the array. */
  DType dtype();

  /** Returns the shape of the array; empty for a single value. Of a split: its number of arrays. */
  List<Long> shape();

  /**
   * A sample of a distribution.
   *
   * @param distribution NumPy's name of the distribution
   * @param legacy whether a RandomState samples it
   * @param parameters the parameters by NumPy's names, with values as {@link Catalog} takes them or
   *     as JSON represents them, which replaces the former
   * @param dtype the dtype of the values
   * @param shape the shape of the whole array, whose first dimension is the streams if they are
   *     children
   */
  record Sample(
      String distribution,
      boolean legacy,
      Map<String, Object> parameters,
      DType dtype,
      List<Long> shape)
      implements Workload {

    /** Copies the parameters, as JSON represents them, and the shape. */
    public Sample {
      Objects.requireNonNull(distribution, "distribution");
      Objects.requireNonNull(dtype, "dtype");
      Map<String, Object> copy = new LinkedHashMap<>(parameters);
      copy.replaceAll((name, value) -> ParameterValues.inJson(value));
      parameters = Collections.unmodifiableMap(copy);
      shape = List.copyOf(shape);
    }

    /**
     * Returns the distribution in the catalog.
     *
     * @throws IllegalArgumentException if there is no distribution of that name
     */
    public Catalog.Entry entry() {
      return (legacy ? LegacyCatalog.entries() : Catalog.entries())
          .stream()
              .filter(e -> e.name().equals(distribution))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown distribution " + Json.abbreviate(distribution)));
    }

    /**
     * Returns the sampler of the distribution in a NumPy release.
     *
     * @throws IllegalArgumentException if there is no distribution of that name with these
     *     parameters and this dtype
     */
    public Sampler sampler(NumpyRelease release) {
      Catalog.Entry entry = entry();
      return entry.sampler(ParameterValues.of(entry, parameters), dtype, release);
    }
  }

  /**
   * A run of replications of a simulation; replication i samples from child i.
   *
   * @param function the name of the simulation, or of its class
   * @param jarSha256 the SHA-256 of the class's jar in 64 hexadecimal digits; null for a built-in
   *     simulation
   * @param parameters the parameters of the simulation by name
   * @param dtype the dtype of the results
   * @param shape the shape of the results of all parts, whose first dimension is the replications
   * @param part which part of the run this is, from 1 to {@code parts}
   * @param parts the number of parts
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
     * Copies the parameters and the shape, and checks the part and the digest.
     *
     * @throws IllegalArgumentException if the part or the digest is invalid
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
        throw new IllegalArgumentException("the shape of a run starts with its replications");
      }
    }
  }

  /**
   * A split of rows: arrays of row numbers or of fold numbers, each of which is a block of the
   * {@link Digests}, that are drawn by a RandomState.
   *
   * @param method the name of the method on the command line, such as {@code train-test}
   * @param options the options of the method by name, as they were typed, without the dashes
   * @param sklearn the release of scikit-learn whose rows they are
   * @param rows the number of rows that are split, 0 to 2<sup>31</sup> - 1
   * @param files the files that the rows, labels, groups and weights come from, by option
   * @param arrays the arrays, in the order of their digests
   */
  record Split(
      String method,
      Map<String, String> options,
      String sklearn,
      long rows,
      Map<String, InputFile> files,
      List<IndexArray> arrays)
      implements Workload {

    /**
     * A file that is read.
     *
     * @param name its name, as it was typed
     * @param sha256 the SHA-256 of its bytes in 64 hexadecimal digits
     */
    public record InputFile(String name, String sha256) {

      /**
       * Checks the digest.
       *
       * @throws IllegalArgumentException if it is none
       */
      public InputFile {
        Objects.requireNonNull(name, "name");
        Digests.check(sha256);
      }
    }

    /**
     * An array of row numbers or of fold numbers.
     *
     * @param name its name, such as {@code train}
     * @param length the number of elements, 0 to 2<sup>31</sup> - 1
     */
    public record IndexArray(String name, long length) {

      /**
       * Checks the length.
       *
       * @throws IllegalArgumentException if it is out of its range
       */
      public IndexArray {
        checkLength(Objects.requireNonNull(name, "name"), length);
      }
    }

    /**
     * Copies the maps and the list, and checks the number of rows.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Split {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(sklearn, "sklearn");
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
      arrays = List.copyOf(arrays);
      checkLength("rows", rows);
    }

    private static void checkLength(String name, long length) {
      if (length < 0 || length > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(name + " is not 0 to 2**31 - 1: " + length);
      }
    }

    @Override
    public DType dtype() {
      return DType.INT64;
    }

    @Override
    public List<Long> shape() {
      return List.of((long) arrays.size());
    }
  }
}
