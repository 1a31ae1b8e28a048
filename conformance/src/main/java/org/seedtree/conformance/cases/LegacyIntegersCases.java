package org.seedtree.conformance.cases;

import java.math.BigInteger;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.IntegerType;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyIntegers;
import org.seedtree.legacy.RandomState;

/** {@code randint} of one dtype: all arrays that can contain it, and ranges at every boundary. */
record LegacyIntegersCases(IntegerType type) implements CaseGenerator {

  @Override
  public String name() {
    return "RandomState.randint " + type.dtype();
  }

  @Override
  public Call call(CaseChoices draw) {
    IntegersCases.Bounds bounds = new IntegersCases(type).bounds(draw, false);
    NumpyCall numpy =
        NumpyCall.rng("randint").args(bounds.low(), bounds.high()).kwarg("dtype", type.dtype());
    int n = Math.max(1, draw.size());
    return switch (draw.integer(0, 3)) {
      case 0 -> {
        int times = draw.integer(1, 20);
        yield new Call(
            numpy.repeat(times), times + " single values", s -> singles(s.rs(), bounds, times));
      }
      case 1 -> {
        int rows = draw.integer(1, 12);
        int columns = draw.integer(1, 40);
        yield new Call(
            numpy.size(rows, columns),
            "rows by columns of long",
            s ->
                Bits.ofRows(s.rs().sample(distribution(bounds), rows, columns), columns)
                    .narrowed(dtype()));
      }
      case 2 ->
          new Call(
              numpy.size(n),
              "array of long",
              s -> Bits.of(s.rs().sample(distribution(bounds), n)).narrowed(dtype()));
      default ->
          bounds.areLongs() && draw.oneIn(2)
              ? new Call(numpy.size(n), "into an array by type", s -> byType(s.rs(), bounds, n))
              : new Call(
                  numpy.size(n), "into an array of the dtype", s -> ofDtype(s.rs(), bounds, n));
    };
  }

  private static LegacyIntegers distribution(IntegersCases.Bounds bounds) {
    return LegacyDiscrete.randint(bounds.type(), bounds.low(), bounds.high());
  }

  private DType dtype() {
    return DType.named(type.dtype()).orElseThrow();
  }

  private Bits singles(RandomState rs, IntegersCases.Bounds bounds, int times) {
    boolean byMethod = type == IntegerType.INT64 && bounds.areLongs();
    boolean fromZero = byMethod && bounds.low().signum() == 0;
    BigInteger high = bounds.high();
    long[] values = new long[times];
    for (int i = 0; i < times; i++) {
      values[i] =
          fromZero
              ? rs.randint(high.longValueExact())
              : byMethod
                  ? rs.randint(bounds.low().longValueExact(), high.longValueExact())
                  : rs.sample(distribution(bounds));
    }
    return Bits.of(values).narrowed(dtype());
  }

  private static Bits byType(RandomState rs, IntegersCases.Bounds bounds, int n) {
    long low = bounds.low().longValue();
    long high = bounds.high().longValue();
    return switch (bounds.type()) {
      case BOOL -> Bits.of(rs.randint(low, high, new boolean[n]));
      case INT8 -> Bits.of(rs.randint(low, high, new byte[n]));
      case INT16 -> Bits.of(rs.randint(low, high, new short[n]));
      case INT32 -> Bits.of(rs.randint(low, high, new int[n]));
      case INT64 -> Bits.of(rs.randint(low, high, n));
      default -> throw new IllegalStateException("no array type for: " + bounds.type());
    };
  }

  private static Bits ofDtype(RandomState rs, IntegersCases.Bounds bounds, int n) {
    LegacyIntegers distribution = distribution(bounds);
    return switch (bounds.type()) {
      case BOOL -> Bits.of(rs.fill(distribution, new boolean[n]));
      case INT8, UINT8 -> Bits.of(rs.fill(distribution, new byte[n]));
      case INT16, UINT16 -> Bits.of(rs.fill(distribution, new short[n]));
      case INT32, UINT32 -> Bits.of(rs.fill(distribution, new int[n]));
      case INT64, UINT64 -> Bits.of(rs.fill(distribution, new long[n]));
    };
  }
}
