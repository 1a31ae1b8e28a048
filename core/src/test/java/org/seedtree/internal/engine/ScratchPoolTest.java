package org.seedtree.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScratchPoolTest {

  /** What an engine attaches: it must not keep the engine. */
  private static final class Attached implements Scratch.Attachment {
    private boolean isDetached;

    @Override
    public void detach() {
      isDetached = true;
    }
  }

  private final OverlapGuard guard = new OverlapGuard();

  @Test
  void arraysAreReturnedWhenTheOutermostCallEnds() {
    long outer = guard.enter();
    Scratch scratch = guard.scratch();
    Attached attached = scratch.attach(new Attached());
    long inner = guard.enter();
    guard.exit(inner);
    assertThat(guard.scratch()).isSameAs(scratch);
    assertThat(attached.isDetached).isFalse();
    guard.exit(outer);
    assertThat(attached.isDetached).isTrue();
  }

  @Test
  void aThreadGetsBackTheArraysThatItHasUsed() {
    Scratch first = scratchOfCall(guard);
    assertThat(scratchOfCall(new OverlapGuard())).isSameAs(first);
  }

  private static Scratch scratchOfCall(OverlapGuard guard) {
    long call = guard.enter();
    try {
      return guard.scratch();
    } finally {
      guard.exit(call);
    }
  }

  @Test
  void twoEnginesOfAThreadHaveTwoArrays() {
    OverlapGuard other = new OverlapGuard();
    long call = guard.enter();
    Scratch scratch = guard.scratch();
    assertThat(scratchOfCall(other)).isNotSameAs(scratch);
    guard.exit(call);
  }

  @Test
  void arraysLentOutsideOfCallsRemain() {
    Scratch lasting = guard.scratch();
    assertThat(scratchOfCall(guard)).isSameAs(lasting);
    assertThat(guard.scratch()).isSameAs(lasting);
    assertThat(scratchOfCall(new OverlapGuard())).isNotSameAs(lasting);
  }

  /** The mistake of two threads on one engine reaches no other engine. */
  @Test
  void overlappingCallsNeitherShareNorReturnArrays() throws InterruptedException {
    Scratch used = guard.scratch();
    long call = guard.enter();
    AtomicReference<Scratch> ofOther = new AtomicReference<>(used);
    Thread other =
        new Thread(
            () -> {
              ofOther.set(guard.scratch());
              assertThatExceptionOfType(ConcurrentModificationException.class)
                  .isThrownBy(guard::enter);
            });
    other.start();
    other.join();
    assertThat(ofOther.get()).isNotSameAs(used);
    Scratch again = guard.scratch();
    assertThat(again).isNotSameAs(used).isNotSameAs(ofOther.get());
    guard.exit(call);
    assertThat(scratchOfCall(new OverlapGuard())).isSameAs(again);
  }
}
