package org.seedtree.cli.option;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;

/**
 * The shape of an array, as NumPy defines it.
 *
 * @param dimensions the extents, each at least 0; empty for a single value
 */
public record Shape(List<Long> dimensions) {

  /** The shape of a single value. */
  public static final Shape SINGLE_VALUE = new Shape(List.of());

  /** Copies the list of extents. */
  public Shape {
    dimensions = List.copyOf(dimensions);
  }

  /**
   * Returns the shape that {@code N} or {@code R,C,...} states.
   *
   * @throws UserException if the text is malformed, or an extent is negative or too large
   */
  public static Shape parse(String text) {
    return new Shape(
        Arrays.stream(text.split(",", -1)).map(part -> dimension(part, text)).toList());
  }

  private static long dimension(String part, String text) {
    BigInteger extent =
        ValueParser.integer(part.strip())
            .orElseThrow(() -> new UserException("--size is N or R,C,... (integers), not " + text));
    if (extent.signum() < 0) {
      throw new UserException("--size: negative dimensions are not allowed: " + text);
    }
    if (extent.bitLength() >= Long.SIZE) {
      throw new UserException("--size is too large: " + text + " (at most " + Long.MAX_VALUE + ")");
    }
    return extent.longValue();
  }

  /** Returns this shape with a new first dimension of extent {@code n}. */
  public Shape times(long n) {
    return new Shape(Stream.concat(Stream.of(n), dimensions.stream()).toList());
  }

  /** Returns this shape with a new last dimension of extent {@code length}. */
  public Shape ofVectors(long length) {
    return new Shape(Stream.concat(dimensions.stream(), Stream.of(length)).toList());
  }

  /**
   * Returns the number of values.
   *
   * @throws UserException if it exceeds 2<sup>63</sup> - 1
   */
  public long count() {
    return bytes(1);
  }

  /**
   * Returns the number of bytes of the values.
   *
   * @param perValue the bytes of a value, at least 1
   * @throws UserException if the result exceeds 2<sup>63</sup> - 1
   */
  public long bytes(int perValue) {
    if (dimensions.contains(0L)) {
      return 0;
    }
    long product = perValue;
    for (long dimension : dimensions) {
      if (dimension > Long.MAX_VALUE / product) {
        throw new UserException("array is too big: " + this + " does not fit into 2^63 - 1 bytes");
      }
      product *= dimension;
    }
    return product;
  }

  /** Returns the extent of the last dimension, 1 if there is none. */
  public long columns() {
    return dimensions.isEmpty() ? 1 : dimensions.get(dimensions.size() - 1);
  }

  /** Returns the shape as Python prints a tuple. */
  @Override
  public String toString() {
    return dimensions.size() == 1
        ? "(" + dimensions.get(0) + ",)"
        : dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
