package org.seedtree.benchmarks.compare;

import java.util.List;
import org.seedtree.engine.Engine;

/** The cases with {@code dtype=np.float32}, for which NumPy has separate algorithms. */
final class Float32Cases {

  private static final String FLOATS = "out = np.empty(n, np.float32)";

  private Float32Cases() {}

  static List<BenchmarkCase> all() {
    return List.of(
        random("float32 random", 1_000_000),
        random("float32 random 5e7", 50_000_000),
        new BenchmarkCase(
                "float32 normal",
                Engine.PCG64,
                NumpyCode.of(FLOATS, "rng.standard_normal(dtype=np.float32, out=out)"))
            .seedtree(
                (rng, n) -> {
                  float[] out = new float[n];
                  return () -> rng.standardNormal(out);
                }),
        new BenchmarkCase(
                "float32 exponential",
                Engine.PCG64,
                NumpyCode.of(FLOATS, "rng.standard_exponential(dtype=np.float32, out=out)"))
            .seedtree(
                (rng, n) -> {
                  float[] out = new float[n];
                  return () -> rng.standardExponential(out);
                }));
  }

  private static BenchmarkCase random(String name, int size) {
    return JdkWorkloads.floats(
        new BenchmarkCase(
                name, Engine.PCG64, NumpyCode.of(FLOATS, "rng.random(dtype=np.float32, out=out)"))
            .size(size)
            .target(2)
            .seedtree(
                (rng, n) -> {
                  float[] out = new float[n];
                  return () -> rng.random(out);
                })
            .commons(CommonsWorkloads.floats()));
  }
}
