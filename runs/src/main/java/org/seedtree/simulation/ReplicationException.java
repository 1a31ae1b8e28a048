package org.seedtree.simulation;

import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/** Says which replication failed, with what, and how to run it alone. */
public final class ReplicationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long index;
  private final String replay;

  ReplicationException(long index, Engine engine, SeedSequence seed, Throwable cause) {
    this(index, SeedLine.of(engine, seed.child(index)), cause);
  }

  private ReplicationException(long index, String replay, Throwable cause) {
    super("replication " + index + " failed: " + cause + "; its generator is " + replay, cause);
    this.index = index;
    this.replay = replay;
  }

  /** The replication's number. */
  public long index() {
    return index;
  }

  /**
   * A line of Java that makes the replication's generator anew, such as {@code new Generator(new
   * PCG64(new SeedSequence(12345).withSpawnKey(17)))}.
   */
  public String replay() {
    return replay;
  }
}
