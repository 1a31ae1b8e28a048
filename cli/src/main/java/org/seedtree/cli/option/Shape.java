package org.seedtree.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedtree.cli.error.UserException;

/**
 * The shape of an array, as NumPy has it.
 *
 * @param dimensions each at least 0; none for a single value
 */
public record Shape(List<Long> dimensions) {

  public static final Shape SINGLE_VALUE = new Shape(List.of());

  public Shape {
    dimensions = List.copyOf(dimensions);
  }

  /** Reads {@code N} or {@code R,C,...}. */
  public static Shape parse(String text) {
    return new Shape(
        Arrays.stream(text.split(",", -1)).map(part -> dimension(part, text)).toList());
  }

  private static long dimension(String part, String text) {
    String number = part.strip().replace("_", "");
    if (number.matches("-[0-9]+")) {
      throw new UserException("--size: negative dimensions are not allowed: " + text);
    }
    if (!number.matches("[0-9]+")) {
      throw new UserException("--size is N or R,C,... (whole numbers), not " + text);
    }
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new UserException("--size is too large: " + text + " (at most " + Long.MAX_VALUE + ")");
    }
  }

  /** This shape, {@code n} times along a new first dimension. */
  public Shape times(long n) {
    return new Shape(Stream.concat(Stream.of(n), dimensions.stream()).toList());
  }

  /** Of vectors of that length, as many as this shape has values. */
  public Shape ofVectors(long length) {
    return new Shape(Stream.concat(dimensions.stream(), Stream.of(length)).toList());
  }

  /** How many values there are. */
  public long count() {
    return bytes(1);
  }

  /** How many bytes the values take. */
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

  /** The length of the last dimension, 1 if there is none. */
  public long columns() {
    return dimensions.isEmpty() ? 1 : dimensions.get(dimensions.size() - 1);
  }

  /** As a Python tuple. */
  @Override
  public String toString() {
    return dimensions.size() == 1
        ? "(" + dimensions.get(0) + ",)"
        : dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
