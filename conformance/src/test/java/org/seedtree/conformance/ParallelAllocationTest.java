package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.Engine;
import org.seedtree.parallel.Parallel;
import org.seedtree.parallel.ParallelFiller;
import org.seedtree.seed.SeedSequence;

/** Checks that a fill by several threads allocates a few blocks, independent of its size. */
class ParallelAllocationTest {

  private static final int SMALL = 1 << 19;
  private static final int LARGE = 1 << 22;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource
  void isBounded(Engine engine) throws InterruptedException, ExecutionException {
    assumeTrue(THREADS.isThreadAllocatedMemoryEnabled());
    ExecutorService helper = Executors.newFixedThreadPool(1);
    try {
      long helperId = helper.submit(() -> Thread.currentThread().getId()).get();
      ParallelFiller filler = Parallel.over(helper, 2);
      Generator rng = new Generator(engine.create(new SeedSequence(1)));
      double[] out = new double[LARGE];
      filler.fill(rng, new Normal(0, 1), out); // loads the classes

      long small = allocated(helper, helperId, () -> fill(filler, rng, out, SMALL));
      long large = allocated(helper, helperId, () -> fill(filler, rng, out, LARGE));

      assertThat(small).isLessThan(6_000_000);
      assertThat(large).isLessThan(6_000_000);
    } finally {
      helper.shutdownNow();
    }
  }

  private static void fill(ParallelFiller filler, Generator rng, double[] out, int size) {
    filler.fill(rng, new Normal(0, 1), out, 0, size);
  }

  private static long allocated(ExecutorService helper, long helperId, Runnable fill)
      throws InterruptedException, ExecutionException {
    long min = Long.MAX_VALUE; // recompilations allocate as well
    for (int i = 0; i < 5; i++) {
      long[] ids = {Thread.currentThread().getId(), helperId};
      long before = sum(THREADS.getThreadAllocatedBytes(ids));
      fill.run();
      helper.submit(() -> {}).get();
      min = Math.min(min, sum(THREADS.getThreadAllocatedBytes(ids)) - before);
    }
    return min;
  }

  private static long sum(long[] bytes) {
    return bytes[0] + bytes[1];
  }
}
