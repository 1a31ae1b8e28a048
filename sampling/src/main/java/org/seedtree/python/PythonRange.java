package org.seedtree.python;

import java.math.BigInteger;
import org.seedtree.engine.MT19937;

/** Elements of Python's {@code range}: {@code Random.randrange}. */
final class PythonRange {

  /** Numbers of less than this magnitude have sums of three, and products, that are longs. */
  private static final long SMALL = 1L << 61;

  private PythonRange() {}

  static long below(MT19937 engine, long stop) {
    return stop > 0
        ? PythonIntegers.below(engine, stop)
        : below(engine, BigInteger.valueOf(stop)).longValueExact();
  }

  static BigInteger below(MT19937 engine, BigInteger stop) {
    if (stop.signum() <= 0) {
      throw new IllegalArgumentException("empty range for randrange(): range(" + stop + ")");
    }
    return PythonIntegers.below(engine, stop);
  }

  static long element(MT19937 engine, long start, long stop, long step) {
    if (isSmall(start) && isSmall(stop) && isSmall(step) && step != 0) {
      long size = (stop - start + step - Long.signum(step)) / step;
      if (size > 0) {
        return start + step * PythonIntegers.below(engine, size);
      }
    }
    return element(
            engine, BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step))
        .longValueExact();
  }

  private static boolean isSmall(long x) {
    return x > -SMALL && x < SMALL;
  }

  static BigInteger element(MT19937 engine, BigInteger start, BigInteger stop, BigInteger step) {
    if (step.signum() == 0) {
      throw new IllegalArgumentException(
          "zero step for randrange(): range" + listed(start, stop, step));
    }
    BigInteger width = stop.subtract(start);
    BigInteger size = width.add(step).subtract(BigInteger.valueOf(step.signum())).divide(step);
    if (size.signum() <= 0) {
      throw new IllegalArgumentException(
          step.equals(BigInteger.ONE)
              ? "empty range for randrange() " + listed(start, stop, width)
              : "empty range for randrange(): range" + listed(start, stop, step));
    }
    return start.add(step.multiply(PythonIntegers.below(engine, size)));
  }

  private static String listed(BigInteger a, BigInteger b, BigInteger c) {
    return "(" + a + ", " + b + ", " + c + ")";
  }
}
