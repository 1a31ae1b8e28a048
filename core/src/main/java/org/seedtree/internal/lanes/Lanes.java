package org.seedtree.internal.lanes;

/**
 * The loops of engines, and of a law, in vector lanes. Words come in the order of the stream; each
 * engine's method fills {@code doubles[from..to)} or, where that array is empty, {@code
 * words[from..to)}.
 *
 * <p>This is the one place where such loops come in: an engine or a law asks whether its loop
 * {@link #pays}, and makes by a plain loop what it does not make in lanes.
 */
public interface Lanes {

  /** What this JVM has: lanes on Java 25 and later with the module jdk.incubator.vector. */
  Lanes FOUND = LanesFinder.find();

  /** The loops there are. */
  enum Loop {
    /** {@link #pcg64}. */
    PCG64,
    /** {@link #pcg64dxsm}. */
    PCG64DXSM,
    /** {@link #philox}. */
    PHILOX,
    /** {@link #products}. */
    PRODUCTS
  }

  /** Whether to make as many words by that loop; they are at least one of its rows or lots. */
  boolean pays(Loop loop, int words);

  /**
   * Outputs of PCG64.
   *
   * @param states the states that the next words are made from; moved on
   * @param to {@code from} and a multiple of {@link LcgLanes#COUNT}
   */
  void pcg64(LcgLanes states, long[] words, double[] doubles, int from, int to);

  /**
   * Outputs of PCG64DXSM.
   *
   * @param states the states that the next words are made from; moved on
   * @param to {@code from} and a multiple of {@link LcgLanes#COUNT}
   */
  void pcg64dxsm(LcgLanes states, long[] words, double[] doubles, int from, int to);

  /**
   * Blocks of Philox 4x64.
   *
   * @param cipher the key and the upper words of the counter
   * @param count the lowest word of the first block's counter, which does not wrap to 0
   * @param to {@code from} and a multiple of {@link PhiloxLanes#WORDS}
   */
  void philox(PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to);

  /**
   * Notes the runs of products that start with each of {@code factors[0..count)}, but for a few
   * last ones.
   *
   * @param limit what the products are to stay above; not negative
   * @return for how many starts, from the first on, runs are noted
   */
  int products(ProductRuns runs, double limit, double[] factors, int count);
}
