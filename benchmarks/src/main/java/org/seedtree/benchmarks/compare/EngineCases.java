package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;

/**
 * What every engine does: words, uniforms, normals, exponentials, bounded integers.
 *
 * <p>Beside PCG64, the default, stand the others' fastest generators. Beside another engine stands
 * the same engine where they have it.
 */
final class EngineCases {

  private static final int BOUND = 1000;
  private static final int MEMORY_BOUND = 50_000_000;

  private EngineCases() {}

  static List<BenchmarkCase> all() {
    List<Engine> engines =
        List.of(Engine.PCG64, Engine.PCG64DXSM, Engine.PHILOX, Engine.SFC64, Engine.MT19937);
    List<BenchmarkCase> cases = new ArrayList<>();
    engines.forEach(engine -> cases.add(words(engine)));
    cases.add(memoryBound(words(Engine.PCG64), "raw words PCG64 5e7"));
    engines.forEach(engine -> cases.add(random(engine)));
    cases.add(memoryBound(random(Engine.PCG64), "random PCG64 5e7"));
    engines.forEach(engine -> cases.add(standardNormal(engine)));
    engines.forEach(engine -> cases.add(standardExponential(engine)));
    engines.forEach(engine -> cases.add(integers(engine)));
    return cases;
  }

  private static BenchmarkCase words(Engine engine) {
    boolean halves = engine == Engine.MT19937;
    BenchmarkCase work =
        new BenchmarkCase(
            "raw words " + engine.numpyName(),
            engine,
            halves
                ? NumpyCall.of("", "rng.bit_generator.random_raw(n)")
                : NumpyCall.of("", "rng.bit_generator.random_raw(n).view(np.int64)"));
    if (halves) {
      work.seedtree(
          (rng, n) -> {
            BitGenerator bits = rng.bitGenerator();
            int[] out = new int[n];
            return () -> {
              bits.fillInts(out, 0, out.length);
              return out;
            };
          });
    } else {
      work.seedtree(
          (rng, n) -> {
            BitGenerator bits = rng.bitGenerator();
            long[] out = new long[n];
            return () -> {
              bits.fillLongs(out, 0, out.length);
              return out;
            };
          });
    }
    RandomSource theirs = ofCommons(engine, Commons.FASTEST_ALONE);
    if (theirs != null) {
      work.commons(halves ? Commons.halfWords(theirs) : Commons.words(theirs));
    }
    return engine == Engine.PCG64 ? Jdk.longs(work, rng -> rng.nextLong()) : work;
  }

  private static BenchmarkCase random(Engine engine) {
    BenchmarkCase work =
        new BenchmarkCase(
                "random " + engine.numpyName(),
                engine,
                NumpyCall.of("out = np.empty(n)", "rng.random(out=out)"))
            .target(
                switch (engine) {
                  case PCG64, PCG64DXSM -> 3;
                  case PHILOX -> 2;
                  case MT19937 -> 2.4;
                  case SFC64 -> 1.4;
                })
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> rng.random(out);
                });
    RandomSource theirs = ofCommons(engine, Commons.FASTEST_ALONE);
    if (theirs != null) {
      work.commons(Commons.random(theirs));
    }
    return engine == Engine.PCG64 ? Jdk.doubles(work, rng -> rng.nextDouble()) : work;
  }

  private static BenchmarkCase standardNormal(Engine engine) {
    BenchmarkCase work =
        new BenchmarkCase(
                "standard_normal " + engine.numpyName(),
                engine,
                NumpyCall.of("out = np.empty(n)", "rng.standard_normal(out=out)"))
            .target(engine == Engine.PCG64 ? 4 : 3)
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> rng.standardNormal(out);
                });
    RandomSource theirs = ofCommons(engine, Commons.FASTEST);
    if (theirs != null) {
      work.commons(Commons.doubles(theirs, ZigguratSampler.NormalizedGaussian::of));
    }
    return engine == Engine.PCG64 ? Jdk.doubles(work, rng -> rng.nextGaussian()) : work;
  }

  private static BenchmarkCase standardExponential(Engine engine) {
    BenchmarkCase work =
        new BenchmarkCase(
                "standard_exponential " + engine.numpyName(),
                engine,
                NumpyCall.of("out = np.empty(n)", "rng.standard_exponential(out=out)"))
            .target(2)
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> rng.standardExponential(out);
                });
    RandomSource theirs = ofCommons(engine, Commons.FASTEST);
    if (theirs != null) {
      work.commons(Commons.doubles(theirs, ZigguratSampler.Exponential::of));
    }
    return engine == Engine.PCG64 ? Jdk.doubles(work, rng -> rng.nextExponential()) : work;
  }

  private static BenchmarkCase integers(Engine engine) {
    BenchmarkCase work =
        new BenchmarkCase(
                "integers(%d) %s".formatted(BOUND, engine.numpyName()),
                engine,
                NumpyCall.of("", "rng.integers(%d, size=n)".formatted(BOUND)))
            .target(2)
            .seedtree(
                (rng, n) -> {
                  long[] out = new long[n];
                  return () -> rng.integers(0, BOUND, out);
                });
    RandomSource theirs = ofCommons(engine, Commons.FASTEST);
    if (theirs != null) {
      work.commons(Commons.integers(theirs, BOUND));
    }
    return engine == Engine.PCG64 ? Jdk.longs(work, rng -> rng.nextInt(BOUND)) : work;
  }

  private static BenchmarkCase memoryBound(BenchmarkCase work, String name) {
    return work.renamed(name).size(MEMORY_BOUND);
  }

  private static @Nullable RandomSource ofCommons(Engine engine, RandomSource fastest) {
    return switch (engine) {
      case PCG64 -> fastest;
      case PCG64DXSM -> null;
      case PHILOX -> RandomSource.PHILOX_4X64;
      case SFC64 -> RandomSource.SFC_64;
      case MT19937 -> RandomSource.MT;
    };
  }
}
