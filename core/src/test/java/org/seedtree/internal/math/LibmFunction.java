package org.seedtree.internal.math;

import java.util.function.DoubleBinaryOperator;

/** The functions of {@link Libm} as data, by the C library's names. */
enum LibmFunction {
  LOG("log", (x, y) -> Libm.log(x)),
  LOG1P("log1p", (x, y) -> Libm.log1p(x)),
  EXP("exp", (x, y) -> Libm.exp(x)),
  EXPM1("expm1", (x, y) -> Libm.expm1(x)),
  POW("pow", (x, y) -> Libm.pow(x, y)),
  SIN("sin", (x, y) -> Libm.sin(x)),
  COS("cos", (x, y) -> Libm.cos(x)),
  ACOS("acos", (x, y) -> Libm.acos(x)),
  LOGF("logf", (x, y) -> Libm.logf((float) x)),
  LOG1PF("log1pf", (x, y) -> Libm.log1pf((float) x)),
  EXPF("expf", (x, y) -> Libm.expf((float) x)),
  POWF("powf", (x, y) -> Libm.powf((float) x, (float) y));

  private final String cName;
  private final int arity;
  private final boolean single;
  private final DoubleBinaryOperator function;

  LibmFunction(String cName, DoubleBinaryOperator function) {
    this.cName = cName;
    this.arity = cName.startsWith("pow") ? 2 : 1;
    this.single = cName.endsWith("f");
    this.function = function;
  }

  static LibmFunction named(String cName) {
    for (LibmFunction function : values()) {
      if (function.cName.equals(cName)) {
        return function;
      }
    }
    throw new IllegalArgumentException("no such function: " + cName);
  }

  String cName() {
    return cName;
  }

  int arity() {
    return arity;
  }

  /** Returns whether arguments and results are floats. */
  boolean single() {
    return single;
  }

  double apply(double x, double y) {
    return function.applyAsDouble(x, y);
  }

  /** Returns the bits of a result in the function's type, one pattern for every NaN. */
  long bits(double result) {
    return single
        ? Float.floatToIntBits((float) result) & 0xffffffffL
        : Double.doubleToLongBits(result);
  }

  double fromBits(long bits) {
    return single ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
  }

  /** Describes a call so that it can be repeated by hand. */
  String showDifference(double x, double y, long expectedBits, double result) {
    String arguments = Double.toHexString(x) + (arity == 2 ? ", " + Double.toHexString(y) : "");
    return "%s(%s) is %s, not %s"
        .formatted(
            cName,
            arguments,
            Double.toHexString(fromBits(expectedBits)),
            Double.toHexString(result));
  }
}
