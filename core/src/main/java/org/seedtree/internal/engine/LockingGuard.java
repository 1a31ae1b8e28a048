package org.seedtree.internal.engine;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes the calls of several threads wait for each other, and still detects those that do not wait
 * since they are not guarded by this lock.
 */
public final class LockingGuard extends CallGuard {

  private final ReentrantLock lock = new ReentrantLock();
  private final OverlapGuard overlaps;

  static CallGuard of(OverlapGuard overlaps) {
    return new LockingGuard(overlaps);
  }

  private LockingGuard(OverlapGuard overlaps) {
    this.overlaps = overlaps;
  }

  @Override
  public boolean isLocking() {
    return true;
  }

  @Override
  public long enter() {
    lock.lock();
    boolean isEntered = false;
    try {
      long call = overlaps.enter();
      isEntered = true;
      return call;
    } finally {
      if (!isEntered) {
        lock.unlock();
      }
    }
  }

  @Override
  public void exit(long call) {
    try {
      overlaps.exit(call);
    } finally {
      lock.unlock();
    }
  }
}
