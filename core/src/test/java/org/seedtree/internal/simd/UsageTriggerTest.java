package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UsageTriggerTest {

  private final BlockingQueue<Thread> started = new ArrayBlockingQueue<>(10);
  private final UsageTrigger task =
      new UsageTrigger(1000, "heavy-use") {
        @Override
        public void run() {
          started.add(Thread.currentThread());
        }
      };

  @Test
  void startsOnADaemonThreadAtTheThreshold() throws InterruptedException {
    task.count(999);
    assertThat(started.poll(50, TimeUnit.MILLISECONDS)).isNull();
    task.count(1);
    Thread thread = started.poll(10, TimeUnit.SECONDS);
    assertThat(thread).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(thread.getName()).isEqualTo("heavy-use");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  void startsOnceHoweverManyThreadsCount() throws InterruptedException {
    List<Thread> counters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread counter =
          new Thread(
              () -> {
                for (int k = 0; k < 100_000; k++) {
                  task.count(10);
                }
              });
      counter.start();
      counters.add(counter);
    }
    for (Thread counter : counters) {
      counter.join();
    }
    assertThat(started.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(started.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }
}
