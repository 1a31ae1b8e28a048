package org.seedtree.benchmarks.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/**
 * A case: the same workload for NumPy and for each library in Java.
 *
 * <p>Seedtree and NumPy start from the same seed, so that the values of their first calls are equal
 * bit for bit. The other libraries draw the same distribution from streams of their own.
 */
final class BenchmarkCase {

  static final long SEED = 42;

  private static final int SCALAR_CALLS_IN_PYTHON = 20_000;

  /** The default of the ratio of NumPy's time to Seedtree's that a case should reach. */
  static final double DEFAULT_TARGET = 1.2;

  private String name;
  private final Engine engine;
  private final NumpyCode numpy;
  private final Map<Library, Workload.Factory> workloads = new EnumMap<>(Library.class);
  private Workload.@Nullable GeneratorFactory seedtree;
  private int n = 1_000_000;
  private double target = DEFAULT_TARGET;

  BenchmarkCase(String name, Engine engine, NumpyCode numpy) {
    this.name = name;
    this.engine = engine;
    this.numpy = numpy;
  }

  BenchmarkCase renamed(String other) {
    this.name = other;
    return this;
  }

  BenchmarkCase size(int values) {
    this.n = values;
    return this;
  }

  BenchmarkCase target(double ratio) {
    this.target = ratio;
    return this;
  }

  BenchmarkCase on(Library library, Workload.Factory workload) {
    workloads.put(library, workload);
    return this;
  }

  BenchmarkCase seedtree(Workload.GeneratorFactory workload) {
    this.seedtree = workload;
    return on(Library.SEEDTREE, n -> workload.create(rng(engine), n));
  }

  BenchmarkCase commons(Workload.Factory workload) {
    return on(Library.COMMONS, workload);
  }

  String name() {
    return name;
  }

  Engine engine() {
    return engine;
  }

  NumpyCode numpy() {
    return numpy;
  }

  /** Returns the number of values per call in Java. */
  int n() {
    return n;
  }

  /** Returns the number of values per call in Python, or of calls for one value each. */
  int numpyN() {
    return numpy.scalar() ? Math.min(n, SCALAR_CALLS_IN_PYTHON) : n;
  }

  double target() {
    return target;
  }

  /** Returns the libraries in Java that have the case. */
  Set<Library> libraries() {
    return workloads.keySet();
  }

  /** Returns a library's workload of that many values. */
  Workload workload(Library library, int values) {
    Workload.Factory workload = workloads.get(library);
    if (workload == null) {
      throw new IllegalArgumentException(library.title() + " has no " + name);
    }
    return workload.create(values);
  }

  /** Returns Seedtree's workload on another engine; empty if Seedtree does not have the case. */
  Optional<Workload> seedtreeOn(Engine other, int values) {
    return Optional.ofNullable(seedtree).map(workload -> workload.create(rng(other), values));
  }

  private static Generator rng(Engine engine) {
    return new Generator(engine.create(new SeedSequence(SEED)));
  }

  @Override
  public String toString() {
    return name;
  }
}
