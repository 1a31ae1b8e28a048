package org.seedtree.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that spawn from one sequence get different children, unlike in NumPy. */
class ConcurrentSpawnTest {

  private static final int THREADS = 8;
  private static final int CALLS = 2000;

  @Test
  void noChildIsSpawnedTwice() throws Exception {
    SeedSequence seed = new SeedSequence(12345).child(6);
    CountDownLatch start = new CountDownLatch(THREADS);
    Callable<List<SeedSequence>> spawning =
        () -> {
          start.countDown();
          start.await();
          List<SeedSequence> children = new ArrayList<>();
          for (int i = 0; i < CALLS; i++) {
            children.addAll(seed.spawn(i % 3));
          }
          return children;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<SeedSequence> all = new ArrayList<>();
    try {
      List<Future<List<SeedSequence>>> running =
          IntStream.range(0, THREADS).mapToObj(i -> threads.submit(spawning)).toList();
      for (Future<List<SeedSequence>> future : running) {
        List<SeedSequence> children = future.get();
        assertThat(children).extracting(child -> child.spawnKey().get(1)).isSorted();
        all.addAll(children);
      }
    } finally {
      threads.shutdownNow();
    }

    BigInteger count = BigInteger.valueOf(seed.nChildrenSpawned());
    assertThat(all).hasSize(count.intValueExact()).hasSize(THREADS * (CALLS - 1));
    assertThat(all.stream().map(SeedSequence::spawnKey).distinct()).hasSize(all.size());
    assertThat(all)
        .allMatch(child -> child.spawnKey().get(1).compareTo(count) < 0)
        .allMatch(child -> child.spawnKey().get(0).intValue() == 6);
  }
}
