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
 * The same work for all, stated once.
 *
 * <p>Seedtree and NumPy start from the same seed, so the values of their first calls are equal bit
 * for bit. The others draw the same distribution from streams of their own.
 */
final class BenchmarkCase {

  static final long SEED = 42;

  private static final int SCALAR_CALLS_IN_PYTHON = 20_000;

  /** NumPy's time over ours that a case is to reach where nothing else is said. */
  static final double DEFAULT_TARGET = 1.2;

  private String name;
  private final Engine engine;
  private final NumpyCall numpy;
  private final Map<Side, Workload.OfSize> works = new EnumMap<>(Side.class);
  private Workload.@Nullable OnGenerator seedtree;
  private int n = 1_000_000;
  private double target = DEFAULT_TARGET;

  BenchmarkCase(String name, Engine engine, NumpyCall numpy) {
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

  BenchmarkCase on(Side side, Workload.OfSize work) {
    works.put(side, work);
    return this;
  }

  BenchmarkCase seedtree(Workload.OnGenerator work) {
    this.seedtree = work;
    return on(Side.SEEDTREE, n -> work.of(rng(engine), n));
  }

  BenchmarkCase commons(Workload.OfSize work) {
    return on(Side.COMMONS, work);
  }

  String name() {
    return name;
  }

  Engine engine() {
    return engine;
  }

  NumpyCall numpy() {
    return numpy;
  }

  /** Values per call in Java. */
  int n() {
    return n;
  }

  /** Values per call, or calls for one value, in Python. */
  int numpyN() {
    return numpy.scalar() ? Math.min(n, SCALAR_CALLS_IN_PYTHON) : n;
  }

  double target() {
    return target;
  }

  /** Who has this case. */
  Set<Side> sides() {
    return works.keySet();
  }

  /** A side's work, of any size. */
  Workload work(Side side, int values) {
    Workload.OfSize work = works.get(side);
    if (work == null) {
      throw new IllegalArgumentException(side.title() + " has no " + name);
    }
    return work.of(values);
  }

  /** Seedtree's work on another engine than the case's own; empty if Seedtree has none. */
  Optional<Workload> seedtreeOn(Engine other, int values) {
    return Optional.ofNullable(seedtree).map(work -> work.of(rng(other), values));
  }

  private static Generator rng(Engine engine) {
    return new Generator(engine.create(new SeedSequence(SEED)));
  }

  @Override
  public String toString() {
    return name;
  }
}
