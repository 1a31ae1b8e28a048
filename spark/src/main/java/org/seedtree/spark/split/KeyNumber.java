package org.seedtree.spark.split;

import java.io.Serializable;
import org.seedtree.Keyed;
import org.seedtree.distribution.Integers;

/** A number as a function of a key: the side of a split, or a fold. */
interface KeyNumber extends Serializable {

  int of(long key);

  int of(byte[] key);

  /** 0 for a fraction of all keys, 1 for the others. */
  record Side(Keyed keyed, double fraction) implements KeyNumber {
    @Override
    public int of(long key) {
      return keyed.assign(key, fraction);
    }

    @Override
    public int of(byte[] key) {
      return keyed.assign(key, fraction);
    }
  }

  /** A fold, each as probable as the others. */
  record Fold(Keyed keyed, Integers folds) implements KeyNumber {
    @Override
    public int of(long key) {
      return (int) keyed.sample(folds, key);
    }

    @Override
    public int of(byte[] key) {
      return (int) keyed.sample(folds, key);
    }
  }
}
