package org.seedtree.catalog;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a distribution in the {@link Catalog}.
 *
 * @param name NumPy's name
 * @param kind the type of its values
 * @param meaning the meaning with the range, as one phrase
 * @param required whether a value must be given
 * @param defaultValue the value if none is given; null if it is required, or if NumPy's default is
 *     None
 * @param example a value for demonstrations; null if the default, or None, is one
 * @param choices the values of a {@link Kind#CHOICE}; else empty
 */
public record Parameter(
    String name,
    Kind kind,
    String meaning,
    boolean required,
    @Nullable Object defaultValue,
    @Nullable Object example,
    List<String> choices) {

  /** The type of a parameter's values. */
  public enum Kind {
    /** A {@link Double}. */
    REAL(Double.class, "a number"),
    /** A {@link List} of {@link Double}. */
    REALS(List.class, "a list of numbers"),
    /** The elements of a square matrix row by row, a {@link List} of {@link Double}. */
    MATRIX(List.class, "a square matrix by rows, as in 1,0;0,1 or [[1,0],[0,1]]"),
    /** A {@link BigInteger}. */
    INTEGER(BigInteger.class, "an integer"),
    /** A {@link List} of {@link BigInteger}. */
    INTEGERS(List.class, "a list of integers"),
    /** A {@link Boolean}. */
    FLAG(Boolean.class, "true or false"),
    /** One of several names, a {@link String}. */
    CHOICE(String.class, "a name");

    private final Class<?> type;
    private final String phrase;

    Kind(Class<?> type, String phrase) {
      this.type = type;
      this.phrase = phrase;
    }

    /** Returns the class of the values. */
    public Class<?> type() {
      return type;
    }

    boolean holds(Object value) {
      return switch (this) {
        case REALS, MATRIX -> isListOf(Double.class, value);
        case INTEGERS -> isListOf(BigInteger.class, value);
        default -> type.isInstance(value);
      };
    }

    private static boolean isListOf(Class<?> element, Object value) {
      return value instanceof List<?> list && list.stream().allMatch(element::isInstance);
    }

    @Override
    public String toString() {
      return phrase;
    }
  }

  /** Copies the list. */
  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(meaning, "meaning");
    choices = List.copyOf(choices);
  }

  static Parameter real(String name, double defaultValue, String meaning) {
    return new Parameter(name, Kind.REAL, meaning, false, defaultValue, null, List.of());
  }

  static Parameter requiredReal(String name, double example, String meaning) {
    return new Parameter(name, Kind.REAL, meaning, true, null, example, List.of());
  }

  static Parameter requiredReals(String name, List<Double> example, String meaning) {
    return new Parameter(name, Kind.REALS, meaning, true, null, example, List.of());
  }

  static Parameter requiredMatrix(String name, List<Double> example, String meaning) {
    return new Parameter(name, Kind.MATRIX, meaning, true, null, example, List.of());
  }

  /** Returns the same parameter with another meaning, as of another class of NumPy's. */
  public Parameter withMeaning(String other) {
    return new Parameter(name, kind, other, required, defaultValue, example, choices);
  }

  static Parameter integer(String name, long example, String meaning) {
    BigInteger value = BigInteger.valueOf(example);
    return new Parameter(name, Kind.INTEGER, meaning, true, null, value, List.of());
  }

  static Parameter integers(String name, List<Long> example, String meaning) {
    List<BigInteger> values = example.stream().map(BigInteger::valueOf).toList();
    return new Parameter(name, Kind.INTEGERS, meaning, true, null, values, List.of());
  }

  static Parameter optionalInteger(String name, String meaning) {
    return new Parameter(name, Kind.INTEGER, meaning, false, null, null, List.of());
  }

  static Parameter flag(String name, boolean defaultValue, String meaning) {
    return new Parameter(name, Kind.FLAG, meaning, false, defaultValue, null, List.of());
  }

  static Parameter choice(String name, List<String> choices, String meaning) {
    return new Parameter(name, Kind.CHOICE, meaning, false, choices.get(0), null, choices);
  }

  /** Returns the default, if there is one. */
  public Optional<Object> byDefault() {
    return Optional.ofNullable(defaultValue);
  }

  /** Returns a value for demonstrations; empty if it is None, the default. */
  public Optional<Object> exampleOrDefault() {
    return Optional.ofNullable(example == null ? defaultValue : example);
  }
}
