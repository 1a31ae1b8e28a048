package org.seedtree.seed;

import java.util.Collections;
import java.util.List;

/**
 * A seed for generators that need none but may be asked to spawn; NumPy's class of the same name.
 * Spawning gives references to itself, and there is no output.
 */
public final class SeedlessSeedSequence implements ISpawnableSeedSequence {

  /** The one kind there is. */
  public SeedlessSeedSequence() {}

  /**
   * Never returns.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public int[] generateState(int nWords) {
    throw new UnsupportedOperationException("seedless SeedSequences cannot generate state");
  }

  /**
   * Never returns.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public long[] generateState64(int nWords) {
    throw new UnsupportedOperationException("seedless SeedSequences cannot generate state");
  }

  @Override
  public List<SeedlessSeedSequence> spawn(int nChildren) {
    if (nChildren < 0) {
      throw new IllegalArgumentException("n_children must be non-negative: " + nChildren);
    }
    return Collections.nCopies(nChildren, this);
  }
}
