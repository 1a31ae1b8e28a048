package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.RandomSource;
import org.seedtree.seed.SeedSequence;

/**
 * Checks that a fill allocates nothing after its engine is initialised and the JVM has compiled it.
 */
class AllocationTest {

  private static final int SIZE = 10_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  interface Fill {
    void on(RandomSource bits);
  }

  private static Map<String, Fill> fills() {
    Map<String, Fill> fills = new LinkedHashMap<>();
    double[] doubles = new double[SIZE];
    for (DoubleDistribution distribution :
        new DoubleDistribution[] {
          new StandardUniform(),
          new Uniform(1, 2),
          new StandardNormal(),
          new Normal(1, 2),
          new StandardExponential(),
          new Exponential(2),
          new Gamma(2, 3),
          new Gamma(0.5, 3)
        }) {
      fills.put(distribution.toString(), bits -> distribution.fill(bits, doubles, 0, SIZE));
    }
    float[] floats = new float[SIZE];
    for (FloatDistribution distribution :
        new FloatDistribution[] {
          new StandardUniform(), new StandardNormal(), new StandardExponential()
        }) {
      fills.put(distribution + " of float32", bits -> distribution.fill(bits, floats, 0, SIZE));
    }
    long[] longs = new long[SIZE];
    for (LongDistribution distribution :
        new LongDistribution[] {
          new Poisson(3),
          new Poisson(100),
          Integers.of(0, 1000),
          Integers.of(0, 3_000_000_000L),
          Integers.of(0, 1L << 40),
          Integers.of(IntegerType.UINT8, 0, 100)
        }) {
      fills.put(distribution.toString(), bits -> distribution.fill(bits, longs, 0, SIZE));
    }
    int[] ints = new int[SIZE];
    byte[] bytes = new byte[SIZE];
    boolean[] booleans = new boolean[SIZE];
    Integers narrow = Integers.of(IntegerType.INT8, 0, 100);
    Integers bool = Integers.of(IntegerType.BOOL, 0, 2);
    fills.put("bytes", bits -> narrow.fill(bits, bytes, 0, SIZE));
    fills.put("booleans", bits -> bool.fill(bits, booleans, 0, SIZE));
    fills.put("64-bit words", bits -> bits.fillLongs(longs, 0, SIZE));
    fills.put("32-bit words", bits -> bits.fillInts(ints, 0, SIZE));
    return fills;
  }

  static Stream<Arguments> fillsOnEngines() {
    return fills().entrySet().stream()
        .flatMap(
            fill ->
                Stream.of(Engine.values())
                    .map(engine -> Arguments.of(fill.getKey(), engine, fill.getValue())));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("fillsOnEngines")
  void nothingIsAllocatedAfterWarmUp(String name, Engine engine, Fill fill) {
    assumeTrue(THREADS.isThreadAllocatedMemoryEnabled());
    BitGenerator bits = engine.create(new SeedSequence(1));
    long thread = Thread.currentThread().getId();
    long min = Long.MAX_VALUE; // compiled code allocates fewer objects than the interpreter
    for (long start = System.nanoTime();
        min > 0 && System.nanoTime() - start < TIMEOUT.toNanos(); ) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      fill.on(bits);
      min = Math.min(min, THREADS.getThreadAllocatedBytes(thread) - before);
    }
    assertThat(min).as("bytes allocated by %s on %s", name, engine).isZero();
  }
}
