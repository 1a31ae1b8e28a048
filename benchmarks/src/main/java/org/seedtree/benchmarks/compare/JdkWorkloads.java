package org.seedtree.benchmarks.compare;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The JDK's workloads: {@code java.util.random}, one value at a time, into an array. */
final class JdkWorkloads {

  private JdkWorkloads() {}

  static RandomGenerator create(Library library) {
    return switch (library) {
      case JDK -> RandomGeneratorFactory.of("L64X128MixRandom").create(BenchmarkCase.SEED);
      case JDK_RANDOM -> new Random(BenchmarkCase.SEED);
      case SEEDTREE, COMMONS -> throw new IllegalArgumentException(library.title());
    };
  }

  /** Adds workloads of both of the JDK's generators to a case. */
  static BenchmarkCase doubles(BenchmarkCase benchmark, ToDoubleFunction<RandomGenerator> draw) {
    return benchmark
        .on(Library.JDK, doubles(Library.JDK, draw))
        .on(Library.JDK_RANDOM, doubles(Library.JDK_RANDOM, draw));
  }

  static Workload.Factory doubles(Library library, ToDoubleFunction<RandomGenerator> draw) {
    return n -> {
      RandomGenerator rng = create(library);
      double[] out = new double[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = draw.applyAsDouble(rng);
        }
        return out;
      };
    };
  }

  /** Adds workloads of both of the JDK's generators to a case. */
  static BenchmarkCase longs(BenchmarkCase benchmark, ToLongFunction<RandomGenerator> draw) {
    return benchmark
        .on(Library.JDK, longs(Library.JDK, draw))
        .on(Library.JDK_RANDOM, longs(Library.JDK_RANDOM, draw));
  }

  private static Workload.Factory longs(Library library, ToLongFunction<RandomGenerator> draw) {
    return n -> {
      RandomGenerator rng = create(library);
      long[] out = new long[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = draw.applyAsLong(rng);
        }
        return out;
      };
    };
  }

  /** Adds workloads of both of the JDK's generators to a case. */
  static BenchmarkCase floats(BenchmarkCase benchmark) {
    return benchmark
        .on(Library.JDK, floats(Library.JDK))
        .on(Library.JDK_RANDOM, floats(Library.JDK_RANDOM));
  }

  private static Workload.Factory floats(Library library) {
    return n -> {
      RandomGenerator rng = create(library);
      float[] out = new float[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextFloat();
        }
        return out;
      };
    };
  }

  /** Adds workloads of both of the JDK's generators to a case. */
  static BenchmarkCase bytes(BenchmarkCase benchmark) {
    return benchmark
        .on(Library.JDK, bytes(Library.JDK))
        .on(Library.JDK_RANDOM, bytes(Library.JDK_RANDOM));
  }

  private static Workload.Factory bytes(Library library) {
    return n -> {
      RandomGenerator rng = create(library);
      byte[] out = new byte[n];
      return () -> {
        rng.nextBytes(out);
        return out;
      };
    };
  }
}
