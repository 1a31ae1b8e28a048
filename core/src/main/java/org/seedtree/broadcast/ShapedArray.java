package org.seedtree.broadcast;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;

/**
 * An array of any number of dimensions: its elements in row-major order, as NumPy's {@code ravel()}
 * gives them, and its shape.
 *
 * <p>The elements are not copied, neither in nor out.
 *
 * @param <A> type of the array of elements, such as {@code double[]}
 */
public final class ShapedArray<A> {

  private final A values;
  private final Shape shape;

  private ShapedArray(A values, Shape shape) {
    this.values = values;
    this.shape = shape;
  }

  /**
   * Returns elements in a shape.
   *
   * @param values array of primitives or references
   * @param shape a shape of as many elements
   * @throws IllegalArgumentException if {@code values} is no array, or of another length
   */
  public static <A> ShapedArray<A> of(A values, Shape shape) {
    int length = Array.getLength(values);
    if (length != shape.size()) {
      throw new IllegalArgumentException(
          "cannot reshape array of size " + length + " into shape " + shape);
    }
    return new ShapedArray<>(values, shape);
  }

  /**
   * Returns an array of vectors, whose components are along the last dimension.
   *
   * @param vectors the vectors in row-major order
   * @param shape the shape of the whole array
   * @throws IllegalArgumentException if the number of components is not {@code shape}'s
   */
  public static ShapedArray<double[]> ofVectors(double[][] vectors, Shape shape) {
    return of(Arrays.stream(vectors).flatMapToDouble(Arrays::stream).toArray(), shape);
  }

  /**
   * Returns an array of vectors of integers, whose components are along the last dimension.
   *
   * @param vectors the vectors in row-major order
   * @param shape the shape of the whole array
   * @throws IllegalArgumentException if the number of components is not {@code shape}'s
   */
  public static ShapedArray<long[]> ofVectors(long[][] vectors, Shape shape) {
    return of(Arrays.stream(vectors).flatMapToLong(Arrays::stream).toArray(), shape);
  }

  /** Returns the elements in row-major order. */
  public A values() {
    return values;
  }

  /** Returns the shape. */
  public Shape shape() {
    return shape;
  }

  /**
   * Returns the index in {@link #values} of the element at a position.
   *
   * @param position an index for each dimension
   * @throws IllegalArgumentException if there are not as many indices as dimensions
   * @throws IndexOutOfBoundsException if an index is out of its dimension
   */
  public int index(int... position) {
    int[] extents = shape.extents();
    if (position.length != extents.length) {
      throw new IllegalArgumentException(
          "indices for an array of shape " + shape + ": " + position.length);
    }
    int index = 0;
    for (int d = 0; d < extents.length; d++) {
      index = index * extents[d] + Objects.checkIndex(position[d], extents[d]);
    }
    return index;
  }

  /** Returns the type of the elements and the shape. */
  @Override
  public String toString() {
    return values.getClass().getComponentType().getSimpleName() + " in shape " + shape;
  }
}
