package org.seedtree.benchmarks.compare;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.MarsagliaNormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.RandomState;
import org.seedtree.sequence.Choice;

/** The other cases: permutations, choices, bytes, scalar calls, spawning, jumps, RandomState. */
final class OtherCases {

  private static final String RANGE = "out = np.arange(n)";
  private static final int CHILDREN = 100_000;

  private OtherCases() {}

  static List<BenchmarkCase> all() {
    return List.of(
        shuffle(),
        permutation(),
        choice(),
        choiceWithoutReplacement(),
        bytes(),
        scalarRandom(),
        scalarNormal(),
        spawn(),
        jump(),
        legacyNormal(),
        fill());
  }

  private static BenchmarkCase shuffle() {
    return new BenchmarkCase("shuffle", Engine.PCG64, NumpyCode.of(RANGE, "rng.shuffle(out)"))
        .target(3)
        .seedtree(
            (rng, n) -> {
              long[] out = range(n);
              return () -> {
                rng.shuffle(out);
                return out;
              };
            })
        .commons(
            n -> {
              UniformRandomProvider rng = CommonsWorkloads.fastest();
              long[] out = range(n);
              return () -> ArraySampler.shuffle(rng, out);
            });
  }

  private static BenchmarkCase permutation() {
    return new BenchmarkCase("permutation", Engine.PCG64, NumpyCode.of("", "rng.permutation(n)"))
        .seedtree(
            (rng, n) -> {
              return () -> rng.permutation(n);
            })
        .commons(
            n -> {
              UniformRandomProvider rng = CommonsWorkloads.fastest();
              return () -> ArraySampler.shuffle(rng, PermutationSampler.natural(n));
            });
  }

  private static BenchmarkCase choice() {
    return new BenchmarkCase(
            "choice", Engine.PCG64, NumpyCode.of("a = np.arange(n)", "rng.choice(a, n)"))
        .seedtree(
            (rng, n) -> {
              long[] a = range(n);
              return () -> rng.choice(a, n);
            });
  }

  /** Chooses half of the population. */
  private static BenchmarkCase choiceWithoutReplacement() {
    return new BenchmarkCase(
            "choice without replacement",
            Engine.PCG64,
            NumpyCode.of("", "rng.choice(2 * n, n, replace=False)"))
        .seedtree(
            (rng, n) -> {
              Choice options = Choice.withoutReplacement();
              return () -> rng.choice(2 * n, n, options);
            })
        .commons(
            n -> {
              PermutationSampler sampler =
                  new PermutationSampler(CommonsWorkloads.fastest(), 2 * n, n);
              return sampler::sample;
            });
  }

  private static BenchmarkCase bytes() {
    return JdkWorkloads.bytes(
        new BenchmarkCase("bytes", Engine.PCG64, NumpyCode.of("", "rng.bytes(n)"))
            .seedtree(
                (rng, n) -> {
                  return () -> rng.bytes(n);
                })
            .commons(
                n -> {
                  UniformRandomProvider rng =
                      CommonsWorkloads.create(CommonsWorkloads.FASTEST_FOR_WORDS);
                  byte[] out = new byte[n];
                  return () -> {
                    rng.nextBytes(out);
                    return out;
                  };
                }));
  }

  private static BenchmarkCase scalarRandom() {
    return JdkWorkloads.doubles(
        new BenchmarkCase("scalar random()", Engine.PCG64, NumpyCode.scalar("", "rng.random()"))
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> {
                    for (int i = 0; i < out.length; i++) {
                      out[i] = rng.random();
                    }
                    return out;
                  };
                })
            .commons(CommonsWorkloads.random(CommonsWorkloads.FASTEST_FOR_WORDS)),
        rng -> rng.nextDouble());
  }

  private static BenchmarkCase scalarNormal() {
    return JdkWorkloads.doubles(
        new BenchmarkCase(
                "scalar normal(10,2)", Engine.PCG64, NumpyCode.scalar("", "rng.normal(10., 2.)"))
            .seedtree(
                (rng, n) -> {
                  double[] out = new double[n];
                  return () -> {
                    for (int i = 0; i < out.length; i++) {
                      out[i] = rng.normal(10.0, 2.0);
                    }
                    return out;
                  };
                })
            .commons(
                n -> {
                  ContinuousSampler sampler =
                      ZigguratSampler.NormalizedGaussian.of(CommonsWorkloads.fastest());
                  double[] out = new double[n];
                  return () -> {
                    for (int i = 0; i < out.length; i++) {
                      out[i] = 10.0 + 2.0 * sampler.sample();
                    }
                    return out;
                  };
                }),
        rng -> rng.nextGaussian(10.0, 2.0));
  }

  /**
   * Spawns children with their engines. The JDK's {@code split} also makes independent generators,
   * but they depend on the order of the splits.
   */
  private static BenchmarkCase spawn() {
    return new BenchmarkCase("spawn", Engine.PCG64, NumpyCode.of("", "rng.spawn(n)"))
        .size(CHILDREN)
        .target(20)
        .seedtree(
            (rng, n) -> {
              return () -> rng.spawn(n);
            })
        .on(
            Library.JDK,
            n -> {
              RandomGenerator.SplittableGenerator rng =
                  (RandomGenerator.SplittableGenerator) JdkWorkloads.create(Library.JDK);
              RandomGenerator[] out = new RandomGenerator[n];
              return () -> {
                for (int i = 0; i < out.length; i++) {
                  out[i] = rng.split();
                }
                return out;
              };
            });
  }

  private static BenchmarkCase jump() {
    return new BenchmarkCase(
            "jumped MT19937", Engine.MT19937, NumpyCode.of("", "rng.bit_generator.jumped()"))
        .size(1)
        .seedtree(
            (rng, n) -> {
              MT19937 bits = new MT19937(BenchmarkCase.SEED);
              return bits::jumped;
            });
  }

  /** Draws normals by the polar method, which the other libraries also have. */
  private static BenchmarkCase legacyNormal() {
    return new BenchmarkCase(
            "RandomState standard_normal",
            Engine.MT19937,
            NumpyCode.of("rs = np.random.RandomState(seed)", "rs.standard_normal(n)"))
        .seedtree(
            (rng, n) -> {
              RandomState rs = new RandomState(BenchmarkCase.SEED);
              double[] out = new double[n];
              return () -> rs.fill(LegacyContinuous.standardNormal(), out, 0, out.length);
            })
        .commons(CommonsWorkloads.doubles(RandomSource.MT, MarsagliaNormalizedGaussianSampler::of))
        .on(
            Library.JDK_RANDOM,
            JdkWorkloads.doubles(Library.JDK_RANDOM, rng -> rng.nextGaussian()));
  }

  /** Fills an array with a constant: the time of the memory accesses. */
  private static BenchmarkCase fill() {
    return new BenchmarkCase(
            "Arrays.fill 5e7", Engine.PCG64, NumpyCode.of("out = np.empty(n)", "out.fill(.5)"))
        .size(50_000_000)
        .on(
            Library.JDK,
            n -> {
              double[] out = new double[n];
              return () -> {
                Arrays.fill(out, 0.5);
                return out;
              };
            });
  }

  private static long[] range(int n) {
    return LongStream.range(0, n).toArray();
  }
}
