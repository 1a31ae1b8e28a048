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

  private static LoopSelector loop(LoopSelector.Loop plain, LoopSelector.Loop rows) {
    return new LoopSelector("a test") {
      @Override
      Loop plainLoop() {
        return plain;
      }

      @Override
      Loop rowsLoop() {
        return rows;
      }
    };
  }

  private static void idle(long[] words, double[] doubles, int from, int to) {
    long end = System.nanoTime() + 4_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void hurry(long[] words, double[] doubles, int from, int to) {
    words[from] = to;
  }

  private static void assumeTimed() {
    assumeTrue(System.getProperty("org.seedtree.rows") == null, "one loop is given");
    assumeTrue(!Simd.PROVIDER.isAvailable(), "there are lanes");
  }

  @Test
  void asGiven() {
    String given = System.getProperty("org.seedtree.rows");
    assumeTrue(given != null, "none is given");
    LoopSelector loop = loop(NONE, NONE);
    assertThat(loop.isRows(1)).isEqualTo(given.equals("true"));
  }

  @Test
  void plainUntilThereAreManyWords() {
    assumeTimed();
    LoopSelector loop = loop(NONE, NONE);
    assertThat(loop.isRows(MANY - 1)).isFalse();
  }

  @Test
  @Timeout(60)
  void rowsThatAreQuickerComeIn() throws InterruptedException {
    assumeTimed();
    LoopSelector loop = loop(LoopSelectorTest::idle, LoopSelectorTest::hurry);
    assertThat(loop.isRows(MANY)).isFalse();
    while (!loop.isRows(1)) {
      Thread.sleep(10);
    }
  }

  @Test
  @Timeout(60)
  void rowsThatAreNoQuickerDoNot() throws InterruptedException {
    assumeTimed();
    CountDownLatch timed = new CountDownLatch(3000);
    LoopSelector.Loop counted =
        (words, doubles, from, to) -> {
          idle(words, doubles, from, to);
          timed.countDown();
        };
    LoopSelector loop = loop(LoopSelectorTest::idle, counted);
    assertThat(loop.isRows(MANY)).isFalse();
    timed.await();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("seedtree-loops-of-a test")) {
        thread.join();
      }
    }
    assertThat(loop.isRows(1)).isFalse();
  }
}
