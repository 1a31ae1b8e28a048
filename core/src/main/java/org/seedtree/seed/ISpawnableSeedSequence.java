package org.seedtree.seed;

import java.util.List;

/** A seed that can make independent children; NumPy's {@code ISpawnableSeedSequence}. */
public interface ISpawnableSeedSequence extends ISeedSequence {

  /**
   * The next {@code nChildren} children, none of which has been handed out before by this object.
   *
   * @param nChildren how many, at least 0
   * @throws IllegalArgumentException if {@code nChildren} is negative
   */
  List<? extends ISeedSequence> spawn(int nChildren);
}
