package org.seedtree.seed;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * A seed sequence without a seed, for generators that need none but must be able to spawn; NumPy's
 * class of the same name. It spawns references to itself and generates no words.
 */
public final class SeedlessSeedSequence implements ISpawnableSeedSequence, Serializable {

  private static final long serialVersionUID = 1;

  /** Creates a seedless seed sequence. */
  public SeedlessSeedSequence() {}

  /**
   * Throws an exception: there are no words.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public int[] generateState(int nWords) {
    throw new UnsupportedOperationException("seedless SeedSequences cannot generate state");
  }

  /**
   * Throws an exception: there are no words.
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
