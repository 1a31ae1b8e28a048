package org.seedtree.conformance;

import java.math.BigInteger;
import org.seedtree.distribution.IntegerType;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyIntegers;
import org.seedtree.legacy.RandomState;

/** {@code randint} of one dtype: into every array that holds it, with ranges at all edges. */
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
            numpy.repeat(times), times + " single values", s -> ones(s.rs(), bounds, times));
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
          bounds.fitJava() && draw.oneIn(2)
              ? new Call(numpy.size(n), "into an array by type", s -> byType(s.rs(), bounds, n))
              : new Call(numpy.size(n), "into the narrowest array", s -> narrow(s.rs(), bounds, n));
    };
  }

  private static LegacyIntegers distribution(IntegersCases.Bounds bounds) {
    return LegacyDiscrete.randint(bounds.type(), bounds.low(), bounds.high());
  }

  private Dtype dtype() {
    return Dtype.named(type.dtype());
  }

  private Bits ones(RandomState rs, IntegersCases.Bounds bounds, int times) {
    boolean face = type == IntegerType.INT64 && bounds.fitJava();
    boolean fromZero = face && bounds.low().signum() == 0;
    BigInteger high = bounds.high();
    long[] values = new long[times];
    for (int i = 0; i < times; i++) {
      values[i] =
          fromZero
              ? rs.randint(high.longValueExact())
              : face
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
      default -> throw new IllegalStateException("no array type of its own: " + bounds.type());
    };
  }

  private static Bits narrow(RandomState rs, IntegersCases.Bounds bounds, int n) {
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
