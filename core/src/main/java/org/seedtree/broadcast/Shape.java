package org.seedtree.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The shape of an array, with NumPy's rules of broadcasting and reshaping. */
public final class Shape {

  static final Shape SCALAR = new Shape();

  private final int[] extents;
  private final int size;

  private Shape(int... extents) {
    this.extents = extents;
    long product = 1;
    boolean empty = false;
    for (int extent : extents) {
      if (extent < 0) {
        throw new IllegalArgumentException("negative dimensions are not allowed: " + extent);
      }
      empty |= extent == 0;
      product = Math.min(product * Math.max(1, extent), 1L << 32);
    }
    if (!empty && product > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("array is too big: " + show(extents));
    }
    this.size = empty ? 0 : (int) product;
  }

  /**
   * Returns the shape of some extents.
   *
   * @param extents number of elements along each dimension, each 0 or more; none for the shape ()
   * @throws IllegalArgumentException if an extent is negative, or there are more elements than an
   *     array has
   */
  public static Shape of(int... extents) {
    return new Shape(extents.clone());
  }

  /**
   * Returns a shape of {@code size} elements.
   *
   * @param extents the extents; one may be -1, which stands for the extent that fits
   * @throws IllegalArgumentException if the shape has another number of elements
   */
  static Shape holding(int size, int... extents) {
    int[] filled = extents.clone();
    int inferred = -1;
    long product = 1;
    for (int i = 0; i < filled.length; i++) {
      if (filled[i] == -1 && inferred < 0) {
        inferred = i;
      } else {
        product *= filled[i];
      }
    }
    if (inferred >= 0 && product > 0) {
      filled[inferred] = (int) (size / product);
      product *= filled[inferred];
    }
    if (product != size || Arrays.stream(filled).anyMatch(extent -> extent < 0)) {
      throw new IllegalArgumentException(
          "cannot reshape array of size " + size + " into shape " + show(extents));
    }
    return new Shape(filled);
  }

  /** Returns the shape that all of these broadcast to; null if there is none. */
  static @Nullable Shape joint(List<Shape> shapes) {
    int dimensions = dimensions(shapes);
    int[] joint = new int[dimensions];
    for (int d = 0; d < dimensions; d++) {
      joint[d] = 1;
      for (Shape shape : shapes) {
        int extent = shape.extent(d, dimensions);
        if (extent != 1 && joint[d] != 1 && extent != joint[d]) {
          return null;
        }
        joint[d] = extent == 1 ? joint[d] : extent;
      }
    }
    return new Shape(joint);
  }

  /**
   * Returns NumPy's error of two shapes that do not broadcast.
   *
   * @param shapes without a joint shape
   * @param firstNumber the number of the first shape in the message
   */
  static IllegalArgumentException mismatch(List<Shape> shapes, int firstNumber) {
    int dimensions = dimensions(shapes);
    for (int d = 0; d < dimensions; d++) {
      int first = -1;
      for (int k = 0; k < shapes.size(); k++) {
        int extent = shapes.get(k).extent(d, dimensions);
        if (extent != 1 && first < 0) {
          first = k;
        } else if (extent != 1 && extent != shapes.get(first).extent(d, dimensions)) {
          return new IllegalArgumentException(
              "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between"
                  + (" arg " + (firstNumber + first) + " with shape " + shapes.get(first))
                  + (" and arg " + (firstNumber + k) + " with shape " + shapes.get(k) + "."));
        }
      }
    }
    throw new IllegalStateException("no mismatch: " + shapes);
  }

  /**
   * Returns the joint shape of two operands of NumPy's arithmetic.
   *
   * @throws IllegalArgumentException with the phrase of NumPy's arithmetic if there is none
   */
  static Shape combined(Shape first, Shape second) {
    Shape joint = joint(List.of(first, second));
    if (joint == null) {
      throw new IllegalArgumentException(
          "operands could not be broadcast together with shapes "
              + (first.toString().replace(" ", "") + " ")
              + (second.toString().replace(" ", "") + " "));
    }
    return joint;
  }

  private static int dimensions(List<Shape> shapes) {
    return shapes.stream().mapToInt(shape -> shape.extents.length).max().orElse(0);
  }

  /** Returns the extent of dimension d after 1s are prepended up to {@code dimensions} of them. */
  private int extent(int d, int dimensions) {
    int own = d - (dimensions - extents.length);
    return own < 0 ? 1 : extents[own];
  }

  /** Returns the number of elements along each dimension. */
  public int[] extents() {
    return extents.clone();
  }

  /** Returns the number of elements. */
  public int size() {
    return size;
  }

  /** Returns this shape with one more dimension, the last one. */
  public Shape plus(int extent) {
    int[] more = Arrays.copyOf(extents, extents.length + 1);
    more[extents.length] = extent;
    return new Shape(more);
  }

  boolean isScalar() {
    return extents.length == 0;
  }

  /**
   * Returns the distance in this array, in row-major order, between neighbours along each dimension
   * of a shape that it broadcasts to; 0 along dimensions in which it is repeated.
   */
  int[] strides(Shape joint) {
    int dimensions = joint.extents.length;
    int[] strides = new int[dimensions];
    int stride = 1;
    for (int d = dimensions - 1; d >= 0; d--) {
      int extent = extent(d, dimensions);
      strides[d] = extent == 1 ? 0 : stride;
      stride *= extent;
    }
    return strides;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape that && Arrays.equals(extents, that.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** Returns the extents as Python shows a tuple: {@code (2,)}. */
  @Override
  public String toString() {
    return show(extents);
  }

  private static String show(int[] extents) {
    StringJoiner text = new StringJoiner(", ", "(", extents.length == 1 ? ",)" : ")");
    for (int extent : extents) {
      text.add(Integer.toString(extent));
    }
    return text.toString();
  }
}
