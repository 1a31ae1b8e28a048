package org.seedtree.internal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  @Test
  void itsThreadInheritsNothing() throws InterruptedException {
    InheritableThreadLocal<Object> inheritable = new InheritableThreadLocal<>();
    inheritable.set(this);
    BlockingQueue<Boolean> inherits = new ArrayBlockingQueue<>(1);
    UsageTrigger trigger =
        new UsageTrigger(1, "heavy-use") {
          @Override
          public void run() {
            inherits.add(
                inheritable.get() != null
                    || Thread.currentThread().getContextClassLoader() != null);
          }
        };
    trigger.count(1);
    assertThat(inherits.poll(10, TimeUnit.SECONDS)).isFalse();
  }

  static Stream<Throwable> whatStartsThrow() {
    return Stream.of(
        new OutOfMemoryError("unable to create native thread"), new SecurityException());
  }

  @ParameterizedTest
  @MethodSource("whatStartsThrow")
  void aThreadThatCannotBeStartedIsTriedAgainAfterTwiceAsMuchUse(Throwable thrown)
      throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    ThreadFactory limited =
        task -> {
          if (tries.incrementAndGet() == 3) {
            return new Thread(task);
          }
          return new Thread(task) {
            @Override
            public synchronized void start() {
              UsageTriggerTest.<RuntimeException>throwUnchecked(thrown);
            }
          };
        };
    UsageTrigger trigger =
        new UsageTrigger(1000, limited) {
          @Override
          public void run() {
            started.add(Thread.currentThread());
          }
        };
    trigger.count(1000);
    assertThat(tries).hasValue(1);
    trigger.count(1999);
    assertThat(tries).hasValue(1);
    trigger.count(1);
    assertThat(tries).hasValue(2);
    trigger.count(4000);
    assertThat(started.poll(10, TimeUnit.SECONDS)).isNotNull();
    trigger.count(1_000_000);
    assertThat(tries).hasValue(3);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwUnchecked(Throwable cause) throws T {
    throw (T) cause;
  }

  @Test
  void aTaskThatFailsIsQuiet() throws InterruptedException {
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    ThreadFactory watched =
        task -> {
          Thread thread = new Thread(task);
          thread.setUncaughtExceptionHandler((failed, cause) -> uncaught.add(cause));
          threads.add(thread);
          return thread;
        };
    UsageTrigger trigger =
        new UsageTrigger(1, watched) {
          @Override
          public void run() {
            throw new NoClassDefFoundError("of a closed class loader");
          }
        };
    trigger.count(1);
    threads.get(0).join();
    assertThat(uncaught).isEmpty();
  }
}
