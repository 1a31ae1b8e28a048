package org.seedtree.internal.math;

/** The functions of {@link Libm} on arrays, value by value. */
class ArrayMath {

  void log(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Log.log(x[i]);
    }
  }

  void exp(double[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = Exp.exp(x[i]);
    }
  }

  void pow(double[] x, int from, int to, double y) {
    for (int i = from; i < to; i++) {
      x[i] = Pow.pow(x[i], y);
    }
  }
}
