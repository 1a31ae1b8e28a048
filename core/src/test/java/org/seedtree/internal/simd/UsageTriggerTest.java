package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UsageTriggerTest {

  private final BlockingQueue<Thread> begun = new ArrayBlockingQueue<>(10);
  private final UsageTrigger work =
      new UsageTrigger(1000, "likely-more") {
        @Override
        public void run() {
          begun.add(Thread.currentThread());
        }
      };

  @Test
  void beginsOnADaemonThreadOnceThereIsEnough() throws InterruptedException {
    work.count(999);
    assertThat(begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
    work.count(1);
    Thread thread = begun.poll(10, TimeUnit.SECONDS);
    assertThat(thread).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(thread.getName()).isEqualTo("likely-more");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  void beginsOnceHoweverManyThreadsCount() throws InterruptedException {
    List<Thread> counters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread counter =
          new Thread(
              () -> {
                for (int k = 0; k < 100_000; k++) {
                  work.count(10);
                }
              });
      counter.start();
      counters.add(counter);
    }
    for (Thread counter : counters) {
      counter.join();
    }
    assertThat(begun.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }
}
