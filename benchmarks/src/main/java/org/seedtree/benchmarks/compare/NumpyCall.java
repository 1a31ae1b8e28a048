package org.seedtree.benchmarks.compare;

/**
 * A case as Python. The names there are: {@code n}, {@code np}, {@code rng} (a Generator on the
 * case's engine, seed {@link BenchmarkCase#SEED}).
 *
 * @param setup statements run once
 * @param call the expression that is timed; its value, or {@code out} if that is None, is the
 *     result
 * @param scalar whether the call makes one value and is repeated {@code n} times
 */
record NumpyCall(String setup, String call, boolean scalar) {

  /** A call that fills or returns an array. */
  static NumpyCall of(String setup, String call) {
    return new NumpyCall(setup, call, false);
  }

  /** A call that makes one value. */
  static NumpyCall scalar(String setup, String call) {
    return new NumpyCall(setup, call, true);
  }
}
