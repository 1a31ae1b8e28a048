package org.seedtree.internal.math;

import java.util.List;

/** The functions of {@link Libm} on arrays, by a loop over the values. */
class ArrayMath {

  /** Returns the loops that are to be compiled before they are used. */
  List<CompilableLoop> loops() {
    return List.of();
  }

  /** Replaces {@code x[from..to)} by natural logarithms. */
  void log(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Log.log(x[i]);
    }
  }

  /** Replaces {@code x[from..to)} by exponentials. */
  void exp(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Exp.exp(x[i]);
    }
  }

  /** Replaces {@code x[from..to)} by powers of the exponent {@code y}. */
  void pow(double[] x, int from, int to, double y) {
    for (int i = from; i < to; i++) {
      x[i] = Pow.pow(x[i], y);
    }
  }
}
