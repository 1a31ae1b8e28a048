package org.seedtree.benchmarks.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.seedtree.Generator;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.Engine;

/** Many calls for few values each, and arrays of parameters that vary. */
final class RepeatedCases {

  private static final int VALUES = 100_000;
  private static final int MEANS = 100;
  private static final int SCALES = 7;

  private RepeatedCases() {}

  static List<BenchmarkCase> all() {
    return List.of(
        fills(10),
        fills(100),
        fills(1000),
        scalar("gamma(2,1)", "rng.gamma(2., 1.)", rng -> rng.gamma(2, 1)),
        scalar("poisson(100)", "float(rng.poisson(100.))", rng -> rng.poisson(100)),
        scalar("integers(1000)", "float(rng.integers(1000))", rng -> rng.integers(1000)),
        varyingMeans(),
        varyingNormals());
  }

  /** Fills an array part by part. */
  private static BenchmarkCase fills(int length) {
    String parts = "parts = [out[i:i + %d] for i in range(0, n, %d)]".formatted(length, length);
    return new BenchmarkCase(
            "fills of " + length,
            Engine.PCG64,
            NumpyCode.of(
                "out = np.empty(n); " + parts,
                "None if [rng.standard_normal(out=part) for part in parts] else None"))
        .size(VALUES)
        .seedtree(
            (rng, n) -> {
              double[] out = new double[n];
              StandardNormal normal = new StandardNormal();
              return () -> {
                for (int i = 0; i < n; i += length) {
                  rng.fill(normal, out, i, Math.min(n, i + length));
                }
                return out;
              };
            });
  }

  private static BenchmarkCase scalar(String name, String call, ToDoubleFunction<Generator> draw) {
    return new BenchmarkCase("scalar " + name, Engine.PCG64, NumpyCode.scalar("", call))
        .seedtree(
            (rng, n) -> {
              double[] out = new double[n];
              return () -> {
                for (int i = 0; i < out.length; i++) {
                  out[i] = draw.applyAsDouble(rng);
                }
                return out;
              };
            });
  }

  private static BenchmarkCase varyingMeans() {
    return new BenchmarkCase(
            "poisson of varying means",
            Engine.PCG64,
            NumpyCode.of("lam = 1.0 + np.arange(n) %% %d".formatted(MEANS), "rng.poisson(lam)"))
        .size(VALUES)
        .seedtree(
            (rng, n) -> {
              double[] means = IntStream.range(0, n).mapToDouble(i -> 1 + i % MEANS).toArray();
              return () -> rng.poisson(means);
            });
  }

  private static BenchmarkCase varyingNormals() {
    return new BenchmarkCase(
            "normal of varying parameters",
            Engine.PCG64,
            NumpyCode.of(
                "loc = 1.0 * np.arange(n); scale = 1.0 + np.arange(n) %% %d".formatted(SCALES),
                "rng.normal(loc, scale)"))
        .size(VALUES)
        .seedtree(
            (rng, n) -> {
              double[] locs = IntStream.range(0, n).mapToDouble(i -> i).toArray();
              double[] scales = IntStream.range(0, n).mapToDouble(i -> 1 + i % SCALES).toArray();
              return () -> rng.normal(locs, scales);
            });
  }
}
