package org.seedtree.conformance.cases;

import java.math.BigInteger;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;

/** {@code integers} of one dtype: all arrays that can contain it, and ranges at every boundary. */
record IntegersCases(IntegerType type) implements CaseGenerator {

  private static final BigInteger ONE = BigInteger.ONE;

  @Override
  public String name() {
    return "integers " + type.dtype();
  }

  @Override
  public Call call(CaseChoices draw) {
    Bounds bounds = bounds(draw, draw.oneIn(2));
    NumpyCall numpy =
        NumpyCall.rng("integers").args(bounds.low, bounds.high).kwarg("dtype", type.dtype());
    if (bounds.endpoint) {
      numpy.kwarg("endpoint", true);
    }
    return call(draw, numpy, bounds);
  }

  /** Chooses a range; sometimes an invalid one. */
  Bounds bounds(CaseChoices draw, boolean endpoint) {
    BigInteger low;
    BigInteger last;
    if (draw.invalid()) {
      low = boundary(draw).add(BigInteger.valueOf(draw.integer(-2, 2)));
      last = draw.oneIn(2) ? low.subtract(draw.bitsUpTo(8)) : type.max().add(draw.bits(1));
    } else {
      BigInteger width = width(draw);
      low = draw.oneIn(2) ? type.min() : boundary(draw);
      low = low.min(type.max().subtract(width)).max(type.min());
      last = low.add(width);
    }
    return new Bounds(type, low, endpoint ? last : last.add(ONE), endpoint);
  }

  private Call call(CaseChoices draw, NumpyCall numpy, Bounds bounds) {
    // NumPy checks the bounds only if there is a value to draw
    int n = Math.max(1, draw.size());
    switch (draw.integer(0, 4)) {
      case 0 -> {
        int times = draw.integer(1, 20);
        return new Call(
            numpy.repeat(times), times + " single values", s -> singles(s.rng(), bounds, times));
      }
      case 1 -> {
        int rows = draw.integer(1, 12);
        int columns = draw.integer(1, 40);
        return new Call(
            numpy.size(rows, columns),
            "rows by columns of long",
            s ->
                Bits.ofRows(s.rng().sample(bounds.distribution(), rows, columns), columns)
                    .narrowed(dtype()));
      }
      case 2 -> {
        return new Call(
            numpy.size(n),
            "array of long",
            s -> Bits.of(s.rng().sample(bounds.distribution(), n)).narrowed(dtype()));
      }
      case 3 -> {
        if (bounds.areLongs()) {
          long low = bounds.low.longValue();
          long high = bounds.high.longValue();
          return new Call(
              numpy.size(n), "into an array by type", s -> byType(s.rng(), low, high, n));
        }
      }
      default -> {
        // the array of the dtype
      }
    }
    int from = draw.integer(0, 30);
    int length = from + n + draw.integer(0, 30);
    return new Call(
        numpy.size(n),
        "into [%d, %d) of %d".formatted(from, from + n, length),
        s -> range(s.rng(), bounds.distribution(), from, from + n, length));
  }

  private DType dtype() {
    return DType.named(type.dtype()).orElseThrow();
  }

  /**
   * Chooses the difference of the last value and the first: near the limit of each word width, or
   * in between.
   */
  private BigInteger width(CaseChoices draw) {
    BigInteger maxWidth = type.max().subtract(type.min());
    BigInteger width =
        switch (draw.integer(0, 3)) {
          case 0 -> maxWidth.subtract(draw.bitsUpTo(2));
          case 1 -> {
            int power = draw.oneOf(0, 1, 7, 8, 15, 16, 31, 32, 33, 62, 63, 64);
            yield ONE.shiftLeft(power).add(BigInteger.valueOf(draw.integer(-2, 2)));
          }
          case 2 -> draw.bitsUpTo(type.bits());
          default -> draw.bitsUpTo(Math.min(10, type.bits()));
        };
    return width.max(BigInteger.ZERO).min(maxWidth);
  }

  private BigInteger boundary(CaseChoices draw) {
    return draw.oneOf(
        BigInteger.ZERO,
        type.min(),
        type.max(),
        ONE,
        draw.signed(type.bits()),
        draw.signed(type.bits()));
  }

  private Bits singles(Generator rng, Bounds bounds, int times) {
    boolean byGenerator = bounds.type == IntegerType.INT64 && bounds.areLongs();
    long[] values = new long[times];
    for (int i = 0; i < times; i++) {
      values[i] =
          byGenerator
              ? rng.integers(bounds.low.longValueExact(), bounds.high.longValueExact())
              : rng.sample(bounds.distribution());
    }
    return Bits.of(values).narrowed(dtype());
  }

  /** Draws by the method whose dtype is the array's type. */
  private Bits byType(Generator rng, long low, long high, int n) {
    return switch (type) {
      case BOOL -> Bits.of(rng.integers(low, high, new boolean[n]));
      case INT8 -> Bits.of(rng.integers(low, high, new byte[n]));
      case INT16 -> Bits.of(rng.integers(low, high, new short[n]));
      case INT32 -> Bits.of(rng.integers(low, high, new int[n]));
      case INT64 -> Bits.of(rng.integers(low, high, new long[n]));
      default -> throw new IllegalStateException("no array type for: " + type);
    };
  }

  private Bits range(Generator rng, Integers distribution, int from, int to, int length) {
    Bits all =
        switch (type) {
          case BOOL -> Bits.of(rng.fill(distribution, new boolean[length], from, to));
          case INT8, UINT8 -> Bits.of(rng.fill(distribution, new byte[length], from, to));
          case INT16, UINT16 -> Bits.of(rng.fill(distribution, new short[length], from, to));
          case INT32, UINT32 -> Bits.of(rng.fill(distribution, new int[length], from, to));
          case INT64, UINT64 -> Bits.of(rng.fill(distribution, new long[length], from, to));
        };
    for (int i = 0; i < length; i++) {
      if ((i < from || i >= to) && all.get(i) != 0) {
        throw new IllegalStateException("wrote outside the range: " + i);
      }
    }
    return all.range(from, to);
  }

  record Bounds(IntegerType type, BigInteger low, BigInteger high, boolean endpoint) {

    Integers distribution() {
      return Integers.of(type, low, high, endpoint);
    }

    /** Returns whether they are valid arguments of Generator's methods. */
    boolean areLongs() {
      boolean hasArrayType = type.isSigned() || type == IntegerType.BOOL;
      return hasArrayType && !endpoint && low.bitLength() < 64 && high.bitLength() < 64;
    }
  }
}
