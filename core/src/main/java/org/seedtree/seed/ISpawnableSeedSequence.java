package org.seedtree.seed;

import java.util.List;

/** A seed that can spawn independent children; NumPy's {@code ISpawnableSeedSequence}. */
public interface ISpawnableSeedSequence extends ISeedSequence {

  /**
   * Returns the next {@code nChildren} children, none of which this object has returned before.
   *
   * @param nChildren the number of children, at least 0
   * @throws IllegalArgumentException if {@code nChildren} is negative
   */
  List<? extends ISeedSequence> spawn(int nChildren);
}
