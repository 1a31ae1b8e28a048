package org.seedtree.benchmarks.compare;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How the JDK does a case: {@code java.util.random}, one value at a time, into an array. */
final class Jdk {

  private Jdk() {}

  static RandomGenerator create(Side side) {
    return switch (side) {
      case JDK -> RandomGeneratorFactory.of("L64X128MixRandom").create(BenchmarkCase.SEED);
      case JDK_RANDOM -> new Random(BenchmarkCase.SEED);
      case SEEDTREE, COMMONS -> throw new IllegalArgumentException(side.title());
    };
  }

  /** Gives a case to both of the JDK's generators. */
  static BenchmarkCase doubles(BenchmarkCase work, ToDoubleFunction<RandomGenerator> draw) {
    return work.on(Side.JDK, doubles(Side.JDK, draw))
        .on(Side.JDK_RANDOM, doubles(Side.JDK_RANDOM, draw));
  }

  static Workload.OfSize doubles(Side side, ToDoubleFunction<RandomGenerator> draw) {
    return n -> {
      RandomGenerator rng = create(side);
      double[] out = new double[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = draw.applyAsDouble(rng);
        }
        return out;
      };
    };
  }

  /** Gives a case to both of the JDK's generators. */
  static BenchmarkCase longs(BenchmarkCase work, ToLongFunction<RandomGenerator> draw) {
    return work.on(Side.JDK, longs(Side.JDK, draw))
        .on(Side.JDK_RANDOM, longs(Side.JDK_RANDOM, draw));
  }

  private static Workload.OfSize longs(Side side, ToLongFunction<RandomGenerator> draw) {
    return n -> {
      RandomGenerator rng = create(side);
      long[] out = new long[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = draw.applyAsLong(rng);
        }
        return out;
      };
    };
  }

  /** Gives a case to both of the JDK's generators. */
  static BenchmarkCase floats(BenchmarkCase work) {
    return work.on(Side.JDK, floats(Side.JDK)).on(Side.JDK_RANDOM, floats(Side.JDK_RANDOM));
  }

  private static Workload.OfSize floats(Side side) {
    return n -> {
      RandomGenerator rng = create(side);
      float[] out = new float[n];
      return () -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = rng.nextFloat();
        }
        return out;
      };
    };
  }

  /** Gives a case to both of the JDK's generators. */
  static BenchmarkCase bytes(BenchmarkCase work) {
    return work.on(Side.JDK, bytes(Side.JDK)).on(Side.JDK_RANDOM, bytes(Side.JDK_RANDOM));
  }

  private static Workload.OfSize bytes(Side side) {
    return n -> {
      RandomGenerator rng = create(side);
      byte[] out = new byte[n];
      return () -> {
        rng.nextBytes(out);
        return out;
      };
    };
  }
}
