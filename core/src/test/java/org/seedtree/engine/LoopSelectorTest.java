package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedtree.internal.simd.Simd;

class LoopSelectorTest {

  private static final int MANY = 1 << 24;

  private static final LoopSelector.Loop NONE = (words, doubles, from, to) -> {};

  private static LoopSelector loop(LoopSelector.Loop plain, LoopSelector.Loop batch) {
    return new LoopSelector("a test") {
      @Override
      Loop plainLoop() {
        return plain;
      }

      @Override
      Loop batchLoop() {
        return batch;
      }
    };
  }

  private static void idle(long[] words, double[] doubles, int from, int to) {
    long end = System.nanoTime() + 4_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void finishAtOnce(long[] words, double[] doubles, int from, int to) {
    words[from] = to;
  }

  private static void assumeLoopsAreTimed() {
    assumeTrue(
        System.getProperty("org.seedtree.batchedStates") == null, "the property selects a loop");
    assumeTrue(!Simd.PROVIDER.isAvailable(), "vector loops are present");
  }

  @Test
  void selectsWhatThePropertySays() {
    String given = System.getProperty("org.seedtree.batchedStates");
    assumeTrue(given != null, "the property is absent");
    LoopSelector loop = loop(NONE, NONE);
    assertThat(loop.selectsBatch(1)).isEqualTo(given.equals("true"));
  }

  @Test
  void isPlainUntilManyWordsWereGenerated() {
    assumeLoopsAreTimed();
    LoopSelector loop = loop(NONE, NONE);
    assertThat(loop.selectsBatch(MANY - 1)).isFalse();
  }

  @Test
  @Timeout(60)
  void selectsFasterBatches() throws InterruptedException {
    assumeLoopsAreTimed();
    LoopSelector loop = loop(LoopSelectorTest::idle, LoopSelectorTest::finishAtOnce);
    assertThat(loop.selectsBatch(MANY)).isFalse();
    while (!loop.selectsBatch(1)) {
      Thread.sleep(10);
    }
  }

  @Test
  @Timeout(60)
  void rejectsBatchesThatAreNotFaster() throws InterruptedException {
    assumeLoopsAreTimed();
    CountDownLatch timed = new CountDownLatch(3000);
    LoopSelector.Loop counted =
        (words, doubles, from, to) -> {
          idle(words, doubles, from, to);
          timed.countDown();
        };
    LoopSelector loop = loop(LoopSelectorTest::idle, counted);
    assertThat(loop.selectsBatch(MANY)).isFalse();
    timed.await();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("seedtree-loops-of-a test")) {
        thread.join();
      }
    }
    assertThat(loop.selectsBatch(1)).isFalse();
  }
}
