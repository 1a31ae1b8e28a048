package org.seedtree.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CooperativeTaskTest {

  private static final int STEPS = 1000;

  /** A task of 1000 steps, one of which may run an action. */
  private static final class Steps extends CooperativeTask {

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

    @Override
    protected void work() throws InterruptedException {
      threads.add(Thread.currentThread());
      for (int i = next.getAndIncrement(); i < STEPS && !hasFailed(); i = next.getAndIncrement()) {
        if (i == special) {
          action.run();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
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

  @Test
  void anExecutorMayRejectHelpers() {
    Executor closed =
        helper -> {
          throw new RejectedExecutionException();
        };
    Steps task = new Steps();
    task.run(closed, 3);
    assertThat(task.done).hasValue(STEPS);
    assertThat(task.threads).containsExactly(Thread.currentThread());
  }

  @Test
  void anotherExceptionOfTheExecutorIsThrownAfterTheWork() {
    Executor broken =
        helper -> {
          throw new UnsupportedOperationException("broken");
        };
    Steps task = new Steps();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> task.run(broken, 3))
        .withMessage("broken");
    assertThat(task.done).hasValue(STEPS);
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

  @SuppressWarnings("unchecked")
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
