package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/**
 * What distinguishes one {@link Ziggurat} from another besides its tables: its density, its tail
 * and a loop that the JIT compiler compiles for its tables.
 */
interface ZigguratShape {

  /** Returns the density at {@code x}, rounded as NumPy rounds it. */
  double density(double x);

  /**
   * Returns a multiple, by a monotone factor, of the second derivative of the density.
   *
   * @param height the density at {@code x}
   */
  double secondDerivative(double x, double height);

  /**
   * Returns a value from the tail outside the outermost layer.
   *
   * @param word the word whose candidate is in the tail
   */
  double tail(RandomSource bits, long word);

  /**
   * Stores the candidates of {@code words[from..to)} in {@code out} from index {@code at} on, up to
   * the first that is not accepted on the first word. It may store further ones, at most one per
   * word.
   *
   * @return the index of that first word, or {@code to}
   */
  int acceptFirstWords(long[] words, int from, int to, double[] out, int at);
}
