package org.seedtree.conformance.cases;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.seedtree.Generator;
import org.seedtree.broadcast.Shape;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.JavaStream;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyLongDistribution;
import org.seedtree.legacy.RandomState;

/**
 * The forms of a method with its parameters: single values, arrays, matrices, filled arrays and
 * filled ranges of arrays.
 *
 * @param numpy the call, without a size
 * @param forms the forms that the method has in Java
 */
record MethodForms(NumpyCall numpy, List<Form> forms) {

  /** One form of a method. */
  interface Form {
    /** Returns a call of this form whose size is chosen by {@code draw}. */
    Call call(NumpyCall numpy, CaseChoices draw);
  }

  /** Draws an array of n values. */
  interface ArrayDraw<S, A> {
    A draw(S source, int n);
  }

  /** Draws a matrix. */
  interface MatrixDraw<S, A> {
    A[] draw(S source, int rows, int columns);
  }

  /** Fills an array and returns it. */
  interface ArrayFill {
    float[] draw(Generator rng, float[] out);
  }

  private interface RangeFill {
    void fill(JavaStream stream, Object out, int from, int to);
  }

  /** Returns a call in one of the forms. */
  Call call(CaseChoices draw) {
    return draw.oneOf(forms).call(numpy, draw);
  }

  /** Returns the forms of a method of Generator that draws doubles. */
  static MethodForms doubles(
      NumpyCall numpy,
      ToDoubleFunction<Generator> one,
      ArrayDraw<Generator, double[]> array,
      MatrixDraw<Generator, double[]> matrix,
      Supplier<? extends DoubleDistribution> distribution) {
    RangeFill fill =
        (s, out, from, to) -> s.rng().fill(distribution.get(), (double[]) out, from, to);
    return new MethodForms(
        numpy,
        List.of(
            singles("single values", (s, n) -> doubles(() -> one.applyAsDouble(s.rng()), n)),
            matrix((s, rows, columns) -> matrix.draw(s.rng(), rows, columns)),
            shaped((s, shape) -> Bits.of(s.rng().sample(distribution.get(), shape))),
            array((s, n) -> Bits.of(array.draw(s.rng(), n))),
            filled(DType.FLOAT64, fill),
            filledRange(DType.FLOAT64, fill)));
  }

  /** Returns the forms of doubles that Generator draws only from a distribution object. */
  static MethodForms doubles(NumpyCall numpy, Supplier<? extends DoubleDistribution> distribution) {
    return doubles(
        numpy,
        rng -> rng.sample(distribution.get()),
        (rng, n) -> rng.sample(distribution.get(), n),
        (rng, rows, columns) -> rng.sample(distribution.get(), rows, columns),
        distribution);
  }

  /** Returns the forms of a method of Generator that draws {@code int64} values. */
  static MethodForms longs(
      NumpyCall numpy,
      ToLongFunction<Generator> one,
      ArrayDraw<Generator, long[]> array,
      MatrixDraw<Generator, long[]> matrix,
      Supplier<? extends LongDistribution> distribution) {
    RangeFill fill = (s, out, from, to) -> s.rng().fill(distribution.get(), (long[]) out, from, to);
    return new MethodForms(
        numpy,
        List.of(
            singles("single values", (s, n) -> longs(() -> one.applyAsLong(s.rng()), n)),
            matrix((s, rows, columns) -> matrix.draw(s.rng(), rows, columns)),
            shaped((s, shape) -> Bits.of(s.rng().sample(distribution.get(), shape))),
            array((s, n) -> Bits.of(array.draw(s.rng(), n))),
            filled(DType.INT64, fill),
            filledRange(DType.INT64, fill)));
  }

  /**
   * Returns the forms of a method of Generator that draws floats. A single value is a Python float,
   * so that it is compared as a double.
   */
  static MethodForms floats(
      NumpyCall numpy,
      ToDoubleFunction<Generator> one,
      ArrayFill array,
      Supplier<? extends FloatDistribution> distribution) {
    return new MethodForms(
        numpy.kwarg("dtype", "float32"),
        List.of(
            singles("single values", (s, n) -> doubles(() -> one.applyAsDouble(s.rng()), n)),
            array((s, n) -> Bits.of(s.rng().sampleFloats(distribution.get(), n))),
            matrix((s, rows, columns) -> s.rng().sampleFloats(distribution.get(), rows, columns)),
            shaped((s, shape) -> Bits.of(s.rng().sampleFloats(distribution.get(), shape))),
            filled(DType.FLOAT32, (s, out, from, to) -> array.draw(s.rng(), (float[]) out)),
            filledRange(
                DType.FLOAT32,
                (s, out, from, to) -> s.rng().fill(distribution.get(), (float[]) out, from, to))));
  }

  /** Returns the forms of floats that Generator draws only from a distribution object. */
  static MethodForms floats(NumpyCall numpy, Supplier<? extends FloatDistribution> distribution) {
    return floats(
        numpy,
        rng -> rng.sampleFloat(distribution.get()),
        (rng, out) -> rng.fill(distribution.get(), out),
        distribution);
  }

