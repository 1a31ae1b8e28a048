package org.seedtree.conformance.cases;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.distribution.IntegerType;

/** {@code integers} or {@code randint} of one dtype with arrays as bounds. */
record IntegersOfArraysCases(NumpyClass numpyClass, IntegerType type) implements CaseGenerator {

  @Override
  public String name() {
    return (isGenerator() ? "integers " : "RandomState.randint ") + type.dtype() + " of arrays";
  }

  private boolean isGenerator() {
    return numpyClass == NumpyClass.GENERATOR;
  }

  @Override
  public Call call(CaseChoices draw) {
    boolean endpoint = isGenerator() && draw.oneIn(2);
    Shapes shapes = Shapes.draw(draw, 2, false);
    int[] size = shapes.size();
    if (size != null && draw.oneIn(4)) {
      size = new int[] {draw.integer(0, 3)};
    }
    int[] lowShape = shapes.operands().get(0);
    int[] highShape = shapes.operands().get(1);
    boolean anyEmpty = elements(lowShape) == 0 || elements(highShape) == 0;
    if (anyEmpty) {
      size = null; // NumPy reads beyond the end of empty bounds if there is a value to draw
    }
    long[] lows = bounds(draw, elements(lowShape), false, endpoint);
    long[] highs = bounds(draw, elements(highShape), true, endpoint);
    Operand.Longs low = operand(lows, lowShape);
    Operand.Longs high = operand(highs, highShape);
    NumpyCall numpy =
        NumpyCall.rng(isGenerator() ? "integers" : "randint")
            .args(argument(lows, lowShape), argument(highs, highShape))
            .kwarg("dtype", type.dtype());
    if (isGenerator()) {
      numpy.kwarg("endpoint", endpoint);
    }
    if (size != null) {
      numpy.shape(size);
    }
    int @Nullable [] given = size;
    return new Call(
        numpy,
        "broadcast",
        s -> {
          IntegersBroadcast unsized = IntegersBroadcast.of(type, low, high, endpoint);
          IntegersBroadcast sized = given == null ? unsized : unsized.size(given);
          return BroadcastCases.shaped(
              Bits.of(isGenerator() ? s.rng().integers(sized) : s.rs().randint(sized))
                  .narrowed(DType.named(type.dtype()).orElseThrow()),
              sized.shape());
        });
  }

  private static int elements(int[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  private static Operand.Longs operand(long[] values, int[] shape) {
    return shape.length == 0 ? Operand.longs(values[0]) : Operand.longs(values).reshape(shape);
  }

  /** Returns an argument; unsigned values beyond {@code int64} need their own dtype in NumPy. */
  private Bits argument(long[] values, int[] shape) {
    Bits flat = Bits.of(values);
    if (type == IntegerType.UINT64) {
      flat = new Bits(DType.UINT64, flat.shape(), flat.data());
    }
    return BroadcastCases.shaped(flat, shape);
  }

  /** Chooses lower bounds below the middle of the dtype's range, or upper bounds above it. */
  private long[] bounds(CaseChoices draw, int count, boolean upper, boolean endpoint) {
    long[] pool = new long[draw.integer(1, 4)];
    int halfBits = type.bits() / 2;
    for (int i = 0; i < pool.length; i++) {
      long small = draw.bitsUpTo(Math.max(1, halfBits)).longValue();
      long large = type.max().shiftRight(draw.integer(0, Math.max(0, type.bits() - 2))).longValue();
      long low = type.isSigned() ? -draw.oneOf(small, large) - draw.integer(0, 1) : 0;
      pool[i] = upper ? draw.oneOf(small + 1, large, 1L + draw.integer(0, 3)) : low;
      if (type.bits() == 1) {
        pool[i] = upper ? 1 + (endpoint ? 0 : draw.integer(0, 1)) : 0;
      }
      if (draw.invalid()) {
        pool[i] = draw.oneOf(0L, 1L, 300L, type.bits() < 64 ? -129L : 5L);
      }
    }
    long[] values = new long[count];
    Arrays.setAll(values, i -> pool[draw.integer(0, pool.length - 1)]);
    return values;
  }
}
