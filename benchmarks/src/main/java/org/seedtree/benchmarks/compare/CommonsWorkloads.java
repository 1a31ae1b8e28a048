package org.seedtree.benchmarks.compare;

import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;

/** The workloads of Apache Commons RNG: its samplers, one value at a time, into an array. */
final class CommonsWorkloads {

  /** The fastest of its generators for samplers; docs/decisions/0008 contains the figures. */
  static final RandomSource FASTEST = RandomSource.XO_RO_SHI_RO_128_PLUS;

  /** The fastest of its generators if only words or uniform values are drawn. */
  static final RandomSource FASTEST_FOR_WORDS = RandomSource.SPLIT_MIX_64;

  private CommonsWorkloads() {}

  static UniformRandomProvider create(RandomSource source) {
    return source.create(BenchmarkCase.SEED);
  }

  static UniformRandomProvider fastest() {
    return create(FASTEST);
  }

  static Workload.Factory words(RandomSource source) {
    return n -> {
      UniformRandomProvider rng = create(source);
      long[] out = new long[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextLong();
        }
        return out;
      };
    };
  }

  static Workload.Factory ints(RandomSource source) {
    return n -> {
      UniformRandomProvider rng = create(source);
      int[] out = new int[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextInt();
        }
        return out;
      };
    };
  }

  static Workload.Factory random(RandomSource source) {
    return n -> {
      UniformRandomProvider rng = create(source);
      double[] out = new double[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextDouble();
        }
        return out;
      };
    };
  }

  static Workload.Factory floats() {
    return n -> {
      UniformRandomProvider rng = create(FASTEST_FOR_WORDS);
      float[] out = new float[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextFloat();
        }
        return out;
      };
    };
  }

  static Workload.Factory integers(RandomSource source, int bound) {
    return n -> {
      UniformRandomProvider rng = create(source);
      long[] out = new long[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextInt(bound);
        }
        return out;
      };
    };
  }

  static Workload.Factory doubles(
      RandomSource source, Function<UniformRandomProvider, ContinuousSampler> distribution) {
    return n -> {
      ContinuousSampler sampler = distribution.apply(create(source));
      double[] out = new double[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = sampler.sample();
        }
        return out;
      };
    };
  }

  static Workload.Factory doubles(Function<UniformRandomProvider, ContinuousSampler> distribution) {
    return doubles(FASTEST, distribution);
  }

  static Workload.Factory longs(Function<UniformRandomProvider, DiscreteSampler> distribution) {
    return n -> {
      DiscreteSampler sampler = distribution.apply(fastest());
      long[] out = new long[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = sampler.sample();
        }
        return out;
      };
    };
  }
}
