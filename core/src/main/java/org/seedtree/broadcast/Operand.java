package org.seedtree.broadcast;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One parameter with a value for every element of a {@link Broadcast}: numbers in a shape, in
 * row-major order. A single number has the shape () and goes with all elements.
 */
public abstract sealed class Operand permits Operand.Doubles, Operand.Longs {

  private static final double[] NO_REALS = {};
  private static final long[] NO_INTEGERS = {};

  private final Shape shape;

  private Operand(Shape shape) {
    this.shape = shape;
  }

  /** One number, for all elements. */
  public static Doubles of(double value) {
    return new Doubles(new double[] {value}, Shape.SCALAR);
  }

  /** Numbers in a line: shape (n,). */
  public static Doubles of(double... values) {
    return new Doubles(values.clone(), Shape.of(values.length));
  }

  /**
   * Numbers in rows: shape (r, c).
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Doubles of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[Math.multiplyExact(rows.length, columns)];
    for (int r = 0; r < rows.length; r++) {
      if (rows[r].length != columns) {
        throw new IllegalArgumentException(
            "rows differ in length: " + columns + ", " + rows[r].length);
      }
      System.arraycopy(rows[r], 0, values, r * columns, columns);
    }
    return new Doubles(values, Shape.of(rows.length, columns));
  }

  /** Returns one integer for all elements: a parameter that NumPy takes as an integer. */
  public static Longs longs(long value) {
    return new Longs(new long[] {value}, Shape.SCALAR);
  }

  /** Returns integers of shape (n,). */
  public static Longs longs(long... values) {
    return new Longs(values.clone(), Shape.of(values.length));
  }

  /** The extents; of length 0 for one number. */
  public int[] shape() {
    return shape.extents();
  }

  Shape inShape() {
    return shape;
  }

  /** Returns the values if they are real, else an empty array. */
  abstract double[] reals();

  /** Returns the values if they are integers, else an empty array. */
  abstract long[] integers();

  /** Numbers of 64-bit floating point. */
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
     * The same numbers in another shape: {@code of(xs).reshape(-1, 1)} is a column.
     *
     * @param extents of which one may be -1, for what fits
     * @throws IllegalArgumentException if the numbers do not fill that shape
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

  /** Integers of 64 bits. */
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
     * The same numbers in another shape: {@code longs(ns).reshape(-1, 1)} is a column.
     *
     * @param extents of which one may be -1, for what fits
     * @throws IllegalArgumentException if the numbers do not fill that shape
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
