package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;

/**
 * The cases of every engine: words, uniforms, normals, exponentials and bounded integers.
 *
 * <p>PCG64, the default, is compared with the fastest generators of the other libraries, and
 * another engine with the same engine if a library has it.
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
    boolean words32 = engine == Engine.MT19937;
    BenchmarkCase benchmark =
        new BenchmarkCase(
            "raw words " + engine.numpyName(),
            engine,
            words32
                ? NumpyCode.of("", "rng.bit_generator.random_raw(n)")
                : NumpyCode.of("", "rng.bit_generator.random_raw(n).view(np.int64)"));
    if (words32) {
      benchmark.seedtree(
          (rng, n) -> {
            BitGenerator bits = rng.bitGenerator();
            int[] out = new int[n];
            return () -> {
              bits.fillInts(out, 0, out.length);
              return out;
            };
          });
    } else {
      benchmark.seedtree(
          (rng, n) -> {
            BitGenerator bits = rng.bitGenerator();
            long[] out = new long[n];
            return () -> {
              bits.fillLongs(out, 0, out.length);
              return out;
            };
          });
    }
    RandomSource source = commonsSource(engine, CommonsWorkloads.FASTEST_FOR_WORDS);
    if (source != null) {
      benchmark.commons(words32 ? CommonsWorkloads.ints(source) : CommonsWorkloads.words(source));
    }
    return engine == Engine.PCG64
        ? JdkWorkloads.longs(benchmark, rng -> rng.nextLong())
        : benchmark;
  }

  private static BenchmarkCase random(Engine engine) {
    BenchmarkCase benchmark =
        new BenchmarkCase(
                "random " + engine.numpyName(),
                engine,
                NumpyCode.of("out = np.empty(n)", "rng.random(out=out)"))
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
    RandomSource source = commonsSource(engine, CommonsWorkloads.FASTEST_FOR_WORDS);
    if (source != null) {
      benchmark.commons(CommonsWorkloads.random(source));
    }
    return engine == Engine.PCG64
        ? JdkWorkloads.doubles(benchmark, rng -> rng.nextDouble())
        : benchmark;
  }

  private static BenchmarkCase standardNormal(Engine engine) {
    BenchmarkCase benchmark =
        new BenchmarkCase(
                "standard_normal " + engine.numpyName(),
                engine,
                NumpyCode.of("out = np.empty(n)", "rng.standard_normal(out=out)"))
            .target(engine == Engine.PCG64 ? 4 : 3)
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> rng.standardNormal(out);
                });
    RandomSource source = commonsSource(engine, CommonsWorkloads.FASTEST);
    if (source != null) {
      benchmark.commons(CommonsWorkloads.doubles(source, ZigguratSampler.NormalizedGaussian::of));
    }
    return engine == Engine.PCG64
        ? JdkWorkloads.doubles(benchmark, rng -> rng.nextGaussian())
        : benchmark;
  }

  private static BenchmarkCase standardExponential(Engine engine) {
    BenchmarkCase benchmark =
        new BenchmarkCase(
                "standard_exponential " + engine.numpyName(),
                engine,
                NumpyCode.of("out = np.empty(n)", "rng.standard_exponential(out=out)"))
            .target(2)
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> rng.standardExponential(out);
                });
    RandomSource source = commonsSource(engine, CommonsWorkloads.FASTEST);
    if (source != null) {
      benchmark.commons(CommonsWorkloads.doubles(source, ZigguratSampler.Exponential::of));
    }
    return engine == Engine.PCG64
        ? JdkWorkloads.doubles(benchmark, rng -> rng.nextExponential())
        : benchmark;
  }

  private static BenchmarkCase integers(Engine engine) {
    BenchmarkCase benchmark =
        new BenchmarkCase(
                "integers(%d) %s".formatted(BOUND, engine.numpyName()),
                engine,
                NumpyCode.of("", "rng.integers(%d, size=n)".formatted(BOUND)))
            .target(2)
            .seedtree(
                (rng, n) -> {
                  long[] out = new long[n];
                  return () -> rng.integers(0, BOUND, out);
                });
    RandomSource source = commonsSource(engine, CommonsWorkloads.FASTEST);
    if (source != null) {
      benchmark.commons(CommonsWorkloads.integers(source, BOUND));
    }
    return engine == Engine.PCG64
        ? JdkWorkloads.longs(benchmark, rng -> rng.nextInt(BOUND))
        : benchmark;
  }

  private static BenchmarkCase memoryBound(BenchmarkCase benchmark, String name) {
    return benchmark.renamed(name).size(MEMORY_BOUND);
  }

  private static @Nullable RandomSource commonsSource(Engine engine, RandomSource fastest) {
    return switch (engine) {
      case PCG64 -> fastest;
      case PCG64DXSM -> null;
      case PHILOX -> RandomSource.PHILOX_4X64;
      case SFC64 -> RandomSource.SFC_64;
      case MT19937 -> RandomSource.MT;
    };
  }
}
