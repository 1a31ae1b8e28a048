package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.Keyed;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;

/** Checks that values of an array of keys allocate what the array takes, and nothing for a key. */
class KeyedAllocationTest {

  private static final int KEYS = 20_000;

  /** The bytes of an engine, its prefetched words and a digest. */
  private static final long FIXED = 20_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void arraysOfKeysAllocateNothingForEach() {
    assumeTrue(THREADS.isThreadAllocatedMemoryEnabled());
    Keyed keyed = Keyed.of(42);
    Normal normal = new Normal(10, 2);
    Poisson poisson = new Poisson(5);
    long[] keys = LongStream.range(0, KEYS).map(i -> i * 0x9e3779b97f4a7c15L).toArray();
    String[] texts = Arrays.stream(keys).mapToObj(key -> "ключ-" + key).toArray(String[]::new);
    double[] doubles = new double[KEYS];
    long[] longs = new long[KEYS];
    long results = 8L * KEYS;

    assertThat(least(() -> keyed.fill(normal, keys, doubles))).isLessThan(FIXED);
    assertThat(least(() -> keyed.fill(poisson, keys, longs))).isLessThan(FIXED);
    assertThat(least(() -> keyed.sample(normal, texts))).isLessThan(FIXED + results);
    assertThat(least(() -> keyed.sample(poisson, texts))).isLessThan(FIXED + results);
    assertThat(least(() -> keyed.assign(keys, 0.5, 0.25))).isLessThan(FIXED + results);
  }

  /** Returns the least of several calls: the JVM allocates while it compiles. */
  private static long least(Runnable call) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      call.run();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
