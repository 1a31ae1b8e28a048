package org.seedtree.benchmarks.compare;

import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;

/** How Apache Commons RNG does a case: its samplers, one value at a time, into an array. */
final class Commons {

  /** The fastest of its engines under samplers; docs/decisions/0008 has the figures. */
  static final RandomSource FASTEST = RandomSource.XO_RO_SHI_RO_128_PLUS;

  /** The fastest where nothing but words is made. */
  static final RandomSource FASTEST_ALONE = RandomSource.SPLIT_MIX_64;

  private Commons() {}

  static UniformRandomProvider create(RandomSource source) {
    return source.create(BenchmarkCase.SEED);
  }

  static UniformRandomProvider fastest() {
    return create(FASTEST);
  }

  static Workload.OfSize words(RandomSource source) {
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

  static Workload.OfSize halfWords(RandomSource source) {
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

  static Workload.OfSize random(RandomSource source) {
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

  static Workload.OfSize floats() {
    return n -> {
      UniformRandomProvider rng = create(FASTEST_ALONE);
      float[] out = new float[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextFloat();
        }
        return out;
      };
    };
  }

  static Workload.OfSize integers(RandomSource source, int bound) {
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

  static Workload.OfSize doubles(
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

  static Workload.OfSize doubles(Function<UniformRandomProvider, ContinuousSampler> distribution) {
    return doubles(FASTEST, distribution);
  }

  static Workload.OfSize counts(Function<UniformRandomProvider, DiscreteSampler> distribution) {
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
