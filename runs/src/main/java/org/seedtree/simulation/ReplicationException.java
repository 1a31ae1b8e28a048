package org.seedtree.simulation;

import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/** Reports the replication that failed, the cause, and the generator that repeats it. */
public final class ReplicationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final int MAX_CAUSES = 5;

  private final long index;
  private final String replay;

  ReplicationException(long index, Engine engine, SeedSequence seed, Throwable cause) {
    this(index, GeneratorExpression.of(engine, seed.child(index)), cause);
  }

  private ReplicationException(long index, String replay, Throwable cause) {
    super(
        "replication " + index + " failed: " + text(cause) + "; its generator is " + replay, cause);
    this.index = index;
    this.replay = replay;
  }

  /** Returns a failure with the causes that its own text does not contain. */
  private static String text(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (text.indexOf(cause.toString()) < 0) {
        text.append(", caused by ").append(cause);
      }
      cause = cause.getCause();
    }
    return text.toString();
  }

  /** Returns the index of the replication. */
  public long index() {
    return index;
  }

  /**
   * Returns the Java expression that creates the replication's generator, such as {@code new
   * Generator(new PCG64(new SeedSequence(12345).withSpawnKey(17)))}.
   */
  public String replay() {
    return replay;
  }
}
