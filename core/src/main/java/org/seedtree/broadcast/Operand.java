package org.seedtree.broadcast;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.broadcast.Cursor;

/**
 * A parameter of a {@link Broadcast}: numbers in a shape, in row-major order, that NumPy's
 * broadcasting extends to every element of the result. A single number has the shape ().
 *
 * {@snippet file="BroadcastSnippetsTest.java" region="operand"}
 */
public abstract sealed class Operand permits Operand.Doubles, Operand.Longs {

  private static final double[] NO_REALS = {};
  private static final long[] NO_INTEGERS = {};

  private final Shape shape;

  private Operand(Shape shape) {
    this.shape = shape;
  }

  /** Returns a single real number: shape (). */
  public static Doubles of(double value) {
    return new Doubles(new double[] {value}, Shape.SCALAR);
  }

  /** Returns a one-dimensional array of real numbers: shape (n,). */
  public static Doubles of(double... values) {
    return new Doubles(values.clone(), Shape.of(values.length));
  }

  /**
   * Returns a two-dimensional array of real numbers: shape (rows, columns).
   *
   * @param rows rows of one length
   * @throws IllegalArgumentException if the rows differ in length or have too many elements for an
   *     array
   */
  public static Doubles of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Shape shape = Shape.of(rows.length, columns);
    double[] values = new double[shape.size()];
    for (int r = 0; r < rows.length; r++) {
      if (rows[r].length != columns) {
        throw new IllegalArgumentException(
            "rows differ in length: " + columns + ", " + rows[r].length);
      }
      System.arraycopy(rows[r], 0, values, r * columns, columns);
    }
    return new Doubles(values, shape);
  }

  /** Returns a single integer, for a parameter that NumPy takes as an integer: shape (). */
  public static Longs longs(long value) {
    return new Longs(new long[] {value}, Shape.SCALAR);
  }

  /** Returns a one-dimensional array of integers: shape (n,). */
  public static Longs longs(long... values) {
    return new Longs(values.clone(), Shape.of(values.length));
  }

  /** Returns the extents of the dimensions; an empty array for a single number. */
  public int[] shape() {
    return shape.extents();
  }

  Shape inShape() {
    return shape;
  }

  Cursor cursor() {
    return new Cursor(reals(), integers());
  }

  /** Returns the numbers if they are real, else an empty array. */
  abstract double[] reals();

  /** Returns the numbers if they are integers, else an empty array. */
  abstract long[] integers();

  /** Real numbers, of NumPy's {@code float64}. */
  public static final class Doubles extends Operand {

    private final double[] values;

    private Doubles(double[] values, Shape shape) {
      super(shape);
      this.values = values;
    }

    @Override
    double[] reals() {
      return values;
    }

    @Override
    long[] integers() {
      return NO_INTEGERS;
    }

    /**
     * Returns the same numbers in another shape: {@code of(xs).reshape(-1, 1)} is a column.
     *
     * @param extents the extents; one may be -1, which stands for the extent that fits
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public Doubles reshape(int... extents) {
      return new Doubles(values, Shape.holding(values.length, extents));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Doubles that
          && inShape().equals(that.inShape())
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inShape(), Arrays.hashCode(values));
    }

    @Override
    public String toString() {
      return Arrays.toString(values) + " in shape " + inShape();
    }
  }

  /** Integers, of NumPy's {@code int64}. */
  public static final class Longs extends Operand {

    private final long[] values;

    private Longs(long[] values, Shape shape) {
      super(shape);
      this.values = values;
    }

    @Override
    double[] reals() {
      return NO_REALS;
    }

    @Override
    long[] integers() {
      return values;
    }

    /**
     * Returns the same numbers in another shape: {@code longs(ns).reshape(-1, 1)} is a column.
     *
     * @param extents the extents; one may be -1, which stands for the extent that fits
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public Longs reshape(int... extents) {
      return new Longs(values, Shape.holding(values.length, extents));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Longs that
          && inShape().equals(that.inShape())
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inShape(), Arrays.hashCode(values));
    }

    @Override
    public String toString() {
      return Arrays.toString(values) + " in shape " + inShape();
    }
  }
}
