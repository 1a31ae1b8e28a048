package org.seedtree.benchmarks.compare;

/**
 * The Python code of a case. It may use the names {@code n}, {@code np} and {@code rng}, a
 * Generator on the case's engine with seed {@link BenchmarkCase#SEED}.
 *
 * @param setup statements that run once
 * @param call the expression that is timed; its value, or {@code out} if that is None, is the
 *     result
 * @param scalar whether the call draws one value and is repeated {@code n} times
 */
record NumpyCode(String setup, String call, boolean scalar) {

  /** Returns code that fills or returns an array. */
  static NumpyCode of(String setup, String call) {
    return new NumpyCode(setup, call, false);
  }

  /** Returns code that draws one value. */
  static NumpyCode scalar(String setup, String call) {
    return new NumpyCode(setup, call, true);
  }
}
