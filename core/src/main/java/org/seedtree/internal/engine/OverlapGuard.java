package org.seedtree.internal.engine;

import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Detects calls of several threads that overlap, and lends an engine its working arrays until the
 * outermost call ends.
 *
 * <p>Overlapping calls are detected by a field with the id of the thread whose call has not ended.
 * It costs two reads and two writes a call, without a fence or an atomic update: of two threads
 * that enter at the same moment both may pass, and the one whose id was overwritten finds out at
 * its exit.
 *
 * <p>Reads and writes are opaque, so that the compiler keeps each. A number is written and not the
 * thread, since storing a reference has a fence in it for some garbage collectors.
 */
public final class OverlapGuard extends CallGuard {

  /** Stands for no thread, since the ids of threads are positive. */
  private static final long NOBODY = 0;

  private static final long NESTED = 0;

  /** The thread; a {@code VarHandle} of a field would cost milliseconds at the program's start. */
  private final AtomicLong owner = new AtomicLong(NOBODY);

  private @Nullable CallGuard locking;
  private @Nullable Scratch scratch;

  /** Creates a guard; every engine has one. */
  public OverlapGuard() {}

  @Override
  public boolean isLocking() {
    return false;
  }

  @Override
  public long enter() {
    long current = Thread.currentThread().getId();
    long found = owner.getOpaque();
    if (found == NOBODY) {
      owner.setOpaque(current);
      return current;
    }
    if (found != current) {
      throw overlap();
    }
    return NESTED;
  }

  @Override
  public void exit(long call) {
    if (call != NESTED) {
      if (owner.getOpaque() != call) {
        throw overlap();
      }
      releaseScratch(call);
      owner.setOpaque(NOBODY);
    }
  }

  /**
   * Returns the engine's working arrays. What is lent during a call is returned to the pool when
   * the outermost call ends; what is lent outside of calls remains with the engine, since nobody
   * knows when its use ends.
   */
  public Scratch scratch() {
    long current = Thread.currentThread().getId();
    Scratch lent = scratch;
    if (lent == null || !lent.isLentTo(current)) {
      lent = ScratchPool.take(current, owner.getOpaque() == current);
      scratch = lent;
    }
    return lent;
  }

  /**
   * Returns the working arrays to the pool unless they are used on: outside of the call that ends,
   * or by an overlapping call of another thread.
   */
  private void releaseScratch(long current) {
    Scratch lent = scratch;
    if (lent != null && lent.isForCall() && lent.isLentTo(current)) {
      scratch = null;
      ScratchPool.giveBack(lent, current);
    }
  }

  private static ConcurrentModificationException overlap() {
    return new ConcurrentModificationException(
        "two threads draw from one generator at once: spawn one for each task, or share a"
            + " synchronizedView");
  }

  /** Returns the guard that makes calls wait for each other, always the same one. */
  public synchronized CallGuard locking() {
    CallGuard made = locking;
    if (made == null) {
      made = LockingGuard.of(this);
      locking = made;
    }
    return made;
  }
}
