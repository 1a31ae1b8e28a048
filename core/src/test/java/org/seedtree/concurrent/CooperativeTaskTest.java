package org.seedtree.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CooperativeTaskTest {

  private static final int STEPS = 1000;

  /** A task of 1000 steps, one of which may run an action. */
  private static class Steps extends CooperativeTask {

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final int special;
    private final Runnable action;

    Steps(int special, Runnable action) {
      super("counting");
      this.special = special;
      this.action = action;
    }

    Steps() {
      this(-1, () -> {});
    }

    void beforeStep() {}

    @Override
    protected void work() {
      threads.add(Thread.currentThread());
      while (!shouldStop()) {
        int i = next.getAndIncrement();
        if (i >= STEPS) {
          return;
        }
        beforeStep();
        if (i == special) {
          action.run();
        }
        done.incrementAndGet();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 5})
  void theTaskIsCompletedByAnyNumberOfHelpersAndTheirThreadsEnd(int helpers) {
    Steps task = new Steps();
    task.run(null, helpers);
    assertThat(task.done).hasValue(STEPS);
    task.threads.remove(Thread.currentThread());
    assertThat(task.threads).hasSizeLessThanOrEqualTo(Math.max(0, helpers));
    assertThat(task.threads).noneMatch(Thread::isAlive);
  }

  @Test
  void theCallerCompletesTheTaskIfNoHelperStarts() {
    Queue<Runnable> late = new ArrayDeque<>();
    Steps task = new Steps();
    task.run(late::add, 3);
    assertThat(task.done).hasValue(STEPS);
    assertThat(late).hasSize(3);
    task.next.set(0);
    late.forEach(Runnable::run);
    assertThat(task.done).hasValue(STEPS);
  }

  static Stream<Throwable> whatExecutorsThrow() {
    return Stream.of(
        new RejectedExecutionException(),
        new UnsupportedOperationException("broken"),
        new OutOfMemoryError("unable to create native thread"),
        new NoClassDefFoundError("of a closed class loader"),
        new IOException("checked, from another language"));
  }

  @ParameterizedTest
  @MethodSource("whatExecutorsThrow")
  void anExecutorThatThrowsOnlyMeansLessHelp(Throwable thrown) {
    for (int accepted = 0; accepted < 3; accepted++) {
      AtomicInteger free = new AtomicInteger(accepted);
      List<Thread> helpers = new ArrayList<>();
      Executor limited =
          helper -> {
            if (free.getAndDecrement() == 0) {
              throwUnchecked(thrown);
            }
            Thread thread = new Thread(helper);
            helpers.add(thread);
            thread.start();
          };
      Steps task = new Steps();
      task.run(limited, 5);
      assertThat(task.done).hasValue(STEPS);
      assertThat(helpers).hasSize(accepted);
      assertThat(free).as("no try after the first that failed").hasValue(-1);
    }
  }

  @Test
  void anInterruptOfAHelperOnlyEndsItsHelp() throws InterruptedException {
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(2);
    Steps task =
        new Steps() {
          @Override
          void beforeStep() {
            if (Thread.currentThread() != caller) {
              Thread.currentThread().interrupt();
              interrupted.countDown();
            } else {
              await(interrupted);
            }
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(2);
    task.run(pool, 2);
    pool.shutdown();
    assertThat(task.done).hasValue(STEPS);
    assertThat(caller.isInterrupted()).isFalse();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCallerFinishesWhatInterruptedHelpersHaveLeft() {
    Thread caller = Thread.currentThread();
    Queue<Integer> parts = new ConcurrentLinkedQueue<>(List.of(1, 2, 3, 4));
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    CountDownLatch taken = new CountDownLatch(2);
    CooperativeTask task =
        new CooperativeTask("leaving parts") {
          @Override
          protected void work() {
            while (!shouldStop()) {
              Integer part = parts.poll();
              if (part == null) {
                return;
              }
              taken.countDown();
              if (Thread.currentThread() == caller) {
                await(taken); // a helper has a part, too
                done.add(part);
              } else {
                while (!parts.isEmpty()) {
                  Thread.onSpinWait(); // until the caller has nothing to take any more
                }
                Thread.currentThread().interrupt();
                parts.add(part);
              }
            }
          }
        };
    task.run(null, 1);
    assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void whatWorkThrowsIsThrownToTheCallerEvenIfItIsChecked() {
    IOException thrown = new IOException("on purpose");
    Steps task = new Steps(500, () -> throwUnchecked(thrown));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> task.run(null, 2))
        .isSameAs(thrown);
    assertThat(task.done.get()).isLessThan(STEPS);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwUnchecked(Throwable cause) throws T {
    throw (T) cause;
  }

  @Test
  void anInterruptFailsTheTask() {
    Thread caller = Thread.currentThread();
    Steps task = new Steps(0, caller::interrupt);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> task.run(null, 0))
        .withMessage("interrupted while counting");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aTaskIsRunOnce() {
    Steps task = new Steps();
    task.run(null, 1);
    assertThatIllegalStateException().isThrownBy(() -> task.run(null, 1));
  }
}
