package org.seedtree.internal.engine;

import java.util.ConcurrentModificationException;
import java.util.function.Supplier;

/**
 * What surrounds a call that draws from an engine: a call that overlaps one of another thread is
 * detected by {@link OverlapGuard}, or waits for it by {@link LockingGuard}.
 *
 * <p>Calls of one thread may be nested. The guard of the engine belongs to nobody between the
 * outermost calls, so that an engine may be handed over from thread to thread.
 */
public abstract sealed class CallGuard permits OverlapGuard, LockingGuard {

  /** The system property by which calls that draw one value are guarded, too. */
  public static final String SCALAR_CALLS_PROPERTY = "org.seedtree.checkScalarCalls";

  private static final boolean CHECKS_SCALAR_CALLS = Boolean.getBoolean(SCALAR_CALLS_PROPERTY);

  CallGuard() {}

  /** Returns whether {@link #SCALAR_CALLS_PROPERTY} is set. */
  public static boolean checksScalarCalls() {
    return CHECKS_SCALAR_CALLS;
  }

  /** Returns whether calls wait for each other. */
  public abstract boolean isLocking();

  /**
   * Starts a call.
   *
   * @return what {@link #exit} takes: 0 if this call is within another one of the thread
   * @throws ConcurrentModificationException if a call of another thread has not ended
   */
  public abstract long enter();

  /**
   * Ends a call.
   *
   * @param call what {@link #enter} returned
   * @throws ConcurrentModificationException if another thread has started a call
   */
  public abstract void exit(long call);

  /**
   * Ends a call that failed, to which what {@link #exit} throws is added: the failure is what the
   * caller has to see.
   *
   * @param call what {@link #enter} returned
   * @param failure what the call throws
   */
  public final void exit(long call, Throwable failure) {
    try {
      exit(call);
    } catch (ConcurrentModificationException overlap) {
      failure.addSuppressed(overlap);
    }
  }

  /** Runs an action as one call. */
  public final void run(Runnable action) {
    long call = enter();
    try {
      action.run();
    } catch (Throwable e) {
      exit(call, e);
      throw e;
    }
    exit(call);
  }

  /** Returns the result of an action that is run as one call. */
  public final <T> T call(Supplier<T> action) {
    long call = enter();
    T result;
    try {
      result = action.get();
    } catch (Throwable e) {
      exit(call, e);
      throw e;
    }
    exit(call);
    return result;
  }
}