  /** Returns the forms of a method of RandomState that draws doubles. */
  static MethodForms legacyDoubles(
      NumpyCall numpy,
      ToDoubleFunction<RandomState> one,
      ArrayDraw<RandomState, double[]> array,
      Supplier<? extends LegacyDoubleDistribution> distribution) {
    RangeFill fill =
        (s, out, from, to) -> s.rs().fill(distribution.get(), (double[]) out, from, to);
    return new MethodForms(
        numpy,
        List.of(
            singles("single values", (s, n) -> doubles(() -> one.applyAsDouble(s.rs()), n)),
            singles(
                "single values of the distribution",
                (s, n) -> doubles(() -> s.rs().sample(distribution.get()), n)),
            matrix((s, rows, columns) -> s.rs().sample(distribution.get(), rows, columns)),
            shaped((s, shape) -> Bits.of(s.rs().sample(distribution.get(), shape))),
            array((s, n) -> Bits.of(array.draw(s.rs(), n))),
            filled(DType.FLOAT64, fill),
            filledRange(DType.FLOAT64, fill)));
  }

  /** Returns the forms of a method of RandomState that draws {@code int64} values. */
  static MethodForms legacyLongs(
      NumpyCall numpy,
      ToLongFunction<RandomState> one,
      ArrayDraw<RandomState, long[]> array,
      Supplier<? extends LegacyLongDistribution> distribution) {
    RangeFill fill = (s, out, from, to) -> s.rs().fill(distribution.get(), (long[]) out, from, to);
    return new MethodForms(
        numpy,
        List.of(
            singles("single values", (s, n) -> longs(() -> one.applyAsLong(s.rs()), n)),
            singles(
                "single values of the distribution",
                (s, n) -> longs(() -> s.rs().sample(distribution.get()), n)),
            matrix((s, rows, columns) -> s.rs().sample(distribution.get(), rows, columns)),
            shaped((s, shape) -> Bits.of(s.rs().sample(distribution.get(), shape))),
            array((s, n) -> Bits.of(array.draw(s.rs(), n))),
            filled(DType.INT64, fill),
            filledRange(DType.INT64, fill)));
  }

  private static Bits doubles(DoubleSupplier one, int n) {
    return Bits.of(DoubleStream.generate(one).limit(n).toArray());
  }

  private static Bits longs(LongSupplier one, int n) {
    return Bits.of(LongStream.generate(one).limit(n).toArray());
  }

  private static Form singles(String form, BiFunction<JavaStream, Integer, Bits> singles) {
    return (numpy, draw) -> {
      int times = draw.integer(1, 20);
      return new Call(numpy.repeat(times), times + " " + form, s -> singles.apply(s, times));
    };
  }

  private static Form matrix(MatrixDraw<JavaStream, ?> matrix) {
    return (numpy, draw) -> {
      int rows = draw.integer(0, 12);
      int columns = draw.integer(0, 40);
      return new Call(
          numpy.size(rows, columns),
          "rows by columns",
          s -> Bits.ofRows(matrix.draw(s, rows, columns), columns));
    };
  }

  private static Form shaped(BiFunction<JavaStream, Shape, Bits> shaped) {
    return (numpy, draw) -> {
      int[] extents = {draw.integer(0, 5), draw.integer(1, 6), draw.integer(1, 9)};
      return new Call(
          numpy.shape(extents), "three dimensions", s -> shaped.apply(s, Shape.of(extents)));
    };
  }

  private static Form array(BiFunction<JavaStream, Integer, Bits> array) {
    return (numpy, draw) -> {
      int n = draw.size();
      return new Call(numpy.size(n), "array", s -> array.apply(s, n));
    };
  }

  private static Form filled(DType dtype, RangeFill fill) {
    return (numpy, draw) -> {
      int n = draw.size();
      return new Call(
          numpy.size(n),
          "into an array",
          s -> {
            Object out = dtype.newArray(n);
            fill.fill(s, out, 0, n);
            return Bits.ofArray(out);
          });
    };
  }

  private static Form filledRange(DType dtype, RangeFill fill) {
    return (numpy, draw) -> {
      int n = draw.size();
      int from = draw.integer(0, 30);
      int to = from + n;
      int length = to + draw.integer(0, 30);
      return new Call(
          numpy.size(n),
          "into [%d, %d) of %d".formatted(from, to, length),
          s -> {
            Object out = filledWithGuards(dtype, length);
            Object guard = length == 0 ? null : Array.get(out, 0);
            fill.fill(s, out, from, to);
            for (int i = 0; i < length; i++) {
              if ((i < from || i >= to) && !Array.get(out, i).equals(guard)) {
                throw new IllegalStateException("wrote outside the range: " + i);
              }
            }
            return Bits.ofArray(out).range(from, to);
          });
    };
  }

  /** Returns an array of values that no distribution is expected to draw. */
  private static Object filledWithGuards(DType dtype, int length) {
    Object out = dtype.newArray(length);
    if (out instanceof double[] doubles) {
      Arrays.fill(doubles, Math.PI);
    } else if (out instanceof float[] floats) {
      Arrays.fill(floats, -7f);
    } else if (out instanceof long[] longs) {
      Arrays.fill(longs, -314159265358979L);
    }
    return out;
  }
}
